"""What an association has in its drawers: tables, releases and programmes become records, and nothing is lost."""

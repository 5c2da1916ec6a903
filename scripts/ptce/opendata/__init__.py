"""What the records give away as open data: which fields, under which names, in which tables. Never a person."""

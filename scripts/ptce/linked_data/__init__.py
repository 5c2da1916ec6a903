"""What pages say to machines: JSON-LD in the words of schema.org, made of traits, with exact dates alone."""

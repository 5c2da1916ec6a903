"""One file, one kind of record. The folder is the registry: a new kind is a new file, and edits none."""

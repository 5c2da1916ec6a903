"""A new file of the site: what is asked for, what is accepted, what the file is called, and what stands in it."""

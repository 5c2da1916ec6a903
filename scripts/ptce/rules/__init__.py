"""One file, one rule across records, named as the assertion that it makes. The folder is the registry.

A rule is a function `check` from a corpus to problems, and `REGLE`, what readers call it: short, in French without
accents, with hyphens (`seances-dans-l-ordre`). It stands in the reports and in the comments that accept a warning.
"""

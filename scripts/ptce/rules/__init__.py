"""One file, one rule across records, named as the assertion that it makes. The folder is the registry.

A rule is a function `check` from a corpus to problems, nothing more.
"""

"""One file, one format. The folder is the registry: a new format is a new file, and edits none.

A format says what readers call it (`TITLE`), which trait it asks for (`TRAIT`), and declares its artefacts from an
edition (`declare`). It knows no kind.
"""

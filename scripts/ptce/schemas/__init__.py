"""What editors of text know of the files: JSON Schemas, snippets and settings of VS Code, all made from the models."""

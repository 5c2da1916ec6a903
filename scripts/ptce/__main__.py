"""Runs the commands: `python -m ptce`."""

from .cli import main

main()

"""Runs the commands, for `ptce` and for `python -m ptce`. Ctrl-C is told in a word, even while modules are loading."""

import sys


def run() -> None:
    """The entry point of the program."""
    try:
        from .cli import main

        main()
    except KeyboardInterrupt:
        sys.stderr.write("\nInterrompu.\n")
        sys.exit(130)


if __name__ == "__main__":
    run()

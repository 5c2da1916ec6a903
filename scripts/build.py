"""The site, built in one command: python3 scripts/build.py [arguments of « ptce build »].

Paths in the arguments are read from the root of the repository.
"""

from __future__ import annotations

import os
import sys

from environment import ROOT, exit_code, hand_over, prepare, this_machine, tool_of


def main() -> int:
    prepare(ROOT, this_machine())
    return hand_over(ROOT, [str(tool_of(ROOT, "ptce")), "build", *sys.argv[1:]], os.environ)


if __name__ == "__main__":
    sys.exit(exit_code(main))

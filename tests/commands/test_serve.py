"""`ptce serve`: what is refused before it begins. What it shows while one writes is tested where it is made."""

import os
import subprocess
import sys
from pathlib import Path

import ptce
from built import publishable
from commanding import WRONG


def test_a_preview_of_a_wrong_fiche_tells_where_it_is_wrong(tmp_path: Path) -> None:
    root = publishable(tmp_path, {"poles/phare.yml": WRONG})
    done = subprocess.run(
        [sys.executable, "-m", "ptce", "serve", "--date", "2026-03-01", "--adresse", "127.0.0.1:0"],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(Path(ptce.__file__).parent.parent)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 1
    assert "poles/phare.yml:2:1: champ « comunne » : Ce champ n’existe pas." in done.stderr
    assert "Traceback" not in done.stderr

"""The lock: one holder at a time, on any system, and none once it is let go of."""

import os
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from ptce import lock as ours


def _windows() -> ModuleType:
    """An msvcrt that knows what is locked by its file, for as long as its descriptor is open."""
    held: dict[int, int] = {}

    def locking(descriptor: int, mode: int, count: int) -> None:
        assert (mode, count) == (2, 1)
        file = os.fstat(descriptor).st_ino
        if held.get(file, descriptor) != descriptor and Path(f"/proc/self/fd/{held[file]}").exists():
            raise PermissionError
        held[file] = descriptor

    made = ModuleType("msvcrt")
    vars(made).update(LK_NBLCK=2, locking=locking)
    return made


@pytest.fixture(params=["linux", "win32"])
def lock(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The module as one system or the other has it."""
    monkeypatch.setitem(sys.modules, "msvcrt", _windows())
    monkeypatch.setattr(sys, "platform", request.param)
    specification = spec_from_file_location("lock_of_a_system", str(ours.__file__))
    assert specification is not None
    assert specification.loader is not None
    made = module_from_spec(specification)
    specification.loader.exec_module(made)
    return made


def test_a_lock_has_one_holder_at_a_time(lock: Any, tmp_path: Path) -> None:
    file = tmp_path / "un/dossier/verrou"
    with lock.alone(file):
        with pytest.raises(lock.Busy), lock.alone(file):
            pytest.fail("two hold the lock")
        with lock.alone(tmp_path / "autre"):
            pass
    with lock.alone(file):
        assert file.is_file()

"""Corrections written into the files of a site: not during a build, nor over what somebody has just written."""

import errno
import os
from collections.abc import Sequence
from pathlib import Path

from .. import trial
from ..lock import Busy as Busy
from ..lock import alone
from ..publish import LOCK
from .revision import Correction


class Changed(Exception):
    """A file is no longer what it was when it was read; nothing is written. Its only argument is the path."""


def write(root: Path, corrections: Sequence[Correction]) -> None:
    """Writes the files, each in one step.

    :raises Busy: if a build is under way.
    :raises Changed: if one of them has changed since it was read.
    :raises OSError: if one of them may not be written, and nothing is; if the disk refuses, and each is whole.
    """
    with alone(root / LOCK):
        for correction in corrections:
            file = root / correction.path
            if file.is_symlink() or not file.is_file() or file.read_bytes() != correction.before:
                raise Changed(correction.path)
            if not all(os.access(place, os.W_OK) for place in (file, file.parent)):
                raise PermissionError(errno.EACCES, "read-only", correction.path)
        for correction in corrections:
            trial.put(root / correction.path, correction.after, trial.aside(root))

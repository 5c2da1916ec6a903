"""The files that a preview serves as they are: which ones, and under which type."""

import mimetypes
from pathlib import Path

_ADDED = {
    ".avif": "image/avif",
    ".geojson": "application/geo+json",
    ".ics": "text/calendar",
    ".js": "text/javascript",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
}
"""What Python does not know, or not in all of its versions."""
_TYPES = mimetypes.MimeTypes()  # what it knows by itself: the types of the machine may differ
for _suffix, _type in _ADDED.items():
    _TYPES.add_type(_type, _suffix)


def media_type(name: str) -> str:
    """The media type of a file, by its name."""
    return _TYPES.guess_type(name)[0] or "application/octet-stream"


def inside(folder: Path, path: str) -> Path | None:
    """The file at a path below a folder; None if there is none, or if the path leads out of it."""
    try:
        found = (folder / path).resolve()
        return found if found.is_relative_to(folder.resolve()) and found.is_file() else None
    except (OSError, ValueError):
        return None

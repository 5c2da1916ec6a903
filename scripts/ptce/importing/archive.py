"""The parts of a .docx, .odt or .xlsx file, which is a zip of XML: opened with limits, for it comes from outside.

A part may be made to grow without end (a « zip bomb »), an XML text to repeat itself (« billion laughs ») or to fetch
a file of the machine: sizes are looked at before anything is unpacked, and what declares a document type is refused.
No such file declares one (ECMA-376, part 2, 8.1.4; OpenDocument 1.3, part 2, 3.1).
"""

import re
import zipfile
from io import BytesIO
from pathlib import Path, PurePosixPath
from xml.etree.ElementTree import Element, ParseError, fromstring

from .unreadable import Unreadable

MOST_BYTES = 50 * 1024 * 1024
"""The size of a file on the disk; a release with large photographs has ten megabytes."""
MOST_XML = 60 * 1024 * 1024
"""The size of all of its XML, unpacked; a table of 5,000 rows has five megabytes."""
MOST_PARTS = 5_000

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How the files of before 2007 begin, and those with a password, which Office puts inside one of them."""
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_XML = (".xml", ".rels")
_RELATED = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_ASIDE = "Essayez de l’ouvrir dans votre logiciel, puis de l’enregistrer sous un autre nom."


class Archive:
    """A zip whose sizes have been looked at."""

    def __init__(self, data: bytes, expected: str) -> None:
        """
        :param expected: what the file should be, for readers: « un document Word (.docx) ».
        :raises Unreadable: if it is no zip, has a password, or grows beyond measure.
        """
        self._expected = expected
        self._broken = Unreadable("Ce fichier est abîmé : une partie ne se lit pas.", _ASIDE)
        if data.startswith(_OLE):
            raise _old_or_locked(data, expected)
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except Exception:  # zipfile raises what it stumbles over
            phrase = f"Ce fichier n’est pas {expected}, ou il est abîmé."
            raise Unreadable(phrase, _ASIDE) from None
        found = self._zip.infolist()
        self.names = frozenset(part.filename for part in found)
        unpacked = sum(part.file_size for part in found if part.filename.lower().endswith(_XML))
        if len(found) > MOST_PARTS or unpacked > MOST_XML:
            raise Unreadable(
                "Ce fichier est démesuré une fois décompressé : il n’a pas été ouvert.",
                "S’il est bien à vous, partagez-le en plusieurs.",
            )
        if any(part.flag_bits & 1 for part in found):
            raise locked()

    def data(self, name: str) -> bytes | None:
        """The bytes of a part; None if there is no such part.

        :raises Unreadable: if it is broken.
        """
        if name not in self.names:
            return None
        try:
            return self._zip.read(name)
        except Exception:  # as above, and what its decompressors raise
            raise self._broken from None

    def xml(self, name: str) -> Element | None:
        """The tree of a part; None if there is no such part.

        :raises Unreadable: if it cannot be read, or declares a document type.
        """
        data = self.data(name)
        if data is None:
            return None
        if re.search(rb"<!\s*(?:DOCTYPE|ENTITY)|\x00", data[:4096], re.I) or b"<!ENTITY" in data:
            phrase = "Ce fichier contient des définitions XML que nul traitement de texte n’écrit : il est refusé."
            raise Unreadable(phrase, "N’ouvrez pas ce fichier si vous n’en connaissez pas l’auteur.")
        try:
            return fromstring(data)
        except (ParseError, LookupError, ValueError, RecursionError):
            raise self._broken from None

    def needs(self, name: str) -> Element:
        """The tree of a part without which the file is not what is expected.

        :raises Unreadable: as `xml`, and if there is no such part.
        """
        found = self.xml(name)
        if found is None:
            raise Unreadable(f"Ce fichier n’est pas {self._expected}.", "Vérifiez que c’est le bon fichier.")
        return found

    def look(self) -> None:
        """Reads every XML part, so that a library may be given the file.

        :raises Unreadable: as `xml`.
        """
        for name in sorted(self.names):
            if name.lower().endswith(_XML):
                self.xml(name)

    def related(self, name: str) -> dict[str, tuple[str, str]]:
        """What a part of an Office file leads to: by identifier, the last word of its type, and its target.

        A target inside the file is its name, any other an address.
        """
        path = PurePosixPath(name)
        found = self.xml(str(path.parent / "_rels" / f"{path.name}.rels"))
        related = {}
        for element in found.iter(_RELATED) if found is not None else ():
            target = element.get("Target", "")
            if element.get("TargetMode") != "External":
                target = _inside(path.parent, target)
            related[element.get("Id", "")] = (element.get("Type", "").rpartition("/")[2], target)
        return related


def load(path: Path) -> bytes:
    """The bytes of a file of a bearable size.

    :raises Unreadable: if it is not there, too large or empty.
    """
    try:
        with path.open("rb") as stream:
            data = stream.read(MOST_BYTES + 1)
    except OSError:
        raise Unreadable(f"Le fichier {path} ne peut pas être lu.", "Vérifiez son nom et ses droits.") from None
    if len(data) > MOST_BYTES:
        raise Unreadable(f"Ce fichier dépasse {MOST_BYTES // 1024 // 1024} Mo.", "Faites-en plusieurs.")
    if not data.strip():
        raise Unreadable("Ce fichier est vide.", "Vérifiez que c’est le bon fichier.")
    return data


def _inside(folder: PurePosixPath, target: str) -> str:
    parts: list[str] = [] if target.startswith("/") else list(folder.parts)
    for step in PurePosixPath(target.lstrip("/")).parts:
        if step == "..":
            parts = parts[:-1]
        else:
            parts.append(step)
    return "/".join(parts)


def _old_or_locked(data: bytes, expected: str) -> Unreadable:
    if _LOCKED in data:
        return locked()
    phrase = f"Ce fichier est d’un format d’avant 2007 (.doc, .xls), quoi que dise son nom : ce n’est pas {expected}."
    return Unreadable(phrase, "Ouvrez-le dans votre logiciel, puis « Enregistrer sous », au format d’aujourd’hui.")


def locked() -> Unreadable:
    """Why a file that has a password is left."""
    return Unreadable(
        "Ce fichier est protégé par un mot de passe.", "Enregistrez-en une copie sans mot de passe, et importez-la."
    )

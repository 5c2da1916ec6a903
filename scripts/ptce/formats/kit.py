"""The press kits: one archive for each record that has several documents, and one for a list of records."""

import posixpath
from collections.abc import Iterator, Sequence
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from .. import visual
from ..artefact import Artefact, Catalogue
from ..boilerplate import about
from ..edition import Edition
from ..french.rulebook import NBSP
from ..model.record import Record
from ..model.traits import Dated, Paged, Printable, Scheduled, Visual
from ..opendata.cells import written
from ..plain import change
from ..view import folder_of
from ..words import day, phone

TITLE = "Dossier (ZIP)"
TRAIT = Printable

NAME = "kit.zip"
MOST = 5
"""Records in the archive of a list: the latest ones. Each has an archive of its own."""
FOLDERS = {"image": "visuels/", "document": "documents/"}
"""Where the files of a media are in an archive, by what they are."""
COLUMNS = ("fichier", "legende", "credit", "licence", "texte_alternatif")
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first moment that a ZIP can write, for every file: an archive tells nothing of the day on which it was made."""

Files = list[tuple[str, bytes]]


def declare(edition: Edition) -> Iterator[Artefact]:
    """An archive for each public record that has some, and for each page that gathers records of a kind.

    Those that would hold fewer than two files are left out, once all formats have said what they offer.
    """
    for record in edition.all(Printable):
        yield _kit(edition, record, folder_of(record), (record,), "Tout télécharger")
    for page in edition.all(Paged):
        kind = getattr(page, "kit_de", None)
        if kind:
            members = [found for found in edition.all(Dated) if found.written_kind() == kind and found.rang]
            latest = sorted(members, key=lambda found: (found.rang, found.id), reverse=True)[:MOST]
            yield _kit(edition, page, page.adresse(), latest, "Dossier de presse")


def _kit(edition: Edition, record: Record, address: str, members: Sequence[Record], intitule: str) -> Artefact:
    visuals = list(dict.fromkeys(media for member in members for media in visual.of(edition, member)))

    def make(catalogue: Catalogue) -> bytes:
        alone = len(members) == 1
        own = [file for member in members for file in _files(catalogue, member, "" if alone else f"{member.id}/")]
        pictures = [(media, file) for media in visuals for file in _files(catalogue, media, FOLDERS[media.nature])]
        files = [(name, data) for name, data, _ in [*own, *(file for _, file in pictures)]]
        listed = [f"- {name}{NBSP}: {title}" for name, _, title in own]
        listed += [f"- {name}{NBSP}: {_told(media)}" for media, (name, _, _) in pictures]
        if pictures:
            rows = [(name, one.legende, one.credit, one.licence, one.alt) for one, (name, _, _) in pictures]
            files.append(("visuels.csv", written([COLUMNS, *rows])))
        files.append(("LISEZMOI.txt", _readme(edition, record, address, listed)))
        return zipped(record.id.rpartition("/")[2], files)

    sources = tuple(one.key for one in [*members, *visuals])
    return Artefact(f"{address}{NAME}", record.key, make, intitule=intitule, gathers=sources)


def _files(catalogue: Catalogue, record: Record, folder: str) -> Iterator[tuple[str, bytes, str]]:
    """The files of a record with their names in the archive, and what readers call them."""
    for artefact, data in catalogue.files_of(record.key):
        yield f"{folder}{posixpath.basename(artefact.path)}", data, artefact.intitule


def _told(media: Visual) -> str:
    parts = media.legende, f"Crédit{NBSP}: {media.credit}", f"Conditions{NBSP}: {media.licence}"
    return " ".join(f"{part.rstrip('.')}." for part in parts)


def _readme(edition: Edition, record: Record, address: str, listed: Sequence[str]) -> bytes:
    site = edition.site
    dated = f", {day(record.date)}" if isinstance(record, Dated) and record.date else ""
    changed = change(record, getattr(record, "etat", "confirme")) if isinstance(record, Scheduled) else ""
    own = [contact for contact in [getattr(record, "contact", None)] if contact]
    contacts = [
        ", ".join(filter(None, [one.nom, one.fonction, phone(one.telephone) if one.telephone else None, one.courriel]))
        for one in edition.current(own) or edition.current(site.contact_presse)
    ]
    lines = [
        f"{record.intitule}{dated}",
        *([changed] if changed else []),
        f"{site.permaliens}{address}",
        "",
        "Dans ce dossier",
        "",
        *listed,
        "",
        "Contact presse",
        "",
        *(contacts or [site.courriel]),
        "",
        "À propos",
        "",
        about(edition),
        "",
        f"Textes et données{NBSP}: {site.licence.nom}, {site.licence.url}",
        "",
    ]
    return "\r\n".join(lines).encode("utf-8-sig")


def zipped(folder: str, files: Files) -> bytes:
    """An archive of files in one folder: the same bytes each time, in the order given.

    Nothing is compressed: images and PDFs are already, and the bytes of a compressor change with its version.
    Names are ASCII, so that every program reads them alike.
    """
    made = BytesIO()
    with ZipFile(made, "w", ZIP_STORED) as archive:
        for name, data in files:
            info = ZipInfo(f"{folder}/{name}", _EPOCH)
            info.create_system = 3
            info.external_attr = 0o100644 << 16
            archive.writestr(info, data)
    return made.getvalue()

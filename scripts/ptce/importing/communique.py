"""One release from a document of Word or LibreOffice: a page of press/, its header guessed and to be confirmed."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from .. import build
from ..french import names
from ..model.markup import plain
from ..problem import champ
from . import archive, docx, memory, odt, outcome, release
from .filing import Filing
from .markdown import markdown
from .merging import same
from .naming import Names, called
from .outcome import Outcome, Work
from .prose import Paragraph, Prose
from .recognition import Question, Recognition
from .report import Report
from .rows import in_words
from .unreadable import Unreadable

KIND = "press_release"
_CONFIRM = "chaque ligne marquée « à confirmer » est devinée : relisez-la, puis retirez la marque"


class Communique:
    """The import of one document."""

    def __init__(
        self, root: Path, file: Path, *, issuer: str = "", identifier: str = "", apart: Iterable[str] = ()
    ) -> None:
        """
        :param issuer: who publishes the release, if the document does not say it.
        :param identifier: the release to bring up to date, by the name of its file.
        :param apart: titles that are new, though they look like others.
        :raises Unreadable: if it is no document that can be read.
        """
        self.file, self.said_issuer, self.identifier = file, issuer, identifier
        self.prose = load(file)
        self.corpus = build.check(root)
        kind = self.corpus.kinds[KIND]
        kept = memory.load(root, Path(kind.FILES).parent.name)
        self.work = Work(root, kept, Report(f"Import de « {file.name} »."))
        self.recognition = Recognition(self.corpus, kind, kept, apart)
        self.filing = Filing(self.work, self.corpus, kind, self.recognition)
        self.organisations = Names(self.corpus, ("organisation",))
        self.questions: list[str] = []
        self.conflicts: list[str] = []

    def run(self) -> Outcome:
        """What the import would write, and its report."""
        found = release.guess(self.prose)
        values = self._completed(found)
        try:
            self._file(values, found)
        except Question as question:
            self.questions.append(f"{question.phrase} {question.remede}")
        report = self.work.report
        report.add("Ce qui attend une réponse : rien n’est écrit", self.questions, waits=True)
        report.add(
            "Deviné, à confirmer", (f"{one} : « {in_words(values[one])} »" for one in values if one in found.guessed)
        )
        report.add("Différences : ce qu’une personne a écrit dans la page y reste", self.conflicts)
        report.add("À savoir de ce document", [*found.told, *self.prose.told])
        report.add("En-têtes et pieds de page du document, non repris", self.prose.margins)
        whole = [f"{one} : {in_words(value)}" for one, value in values.items()]
        report.add("Tout ce qui a été lu", whole if self.questions else [], detail=True)
        return outcome.finish(self.work)

    def _completed(self, found: release.Release) -> dict[str, Any]:
        """The values of the release, with its issuer, its presentations and its text."""
        values = dict(found.values)
        about = release.presentations(found.body)
        issuer, deduced = self._issuer(found, [name for name, _, _ in about])
        if issuer:
            values["emetteur"] = issuer
            found.guessed |= set() if self.said_issuer else {"emetteur"}
        if deduced:
            values["emetteur_deduit"] = "oui"
            found.guessed.add("emetteur_deduit")
        if "contact" in values and "date" in values:
            values["contact"] = {**values["contact"], "du": values["date"]}
        held: list[str] = []
        for name, start, end in reversed(about):
            organisation = self.organisations.known(name)
            said = " ".join(block.text for block in found.body[start + 1 : end] if isinstance(block, Paragraph))
            if organisation and self._presents(organisation, str(values.get("date", "")), said):
                held.insert(0, organisation)
                del found.body[start:end]
            else:
                found.told.append(f"Le texte « À propos » ({name}) reste dans la page, tel que le document le donne.")
        if held:
            values["a_propos"] = held
            found.guessed.add("a_propos")
        return {**values, "texte": markdown(self.prose, found.body)}

    def _presents(self, name: str, day: str, said: str) -> bool:
        """Whether the fiche of an organisation already has, for that day, the presentation that the document prints."""
        organisation: Any = self.corpus.records["organisation"].get(name)
        texts = organisation.presentations if organisation and day else ()
        held = (one.texte for one in texts if str(one.du) <= day <= str(one.au or "9"))
        return any(names.fold(plain(text)) == names.fold(said) for text in held)

    def _issuer(self, found: release.Release, about: list[str]) -> tuple[dict[str, Any], bool]:
        """Who publishes: as somebody said, else the one organisation that the document shows to be behind it.

        Second, whether the document does not name it, and only its contact has an address there.
        """
        if self.said_issuer:
            return _structure(self.said_issuer, self.organisations.known(self.said_issuer)), False
        domain = found.values.get("contact", {}).get("courriel", "").rpartition("@")[2]
        shown = f" {names.fold(' '.join(self.prose.margins))} "
        named = {name for name in map(self.organisations.known, about) if name}
        hosts = set()
        for one in self.corpus.records["organisation"].values():
            site = re.sub(r"^https?://(www\.)?", "", str(getattr(one, "site", None) or "")).split("/")[0]
            hosts |= {one.id} if domain and domain == site else set()
            named |= {one.id} if any(f" {names.fold(said)} " in shown for said in called(one)) else set()
        fiches = named | hosts
        if len(fiches) == 1:
            fiche = fiches.pop()
            return _structure(self.organisations.title(fiche), fiche), not named
        return (_structure(about[0], None) if len(about) == 1 and not fiches else {}), False

    def _file(self, values: Mapping[str, Any], found: release.Release) -> None:
        title = str(values.get("titre", ""))
        if not title:
            raise Question("Aucun titre n’a été trouvé.", "Mettez le titre seul, en premier paragraphe du document.")
        if not found.body:
            raise Question("Ce document n’a pas de texte sous son titre.", "Vérifiez que c’est le bon fichier.")
        name = self.recognition.find(title, self.identifier, _name(values))
        fit, theirs = self.filing.fit(name, values)
        for one in fit.cuts:
            found.told.append(f"{champ(one.path)} : « {in_words(one.value)} » est refusé. {one.phrase} {one.remede}")
        self.work.whole[name] = [f"{one} : {in_words(value)}" for one, value in values.items()]
        if self.filing.exists(name):
            self._changed(name, theirs)
            return
        if ("emetteur",) in fit.missing:
            remede = 'Relancez avec --emetteur "Le Labo de l’ESS".'
            raise Question("Le document ne dit pas clairement qui publie ce communiqué.", remede)
        if fit.missing:
            fields = ", ".join(f"« {path[0]} »" for path in fit.missing)
            raise Question(f"Il manque à ce communiqué : {fields}.", "Complétez le document, puis relancez.")
        about = f"Importé de « {self.file.name} » : {_CONFIRM}."
        self.filing.new(name, {"statut": "brouillon", **theirs}, confirm=frozenset(found.guessed), about=about)

    def _changed(self, name: str, theirs: dict[str, Any]) -> None:
        ours = self.filing.ours(name)
        if not self.identifier and "date" in theirs and not same(ours.get("date"), theirs["date"]):
            day = ours.get("date", "sans date")
            raise Question(
                f"{self.recognition.path(name)} porte ce titre, mais il est du {day}.",
                f'Si c’est lui, relancez avec --fiche {name} ; si c’est un autre, avec --nouveau "{theirs["titre"]}".',
            )
        for one in self.filing.changed(name, theirs):
            where = f"{self.recognition.path(name)}, champ « {champ(one.path)} »"
            state = (
                "le champ a été retiré de la page" if one.ours is None else f"la page garde « {in_words(one.ours)} »"
            )
            self.conflicts.append(f"{where} : {state} ; le document dit « {in_words(one.theirs)} ».")


def _structure(name: str, fiche: str | None) -> dict[str, Any]:
    return {"nom": name, "fiche": fiche} if fiche else {"nom": name}


def load(file: Path) -> Prose:
    """The text of a document: what it holds tells its format, not its name.

    :raises Unreadable: if it is neither of Word nor of LibreOffice, or is broken, locked or too large.
    """
    data = archive.load(file)
    opened = archive.Archive(data, "un document Word (.docx) ou LibreOffice (.odt)")
    if docx.MAIN in opened.names:
        return docx.read(data)
    if "content.xml" in opened.names:
        return odt.read(data)
    raise Unreadable(
        "Ce fichier n’est ni un document Word (.docx) ni un texte de LibreOffice (.odt).",
        "Vérifiez que c’est le bon fichier.",
    )


def _name(values: Mapping[str, Any]) -> str:
    """The name of a new file: its day and the first words of its title."""
    return names.short_slug(" ".join(str(values[one]) for one in ("date", "titre") if one in values))

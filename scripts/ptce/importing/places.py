"""Where a row says that something is: departments, postal codes that lost their zero, postal addresses."""

import re

from ..corpus import Corpus
from ..french import names
from .naming import key
from .reading import Reading, Refused

_CODE = re.compile(r"\b(2[AaBb]|\d{1,3})\b")


class Places:
    """The departments of the regions of a corpus."""

    def __init__(self, corpus: Corpus) -> None:
        self._names: dict[str, str] = {}
        self._regions: dict[str, str] = {}
        for region in corpus.records["region"].values():
            for department in getattr(region, "departements", ()):
                self._names[department.code] = department.nom
                self._regions[department.code] = region.id

    def region(self, code: str) -> str | None:
        """The region of a department, by the name of its file: a department is in one (loi n° 2015-29)."""
        return self._regions.get(code)

    def department(self, text: str) -> Reading:
        """The code of a department that is told by its code, its name or both: `59`, `Nord`, `59 - Nord`, `1`."""
        if not self._names:
            return Reading(text)
        found = _CODE.search(text)
        code = found[1].upper().zfill(2) if found else ""
        words = key(text.replace(found[0], " ", 1) if found else text)
        named = [known for known, name in self._names.items() if key(name) == words]
        if code in self._names and (not words or named == [code]):
            same = code == text.strip()
            return Reading(code, () if same else (f"« {text} » est le département {code}",))
        if not code and len(named) == 1:
            return Reading(named[0], (f"« {text} » est le département {named[0]}",))
        phrase = f"« {text} » n’est ni le code ni le nom d’un département."
        if code in self._names and named:
            phrase = f"Le {code} est « {self._names[code]} », et non « {self._names[named[0]]} »."
        return Reading(refused=(Refused(text, phrase, "Écrivez par exemple 59, 2A ou 974."),))

    def postal_code(self, text: str, department: str | None, region: str | None) -> Reading:
        """A postal code of five digits. One of four has lost its zero if the row says where that is.

        Belgian codes have four digits: without a department or a region beside it, `1000` may be in Brussels.
        """
        digits = re.sub(r"\s", "", text)
        if re.fullmatch(r"\d{5}", digits):
            return Reading(digits)
        whole = f"0{digits}"
        if not re.fullmatch(r"[1-9]\d{3}", digits):
            refused = Refused(text, "Un code postal a cinq chiffres.", "Écrivez par exemple 59000.")
        elif whole[:2] == department or (department is None and region and self._regions.get(whole[:2]) == region):
            return Reading(whole, (f"« {text} » avait perdu son zéro : {whole}",))
        else:
            remede = f"Si c’est {whole}, dites-le par une colonne « Département », ou écrivez la cellule en texte."
            refused = Refused(text, "Ce code postal n’a que quatre chiffres.", remede)
        return Reading(refused=(refused,))


def address(parts: list[str], code: str, commune: str) -> str:
    """A postal address in one line: `23, rue Haute, 59000 Lille`.

    :param parts: number and street, what completes them; they may have the code and the town already.
    """
    lines = [line.strip().rstrip(",") for part in parts for line in part.split("\n") if line.strip()]
    said = names.fold(" ".join(lines))
    if code and code not in said.split():
        lines.append(f"{code} {commune}".strip())
    return ", ".join(lines)

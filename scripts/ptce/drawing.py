"""Drawings and documents, SVG and PDF, as they may leave the house: they run nothing and name nobody who made them."""

import re
from io import BytesIO
from typing import Any
from xml.etree import ElementTree

_SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
_DRAWING = {
    *("svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "title", "desc"),
    *("defs", "linearGradient", "radialGradient", "stop", "clipPath", "mask", "use", "symbol", "pattern", "style"),
}
"""The elements of a drawing. `style` is one of them: what it could fetch is looked for."""
_OUTSIDE = re.compile(r"@import|url\((?!\s*['\"]?#)|expression\(|\\", re.I)
"""What may fetch or run. A backslash may hide it, since `\\75rl(` is `url(` to a browser; no drawing needs one."""


class Unfit(Exception):
    """A file that cannot be published: the sentence and the remedy, in French."""

    def __init__(self, phrase: str, remede: str) -> None:
        self.phrase, self.remede = phrase, remede
        super().__init__(f"{phrase} {remede}")


def clean_svg(data: bytes) -> bytes:
    """An SVG drawing without the notes of its editor.

    :raises Unfit: if it holds what could run or fetch something, or cannot be read.
    """
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise Unfit("Un SVG n’a ni DOCTYPE ni entité.", "Exportez-le en « SVG simple ».")
    try:
        root = ElementTree.fromstring(data)
    except ElementTree.ParseError as error:
        raise Unfit(f"Ce SVG ne peut pas être lu ({error}).", "Exportez-le de nouveau.") from None
    if root.tag != f"{{{_SVG}}}svg":
        raise Unfit("Ce fichier n’est pas un SVG.", f'Sa racine est <svg xmlns="{_SVG}">.')
    _clean_element(root)
    root.set("xmlns", _SVG)
    root.set("xmlns:xlink", _XLINK)
    return bytes(ElementTree.tostring(root, encoding="utf-8"))


def _clean_element(element: ElementTree.Element) -> None:
    """Leaves of an element what draws. Names lose their namespaces, which the root declares once."""
    element.tag = element.tag.rpartition("}")[2]
    for name, value in list(element.attrib.items()):
        local = name.rpartition("}")[2]
        if local.lower().startswith("on") or (local == "href" and not value.startswith("#")) or _OUTSIDE.search(value):
            raise _unsafe(local)
        if name.startswith("{"):
            del element.attrib[name]
            if local == "href":
                element.set("xlink:href", value)
    if element.tag == "style" and _OUTSIDE.search("".join(element.itertext())):
        raise _unsafe("style")
    for child in list(element):
        space, _, local = str(child.tag).rpartition("}")
        if space != f"{{{_SVG}" or local == "metadata":
            element.remove(child)
        elif local not in _DRAWING:
            raise _unsafe(local)
        else:
            _clean_element(child)


def _unsafe(name: str) -> Unfit:
    return Unfit(f"Ce SVG contient « {name} », qui peut exécuter ou charger quelque chose.", "Retirez-le du dessin.")


def clean_pdf(data: bytes) -> bytes:
    """A PDF document without its author, its software, its dates or its history.

    :raises Unfit: if it holds what could run, another file, or cannot be read.
    """
    import pikepdf

    try:
        with pikepdf.open(BytesIO(data)) as pdf:
            for found in pdf.objects:
                if _acts(found):
                    raise Unfit("Ce PDF contient un script ou une pièce jointe.", "Réimprimez-le en PDF.")
            for name in ("/Metadata", "/OpenAction", "/AA", "/PieceInfo"):
                if name in pdf.Root:
                    del pdf.Root[name]
            if "/Info" in pdf.trailer:
                del pdf.trailer["/Info"]
            made = BytesIO()
            pdf.save(made, deterministic_id=True)
            return made.getvalue()
    except pikepdf.PasswordError:
        raise Unfit("Ce PDF est protégé par un mot de passe.", "Donnez-en une copie sans protection.") from None
    except pikepdf.PdfError:
        raise Unfit("Ce PDF est abîmé.", "Exportez-le de nouveau.") from None


def _acts(found: Any) -> bool:
    """Whether an object of a PDF, or one written inside it, runs something or is a file that it carries."""
    import pikepdf

    if isinstance(found, pikepdf.Array):
        return any(_acts(child) for child in found if not _stands_alone(child))
    if not isinstance(found, pikepdf.Dictionary | pikepdf.Stream):
        return False
    if str(found.get("/S", "")) in ("/JavaScript", "/Launch") or str(found.get("/Type", "")) == "/EmbeddedFile":
        return True
    return any(_acts(child) for child in found.values() if not _stands_alone(child))


def _stands_alone(child: Any) -> bool:
    return bool(getattr(child, "is_indirect", False))

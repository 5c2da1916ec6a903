"""What an author likely meant by an address: of a page, an e-mail, a phone, a town, a hashtag or a file.

Each function gives a value that its field takes, or nothing where it would be a guess.
"""

import re
import unicodedata

from .likely import folded

COURRIEL = r"[\w.+-]+@[\w-]+(\.[\w-]+)+"
"""An e-mail address, wherever one is read."""


def url(value: str) -> str:
    """An address with `https://` before it, for « www.ptce.fr » or « http:/www.ptce.fr »."""
    value = value.strip(" <>")
    bare = re.sub(r"^(?:h?t{1,3}ps?(?:\s*:)?\s*/+|://|//)", "", value.strip(), flags=re.I)
    return f"https://{bare}" if re.fullmatch(r"[\w-]+(\.[\w-]+)*\.[a-z]{2,}(/\S*)?", bare, re.I) else ""


def email(value: str) -> str:
    """`contact@ptce.fr` for « contact (at) ptce.fr » or « mailto:contact@ptce.fr »."""
    bare = re.sub(
        r"\s*(?:\((?:at|arobase|a)\)|\[(?:at|arobase|a)\]|\bat\b|@)\s*", "@", value.strip(" <>;,."), flags=re.I
    )
    if named := re.search(r"<([^<>\s]+@[^<>\s]+)$", bare):
        bare = named[1]
    bare = re.sub(r",(?=[a-z]{2,4}$)", ".", re.sub(r"^mailto:\s*", "", bare, flags=re.I))
    return bare if re.fullmatch(COURRIEL, bare) else ""


def phone(value: str) -> str:
    """`01 58 50 14 09` for « Tél. : 01/58/50/14/09 » or « 1 58 50 14 09 »."""
    digits = re.sub(r"\D", "", re.sub(r"^\D*(?:\+|00)33\s*(?:\(0\))?", "0", value))
    digits = f"0{digits}" if re.fullmatch(r"[1-9]\d{8}", digits) else digits
    return " ".join(re.findall("..", digits)) if re.fullmatch(r"0[1-9]\d{8}", digits) else ""


def is_a_number(value: str) -> bool:
    """Whether a text has all the figures of one phone number, and no words but « tél. »."""
    figures = r"(?:(?:\+|00)33 ?(?:\(0\))? ?[1-9]|0[1-9])(?:[ ./-]*\d){8}"
    return re.fullmatch(rf"(?:tel(?:ephone)?\.? ?:? ?)?{figures}", folded(value)) is not None


def postcode(value: str) -> str:
    """`75012` for « F-75012 » or « 75 012 »; nothing for « 7512 », which may be 07512 as well as 75012."""
    found = re.fullmatch(r"(\d{5})\s+\D+|(?:F-?)?((?:\d[ \u00a0]*){5})", value.strip())
    return re.sub(r"\D", "", found[1] or found[2]) if found else ""


def hashtag(value: str) -> str:
    """`#ForumDuBois` for « #Forum du bois » or « ForumDuBois »."""
    bare = value.strip().removeprefix("#")
    joined = "".join(word[:1].upper() + word[1:] for word in bare.split()) if " " in bare else bare
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", joined) if not unicodedata.combining(letter))
    return f"#{plain}" if re.fullmatch(r"[A-Za-z0-9_]+", plain) else ""


def path(value: str) -> str:
    """`content/medias/logo.png` for « \\content\\medias\\logo.png »; `photo-d-ete.jpg` for « Photo d’été.JPG »."""
    found = value.strip().replace("\\", "/").lstrip("/").removeprefix("./")
    folder, bar, name = found.rpartition("/")
    if re.search(r"\s", name):
        found = folder + bar + "-".join(re.findall(r"[a-z0-9.]+", folded(name)))
    return found if found != value and re.fullmatch(r"(?!.*\.\.)[^\s:]+", found) else ""

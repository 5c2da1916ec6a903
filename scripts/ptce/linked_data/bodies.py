"""The objects that stand inside others: organisations, places, moments; and how any of them is written."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from ..edition import Edition
from ..model.timetable import in_paris
from ..model.traits import Located, Paged
from ..model.values import Lieu, Structure
from ..places import location

LANGUAGE = "fr"

Node = dict[str, Any]
"""An object: its `@type`, and what is known of it."""


def node(kind: str, **values: Any) -> Node:
    """An object without what is not known."""
    return {"@type": kind, **{name: value for name, value in values.items() if value not in (None, "", [], {})}}


def permanent(edition: Edition, address: str) -> str:
    """The permanent address of a page or a file, by its path from the root of the site."""
    return f"{edition.site.permaliens}{address}"


def work(edition: Edition, record: Paged) -> Node:
    """What is said of any text: what it is about, where it is, in which language."""
    url = permanent(edition, record.adresse())
    return {"description": said(record), "url": url, "inLanguage": LANGUAGE}


def said(record: Paged) -> str | None:
    """What a record is, in a sentence."""
    return getattr(record, "chapo", None) or getattr(record, "role", None) or record.description


def moment(found: date) -> str:
    """A day, or a moment with its offset in Paris. A day has no hour: its midnight would be a guess."""
    return in_paris(found).isoformat() if isinstance(found, datetime) else found.isoformat()


def organisation(edition: Edition, record: Paged, kind: str) -> Node:
    """An organisation that has a page, and where it is if that is known."""
    founded, site = getattr(record, "depuis", None), getattr(record, "site", None)
    names = [*getattr(record, "alias", ()), getattr(record, "sigle", None)]
    return node(
        kind,
        name=record.intitule,
        alternateName=[name for name in names if name],
        description=said(record),
        url=permanent(edition, record.adresse()),
        sameAs=site,
        foundingDate=str(founded) if founded and founded.exacte else None,
        keywords=[found.intitule for one in getattr(record, "secteurs", ()) if (found := edition.find(one))],
        address=getattr(record, "adresse_postale", None),
        **(_where(edition, record) if isinstance(record, Located) else {}),
    )


def _where(edition: Edition, record: Located) -> Node:
    """The town in which it is; where only a department or a region is known, the territory that it serves."""
    town, department, region = location(edition, record)
    territory = node("AdministrativeArea", name=department or region) if department or region else None
    if not town:
        return {"areaServed": territory}
    known = record.latitude is not None and record.longitude is not None
    geo = node("GeoCoordinates", latitude=record.latitude, longitude=record.longitude) if known else None
    address = node("PostalAddress", addressLocality=town, addressRegion=region, addressCountry="FR")
    return {"location": node("Place", address=address, geo=geo, containedInPlace=territory)}


def bodies(edition: Edition, structures: Iterable[Structure]) -> list[Node]:
    """Organisations under the names that a document prints, each with its page here if it has one."""
    return [body(edition, structure) for structure in structures]


def body(edition: Edition, structure: Structure) -> Node:
    """An organisation under the name that a document prints, with its page here if it has one."""
    page = edition.find(structure.fiche)
    return node(
        "Organization",
        name=structure.nom,
        url=permanent(edition, page.adresse()) if isinstance(page, Paged) else None,
    )


def place(lieu: Lieu | None) -> Node | None:
    """A place in its parts; nothing where it has neither name nor town. Its towns are those of France."""
    if lieu is None or not (lieu.nom or lieu.batiment or lieu.commune):
        return None
    address = node(
        "PostalAddress",
        streetAddress=lieu.voie,
        postalCode=lieu.code_postal,
        addressLocality=lieu.commune,
        addressCountry="FR" if lieu.commune else None,
    )
    return node(
        "Place",
        name=", ".join(filter(None, [lieu.nom, lieu.batiment])),
        address=address if lieu.commune else None,
    )

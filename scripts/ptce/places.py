"""Where a record is, in words: its town, its department and its region, as far as they are known and public."""

from typing import Any

from .edition import Edition
from .model.traits import Located


def department(region: Any, code: str | None) -> Any:
    """The department of a region with a code; None where there is none, or where no region is known."""
    return next((found for found in region.departements if found.code == code), None) if region else None


def location(edition: Edition, record: Located) -> tuple[str, str, str]:
    """The names of the town of a record, of its department and of its region; what is not known is empty."""
    region = edition.find(record.region)
    within = department(region, record.departement)
    return record.commune or "", within.nom if within else "", region.intitule if region else ""


def whereabouts(edition: Edition, record: Located) -> str:
    """Where a record is, in one line: « Romans-sur-Isère (Drôme), Auvergne-Rhône-Alpes »."""
    town, within, region = location(edition, record)
    if town and within not in ("", town):
        town = f"{town} ({within})"
    return ", ".join(dict.fromkeys(filter(None, [town or within, region])))

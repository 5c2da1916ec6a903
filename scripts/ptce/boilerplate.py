"""What the site says of itself today: the « À propos » of a release that came without one."""

from .edition import Edition
from .french import names
from .french.rulebook import NBSP


def about(edition: Edition) -> str:
    """One sentence: the name, what it stands for, and the networks that carry it, as far as they are public.

    A network goes by its short name if it has one.
    """
    site = edition.site
    carrying = filter(None, map(edition.find, site.animateurs))
    networks = [getattr(network, "sigle", None) or network.intitule for network in carrying]
    led = f", une démarche animée aujourd’hui par {names.list_sentence(networks)}" if networks else ""
    return f"{site.nom}{NBSP}: {site.devise[:1].lower()}{site.devise[1:]}{led}."

"""What each page is about: the site, an organisation, an event, a release, a call, open data, or a mere page."""

from collections.abc import Callable, Iterable

from ..artefact import Download
from ..edition import Edition
from ..model.traits import Dated, Paged
from .bodies import LANGUAGE, Node, bodies, body, moment, node, organisation, permanent, work
from .events import event

CONTEXT = "https://schema.org"
MODELS = {"accueil": "WebSite", "recherche": "SearchResultsPage", "donnees": "Dataset", "mentions": "WebPage"}
"""What pages with a template of their own are. Those that are not here list records."""


def of(
    edition: Edition,
    record: Paged,
    title: str,
    address: str,
    image: str = "",
    downloads: Iterable[Download] = (),
) -> list[Node]:
    """What there is to say of the page at an address: objects with their context, in the order of the page.

    A year of a list, and the notice of a withdrawn record, stand at an address that is not their record's: they are
    pages and nothing more.

    :param image: the path of the picture of the record, if it has one of its own.
    :param downloads: the files that the page offers, with their paths from the root of the site.
    """
    if edition.at(address) is not record:
        url = permanent(edition, address)
        return _whole(node("WebPage", name=title, url=url, inLanguage=LANGUAGE, isPartOf=_site(edition)))
    model = getattr(record, "modele", None)
    kind = MODELS.get(model, "CollectionPage") if model else record.SCHEMA
    if kind == "Dataset":
        return _whole(_dataset(edition, record, kind, downloads))
    picture = {"image": permanent(edition, image)} if image else {}
    return _whole(_MAKERS.get(kind, _page)(edition, record, kind) | picture)


def _whole(found: Node) -> list[Node]:
    return [{"@context": CONTEXT, **found}]


def _site(edition: Edition) -> Node:
    return node("WebSite", name=edition.site.nom, url=permanent(edition, ""))


def _corrected(edition: Edition, record: Paged) -> str | None:
    """The day of the latest correction."""
    days = [found.date for found in getattr(record, "corrections", ()) if found.date <= edition.today]
    return max(days).isoformat() if days else None


def _day(record: Paged) -> str | None:
    known = record.date if isinstance(record, Dated) else None
    return str(known) if known and known.exacte else None


def _page(edition: Edition, record: Paged, kind: str) -> Node:
    source = getattr(record, "reprise_de", None)
    return node(
        kind,
        name=record.intitule,
        **work(edition, record),
        dateModified=_corrected(edition, record),
        isPartOf=_site(edition),
        isBasedOn=node("CreativeWork", name=source.titre, url=source.url) if source else None,
    )


def _whole_site(edition: Edition, record: Paged, kind: str) -> Node:
    """The site, who publishes it once the settings say so, and how to search in it.

    PTCE is what a movement is called, and no body: it is the name of the site, never that of an organisation.
    """
    site, search = edition.site, edition.at("recherche")
    return node(
        kind,
        name=site.nom,
        alternateName=site.devise,
        description=site.presentation,
        url=permanent(edition, record.adresse()),
        inLanguage=LANGUAGE,
        license=site.licence.url,
        publisher=_publisher(edition),
        potentialAction=_searching(permanent(edition, search.adresse())) if search else None,
    )


def _publisher(edition: Edition) -> Node | None:
    name = edition.site.mentions.editeur.valeur
    return node("Organization", name=name) if name else None


def _searching(url: str) -> Node:
    """How a program searches; `query-input` names what it gives, as https://schema.org/docs/actions.html has it."""
    action = node("SearchAction", target=node("EntryPoint", urlTemplate=f"{url}?q={{mots}}"))
    return {**action, "query-input": "required name=mots"}


def _dataset(edition: Edition, record: Paged, kind: str, downloads: Iterable[Download]) -> Node:
    """Open data, of the day of the edition, and the files that hold them: neither a feed nor a schema does."""
    return node(
        kind,
        name=record.intitule,
        **work(edition, record),
        license=edition.site.licence.url,
        isAccessibleForFree=True,
        creator=_publisher(edition),
        dateModified=edition.today.isoformat(),
        distribution=[
            node(
                "DataDownload",
                name=found.intitule,
                contentUrl=permanent(edition, found.path),
                encodingFormat=found.type_de_media,
                contentSize=f"{found.taille} B",
            )
            for found in downloads
            if not found.est_un_flux and not found.path.endswith(".schema.json")
        ],
    )


def _article(edition: Edition, record: Paged, kind: str) -> Node:
    issuer = None if getattr(record, "emetteur_deduit", False) else getattr(record, "emetteur", None)
    signed = [issuer, *getattr(record, "cosignataires", ())] if issuer else []
    return node(
        kind,
        headline=record.intitule,
        alternativeHeadline=getattr(record, "sous_titre", None),
        **work(edition, record),
        datePublished=_day(record),
        dateModified=_corrected(edition, record),
        author=bodies(edition, signed),
        publisher=body(edition, issuer) if issuer else None,
        isBasedOn=getattr(record, "original", None),
    )


def _appeal(edition: Edition, record: Paged, kind: str) -> Node:
    """A call, as the text that it is: its closing is the moment at which the text expires.

    schema.org has no word for a call for projects: a Grant is money that was given, a GovernmentService is a State's
    where networks launch calls as well, and a FundingScheme is an Organization there.
    """
    closing = getattr(record, "cloture", None)
    return node(
        kind,
        name=record.intitule,
        **work(edition, record),
        datePublished=_day(record),
        expires=moment(closing) if closing else None,
        creator=bodies(edition, getattr(record, "structures", ())),
        audience=[node("Audience", audienceType=words) for words in getattr(record, "beneficiaires", ())],
    )


_MAKERS: dict[str, Callable[[Edition, Paged, str], Node]] = {
    "WebSite": _whole_site,
    "Organization": organisation,
    "Event": event,
    "NewsArticle": _article,
    "CreativeWork": _appeal,
}
"""How each type is made; the types of pages, which are not here, are all made alike."""

"""A media: an image or a file, with its caption, its credit, its licence and its alternative text."""

from ..model.traits import Visual


class Media(Visual):
    """A file that a public record may cite. What no public record cites is not in the site."""

    FILES = "content/medias/*.yml"
    LABEL = "média"
    PLURAL = "médias"
    TITLE = "legende"
    NAMED_AFTER = ("fichier",)

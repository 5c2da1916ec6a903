"""The problems of a check as they are told: `text` to people, `github`, `gitlab` and `json` to machines."""

from .machine import github, gitlab, json
from .source import Lines, lines_of
from .text import text

__all__ = ["Lines", "github", "gitlab", "json", "lines_of", "text"]

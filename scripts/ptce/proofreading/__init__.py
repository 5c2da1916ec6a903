"""The proofreader: what is certain in what is wrong, corrected in the files as they are laid out, and nothing else."""

from .revision import Revision, revise
from .writing import Busy, Changed, write

__all__ = ["Busy", "Changed", "Revision", "revise", "write"]

"""Values of a record as plain data and back: what formats and stores have in common."""

from .codec import Texts, accept, freeze, publish, thaw

__all__ = ["Texts", "accept", "freeze", "publish", "thaw"]

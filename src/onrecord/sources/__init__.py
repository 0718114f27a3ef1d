"""Where articles come from: text files, pages, feeds, JSON lines, folders. What cannot be read is named."""

from .limits import Limits
from .read import Sources, read_sources

__all__ = ["Limits", "Sources", "read_sources"]

"""The record as one HTML file that opens offline and asks nothing of anybody."""

from .page import render_page

__all__ = ["render_page"]

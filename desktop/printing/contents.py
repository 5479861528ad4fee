"""Write a content as the canonical JSON a `PaperIssued` keeps, and read it back (D56)."""

import json
from functools import cache

from cattrs import Converter

from desktop.models.paper import PaperKind, content_of
from desktop.models.paper_table import Content
from desktop.structuring import strict_converter


def write_content(content: Content) -> str:
    """Return a content as canonical JSON: sorted keys, no spaces, letters as they are."""
    plain = _converter().unstructure(content)
    return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def read_content(kind: PaperKind, text: str) -> Content:
    """Return the content of a paper of that kind.

    Raise `json.JSONDecodeError`, or what `structuring.problems` explains.
    """
    return _converter().structure(json.loads(text), content_of(kind))


@cache
def _converter() -> Converter:
    return strict_converter()

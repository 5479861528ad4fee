"""Every layout a paper was made by and every edition a case was judged by stays readable.

They are kept by the SHA-256 of their file, the first time one is used (D19,
D56): a later release may ship another, the old paper and the old case still
read their own.
"""

from pathlib import Path

from desktop.models.errors import Refusal
from desktop.models.layout import Layout
from desktop.models.standard import Standard
from desktop.models.switched import switched
from desktop.models.switches import AS_SHIPPED, Switches
from desktop.services.desk import Desk
from desktop.standards.catalogue import Edition
from desktop.standards.layouts import LayoutFile, read_layout
from desktop.standards.loader import read_bytes
from desktop.store import desk as desk_tables
from desktop.store.desk import EditionRow


def keep_layout(desk: Desk, layout: LayoutFile, *, name: str) -> None:
    """Keep a layout a paper is made by; part of the transaction that is open."""
    if not desk_tables.keeps_edition(desk.database, layout.digest):
        row = EditionRow(digest=layout.digest, kind="layout", name=name, source=layout.source)
        desk_tables.keep_edition(desk.database, row)


def keep_standard(desk: Desk, edition: Edition) -> None:
    """Keep an edition a case is judged by; part of the transaction that is open."""
    if not desk_tables.keeps_edition(desk.database, edition.digest):
        standard = edition.standard
        row = EditionRow(
            digest=edition.digest,
            kind="standard",
            name=f"{standard.service}/{standard.edition}",
            source=edition.path.read_bytes(),
        )
        desk_tables.keep_edition(desk.database, row)


def layout_of(desk: Desk, *, digest: str, name: str) -> Layout:
    """Return the layout a paper pins; refuse `layout-unknown` (`layout`) when it is nowhere."""
    for shipped in desk.layouts().values():
        if shipped.digest == digest:
            return shipped.layout
    kept = desk_tables.edition(desk.database, digest)
    if kept is None:
        raise Refusal("layout-unknown", layout=name)
    return read_layout(kept.source, kept.name).layout


def standard_of(desk: Desk, *, digest: str, switches: Switches = AS_SHIPPED) -> Standard:
    """Return the edition a case pins, with the office's switches it pins (docs/adr/0009).

    Refuses `unknown-digest` (`digest`) when the edition is nowhere.
    """
    return switched(_edition_of(desk, digest), switches)


def _edition_of(desk: Desk, digest: str) -> Standard:
    """Return the edition of a digest: as it is shipped, read already, else as it was kept."""
    try:
        return desk.catalogue.by_digest(digest).standard
    except Refusal:
        kept = desk_tables.edition(desk.database, digest)
        if kept is None:
            raise
    found = read_bytes(Path(kept.name), kept.source, Standard, schema="inside").value
    if found is None:
        raise Refusal("unknown-digest", digest=digest)
    return found

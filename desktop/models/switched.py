"""Apply an office's switches to a standard: the one place where they take effect (D19).

Checklist, duty, forms, papers and the command line all read the standard that comes out of
here, so they cannot differ. A switch that names what the edition does not leave open does
nothing: an edition that lists the papers or names the rate itself wins.
"""

from collections.abc import Container, Iterator, Mapping
from dataclasses import replace
from hashlib import sha256
from typing import TypeAlias

from desktop.models.entry import read_decimal
from desktop.models.standard import Document, Duty, Items, Requirement, Standard
from desktop.models.switches import AS_SHIPPED, OwnPaper, Switches
from desktop.models.text import Text

Lists: TypeAlias = Mapping[str, tuple[OwnPaper, ...]]


def switched(standard: Standard, switches: Switches) -> Standard:
    """Return the standard as the office applies it; itself when no switch is set."""
    if switches == AS_SHIPPED:
        return standard
    lists = {row.id: switches.papers(row.id) for row in open_lists(standard)}
    return replace(
        standard,
        items=_on_own_forms(standard.items) if switches.own_forms else standard.items,
        documents=tuple(each for row in standard.documents for each in _documents(row, lists)),
        requirements=tuple(
            each for row in standard.requirements for each in _asked(row, switches.asked, lists)
        ),
        duties=tuple(_rated(row, switches) for row in standard.duties),
    )


def open_rates(standard: Standard) -> tuple[Duty, ...]:
    """Return the duties the standard has no rate for (D3)."""
    return tuple(row for row in standard.duties if row.percent is None)


def presupposed(standard: Standard) -> tuple[Requirement, ...]:
    """Return the clauses that only imply a paper, one for each document, in their order (D8)."""
    found: dict[str, Requirement] = {}
    for row in standard.requirements:
        if row.group == "presupposed":
            found.setdefault(row.document, row)
    return tuple(found.values())


def open_lists(standard: Standard) -> tuple[Document, ...]:
    """Return the documents in whose place the office lists its own papers (W-11.2, D11)."""
    return tuple(row for row in standard.documents if row.own_list)


def shares_forms(standard: Standard) -> bool:
    """Say whether somebody may stand on another's form, so that the office chooses (D4)."""
    return any(field.shares_form for field in standard.items.fields)


def own_paper_id(document: str, paper: OwnPaper) -> str:
    """Return the id of a listed paper: it goes by its name, wherever it stands in the list."""
    return f"{document}-{sha256(paper.kk.encode()).hexdigest()[:8]}"


def _rated(duty: Duty, switches: Switches) -> Duty:
    percent = read_decimal(switches.rate(duty.id)) if duty.percent is None else None
    return duty if percent is None else replace(duty, percent=percent)


def _documents(row: Document, lists: Lists) -> Iterator[Document]:
    papers = lists.get(row.id, ())
    if not papers:
        yield row
    for paper in papers:
        name = Text(kk=paper.kk, ru=paper.ru, en=paper.kk)
        yield replace(row, id=own_paper_id(row.id, paper), name=name, short=name)


def _asked(row: Requirement, asked: Container[str], lists: Lists) -> Iterator[Requirement]:
    papers = lists.get(row.document, ())
    implied = row.group == "presupposed" and row.document in asked
    clause = replace(row, group="also") if implied else row
    if not papers:
        yield clause
    for paper in papers:
        yield replace(clause, document=own_paper_id(row.document, paper), name=None)


def _on_own_forms(items: Items) -> Items:
    """Leave out where others would be named on a form: each is entered as one more item."""
    return replace(items, fields=tuple(row for row in items.fields if not row.shares_form))

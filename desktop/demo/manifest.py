"""Write down what a run of the demonstration made, for people and for programs.

Nobody is named in it: whose a paper is stands in the folder of the papers alone, where it can be
read anyway.
"""

import datetime as dt
import json
import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final, Protocol

from desktop import __version__
from desktop.demo.afterwards import LEAVE, Afterwards
from desktop.demo.districts import Exchanged
from desktop.demo.districts_carried import Parcel
from desktop.demo.play import Played
from desktop.demo.script import Script
from desktop.demo.sealed import PASSWORD
from desktop.demo.stage import ActDone, PaperMade
from desktop.models.ticket import Ticket

MANIFEST: Final = "manifest.json"
PAPERS_LIST: Final = "applicants.json"
"""Whose each paper is, in the folder of the papers: file → applicant."""

_MAKER: Final = "kense demo"
_MEDIA_BOX: Final = re.compile(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]")
_POINT: Final = 25.4 / 72  # mm
_PRINTER: Final = (
    "Every paper went through print and spool to a printer that writes into papers/; "
    "no real printer is touched."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """Name a picture: the page, in which state and language, its file and size in pixels."""

    page: str
    state: str
    language: str
    file: str
    size: tuple[int, int]


def is_ours(manifest: Path) -> bool:
    """Say whether a run of the demonstration, finished or not, wrote this file."""
    try:
        told = json.loads(manifest.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return isinstance(told, dict) and told.get("made_by") == _MAKER


def read_stopped(manifest: Path) -> dt.datetime:
    """Return the moment at which the last day of a finished run was stopped."""
    told = json.loads(manifest.read_text(encoding="utf-8"))
    return dt.datetime.fromisoformat(told["afterwards"]["ended"])


def begin(manifest: Path) -> None:
    """Mark the folder as ours before anything is written into it."""
    _write(manifest, {"made_by": _MAKER, "complete": False})


class Places(Protocol):
    """Name where the files of a run lie."""

    @property
    def manifest(self) -> Path:
        """Return where it is written what there is."""

    @property
    def database(self) -> Path:
        """Return where the office is kept as the counter's day left it."""

    @property
    def afterwards(self) -> Path:
        """Return where it is kept as the days after left it."""

    @property
    def papers(self) -> Path:
        """Return the folder of the papers."""


def finish(
    places: Places,
    *,
    script: Script,
    played: Played,
    afterwards: Afterwards,
    exchanged: Exchanged,
    screens: Sequence[Screen],
    contact_sheets: Sequence[Path],
) -> None:
    """Write everything: files relative to the manifest, sizes in mm, moments with their offset."""
    root = places.manifest.parent
    printed = (*played.made, *afterwards.made)
    _write(places.papers / PAPERS_LIST, _applicants(printed, places.papers))
    _write(
        places.manifest,
        {
            "made_by": _MAKER,
            "complete": True,
            "version": __version__,
            "office": script.office,
            "day": script.day.isoformat(),
            "stopped": played.stopped.isoformat(),
            "database": places.database.name,
            "backup": played.backup.relative_to(root).as_posix(),
            "sealed": {"logins": [clerk.staff for clerk in script.staff], "password": PASSWORD},
            "tickets": len(played.tickets),
            "cases": played.registered,
            "printer": _PRINTER,
            "papers": [_paper(paper, root) for paper in played.made],
            "acts": [_act(act) for act in played.acts],
            "screens": [asdict(screen) for screen in screens],
            "contact_sheets": [each.relative_to(root).as_posix() for each in contact_sheets],
            "visits": [_visit(ticket) for ticket in played.tickets],
            "afterwards": _afterwards(places, afterwards),
            "parcels": [_parcel(each, root) for each in exchanged.parcels],
            "exchange": _exchange(exchanged, root),
        },
    )


def _afterwards(places: Places, afterwards: Afterwards) -> dict[str, Any]:
    root, texts = places.manifest.parent, places.papers.rglob("*.txt")  # for e-mail (I-3a)
    return {
        "database": places.afterwards.name,
        "backups": [each.relative_to(root).as_posix() for each in afterwards.backups],
        "left": [staff for gone in LEAVE.values() for staff in gone],
        "tickets": len(afterwards.tickets),
        "days": [day.isoformat() for day in afterwards.days],
        "ended": afterwards.ended.isoformat(),
        "stages": dict(afterwards.stages),
        "acts": [_act(act) for act in afterwards.acts],
        "papers": [_paper(paper, root) for paper in afterwards.made],
        "texts": [each.relative_to(root).as_posix() for each in sorted(texts)],
        "visits": [_visit(ticket) for ticket in afterwards.tickets],
    }


def _parcel(parcel: Parcel, root: Path) -> dict[str, Any]:
    """Tell what became of a file; one may have been brought twice, and is told of twice then."""
    papers = {"register": parcel.register, "receipt": parcel.receipt}
    return {
        "file": parcel.file.relative_to(root).as_posix(),
        "kind": parcel.kind,
        "from": parcel.sender,
        "to": parcel.receiver,
        "number": parcel.number,
        "at": parcel.at.isoformat(),
        "verdict": parcel.verdict,
        "applied": parcel.applied,
        "present": parcel.present,
        "held": parcel.held,
        "total": parcel.total,
        "key": parcel.key.relative_to(root).as_posix(),
        **{name: each and each.relative_to(root).as_posix() for name, each in papers.items()},
    }


def _exchange(exchanged: Exchanged, root: Path) -> dict[str, Any]:
    def told(path: Path) -> str:
        return path.relative_to(root).as_posix()

    return {
        "began": exchanged.began.isoformat(),
        "ended": exchanged.stopped.isoformat(),
        "record": told(exchanged.record),
        "quarantine": sorted(told(each) for each in exchanged.folder.glob("quarantine/*")),
        "identity": told(exchanged.identity),
        "keys": sorted(told(each) for each in exchanged.keys.values()),
        "cards": [told(each) for each in exchanged.cards],
        "papers": [
            {**_paper(each, root), "picture": told(each.file.with_suffix(".png"))}
            for each in exchanged.made
        ],
        "edition": exchanged.edition,
        "moved": dict(exchanged.moved),
        "restored": {"before": exchanged.predecessor, "after": exchanged.follower},
        "copy": exchanged.ended,
        "question_answered": exchanged.answered,
    }


def page_mm(pdf: bytes) -> tuple[float, float]:
    """Return the size of the first page, in mm to the hundredth, from its `MediaBox`.

    Raise `ValueError` for what is no paper of ours.
    """
    found = _MEDIA_BOX.search(pdf)
    if found is None:
        raise ValueError(len(pdf))
    width, height = (round(float(points) * _POINT, 2) for points in found.groups())
    return width, height


def _paper(paper: PaperMade, root: Path) -> dict[str, Any]:
    return {
        "kind": paper.kind,
        "file": paper.file.relative_to(root).as_posix(),
        "case": paper.case,
        "tray": paper.tray,
        "page_mm": page_mm(paper.file.read_bytes()),
    }


def _applicants(papers: Sequence[PaperMade], folder: Path) -> dict[str, str]:
    return {
        paper.file.relative_to(folder).as_posix(): paper.applicant
        for paper in papers
        if paper.applicant
    }


def _act(act: ActDone) -> dict[str, str]:
    return {"act": act.what, "at": act.at.isoformat(), "case": act.number}


def _visit(ticket: Ticket) -> dict[str, Any]:
    moments = (ticket.issued_at, ticket.called_at, ticket.began_at, ticket.ended_at)
    names = ("issued", "called", "began", "ended")
    return {
        "ticket": ticket.text,
        "line": ticket.line_key,
        "window": ticket.window,
        **{name: at and at.isoformat() for name, at in zip(names, moments, strict=True)},
        "end": ticket.end or ticket.state,
    }


def _write(manifest: Path, told: dict[str, Any]) -> None:
    manifest.write_text(json.dumps(told, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")

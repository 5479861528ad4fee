"""Notices to applicants: how, when, about what, and whether anybody was reached (I-15, D31)."""

import datetime as dt
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from desktop.models.application import Application
from desktop.models.entry import clean_text
from desktop.models.errors import Refusal
from desktop.models.facts import NoticeAbout, NoticeBy, NoticeGiven
from desktop.models.notice_text import (
    Change,
    bring_words,
    change_words,
    decision_words,
    file_text,
    office_lines,
    subject_words,
)
from desktop.models.phone import Standing, words_for_caller
from desktop.models.standard import Standard
from desktop.models.text import Language
from desktop.services.clerk import clerk_words
from desktop.services.day import picks_standing
from desktop.services.desk import Desk
from desktop.services.editions import standard_of
from desktop.services.known_cases import known_case
from desktop.services.papers import office_words
from desktop.services.portal_answer import answer_words, goes_by_portal
from desktop.services.practice import require_real
from desktop.store import desk as desk_tables
from desktop.store import path_rows
from desktop.store.cases import CaseRow
from desktop.store.path import CaseWhole

FOLDER: Final = "notices.folder"
"""The setting of this desk: where texts for e-mail were written last."""

_NOT_IN_NAMES: Final = re.compile(r"[^\w.-]+")


def give_notice(
    desk: Desk,
    *,
    case: str,
    about: NoticeAbout,
    way: NoticeBy,
    to: str,
    at: dt.datetime | None = None,
    reached: bool = True,
    words: str = "",
) -> None:
    """Log a notice given `at` a moment, now if none is named; one that reached nobody too.

    Refuses `case-unknown`, `notice-unaddressed`, `future-document` and, before it was registered,
    `told-before` (`day`), `nothing-to-tell` (`number`) of what did not happen yet, `no-clerk`.
    """
    now = desk.now()
    moment, addressee = at or now, clean_text(to)
    if not addressee:
        raise Refusal("notice-unaddressed")
    if moment > now:
        raise Refusal("future-document", day=moment.date())
    with desk.work(at=now, command="case.tell") as work:
        _require_happened(desk, known_case(desk, case), about, on=moment.date())
        name, _post = clerk_words(desk, "kk")
        work.record(
            NoticeGiven(
                case=case,
                about=about,
                way=way,
                at=moment,
                to=addressee,
                clerk_name=name,
                reached=reached,
                words=clean_text(words),
            )
        )


def _require_happened(desk: Desk, row: CaseRow, about: NoticeAbout, *, on: dt.date) -> None:
    """Refuse `told-before` (`day`) and `nothing-to-tell` (`number`) of what was not yet."""
    if on < row.day:
        raise Refusal("told-before", day=row.day)
    if not _has_happened(desk, row, about):
        raise Refusal("nothing-to-tell", number=row.number)


def _has_happened(desk: Desk, row: CaseRow, about: NoticeAbout) -> bool:
    """Say whether there is something to tell of: a notice settles what is owed of it (I-15)."""
    if about == "ready":
        return row.stage in {"ready", "closed"}
    if about == "decision":
        return bool(row.decision)
    if about == "other":
        return True
    changes = path_rows.term_changes_of(desk.database, row.case)
    return any(each.kind == about for each in changes)


def language_of(row: CaseRow) -> Language:
    """Return the language an applicant is told in."""
    return "ru" if row.language == "ru" else "kk"


def words_to_say(desk: Desk, found: CaseWhole, *, language: Language | None = None) -> str:
    """Say how an application stands and when to come, as it is said by phone (I-15)."""
    row, application = found.row, found.application
    standard = standard_of(desk, digest=application.digest, switches=application.switches)
    spoken = language or language_of(row)
    return caller_words(desk, row, application, standard=standard, language=spoken)


def caller_words(
    desk: Desk, row: CaseRow, application: Application, *, standard: Standard, language: Language
) -> str:
    """Say what `words_to_say` says, by a standard that is at hand already."""
    shorts = {each.id: each.short.in_language(language) for each in standard.documents}
    return words_for_caller(
        Standing(
            number=row.number,
            stage=row.stage,
            ending=row.ending,
            due=row.due,
            collect_on=row.collect_on,
        ),
        missing=[shorts.get(paper.document, paper.name) for paper in application.missing],
        reception=standard.reception,
        picked=picks_standing(desk),
        today=desk.now().date(),
        language=language,
    )


def notice_words(desk: Desk, found: CaseWhole, about: NoticeAbout) -> str:
    """Return the text of a notice: in Kazakh, then in the applicant's language where it is another.

    Nothing is written of what a notice about something `other` says.
    """
    spoken = dict.fromkeys(("kk", language_of(found.row)))
    return "\n\n".join(part for each in spoken if (part := _notice(desk, found, about, each)))


def _notice(desk: Desk, found: CaseWhole, about: NoticeAbout, language: Language) -> str:
    row = found.row
    if about == "other":
        return ""
    if about in {"term-switched", "due-moved"}:
        change = next((c for c in reversed(found.term_changes) if c.kind == about), None)
        if change is None:
            return ""
        kept = Change(before=change.before_due, due=change.due, reason=change.reason)
        said = change_words(about, row.number, kept, language)
    else:
        by_portal = goes_by_portal(found)
        rest = answer_words if by_portal else _to_collect
        parts = (
            decision_words(row.number, row.decision, language),
            rest(desk, found, language),
        )
        said = ("\n\n" if by_portal else " ").join(part for part in parts if part)
    return f"{said}\n\n{office_lines(office_words(desk, service=row.service), language)}"


def _to_collect(desk: Desk, found: CaseWhole, language: Language) -> str:
    """Say that the result lies ready, when to come and what to bring; nothing before it does."""
    if found.row.stage != "ready":
        return ""
    return f"{words_to_say(desk, found, language=language)} {bring_words(language)}"


def notices_folder(desk: Desk) -> str:
    """Return where texts for e-mail were written last, empty before the first."""
    return desk_tables.setting(desk.database, FOLDER)


def is_folder(typed: str) -> bool:
    """Say whether a folder is there by its whole path: one told from elsewhere is nobody's."""
    place = Path(typed.strip()).expanduser() if typed.strip() else Path()
    return place.is_absolute() and place.is_dir()


def write_notice(
    desk: Desk, *, found: CaseWhole, about: NoticeAbout, to: str, folder: str, words: str
) -> Path:
    """Write a notice as a text file for e-mail into `folder`, and log it; return the file (I-3a).

    Kense sends nothing itself: it is offline. What cannot be logged is not written either. Refuses
    `practice-stays`, and what `give_notice` and `text_written` do.
    """
    require_real(desk)
    with text_written(desk, found=found, about=about, to=to, folder=folder, words=words) as file:
        give_notice(desk, case=found.row.case, about=about, way="e-mail", to=to, words=file.name)
    remember_folder(desk, file)
    return file


def remember_folder(desk: Desk, file: Path) -> None:
    """Keep where a text for e-mail was written last."""
    desk_tables.set_setting(desk.database, key=FOLDER, value=str(file.parent))


@contextmanager
def text_written(
    desk: Desk, *, found: CaseWhole, about: NoticeAbout, to: str, folder: str, words: str
) -> Iterator[Path]:
    """Write a text for e-mail into `folder`; it is gone again if what follows is refused.

    Refuses `notice-unaddressed`, `notice-empty`, `notice-folder-missing` and
    `notice-folder-closed` (`folder`) of one that takes no file.
    """
    now, body = desk.now(), words.strip()
    if not clean_text(to):
        raise Refusal("notice-unaddressed")
    if not body:
        raise Refusal("notice-empty")
    if not is_folder(folder):
        raise Refusal("notice-folder-missing", folder=folder)
    place = Path(folder.strip()).expanduser()
    number = _NOT_IN_NAMES.sub("-", found.row.number)
    file = place / f"{number}-{about}-{now:%Y%m%d-%H%M%S}.txt"
    subject = subject_words(about, found.row.number, language_of(found.row))
    text = file_text(to=clean_text(to), subject=subject, body=body)
    try:
        file.write_text(text, encoding="utf-8")
    except OSError as error:
        raise Refusal("notice-folder-closed", folder=str(place)) from error
    try:
        yield file
    except Refusal:
        file.unlink()
        raise

"""Fill what goes to the department with examined cases: letter, list, inventories (I-5, W-14, D30).

Signed is what the department decides; these papers say what goes, and ask for it back.
"""

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from desktop.models.application import Application, PaperTaken
from desktop.models.inquiry_words import LANGUAGE
from desktop.models.official import Official
from desktop.models.paper_away import DispatchContent
from desktop.models.paper_parts import NOTHING, Entry, Issuer, Wording
from desktop.models.signature import name_of, post_of
from desktop.models.text import Language, Text
from desktop.models.wording import date_words, mark_words, worded

_SENDS: Final = Text(
    kk="Шешім қабылдап, қол қою үшін мына өтініштердің материалдарын жолдаймыз.",
    ru="Направляем материалы по следующим заявлениям для принятия решения и подписания.",
    en="We send the papers of these applications for decision and signature.",
)
_TOTAL: Final = Text(kk="Барлығы: {count} өтініш", ru="Всего заявлений: {count}",
                     en="Applications in all: {count}")  # fmt: skip
_EXTRACT: Final = Text(
    kk="Хаттан үзінді: осы өтініштің жолы ғана",
    ru="Выписка из письма: только строка этого заявления",
    en="Extract from the letter: the line of this application alone",
)
_PAPERS: Final = Text(kk="Барлығы: {count} құжат", ru="Всего документов: {count}",
                      en="Papers in all: {count}")  # fmt: skip
_GOES_WITH: Final = Text(kk="Ілеспе хат {mark}", ru="К письму {mark}", en="With letter {mark}")
_PROPOSED: Final = {
    "granted": Text(kk="беру", ru="выдать", en="grant"),
    "refused": Text(kk="бас тарту", ru="отказать", en="refuse"),
    "withdrawn": Text(kk="қараусыз қалдыру", ru="оставить без рассмотрения", en="leave aside"),
    "void": Text(kk="жарамсыз деп тану", ru="признать недействительным", en="declare void"),
}
_ANSWER: Final = "Сұрау салуға жауап: {of}"
_FEW: Final = "құпия"  # of whom a confidential answer is, no list of papers tells (D26)


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperLine:
    """Hold one paper of an inventory: its name, what it bears, how many of it."""

    name: str
    mark: str = ""
    copies: int = 1

    @property
    def words(self) -> str:
        """Return it on one line, as the fact of the dispatch keeps it."""
        count = f"{self.copies} дана" if self.copies > 1 else ""
        return ", ".join(part for part in (self.name, self.mark, count) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseGoing:
    """Hold one case that goes: what is proposed of its items, its papers, the end of its term."""

    case: str
    number: str
    name: str
    outcomes: tuple[str, ...]
    papers: tuple[PaperLine, ...]
    due: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispatch:
    """Hold what all papers of one dispatch say."""

    to: str
    number: str
    on: dt.date
    back_by: dt.date | None
    signer: Official
    executor: Official
    issuer: Issuer
    made_at: dt.datetime


def inventory(
    application: Application, answers: Sequence[tuple[str, str, dt.date | None]] = ()
) -> tuple[PaperLine, ...]:
    """Return the papers of a case, and the answers that came: of whom, their number and date."""
    came = (
        PaperLine(name=_ANSWER.format(of=of or _FEW), mark=mark_words(number, date))
        for of, number, date in answers
    )
    return (*(_line(paper) for paper in application.taken), *came)


def letter_content(sent: Dispatch, going: Sequence[CaseGoing]) -> DispatchContent:
    """Fill the letter that accompanies the cases."""
    rows = tuple(
        Entry(text=Wording(kk=f"{_of(each.number)}{each.name}"), detail=_proposed(each))
        for each in going
    )
    return _content(sent, rows=rows, text=_said(_SENDS), total=_said(_TOTAL, count=len(going)))


def extract_content(letter: DispatchContent, number: str) -> DispatchContent:
    """Return a letter as it lies in the file of one case: of the others of its batch no word.

    One that accompanied this case alone stays as it is.
    """
    rows = tuple(each for each in letter.rows if each.text.kk.startswith(_of(number)))
    if len(rows) == len(letter.rows):
        return letter
    return replace(letter, rows=rows, total=_said(_EXTRACT))


def list_content(sent: Dispatch, going: Sequence[CaseGoing]) -> DispatchContent:
    """Fill the list by which the cases are handed over and taken."""
    rows = tuple(
        Entry(
            text=Wording(kk=each.number),
            cells=(
                Wording(kk=each.number),
                Wording(kk=each.name),
                _proposed(each),
                Wording(kk=str(len(each.papers))),
                Wording(kk=f"{each.due:%d.%m.%Y}"),
            ),
        )
        for each in going
    )
    return _content(sent, rows=rows, total=_said(_TOTAL, count=len(going)))


def inventory_content(sent: Dispatch, going: CaseGoing) -> DispatchContent:
    """Fill the inventory that lies on top of the papers of one case."""
    rows = tuple(
        Entry(
            text=Wording(kk=paper.name),
            cells=(
                Wording(kk=paper.name),
                Wording(kk=paper.mark),
                Wording(kk=str(paper.copies)),
                NOTHING,
            ),
        )
        for paper in going.papers
    )
    return _content(
        sent,
        rows=rows,
        case=Wording(kk=f"{going.number} · {going.name}"),
        text=_said(_GOES_WITH, mark=mark_words(sent.number, sent.on)),
        total=_said(_PAPERS, count=len(going.papers)),
    )


def _content(
    sent: Dispatch,
    *,
    rows: tuple[Entry, ...],
    total: Wording,
    text: Wording = NOTHING,
    case: Wording = NOTHING,
) -> DispatchContent:
    back_by = sent.back_by
    return DispatchContent(
        number=sent.number,
        date=f"{sent.on:%d.%m.%Y}",
        to=sent.to,
        case=case,
        text=text,
        rows=rows,
        total=total,
        back_by=NOTHING
        if back_by is None
        else worded(lambda spoken: date_words(back_by, spoken), LANGUAGE),
        post=post_of(sent.signer, LANGUAGE),
        signer=name_of(sent.signer, LANGUAGE),
        executor=name_of(sent.executor, LANGUAGE),
        issuer=sent.issuer,
        made_at=sent.made_at.isoformat(),
        language=LANGUAGE,
    )


def _line(paper: PaperTaken) -> PaperLine:
    own = "; ".join(mark_words(each.number, each.date) for each in paper.own)
    return PaperLine(
        name=paper.name,
        mark=mark_words(paper.number, paper.date) or own,
        copies=paper.copies * max(len(paper.subjects), 1),
    )


def _of(number: str) -> str:
    """Return how the line of a case begins in a letter."""
    return f"{number} · "


def _proposed(going: CaseGoing) -> Wording:
    """Count what is proposed of a case by its outcome."""

    def say(spoken: Language) -> str:
        counts = Counter(going.outcomes)
        return ", ".join(
            f"{_PROPOSED[outcome].in_language(spoken)} – {count}"
            if len(going.outcomes) > 1
            else _PROPOSED[outcome].in_language(spoken)
            for outcome, count in counts.items()
        )

    return worded(say, LANGUAGE)


def _said(text: Text, **fields: object) -> Wording:
    return worded(lambda spoken: text.in_language(spoken).format(**fields), LANGUAGE)

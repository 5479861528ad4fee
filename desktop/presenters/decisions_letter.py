"""The text of the letter as it is written: what is locked, a paragraph a ground, what changed.

It is said in the language of the letter, not in that of the window (W-14a, D25).
"""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final

from desktop.i18n import _n
from desktop.models.decision import GroundApplied, ItemDecision
from desktop.models.standard import Standard
from desktop.models.text import Language, Text
from desktop.models.wording import citation_words
from desktop.presenters.decisions_view import LetterView, Piece
from desktop.services.decision_desk import OpenCase

_BEGINS: Final = Text(
    kk="Өтініш, стандарт және бас тарту туралы сөздер – міндетті бөлік",
    ru="Заявление, стандарт и слова об отказе – обязательная часть",
    en="The application, the standard and the refusal: a mandatory part",
)
_ENDS: Final = Text(
    kk="Шағымдану және сотқа жүгіну тәртібі – міндетті бөлік",
    ru="Порядок обжалования и обращения в суд – обязательная часть",
    en="How to appeal and to go to court: a mandatory part",
)
_CONFIDENTIAL: Final = Text(
    kk="(дерегі хатқа басылмайды)",
    ru="(обстоятельства в письме не печатаются)",
    en="(the facts are not printed in the letter)",
)


def letter_view(
    opened: OpenCase, decision: ItemDecision | None, *, language: Language
) -> LetterView | None:
    """Show the letter of the item in hand; None where it is not refused."""
    if decision is None or decision.outcome != "refused":
        return None
    before = next((e for e in opened.seen_by_examiner if e.item == decision.item), None)
    was = {each.ground: each for each in before.grounds} if before else {}
    paragraphs = []
    changed = 0
    for place, applied in enumerate(decision.grounds, start=1):
        now = _words(opened, applied, language)
        then = _words(opened, was[applied.ground], language) if applied.ground in was else ""
        pieces = tuple(_pieces(then if before else now, now))
        changed += any(each.change for each in pieces)
        paragraphs.append((Piece(words=f"{place}. "), *pieces))
    gone = [each for each in was.values() if each.ground not in _ids(decision.grounds)]
    paragraphs += [(Piece(words=_words(opened, e, language), change="gone"),) for e in gone]
    changed += len(gone)
    return LetterView(
        language=language,
        begins=_BEGINS.in_language(language),
        ends=_ENDS.in_language(language),
        paragraphs=tuple(paragraphs),
        changes=_changes(changed),
    )


def _changes(count: int) -> str:
    if not count:
        return ""
    return _n(
        "{count} place changed since the examiner",
        "{count} places changed since the examiner",
        count,
    ).format(count=count)


def _ids(grounds: Sequence[GroundApplied]) -> frozenset[str]:
    return frozenset(each.ground for each in grounds)


def _words(opened: OpenCase, applied: GroundApplied, language: Language) -> str:
    """Write one ground: its clause, the law's own words, and the fact where it prints (D26)."""
    ground = next((g for g in opened.standard.grounds if g.id == applied.ground), None)
    law = ground.text.in_language(language) if ground else ""
    hidden = bool(ground and ground.confidential and not applied.prints_fact)
    fact = _CONFIDENTIAL.in_language(language) if hidden else applied.fact
    said = f"{applied.clause}: {law}." if law else f"{applied.clause}."
    return f"{said} {fact}".strip()


def clause_of(ground: str, language: Language) -> str:
    """Return the clause a ground of the standard is cited by, as a letter begins with it."""
    return citation_words(ground, language)


def missing_fact(names: Sequence[str], language: Language) -> str:
    """Say as a fact which papers are missing, in the language of the letter."""
    said = Text(kk="Тапсырылмады: {names}", ru="Не представлено: {names}", en="Missing: {names}")
    return said.in_language(language).format(names=", ".join(names))


def age_fact(years: int, language: Language) -> str:
    """Say as a fact that somebody was too young on the day of acceptance."""
    said = Text(
        kk="Құжаттар қабылданған күні {years} жасқа толмаған",
        ru="На день принятия документов не достиг возраста {years} лет",
        en="Younger than {years} on the day of acceptance",
    )
    return said.in_language(language).format(years=years)


def standard_language(language: str) -> Language:
    """Return the language of a letter: that of the application, Kazakh unless it is Russian."""
    return "ru" if language == "ru" else "kk"


def short_name(standard: Standard, document: str, language: Language) -> str:
    """Name a paper briefly in the language of the letter."""
    found = (each.short.in_language(language) for each in standard.documents if each.id == document)
    return next(found, document)


def _pieces(then: str, now: str) -> Iterator[Piece]:
    """Yield `now` word by word, with what stood there before and is gone."""
    old, new = then.split(" "), now.split(" ")
    if not then:
        yield Piece(words=now, change="new")
        return
    for tag, i, j, k, end in SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes():
        if tag == "equal":
            yield Piece(words=" ".join(new[k:end]) + " ")
            continue
        if old[i:j]:
            yield Piece(words=" ".join(old[i:j]), change="gone")
            yield Piece(words=" ")
        if new[k:end]:
            yield Piece(words=" ".join(new[k:end]), change="new")
            yield Piece(words=" ")

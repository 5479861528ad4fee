"""The text of the letter as it is written: what is locked, a paragraph a ground, what changed.

It is said in the language of the letter, not in that of the window (W-14a, D25).
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from typing import Final

from desktop.i18n import _, _n
from desktop.models.decision import ItemDecision
from desktop.models.letter import (
    Passage,
    Spoken,
    Told,
    Typed,
    language_of,
    letter_passages,
    not_translated,
)
from desktop.models.standard import Standard
from desktop.models.text import Language, Text
from desktop.models.wording import citation_words
from desktop.presenters.decisions_view import LetterView, PassageField, Piece
from desktop.services.decision_desk import OpenCase

_LOCKED: Final = ("opening", "remedies")
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
_CLOSING: Final = Text(kk="Хаттың соңы", ru="Конец письма", en="The end of the letter")


def letter_view(
    opened: OpenCase,
    decisions: Sequence[ItemDecision],
    typed: Sequence[Typed],
    *,
    language: Language,
    is_open: bool,
) -> LetterView | None:
    """Show the one letter of all that is refused; None where nothing is (D38)."""
    told = told_of(opened)
    now = letter_passages(told, decisions, typed)
    if not now:
        return None
    spoken = language_of(language)
    then = letter_passages(told, opened.seen_by_examiner, opened.typed_by_examiner)
    was = {each.key: _words(each, spoken) for each in then}
    rows = [each for each in now if not each.key.startswith(_LOCKED)]
    paragraphs = [
        tuple(_pieces(was.get(each.key), each, spoken, is_new=bool(was))) for each in rows
    ]
    gone = [key for key in was if key not in {each.key for each in now}]
    paragraphs += [(Piece(words=was[key], change="gone"),) for key in gone]
    changed = sum(any(each.change for each in row) for row in paragraphs)
    return LetterView(
        language=language,
        begins=_BEGINS.in_language(language),
        ends=_ENDS.in_language(language),
        paragraphs=tuple(paragraphs),
        fields=tuple(_field(each, spoken) for each in rows if each.free) if is_open else (),
        changes=_changes(changed),
        owed=_owed(not_translated(now, opened.found.application.language)) if is_open else "",
    )


def told_of(opened: OpenCase) -> Told:
    """Return what the letter of a case is written from."""
    row = opened.found.row
    return Told(
        number=row.number,
        day=row.day,
        items=tuple(each.item for each in opened.found.items),
        standard=opened.standard,
    )


def _field(passage: Passage, spoken: Spoken) -> PassageField:
    name = passage_name(passage, spoken)
    return PassageField(key=passage.key, name=name, words=passage.words.spoken(spoken))


def passage_name(passage: Passage, spoken: Spoken) -> str:
    """Name a free passage: by its clause, or as the end of the letter."""
    lead = passage.lead.spoken(spoken) or _CLOSING.in_language(spoken)
    return lead.partition(" – ")[0]


def retyped(
    typed: Sequence[Typed], passage: str, words: str, *, language: Language
) -> tuple[Typed, ...]:
    """Return what was typed with one passage worded anew in one language."""
    before = next((each for each in typed if each.passage == passage), Typed(passage=passage))
    now = replace(before, ru=words) if language_of(language) == "ru" else replace(before, kk=words)
    return (*(each for each in typed if each.passage != passage), now)


def _owed(passages: Sequence[Passage]) -> str:
    if not passages:
        return ""
    said = _("The letter is in Russian. To be put into Russian: {names}")
    return said.format(names=", ".join(passage_name(each, "ru") for each in passages))


def _changes(count: int) -> str:
    if not count:
        return ""
    return _n(
        "{count} place changed since the examiner",
        "{count} places changed since the examiner",
        count,
    ).format(count=count)


def _words(passage: Passage, spoken: Spoken) -> str:
    return " ".join(p for p in (passage.lead.spoken(spoken), passage.words.spoken(spoken)) if p)


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


def _pieces(then: str | None, passage: Passage, spoken: Spoken, *, is_new: bool) -> Iterator[Piece]:
    """Yield a passage word by word, with what stood there before and is gone.

    One that was not there `is_new` where anything was.
    """
    now = _words(passage, spoken)
    if then is None:
        yield Piece(words=now, change="new" if is_new else "")
        return
    old, new = then.split(" "), now.split(" ")
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

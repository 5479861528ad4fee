"""Word what to have ready, for the eye and for the paper the visitor takes home."""

import datetime as dt
from collections.abc import Collection
from typing import Final

from desktop.models.facts import OfficeChosen
from desktop.models.filling import is_out_of_force, issuer_of
from desktop.models.paper_contents import ReadyContent
from desktop.models.paper_parts import Entry, Wording
from desktop.models.ready import Ready, ReadyDuty, ReadyPaper
from desktop.models.standard import Standard
from desktop.models.text import Language, Text
from desktop.models.wording import chosen, citation_words, date_words, worded

_SOMETIMES: Final = Text(kk="керек, егер: {when}", ru="нужен, если: {when}", en="asked if: {when}")
_RATE: Final = Text(
    kk="{name}: {each} {sum} ₸ (АЕК {mci} ₸, оның {percent} %-ы)",
    ru="{name}: {each} {sum} ₸ ({percent} % от МРП {mci} ₸)",
    en="{name}: {each} {sum} ₸ ({percent} % of the index, {mci} ₸)",
)
_NO_RATE: Final = Text(
    kk="{name}: мөлшері стандартта жоқ, түбіртегі керек",
    ru="{name}: размера в стандарте нет, нужна квитанция",
    en="{name}: the standard has no rate, the receipt is asked for",
)
_EACH: Final = {
    "unit": Text(kk="бір қару үшін", ru="за одну единицу", en="for one unit"),
    "form": Text(kk="бір шақыру үшін", ru="за одно приглашение", en="for one invitation"),
}


def ready_content(
    found: Ready,
    *,
    standard: Standard,
    applicant: str,
    purpose: str,
    office: OfficeChosen,
    made_at: dt.datetime,
    language: Language,
    picked: Collection[dt.date] = (),
) -> ReadyContent:
    """Fill the list of papers to have ready, in Kazakh and in the visitor's language."""
    return ReadyContent(
        service=chosen(standard.title, language),
        purpose=worded(lambda spoken: who_words(standard, applicant, purpose, spoken), language),
        says=worded(lambda spoken: _not_served(found, spoken), language),
        papers=tuple(_entry(paper, language) for paper in found.papers),
        duty=worded(
            lambda spoken: "; ".join(duty_words(d, spoken) for d in found.duties), language
        ),
        made=worded(lambda spoken: date_words(made_at.date(), spoken), language),
        made_at=made_at.isoformat(),
        issuer=issuer_of(
            office, standard=standard, language=language, on=made_at.date(), picked=picked
        ),
        language=language,
        out_of_force=is_out_of_force(standard, made_at.date()),
    )


def who_words(standard: Standard, applicant: str, purpose: str, language: Language) -> str:
    """Name who comes for what."""
    named = (
        *(row.name for row in standard.recipients if row.id == applicant),
        *(row.name for row in standard.purposes if row.id == purpose),
    )
    return " · ".join(name.in_language(language) for name in named)


def _not_served(found: Ready, language: Language) -> str:
    """Say why nothing is asked of him, empty where the standard serves him (D11, D12)."""
    if found.found.covered or found.found.says is None:
        return ""
    return found.found.says.in_language(language)


def _entry(paper: ReadyPaper, language: Language) -> Entry:
    text = chosen(paper.name, language)
    return Entry(
        text=Wording(kk=text.kk, own=text.own if text.own != text.kk else ""),
        detail=worded(lambda spoken: _detail(paper, spoken), language),
    )


def _detail(paper: ReadyPaper, language: Language) -> str:
    cited = citation_words(paper.paragraph, language)
    if paper.when is None:
        return cited
    when = paper.when.in_language(language)
    asked = _SOMETIMES.in_language(language).format(when=f"{when[:1].lower()}{when[1:]}")
    return f"{cited} · {asked}"


def paper_words(paper: ReadyPaper, language: Language) -> str:
    """Name a paper on one line, with its clause and of whom alone it is asked."""
    return f"{paper.name.in_language(language)} ({_detail(paper, language)})"


def duty_words(duty: ReadyDuty, language: Language) -> str:
    """Say a duty of the day in tenge, or that the standard has no rate of it (D3)."""
    name = duty.duty.name.in_language(language)
    if duty.one is None or duty.duty.percent is None:
        return _NO_RATE.in_language(language).format(name=name)
    return _RATE.in_language(language).format(
        name=name,
        each=_EACH[duty.duty.per].in_language(language),
        sum=duty.one.due,
        mci=duty.one.mci.tenge,
        percent=f"{duty.duty.percent:f}".replace(".", ","),
    )

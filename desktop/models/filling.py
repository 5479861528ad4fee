"""Fill the papers of a counter's day: from facts and the standard to contents in words (D56)."""

import datetime as dt
from collections.abc import Collection
from itertools import chain

from desktop.models.application import Application, PaperMissing, PaperTaken
from desktop.models.facts import (
    CaseRegistered,
    NotCoveredExplained,
    OfficeChosen,
    PapersAdded,
    PapersListed,
    TicketIssued,
)
from desktop.models.paper_contents import (
    MissingPapersContent,
    NotCoveredContent,
    SupplementContent,
    TalonContent,
    TicketContent,
)
from desktop.models.paper_parts import Entry, Issuer, Moment, Wording
from desktop.models.standard import Standard
from desktop.models.text import Language, Text
from desktop.models.wording import (
    MONTHS,
    ahead_words,
    chosen,
    citation_words,
    count_words,
    date_words,
    day_by_hand_words,
    freed_words,
    hours_on,
    mark_words,
    moment_words,
    nothing_missing_words,
    own_mark_words,
    reception_words,
    time_words,
    wait_words,
    worded,
)


def ticket_content(
    issued: TicketIssued,
    *,
    line: Text,
    ahead: int,
    given_at: dt.datetime,
    office: OfficeChosen,
    language: Language = "ru",
    wait: int | None = None,
) -> TicketContent:
    """Fill a queue number; nobody's language is known yet, so it also speaks `language` (D22).

    `wait` are the seconds its person may wait, None while nobody knows.
    """
    return TicketContent(
        number=f"{issued.letter}-{issued.number:03d}",
        line=chosen(line, language),
        ahead=worded(lambda spoken: ahead_words(ahead, spoken), language),
        wait=worded(lambda spoken: wait_words(ahead, wait, spoken), language),
        given=f"{given_at:%d.%m.%Y} {time_words(given_at.time())}",
        office=_office_name(office, language),
        made_at=given_at.isoformat(),
        language=language,
    )


def talon_content(
    registered: CaseRegistered,
    *,
    standard: Standard,
    office: OfficeChosen,
    given_at: dt.datetime | None = None,
    picked: Collection[dt.date] = (),
) -> TalonContent:
    """Fill the talon of a registered case (W-15, I-14); `picked` are the office's own days (D20).

    The prescribed field «Берілген күні мен уақыты» takes the moment the talon is handed over,
    which is that of registration unless `given_at` says otherwise (D7).
    """
    application = registered.application
    language = _language(application.language)
    accepted = dt.datetime.fromisoformat(registered.registered_at)
    term = application.term
    return TalonContent(
        number=registered.number,
        name=application.applicant.name,
        papers=(*(_taken(paper) for paper in application.taken), *_freed(application)),
        post=registered.clerk_post,
        clerk=registered.clerk_name,
        accepted=_moment(accepted),
        given=_moment(given_at or accepted),
        due=worded(lambda spoken: date_words(term.due, spoken), language),
        collect=worded(lambda spoken: date_words(term.collect_on, spoken), language),
        collect_hours=_hours(standard, term.collect_on, language, picked),
        issuer=issuer_of(
            office, standard=standard, language=language, on=accepted.date(), picked=picked
        ),
        qr=registered.qr,
        made_at=(given_at or accepted).isoformat(),
        language=language,
        out_of_force=is_out_of_force(standard, accepted.date()),
    )


def blank_talon_content(
    number: str,
    *,
    qr: str,
    standard: Standard,
    office: OfficeChosen,
    made_at: dt.datetime,
    picked: Collection[dt.date] = (),
    language: Language = "ru",
) -> TalonContent:
    """Leave everything but number, year and office to the pen, for a power cut (D40).

    Nobody's language is known yet, so it also speaks `language`.
    """
    day = worded(lambda spoken: day_by_hand_words(made_at.year, spoken), language)
    issuer = issuer_of(
        office, standard=standard, language=language, on=made_at.date(), picked=picked
    )
    moment = Moment(year=str(made_at.year), month="", day="", hour="", minute="")
    return TalonContent(
        number=number,
        name="",
        papers=(),
        post="",
        clerk="",
        accepted=moment,
        given=moment,
        due=day,
        collect=day,
        collect_hours=issuer.hours,
        issuer=issuer,
        qr=qr,
        made_at=made_at.isoformat(),
        language=language,
        out_of_force=is_out_of_force(standard, made_at.date()),
        blank=True,
    )


def supplement_content(  # noqa: PLR0913  each a thing of its own, named at the call
    added: PapersAdded,
    *,
    number: str,
    qr: str,
    registered_at: dt.datetime,
    application: Application,
    standard: Standard,
    office: OfficeChosen,
    made_at: dt.datetime,
    picked: Collection[dt.date] = (),
) -> SupplementContent:
    """Fill the supplementary talon of papers taken in later; the term is unchanged (D9).

    `application` is as it stands with these papers.
    """
    language, term = _language(application.language), application.term
    return SupplementContent(
        number=number,
        supplement=str(added.supplement),
        name=application.applicant.name,
        papers=tuple(_taken(paper) for paper in added.added),
        missing=worded(lambda spoken: _left_words(added, standard, spoken), language),
        registered=worded(lambda spoken: date_words(registered_at.date(), spoken), language),
        made=worded(lambda spoken: moment_words(made_at, spoken), language),
        post=added.clerk_post,
        clerk=added.clerk_name,
        due=worded(lambda spoken: date_words(term.due, spoken), language),
        collect=worded(lambda spoken: date_words(term.collect_on, spoken), language),
        collect_hours=_hours(standard, term.collect_on, language, picked),
        issuer=issuer_of(
            office, standard=standard, language=language, on=made_at.date(), picked=picked
        ),
        qr=qr,
        made_at=made_at.isoformat(),
        language=language,
        out_of_force=is_out_of_force(standard, made_at.date()),
    )


def _hours(
    standard: Standard, day: dt.date, language: Language, picked: Collection[dt.date]
) -> Wording:
    return worded(lambda spoken: hours_on(standard.reception, day, spoken, picked=picked), language)


def _left_words(added: PapersAdded, standard: Standard, language: Language) -> str:
    """Name what is still missing after all, or say that nothing is."""
    names = [_own_name(paper, standard, language) or paper.name for paper in added.missing]
    return "; ".join(names) if names else nothing_missing_words(language)


def missing_papers_content(
    listed: PapersListed,
    *,
    standard: Standard,
    issuer: Issuer,
    language: Language,
    made_at: dt.datetime,
    clerk_name: str,
    clerk_post: str,
) -> MissingPapersContent:
    """Fill the list of missing papers (D9): each with its paragraph and how many to bring."""
    return MissingPapersContent(
        service=chosen(standard.title, language),
        purpose=_purpose(standard, listed.purpose, language),
        papers=tuple(_missing(paper, standard, language) for paper in listed.missing),
        made=worded(lambda spoken: date_words(made_at.date(), spoken), language),
        made_at=made_at.isoformat(),
        post=clerk_post,
        clerk=clerk_name,
        issuer=issuer,
        language=language,
        out_of_force=is_out_of_force(standard, made_at.date()),
    )


def not_covered_content(
    explained: NotCoveredExplained,
    *,
    says: Text,
    standard: Standard,
    issuer: Issuer,
    language: Language,
    made_at: dt.datetime,
    clerk_name: str,
    clerk_post: str,
) -> NotCoveredContent:
    """Fill the explanation why the standard does not cover the matter (D11, D12).

    `says` is the explanation of the row of the standard that matched.
    """
    return NotCoveredContent(
        service=chosen(standard.title, language),
        purpose=_purpose(standard, explained.purpose, language),
        says=chosen(says, language),
        paragraph=worded(lambda spoken: citation_words(explained.paragraph, spoken), language),
        made=worded(lambda spoken: date_words(made_at.date(), spoken), language),
        made_at=made_at.isoformat(),
        post=clerk_post,
        clerk=clerk_name,
        issuer=issuer,
        language=language,
        out_of_force=is_out_of_force(standard, made_at.date()),
    )


def issuer_of(
    office: OfficeChosen,
    *,
    standard: Standard,
    language: Language,
    on: dt.date,
    picked: Collection[dt.date] = (),
) -> Issuer:
    """Fill the lines by which the applicant finds the office again, as of the day `on` (D7).

    `picked` are the non-working days the office receives on (D20).
    """

    def hours(spoken: Language) -> str:
        return reception_words(standard.reception, spoken, on=on, picked=picked)

    return Issuer(
        name=_office_name(office, language),
        address=office.address,
        phones=f"тел. {', '.join(office.phones)}" if office.phones else "",
        hours=worded(hours, language),
    )


def is_out_of_force(standard: Standard, day: dt.date) -> bool:
    """Tell whether papers of that day carry «күші жойылған» (D19)."""
    return day >= standard.act.repealed_from


def _office_name(office: OfficeChosen, language: Language) -> Wording:
    return chosen(Text(kk=office.name_kk, ru=office.name_ru, en=office.name_en), language)


def _moment(moment: dt.datetime) -> Moment:
    return Moment(
        year=str(moment.year),
        month=MONTHS[moment.month - 1].kk,
        day=str(moment.day),
        hour=f"{moment.hour:02d}",
        minute=f"{moment.minute:02d}",
    )


def _taken(paper: PaperTaken) -> Entry:
    """Write a paper as the talon lists it: its name, its number and date, how many (D35)."""
    marks = (
        paper.name,
        mark_words(paper.number, paper.date),
        count_words(paper.copies, len(paper.subjects), "kk"),
    )
    words = ", ".join(mark for mark in marks if mark)
    own = own_mark_words([(each.subject, each.number, each.date) for each in paper.own])
    return Entry(text=Wording(kk=f"{words}: {own}" if own else words))


def _freed(application: Application) -> tuple[Entry, ...]:
    """Say why no receipt stands among the papers, where the payer is freed from the duty (D33)."""
    freed = application.payer_exemption
    if freed is None:
        return ()
    return (Entry(text=Wording(kk=freed_words(freed.ground, freed.document))),)


def _missing(paper: PaperMissing, standard: Standard, language: Language) -> Entry:
    """Name a missing paper, how many of it, and whose where some have brought theirs (D9)."""
    own = _own_name(paper, standard, language)
    partly = len(paper.subjects) < paper.asked
    whose = f"№ {', '.join(map(str, paper.subjects))}" if partly else ""

    def detail(spoken: Language) -> str:
        count = count_words(paper.copies, len(paper.subjects), spoken)
        cited = citation_words(paper.paragraph, spoken)
        return " · ".join(part for part in (count, whose, cited) if part)

    return Entry(text=Wording(kk=paper.name, own=own), detail=worded(detail, language))


def _own_name(paper: PaperMissing, standard: Standard, language: Language) -> str:
    """Name a paper in the applicant's language as the clause that asks for it words it."""
    if language == "kk":
        return ""
    clauses = (
        row.name
        for row in standard.requirements
        if row.document == paper.document and row.paragraph == paper.paragraph and row.name
    )
    names = (row.name for row in standard.documents if row.id == paper.document)
    name = next(chain(clauses, names), None)
    return name.in_language(language) if name is not None else ""


def _purpose(standard: Standard, purpose: str, language: Language) -> Wording:
    for each in standard.purposes:
        if each.id == purpose:
            return chosen(each.name, language)
    return Wording(kk="")


def _language(code: str) -> Language:
    """Return the language of an application; any other than ru and en is answered in Kazakh."""
    match code:
        case "ru":
            return "ru"
        case "en":
            return "en"
        case _:
            return "kk"

"""Fill the list of the faults of an invitation letter (I-11.C, I-A3)."""

from collections.abc import Sequence

from desktop.models.application import Application, Item
from desktop.models.filling import is_out_of_force, issuer_of
from desktop.models.filling_results import Told
from desktop.models.letter_check import LETTER, LetterFault
from desktop.models.letter_faults_words import fault_entry
from desktop.models.official import Official
from desktop.models.paper_letters import LetterFaultsContent
from desktop.models.signature import name_in


def faults_content(
    item: Item, faults: Sequence[LetterFault], told: Told, *, by: Official
) -> LetterFaultsContent:
    """Fill the list given to the organisation; before it is registered it has no number."""
    language, day = told.language, told.made_at.date()
    return LetterFaultsContent(
        organisation=told.application.applicant.name,
        guest=guest_name(item),
        letter=letter_mark(told.application, item),
        number=told.case_number,
        faults=tuple(fault_entry(each, language) for each in faults),
        made=told.day(day),
        made_at=told.made_at.isoformat(),
        post=by.post_ru if language == "ru" else by.post_kk,
        clerk=name_in(by, language),
        issuer=issuer_of(
            told.office, standard=told.standard, language=language, on=day, picked=told.picked
        ),
        language=language,
        out_of_force=is_out_of_force(told.standard, day),
    )


def guest_name(item: Item) -> str:
    """Return whom a letter invites, in both scripts as far as they are known (A3.N2)."""
    values = item.values
    names = (
        " ".join(filter(None, (values.get(surname, ""), values.get(given, ""))))
        for surname, given in (("latin_surname", "latin_given"), ("surname", "given"))
    )
    return " / ".join(filter(None, names))


def letter_mark(application: Application, item: Item) -> str:
    """Return the number and day a letter bears, as they were taken down with it."""
    for paper in application.taken:
        if paper.document != LETTER:
            continue
        own = next((each for each in paper.own if each.subject == item.number), None)
        number, day = (own.number, own.date) if own else (paper.number, paper.date)
        said = (f"№ {number}" if number else "", f"{day:%d.%m.%Y}" if day else "")
        return ", ".join(filter(None, said))
    return ""

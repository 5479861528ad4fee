"""The talon of a complaint, and whose heads it may go to, with their telephones (W-21, I-20)."""

from dataclasses import dataclass
from typing import Final

from desktop.models.complaint import first_term, levels_of
from desktop.models.complaint_words import TalonOf, blank_content, talon_content
from desktop.models.facts import ComplaintLevel, ComplaintReceived, PaperIssued
from desktop.models.moments import from_text
from desktop.models.office import Office
from desktop.models.official import Official
from desktop.models.paper import complaint_talon_kind
from desktop.models.standard import Standard
from desktop.models.text import LANGUAGES, Text
from desktop.services.desk import Desk
from desktop.services.officials import operator_of, styled
from desktop.services.papers import issue_paper, office_words
from desktop.services.standing import posts_of
from desktop.services.workdays import office_calendar

MINISTRY: Final = Text(
    kk="Қазақстан Республикасы Ішкі істер министрлігі",
    ru="Министерство внутренних дел Республики Казахстан",
    en="Ministry of Internal Affairs of the Republic of Kazakhstan",
)
_NOTHING: Final = Text(kk="", ru="", en="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressee:
    """Name a body whose head a complaint may go to; `contacts` are its address and telephones."""

    name: Text
    contacts: Text

    def told(self) -> Text:
        """Return the name with the contacts behind it."""
        kk, ru, en = (
            _joined(self.name.in_language(each), self.contacts.in_language(each))
            for each in LANGUAGES
        )
        return Text(kk=kk, ru=ru, en=en)


def to_whom(desk: Desk, standard: Standard, level: ComplaintLevel) -> Addressee:
    """Return the body of a level as the directory and the standard name it (W-A1, W-26, I-26).

    The annex lists neither Committee nor Ministry. The standard's own contact is the Committee's
    where the Committee hears of the service, else the Ministry's: neither answers by the other's.
    """
    key = desk.office().office
    places = desk.catalogue.directory(standard.service)
    if level == "body":
        return _of_office(places.office(key))
    if level == "department":
        return _of_office(places.office(key.partition("-")[0]))
    contact = next(iter(standard.contacts), None)
    if contact is None or level != _highest_told(standard):
        return Addressee(name=MINISTRY, contacts=_NOTHING)
    kk, ru, en = (
        _joined(contact.address.in_language(each), f"тел. {contact.phone}" if contact.phone else "")
        for each in LANGUAGES
    )
    return Addressee(name=contact.name, contacts=Text(kk=kk, ru=ru, en=en))


def above(desk: Desk, standard: Standard) -> Text:
    """Name whom to turn to next: the department, and the Ministry or its Committee (I-20, W-26)."""
    bodies = [to_whom(desk, standard, each) for each in ("department", _highest_told(standard))]
    told = [each.told() for each in bodies]
    return Text(
        kk="; ".join(each.kk for each in told),
        ru="; ".join(each.ru for each in told),
        en="; ".join(each.en for each in told),
    )


def head_here(desk: Desk, service: str) -> Official | None:
    """Return who stands in the post that signs for a service, None where nobody keeps posts."""
    posts, today = posts_of(desk), desk.now().date()
    standing = (posts.standing_in(post, today) for post in posts.signing(service))
    found = next((each for each in standing if each is not None), None)
    return styled(desk, found) if found is not None else None


def issued_talon(desk: Desk, fact: ComplaintReceived) -> PaperIssued:
    """Fix the talon of a complaint; ask inside the unit of work that takes it in (W-25, D14)."""
    standard = desk.catalogue.standard(fact.service)
    now = from_text(fact.taken_at) if fact.taken_at else desk.now()
    rules = desk.catalogue.complaints()
    plain, inquiry = rules.tracks[0], rules.tracks[-1]
    longer = first_term(rules, inquiry.id, now.date(), office_calendar(desk))
    content = talon_content(
        fact,
        TalonOf(
            standard=standard,
            office=office_words(desk, service=fact.service),
            contact=head_here(desk, fact.service) or operator_of(desk, on=now.date()),
            days=plain.days,
            more=inquiry.days if fact.track == plain.id else 0,
            longer=longer.due,
            higher=above(desk, standard),
            made_at=now,
        ),
    )
    return issue_paper(
        desk,
        paper=fact.paper,
        kind=complaint_talon_kind(fact.service),
        content=content,
        about="complaint",
        about_id=fact.complaint,
        language=content.language,
    )


def blank_talon(desk: Desk, service: str, block: str, *, number: str, qr: str) -> PaperIssued:
    """Fix a talon that leaves everything but number, place and whom to ask to the pen (D40)."""
    standard, now = desk.catalogue.standard(service), desk.now()
    content = blank_content(
        number,
        qr=qr,
        of=TalonOf(
            standard=standard,
            office=office_words(desk, service=service),
            contact=head_here(desk, service) or operator_of(desk, on=now.date()),
            days=0,
            more=0,
            longer=now.date(),
            higher=above(desk, standard),
            made_at=now,
        ),
    )
    return issue_paper(
        desk,
        paper=desk.new_id(now),
        kind=complaint_talon_kind(service),
        content=content,
        about="series",
        about_id=block,
        language=content.language,
    )


def _highest_told(standard: Standard) -> ComplaintLevel:
    """Return whose address and telephone the standard itself tells (W-26, I-26)."""
    return "committee" if "committee" in levels_of(standard.service) else "ministry"


def _of_office(place: Office) -> Addressee:
    phones = place.secretariat_phones or place.unit_phones
    told = _joined(place.address, f"тел. {', '.join(phones)}" if phones else "")
    return Addressee(name=place.name, contacts=Text(kk=told, ru=told, en=told))


def _joined(*parts: str) -> str:
    return ", ".join(filter(None, parts))

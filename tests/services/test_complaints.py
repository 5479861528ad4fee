"""Complaints: taken in with their talon, given to somebody, struck (W-21…W-25, I-20…I-25, D48)."""

import datetime as dt
from dataclasses import replace
from functools import partial

import pytest

from desktop.models.errors import Refusal
from desktop.models.facts import Complainant
from desktop.models.official import OnPaper
from desktop.services import complaints, settings, staff
from desktop.services.complaints import NewComplaint, known_complaint
from desktop.services.desk import Desk
from desktop.services.papers import office_words, paper_pdf
from desktop.store import complaints as rows
from desktop.store import offices, papers, register_lines
from desktop.store.upkeep import check_database
from tests.helpers.complaints import COMPLAINT, ORGANISATION, complained, decided_case
from tests.helpers.office import OFFICE, Clock
from tests.helpers.on_path import HEAD, INSPECTOR, OTHER, TODAY, as_, staffed
from tests.helpers.pdf import page_sizes_mm
from tests.helpers.refused import refused
from tests.printing.reading import text_of

DAY = dt.timedelta(days=1)


def test_a_complaint_is_entered_on_the_next_line_of_its_journal_with_its_own_number(
    desk: Desk,
) -> None:
    first, second = complaints.receive(desk, COMPLAINT), complaints.receive(desk, ORGANISATION)
    assert (first.number, second.number) == ("ШҒ-2013/0001", "ШҒ-2013/0002")
    lines = register_lines.first_lines(
        desk.database, office=OFFICE, register="complaints", days=None, limit=9
    )
    assert [(each.line, each.ref) for each in lines] == [
        (2, second.complaint),
        (1, first.complaint),
    ]
    found = known_complaint(desk, first.complaint)
    assert (found.state, found.received.due) == ("received", TODAY + 15 * DAY)
    assert check_database(desk.database).problems == ()


def test_numbers_of_complaints_go_on_above_the_last_one_on_paper(desk: Desk) -> None:
    settings.set_series(desk, service="complaint", year=2013, last=40, reason="қағаз журналдан")
    assert complaints.receive(desk, COMPLAINT).number == "ШҒ-2013/0041"
    (gap,) = offices.gaps(desk.database, OFFICE, "complaint", 2013)
    assert (gap.after, gap.last, gap.kind) == (0, 40, "skipped")


@pytest.mark.parametrize(
    ("new", "fields"),
    [
        (replace(COMPLAINT, complainant=Complainant(address="Зеренді")), ("surname",)),
        (replace(COMPLAINT, complainant=Complainant(surname="Тестова")), ("address",)),
        (
            replace(ORGANISATION, complainant=Complainant(organisation="«Үлгі» ЖШС")),
            ("address", "outgoing", "outgoing_date"),
        ),
        (replace(COMPLAINT, words=" "), ("words",)),
    ],
)
def test_what_w_24_asks_of_an_individual_and_of_an_organisation_is_asked(
    desk: Desk, new: NewComplaint, fields: tuple[str, ...]
) -> None:
    with pytest.raises(Refusal) as told:
        complaints.receive(desk, new)
    assert (told.value.code, told.value.fields["fields"]) == ("complaint-incomplete", fields)
    assert rows.waiting(desk.database, OFFICE) == {}


def test_a_complaint_about_invitations_needs_a_name_and_where_its_reply_goes(desk: Desk) -> None:
    bare = replace(
        COMPLAINT,
        service="invitations",
        complainant=Complainant(surname="Тестова", email="a@example.kz"),
        reply_by="e-mail",
    )
    assert complaints.receive(desk, bare).number
    nowhere = replace(bare, reply_by="post")
    assert refused(lambda: complaints.receive(desk, nowhere)) == "complaint-reply"


def test_the_committee_hears_of_weapons_alone_and_contacts_come_from_the_directory(
    desk: Desk,
) -> None:
    told = {
        level: known_complaint(
            desk, complaints.receive(desk, replace(COMPLAINT, level=level)).complaint
        ).received
        for level in ("body", "department", "committee", "ministry")
    }
    place = desk.catalogue.directory("weapons").office("2")
    assert told["department"].to == place.name.kk
    assert place.secretariat_phones[0] in told["department"].contacts
    assert "71-40-75" in told["committee"].contacts
    assert told["ministry"].to == "Қазақстан Республикасы Ішкі істер министрлігі"
    assert told["ministry"].contacts == ""  # the card of W-26 is the Committee's
    about_guests = replace(COMPLAINT, service="invitations", level="ministry")
    ministry = known_complaint(desk, complaints.receive(desk, about_guests).complaint).received
    assert "71-51-31" in ministry.contacts  # that of I-26 is the Ministry's
    astray = replace(COMPLAINT, service="invitations", level="committee")
    assert refused(lambda: complaints.receive(desk, astray)) == "complaint-level"


@pytest.mark.parametrize(
    ("service", "annex", "subject"),
    [
        ("weapons", "4-қосымша", "(субъекттің аты)"),
        ("invitations", "6-қосымша", "(субъектінің атауы)"),
    ],
)
def test_the_talon_is_the_annex_s_own_and_its_back_tells_what_i_25_wants(
    desk: Desk, service: str, annex: str, subject: str
) -> None:
    taken = complaints.receive(desk, replace(COMPLAINT, service=service, language="ru"))
    said = text_of(paper_pdf(desk, paper=taken.paper))
    for words in (
        *(annex, subject, "Өтініш қабылдаған", "Сейтова Айгүл", "2013", "қараша", "Сағ" if
          service == "weapons" else "сағ", "(өлшемі 75мм х 55мм)", taken.number),
        *("2013 жылғы 10 желтоқсан", "10 декабря 2013 года", "25.12.2013", "письменно, по почте"),
        *(office_words(desk, service=service).phones[0], "Если не согласны"),
    ):  # fmt: skip
        assert words in said, words


@pytest.mark.parametrize("service", ["weapons", "invitations"])
def test_the_talon_is_75_by_55_mm_on_its_label_and_cut_out_of_a4(desk: Desk, service: str) -> None:
    new = replace(COMPLAINT, service=service)
    on_a4 = paper_pdf(desk, paper=complaints.receive(desk, new).paper)
    assert page_sizes_mm(on_a4) == [(210.0, 297.0)]
    settings.set_printer(
        desk, kind=f"complaint-talon-{service}", printer="Zebra", sheet="label-75x55"
    )
    on_label = paper_pdf(desk, paper=complaints.receive(desk, new).paper)
    assert page_sizes_mm(on_label) == [(75.0, 55.0), (75.0, 55.0)]


def test_it_is_never_given_to_whom_it_complains_of_nor_to_who_decided(desk: Desk) -> None:
    case = decided_case(staffed(desk))
    complaint = complained(desk, against=OTHER, case=case)
    head = as_(desk, HEAD)
    names = {each.staff for each in complaints.assignable(desk, complaint)}
    assert OTHER not in names
    assert names.isdisjoint({INSPECTOR, HEAD})  # who examined, and who signed
    for who, code in ((OTHER, "complaint-against"), (INSPECTOR, "complaint-decided")):
        give = partial(complaints.assign, head, complaint=complaint, to=who)
        assert refused(give) == code
    assert known_complaint(desk, complaint).state == "received"


def test_the_head_gives_it_to_somebody_and_to_another_and_a_clerk_enters_his_sheet(
    desk: Desk, clock: Clock
) -> None:
    complaint = complained(staffed(desk))
    complaints.assign(as_(desk, HEAD), complaint=complaint, to=OTHER, resolution="қарап шығу")
    clock.pass_minutes(60)
    sheet = OnPaper(by=HEAD, on=TODAY)
    complaints.assign(desk, complaint=complaint, to=INSPECTOR, paper=sheet)
    found = known_complaint(desk, complaint)
    assert found.holder is not None
    assert (found.holder.staff, found.assignments[-1].on_paper) == (INSPECTOR, True)
    early = OnPaper(by=HEAD, on=TODAY - DAY)
    assert (
        refused(lambda: complaints.assign(desk, complaint=complaint, to=OTHER, paper=early))
        == "complaint-early"
    )


def test_a_head_it_complains_of_gives_it_to_nobody(desk: Desk) -> None:
    complaint = complained(staffed(desk), against=HEAD)
    head = as_(desk, HEAD)
    assert (
        refused(lambda: complaints.assign(head, complaint=complaint, to=OTHER))
        == "complaint-against"
    )


def test_a_clerk_who_handles_none_is_given_none(desk: Desk) -> None:
    complaint = complained(staffed(desk))
    staff.set_staff(desk, staff="k1", name="Кеңсе Маманы", post_kk="маман", post_ru="специалист")
    staff.set_roles(desk, staff="k1", roles=["clerk"])
    assert "k1" not in {each.staff for each in complaints.assignable(desk, complaint)}
    assert (
        refused(lambda: complaints.assign(as_(desk, HEAD), complaint=complaint, to="k1"))
        == "complaint-nobody"
    )


def test_a_complaint_struck_keeps_its_number_and_its_line(desk: Desk) -> None:
    complaint = complained(staffed(desk))
    complaints.void(as_(desk, HEAD), complaint=complaint, reason="екі рет енгізілді")
    assert known_complaint(desk, complaint).state == "void"
    assert complaints.receive(desk, COMPLAINT).number == "ШҒ-2013/0002"
    assert (
        refused(lambda: complaints.assign(as_(desk, HEAD), complaint=complaint, to=OTHER))
        == "complaint-not-now"
    )


@pytest.mark.parametrize(
    ("language", "committee", "address"),
    [
        ("kk", "ІІМ Әкімшілік полиция комитеті", "Астана қаласы, Тәуелсіздік даңғылы, 1"),
        ("ru", "Комитет административной полиции МВД", "город Астана, проспект Тәуелсіздік, 1"),
    ],
)
def test_a_talon_about_weapons_sends_on_to_the_committee_with_the_committee_s_own_contacts(
    desk: Desk, language: str, committee: str, address: str
) -> None:
    taken = complaints.receive(desk, replace(COMPLAINT, language=language))
    talon = " ".join(text_of(paper_pdf(desk, paper=taken.paper)).split())
    assert f"{committee}, 010000, {address}" in talon
    assert "министрлігі" not in talon


def test_neither_whom_it_complains_of_nor_who_decided_strikes_it(desk: Desk) -> None:
    about_head = complained(staffed(desk), against=HEAD)
    about_decision = complained(desk, case=decided_case(desk))
    for complaint, why in (
        (about_head, "complaint-against"),
        (about_decision, "complaint-decided"),
    ):
        striking = partial(
            complaints.void, as_(desk, HEAD), complaint=complaint, reason="қате енгізілді"
        )
        assert refused(striking) == why
        assert known_complaint(desk, complaint).state == "received"


def test_complaints_are_found_by_names_and_numbers(desk: Desk) -> None:
    taken = complaints.receive(desk, COMPLAINT)
    complaints.receive(desk, ORGANISATION)
    for words in ("тестова", "2013/0001", "шғ2013/0001"):
        assert taken.complaint in rows.find(desk.database, OFFICE, words), words
    assert rows.find(desk.database, OFFICE, "ешкім") == []


def test_an_application_that_is_not_here_is_not_complained_of(desk: Desk) -> None:
    assert refused(lambda: complaints.case_named(desk, "Қ-2013/9999")) == "complaint-case"
    assert complaints.case_named(desk, "  ") is None
    assert refused(lambda: complaints.ticket_named(desk, "Қ-999", TODAY)) == "complaint-ticket"


def test_its_papers_are_kept_with_it(desk: Desk) -> None:
    taken = complaints.receive(desk, COMPLAINT)
    (row,) = papers.papers_of(desk.database, "complaint", taken.complaint)
    assert (row.paper, row.kind) == (taken.paper, "complaint-talon-weapons")

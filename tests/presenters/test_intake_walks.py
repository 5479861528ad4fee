"""Whether whole intakes hold: large ones as typed, and any walk of a hasty hand.

Whatever is typed, ticked or taken out, nothing fails, the draft comes back equal, and what the
talon says is what was typed.
"""

import datetime as dt
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.models.application import Application
from desktop.models.draft import Draft
from desktop.models.intake_form import STEPS
from desktop.services import intake
from desktop.services.papers import paper_pdf
from desktop.store import cases
from tests.helpers.counter import Counter, a_counter
from tests.helpers.drafts import GUEST, RIFLE, citizen_with_rifle, private_invitation
from tests.helpers.office import WINDOW, Clock
from tests.helpers.pdf import text_of

pytestmark = pytest.mark.usefixtures("qapp")
SOURCE = "papers.source-document"


def security_company() -> Draft:
    """Return a security company with 12 pistols and 3 guards, each paper with its own number."""
    draft = Draft(service="weapons").with_texts(
        {
            "applicant.kind": "security-subject",
            "purpose": "register",
            "organisation.name": "«Барыс-Күзет» ЖШС",
            "organisation.licence_number": "КҚ 0417",
            "organisation.licence_date": "05.06.2012",
            "phone": "8 700 000 00 02",
            **{f"papers.{name}": "yes" for name in ("safe-handling-certificates",)},
            "papers.safe-handling-certificates.each": "yes",
            "papers.head-application": "yes",
            "papers.head-application.number": "17/1",
        }
    )
    for n in range(12):
        weapon = {**RIFLE, "kind": "service", "model": "ИЖ-71", "number": f"ВК {7100 + n}"}
        weapon.pop("source")
        draft = draft.with_row("items", weapon)
        path = f"{SOURCE}.items-{n}"
        draft = draft.with_texts({path: "yes", f"{path}.number": f"Л-{500 + n}"})
    draft = draft.with_text(f"{SOURCE}.each", "yes")
    for n, name in enumerate(("Абаев", "Бекова", "Серік")):
        draft = draft.with_row("persons", {"surname": name, "born": f"0{n + 1}.05.1980"})
        path = f"papers.safe-handling-certificates.persons-{n}"
        draft = draft.with_texts({f"{path}.number": f"С-{n}", f"{path}.date": "01.11.2013"})
    return draft


def citizen_with_two() -> Draft:
    """Return a citizen with two weapons, each with a source document of its own."""
    draft = citizen_with_rifle(papers=True)
    draft = draft.with_row("items", {**RIFLE, "model": "Вепрь", "number": "ВП 5"})
    return draft.with_texts(
        {
            f"{SOURCE}.each": "yes",
            f"{SOURCE}.items-0.number": "А-114",
            f"{SOURCE}.items-0.date": "20.11.2013",
            f"{SOURCE}.items-1.number": "Б-7",
        }
    )


def guests() -> Draft:
    """Return an invitation of three adults; two children stand on the form of the first."""
    children = "Тестова Анна 2006, Тестов Иван 2009"
    draft = private_invitation().with_text("items.0.children", children)
    for name in ("Мюллер", "Ли"):
        draft = draft.with_row("items", {**GUEST, "surname": name})
    return draft.with_texts({"papers.petition": "yes", "papers.questionnaire": "yes"})


def registered(counter: Counter, draft: Draft) -> tuple[Application, str]:
    """Type `draft`, register it as it stands, and return the case and its talon's text."""
    counter.serve(draft.service)
    counter.type_all(draft)
    counter.intake.register()
    if not counter.finished:
        seen = counter.intake.assessment
        assert seen is not None
        assert [each.path for each in seen.hindrances] == []
        counter.intake.register()
    counter.settle()
    (done,) = counter.finished
    row = cases.by_number(counter.desk.database, done.number)
    assert row is not None
    kept = cases.application(counter.desk.database, row.case)
    assert kept is not None
    return kept, "".join(text_of(paper_pdf(counter.desk, paper=done.paper)).split())


def own(kept: Application, document: str) -> dict[int, tuple[str, dt.date | None]]:
    paper = next(each for each in kept.taken if each.document == document)
    return {mark.subject: (mark.number, mark.date) for mark in paper.own}


def test_a_security_company_registers_twelve_units_with_three_guards(tmp_path: Path) -> None:
    with a_counter(tmp_path / "kense.db") as counter:
        kept, talon = registered(counter, security_company())
    assert (len(kept.items), len(kept.persons)) == (12, 3)
    assert own(kept, "source-document") == {n + 1: (f"Л-{500 + n}", None) for n in range(12)}
    day = dt.date(2013, 11, 1)
    certificates = own(kept, "safe-handling-certificates")
    assert certificates == {n + 1: (f"С-{n}", day) for n in range(3)}
    assert "«Барыс-Күзет»ЖШС" in talon
    assert ";".join(f"{n + 1})№Л-{500 + n}" for n in range(12)) in talon
    assert "1)№С-0,01.11.2013;2)№С-1,01.11.2013;3)№С-2,01.11.2013" in talon
    assert "№17/1" in talon


def test_a_citizen_registers_two_weapons(tmp_path: Path) -> None:
    with a_counter(tmp_path / "kense.db") as counter:
        kept, talon = registered(counter, citizen_with_two())
    assert [item.called for item in kept.items] == ["Тигр", "Вепрь"]
    assert "1)№А-114,20.11.2013;2)№Б-7" in talon


def test_an_invitation_of_three_adults_and_two_children_is_registered(tmp_path: Path) -> None:
    with a_counter(tmp_path / "kense.db") as counter:
        kept, talon = registered(counter, guests())
    assert [item.names for item in kept.items] == [
        *(("Тестов Пётр",), ("Мюллер Пётр",), ("Ли Пётр",))
    ]
    assert kept.items[0].values["children"].count("Тестов") == 2
    assert "3×2дана" in talon


BEGINNINGS: Mapping[str, Callable[[], Draft]] = {
    "nothing": lambda: Draft(service="weapons"),
    "a company": security_company,
    "a citizen": citizen_with_two,
    "guests": guests,
}
TEXTS = st.one_of(
    st.text(max_size=8),
    st.sampled_from(["yes", "no", "citizen", "register", "20.11.2013", "31.02.2013", "7,5", "ғәқ"]),
)
MOVES = st.one_of(
    st.tuples(st.just("type"), st.integers(0, 200), TEXTS),
    st.tuples(st.just("tick"), st.integers(0, 200), st.booleans()),
    st.tuples(st.just("alike"), st.integers(0, 200), st.booleans()),
    st.tuples(st.just("add"), st.sampled_from(["items", "persons", "receipts"]), st.none()),
    st.tuples(st.just("remove"), st.sampled_from(["items", "persons", "receipts"]), st.none()),
    st.tuples(st.just("go"), st.sampled_from(STEPS), st.none()),
)


def move(counter: Counter, kind: str, what: object, how: object) -> None:
    """Do one thing with what is on show now."""
    papers = [paper for group in counter.answer.groups for paper in group.papers]
    fields = [field.path for group in counter.form.groups for field in group.fields]
    own_fields = [field.path for paper in papers for field in paper.fields]
    rows = [row for paper in papers if paper.own for row in paper.own.rows]
    fields += [*own_fields, *(field.path for row in rows for field in row.fields)]
    keys = [paper.document for paper in papers]
    keys += [subject.key for paper in papers for subject in paper.subjects]
    several = [paper.document for paper in papers if paper.own]
    match kind:
        case "type" if fields:
            path = fields[int(str(what)) % len(fields)]
            counter.intake.type_text(path, str(how))
            counter.intake.leave_field(path)
        case "tick" if keys:
            counter.intake.tick(keys[int(str(what)) % len(keys)], ticked_now=bool(how))
        case "alike" if several:
            document = several[int(str(what)) % len(several)]
            counter.intake.mark_alike(document, alike=bool(how))
        case "add":
            counter.intake.add_row(str(what))
        case "remove":
            counter.intake.remove_row(str(what))
        case "go":
            counter.intake.go_to(next(step for step in STEPS if step == what))


def take_up(counter: Counter, draft: Draft) -> None:
    """Go on with an intake that was begun: what was typed of it is there at once."""
    counter.queue.give_number(draft.service, "hand-in")
    counter.queue.call_next()
    counter.queue.begin()
    assert counter.queue.hand is not None
    visit = counter.queue.hand.visit
    intake.save_draft(counter.desk, window=WINDOW, visit=visit, draft=draft)
    counter.intake.take_hand(counter.queue.hand)


@pytest.mark.parametrize("beginning", BEGINNINGS)
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(MOVES, max_size=14))
def test_any_walk_is_judged_kept_and_comes_back_equal(
    beginning: str, moves: list[tuple[str, object, object]]
) -> None:
    begun = BEGINNINGS[beginning]()
    with TemporaryDirectory() as folder:
        path, clock = Path(folder) / "kense.db", Clock()
        with a_counter(path, clock) as counter:
            take_up(counter, begun)
            for kind, what, how in moves:
                move(counter, kind, what, how)
            counter.intake.save()
            counter.settle()
            typed, told = counter.intake.draft, counter.answer.groups
            kept = intake.saved_draft(counter.desk, window=WINDOW)
            assert kept is not None
            assert kept.draft == typed
        with a_counter(path, clock) as after:
            after.queue.refresh()
            after.intake.take_hand(after.queue.hand)
            assert after.intake.draft == typed
            assert [
                [(paper.document, paper.ticked, paper.marks) for paper in group.papers]
                for group in after.answer.groups
            ] == [
                [(paper.document, paper.ticked, paper.marks) for paper in group.papers]
                for group in told
            ]
            after.intake.register()
            after.settle()

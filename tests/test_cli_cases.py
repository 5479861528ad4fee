"""Reading applications by the command line: what is told, to whom, and what stays hidden."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from desktop import cli
from desktop.models.decision import GroundApplied, ItemDecision
from desktop.models.facts import Evidence
from desktop.models.path import Seen
from desktop.services import access, deciding, examining, intake, opening, path
from desktop.services import staff as employees
from desktop.services.desk import Desk
from desktop.store.database import open_database
from tests.helpers.drafts import private_invitation
from tests.helpers.keys import ADMIN, PASSWORD
from tests.helpers.office import Clock, an_office, desk_over
from tests.helpers.on_path import (
    HEAD,
    INSPECTOR,
    OTHER,
    as_,
    assigned,
    examined,
    grant,
    refuse,
    registered,
    seen,
    staffed,
)
from tests.helpers.randomness import seeded
from tests.helpers.standards import standard
from tests.helpers.visits import served

ROOT: Final = Path(__file__).resolve().parent.parent
SECRET: Final = "жедел мәлімет 77-қ"
WEAPONS, UNTOUCHED, GUEST = "Қ-2013/0001", "Қ-2013/0002", "Ш-2013/0001"
ON_PAPER: Final = """﻿Қызмет;Өтініш нөмірі;Тіркелген күні;Өтініш беруші кім;Мақсаты;\
Сұрату немесе тексеру керек пе;Тегі;Аты
Қаруды тіркеу;214/13;18.11.2013;азамат;Тіркеу;жоқ;Төлегенов;Бауыржан
Қаруды тіркеу;214/13;19.12.2012;азамат;Тіркеу;жоқ;Сапаров;Ермек
"""
BLOCKED: Final = (
    "import sys; sys.modules['PySide6'] = None; "
    "from desktop import cli; sys.exit(cli.main(sys.argv[1:]))"
)


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a plain record: two weapons examined, a secret of an invited guest, one untouched."""
    monkeypatch.setenv("KENSE_HOME", str(tmp_path / "home"))
    with an_office(tmp_path / "office.kense") as desk:
        staffed(desk)
        employees.set_staff(desk, staff="a1", name="Асанов", post_kk="а", post_ru="б")
        employees.set_roles(desk, staff="a1", roles=["administrator"])
        examined(desk, assigned(desk, weapons=2), grant("item-1"), refuse("item-2", "17.5"))
        _suspected_guest(desk)
        registered(desk)
        sheet = tmp_path / "cases.csv"
        sheet.write_text(ON_PAPER, encoding="utf-8")
        assert opening.load(desk, kind="cases", path=sheet).loaded
        return desk.database.path


def _suspected_guest(desk: Desk) -> None:
    ticket = served(desk, "invitations.hand-in")
    case = intake.register(desk, ticket=ticket.id, draft=private_invitation()).case
    path.lay_before_head(desk, seen=[seen(desk, case)], head=HEAD)
    path.assign(as_(desk, HEAD), seen=[seen(desk, case)], to=INSPECTOR)
    hidden = next(each for each in standard("invitations").grounds if each.confidential)

    def now() -> Seen:
        return seen(desk, case)

    examining.record_finding(
        as_(desk, INSPECTOR),
        seen=now(),
        item="item-1",
        kind=hidden.findings[0],
        evidence=Evidence(document=SECRET),
    )
    ground = GroundApplied(ground=hidden.id, fact=SECRET, clause="22-бап", prints_fact=False)
    refusal = ItemDecision(item="item-1", outcome="refused", grounds=(ground,))
    deciding.propose(as_(desk, INSPECTOR), seen=now(), decisions=[refusal])


def say(
    *words: str | Path, capsys: pytest.CaptureFixture[str], lang: str = "en"
) -> tuple[int, str, str]:
    """Run a command in this process: status, what was said, and what was told as wrong."""
    status = cli.main([*map(str, words), "--lang", lang])
    told = capsys.readouterr()
    return status, told.out, told.err


def listed(office: Path, *words: str, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """Return the numbers a list has, asked by the clerk."""
    asked = ("case", "list", "--office", str(office), "--login", "s1", "--format", "json", *words)
    status, said, wrong = say(*asked, capsys=capsys)
    assert (status, wrong) == (0, "")
    return [row["number"] for row in json.loads(said)]


@pytest.mark.parametrize("form", ["text", "json"])
def test_it_reads_without_qt(office: Path, form: str) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "LC_ALL": "C"}
    asked = ("--office", str(office), "--login", "s1", "--format", form)
    for words in (("list",), ("show", WEAPONS)):
        done = subprocess.run(
            [sys.executable, "-c", BLOCKED, "case", *words, *asked],
            capture_output=True,
            cwd=ROOT,
            env=environment,
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, b"")
        assert WEAPONS in done.stdout.decode()


def test_a_case_is_shown_with_its_items_and_all_that_happened(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ("case", "show", WEAPONS, "--office", office, "--login", "s1")
    status, said, wrong = say(*asked, capsys=capsys)
    assert (status, wrong) == (0, "")
    lines = said.splitlines()
    assert lines[0].startswith(f"{WEAPONS}  ")
    assert "Stage: Decision drafted" in lines
    assert "Who has it: Жақсыбеков Дәулет" in lines
    assert any(line.endswith("Proposed: Granted") for line in lines)
    assert any("тексеру актісі, 17.5" in line for line in lines)
    what = [line for line in lines if line.startswith("25.11.2013")]
    assert "Registered" in what[0]
    assert "With the head" in what[1]
    assert len(what) == 6


def test_the_same_case_is_told_to_programs(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ("case", "show", WEAPONS, "--office", office, "--login", "s1")
    told = json.loads(say(*asked, "--format", "json", capsys=capsys)[1])
    assert (told["case"]["stage"], told["case"]["due"]) == ("examined", "2013-12-10")
    assert [item["proposed"] for item in told["items"]] == ["granted", "refused"]
    assert told["items"][1]["grounds"] == [
        {"ground": "17.5", "fact": "тексеру актісі", "clause": "17.5"}
    ]
    assert [each["staff"] for each in told["assignments"]] == [INSPECTOR]
    assert len(told["history"]) == 5


def test_who_reads_an_application_by_the_terminal_is_noted_as_at_the_window(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def noted() -> list[tuple[str, str]]:
        with open_database(office, randomness=seeded(5)) as database:
            asked = (
                "SELECT seen_by, number FROM views JOIN cases ON case_id = record ORDER BY 1 DESC"
            )
            return [(row[0], row[1]) for row in database.rows(asked)]

    assert noted() == []
    assert listed(office, capsys=capsys)  # whoever reads a list opens nobody
    assert noted() == []
    for login in ("s1", "s1", OTHER):
        asked = ("case", "show", WEAPONS, "--office", office, "--login", login)
        assert say(*asked, capsys=capsys)[0] == 0
    assert noted() == [("s1", WEAPONS), (OTHER, WEAPONS)]  # once in half an hour


def test_a_list_is_narrowed_and_searched(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def numbers(*words: str) -> list[str]:
        return listed(office, *words, capsys=capsys)

    assert numbers("--to", "2013-11-24") == ["214/13", "214/13"]
    assert numbers("--from", "2013-11-25") == [UNTOUCHED, GUEST, WEAPONS]
    assert numbers("--service", "invitations") == [GUEST]
    assert numbers("--stage", "examined") == [WEAPONS]
    assert numbers("--holder", INSPECTOR, "--open") == [GUEST]
    assert numbers("--purpose", "private") == [GUEST]
    assert numbers("--from", "2013-11-25", "--limit", "2") == [UNTOUCHED, GUEST]
    assert numbers("--due-until", "2013-12-05", "--from", "2013-11-25") == [GUEST]
    assert numbers("--words", UNTOUCHED) == [UNTOUCHED]


def test_a_number_given_twice_is_told_apart_by_its_year(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ("case", "show", "214/13", "--office", office, "--login", "s1")
    assert "weapons 2012" in say(*asked, capsys=capsys)[2]
    status, said, wrong = say(*asked, "--year", "2012", capsys=capsys)
    assert (status, wrong) == (0, "")
    assert said.startswith("214/13  ")


def test_a_confidential_fact_is_told_to_the_examiner_and_the_head_of_the_case_alone(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ("case", "show", GUEST, "--office", office, "--login")
    for login in (INSPECTOR, HEAD):
        for form in ("text", "json"):
            assert SECRET in say(*asked, login, "--format", form, capsys=capsys)[1]
    for login in ("s1", OTHER):
        for form in ("text", "json"):
            status, said, _wrong = say(*asked, login, "--format", form, capsys=capsys)
            assert status == 0
            assert SECRET not in said
    told = json.loads(say(*asked, OTHER, "--format", "json", capsys=capsys)[1])
    assert told["items"][0]["grounds"] == [{"ground": "16.1", "hidden": True}]
    assert told["findings"][0]["hidden"]
    assert "kind" not in told["findings"][0]


@pytest.mark.parametrize("login", ["a1", "nobody"])
def test_who_has_no_right_to_applications_sees_none(
    office: Path, login: str, capsys: pytest.CaptureFixture[str]
) -> None:
    commands: tuple[tuple[str, ...], ...] = (("list",), ("show", WEAPONS))
    for words in commands:
        status, said, wrong = say(
            "case", *words, "--office", office, "--login", login, capsys=capsys
        )
        assert (status, said) == (1, "")
        assert wrong.startswith("Your roles do not include this")


@pytest.mark.parametrize(
    ("words", "status", "sentence"),
    [
        (("list",), 1, "Say who asks: write --login and the id of an employee."),
        (("show", "214/13", "--login", "s1"), 1, "Several applications bear the number 214/13"),
        (("show", "77/77", "--login", "s1"), 1, "No application bears the number 77/77."),
        (("show",), 2, "“case show"),
        (("list", "--stage", "lost"), 2, "“case list"),
        (("list", "--limit", "0"), 2, "“case list"),
        (("list", "--from", "yesterday"), 2, "“case list"),
        (("list", "--login", "s1", "--words", "а", "--open"), 2, "“case list"),
    ],
)
def test_what_cannot_be_answered_is_told_in_one_sentence(
    office: Path,
    words: tuple[str, ...],
    status: int,
    sentence: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    done, said, wrong = say("case", *words, "--office", office, capsys=capsys)
    assert (done, said) == (status, "")
    assert wrong.startswith(sentence)
    assert wrong.count("\n") == 1


def test_a_file_that_is_not_there_is_not_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = tmp_path / "none.kense"
    assert say("case", "list", "--office", missing, "--login", "s1", capsys=capsys)[0] == 1
    assert not missing.exists()


def test_a_sealed_record_is_read_by_who_signs_in_with_his_employee_s_rights(
    office: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with open_database(office, randomness=seeded(5)) as database:
        access.add(desk_over(database, Clock()), staff=INSPECTOR, login=ADMIN)

    def with_password(*words: str | Path) -> tuple[int, str, str]:
        lines = io.BytesIO(f"{PASSWORD}\n".encode())
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(lines, encoding="utf-8"))
        status = cli.main([*map(str, words), "--password-file", "-", "--lang", "en"])
        told = capsys.readouterr()
        return status, told.out, told.err

    assert with_password("seal", office, "--login", ADMIN, "--employee", "s1")[0] == 0
    asked = ("case", "show", GUEST, "--office", office)
    status, _said, wrong = say(*asked, capsys=capsys)
    assert (status, wrong[:20]) == (1, "The record is sealed")
    status, said, wrong = with_password(*asked)
    assert (status, wrong) == (0, "")
    assert SECRET in said

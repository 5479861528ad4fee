"""Three districts and their region over two weeks: what `kense demo` leaves, read by strangers."""

import datetime as dt
import json
import re
import subprocess
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final, TypeAlias

import pytest

from desktop.demo.clockwork import Clock
from desktop.demo.districts import COPIED, CUT, RESTORED
from desktop.demo.sealed import accounts_of, enter
from desktop.store import regional as rows
from desktop.store.database import open_database
from desktop.store.upkeep import check_database
from tests.demo.conftest import Demonstrated
from tests.helpers.pdf import page_sizes_mm, text_of
from tests.helpers.randomness import seeded
from tools.verify_parcel import main as verify

Told: TypeAlias = Mapping[str, Any]

ROW: Final = re.compile(r"^\d+\. (.+)$", re.MULTILINE)
SUM: Final = re.compile(r"(\d+) \+ (\d+) \+ (\d+) = (\d+)")
ONLY_ON_A_RECEIPT: Final = ("Нәтиже", "Жаңа + бұрыннан бар", "Облыста бар жазбалар")
HEADER_LINES: Final = 6  # the header, its signature, an empty line


@pytest.fixture(scope="module")
def out(demonstrated: Demonstrated) -> Path:
    assert demonstrated.done.status == 0, demonstrated.done.told
    return demonstrated.out


@pytest.fixture(scope="module")
def told(out: Path) -> Told:
    manifest: dict[str, Any] = json.loads((out / "manifest.json").read_text(encoding="utf-8"))
    return manifest


@pytest.fixture(scope="module")
def parcels(told: Told) -> Sequence[Told]:
    return [each for each in told["parcels"] if each["kind"] == "parcel"]


@pytest.fixture(scope="module")
def answers(told: Told) -> Sequence[Told]:
    return [each for each in told["parcels"] if each["kind"] == "answer"]


def verdicts(parcels: Sequence[Told], office: str) -> list[tuple[int, str]]:
    return [(each["number"], each["verdict"]) for each in parcels if each["from"] == office]


def is_whole(parcel: Told) -> bool:
    return str(parcel["verdict"]) != "truncated"


def test_a_lost_file_is_healed_by_the_next_and_a_copied_computer_is_caught(
    parcels: Sequence[Told],
) -> None:
    found = verdicts(parcels, COPIED)
    assert found == [(1, "lost"), (2, "applied"), (2, "fork"), (3, "retired"), (3, "applied")]
    healed = next(each for each in parcels if (each["from"], each["number"]) == (COPIED, 2))
    second = next(each for each in parcels if (each["from"], each["number"]) == (CUT, 2))
    assert healed["applied"] > 2 * second["total"], "it holds what was lost besides"


def test_the_same_file_twice_changes_nothing_and_a_cut_one_is_brought_again(
    parcels: Sequence[Told],
) -> None:
    assert verdicts(parcels, CUT) == [
        *((1, "applied"), (1, "duplicate")),
        *((2, "truncated"), (2, "applied")),
    ]
    first, again = (each for each in parcels if (each["from"], each["number"]) == (CUT, 1))
    assert (first["file"], first["applied"]) == (again["file"], again["present"])


def test_a_restored_office_goes_on_with_its_predecessor(
    told: Told, parcels: Sequence[Told], out: Path
) -> None:
    assert verdicts(parcels, RESTORED) == [(1, "applied"), (2, "applied")]
    first, second = (each for each in parcels if each["from"] == RESTORED)
    assert first["key"] != second["key"]
    before, after = told["exchange"]["restored"]["before"], told["exchange"]["restored"]["after"]
    heads = [json.loads(header(out / each["file"])[len("KZX/1 ") :]) for each in (first, second)]
    assert [each["inst"] for each in heads] == [before, after]
    assert before in text_of((out / second["register"]).read_bytes())


def test_what_was_applied_present_and_held_is_all_of_it(told: Told) -> None:
    for each in told["parcels"]:
        assert each["applied"] + each["present"] + each["held"] == each["total"], each["file"]
        taken = each["kind"] == "parcel" and each["verdict"] in {"applied", "duplicate"}
        assert (each["total"] > 0) == taken, each["file"]
        assert (each.get("receipt") is not None) == taken, each["file"]
    assert {each["held"] for each in told["parcels"]} == {0}


def test_the_day_off_of_the_edition_moved_terms_at_every_office(told: Told) -> None:
    assert told["exchange"]["edition"] == 1
    assert told["exchange"]["moved"] == {RESTORED: 1, CUT: 1, COPIED: 1}


def test_answers_are_taken_a_question_comes_back_and_the_copy_learns_its_end(
    told: Told, answers: Sequence[Told]
) -> None:
    taken = Counter((each["to"], each["number"]) for each in answers)
    once = {(office, number): 1 for office in (RESTORED, CUT, COPIED) for number in (1, 2)}
    assert taken == once | {(COPIED, 2): 2}, "the copy takes the last one too"
    assert {each["verdict"] for each in answers} == {"taken"}
    assert (told["exchange"]["copy"], told["exchange"]["question_answered"]) == ("retired", True)


def test_every_file_is_there_and_nothing_else(told: Told, out: Path) -> None:
    exchange = told["exchange"]
    record = exchange["record"]
    listed = {
        *(record, f"{record}.keys.json", exchange["identity"]),
        *(*exchange["keys"], *exchange["cards"], *exchange["quarantine"]),
        *(each["file"] for each in told["parcels"]),
    }
    there = (out / "exchange").rglob("*")
    assert {each.relative_to(out).as_posix() for each in there if each.is_file()} == listed
    assert len(exchange["quarantine"]) == 2, "the file of the fork, and that of the retired"
    assert len(exchange["keys"]) == 6, "three offices and a region, two began again"


def test_the_region_s_record_is_sound_and_holds_what_is_told(
    told: Told, parcels: Sequence[Told], out: Path, tmp_path: Path
) -> None:
    record = out / told["exchange"]["record"]
    clock = Clock(dt.datetime.fromisoformat(told["exchange"]["ended"]))
    key = enter(accounts_of(record, clock, tmp_path), "ospanova").key
    with open_database(record, key, randomness=seeded()) as region:
        assert check_database(region).sound
        received = [(each.verdict, each.office, each.xseq) for each in reversed(rows.files(region))]
        (fork,) = (each for each in rows.files(region) if each.verdict == "fork")
        retired = {each.retired_for for each in rows.installations(region) if each.retired_at}
        assert (len(rows.installations(region)), retired) == (5, {"replaced"})
        (asked,) = rows.questions(region)
    arrived = [each for each in parcels if each["verdict"] != "lost"]
    assert received == [(each["verdict"], each["from"], each["number"]) for each in arrived]
    assert fork.settled == "held"
    assert asked.answer


def header(file: Path) -> str:
    """Return the first line of a file, without its end."""
    return file.read_bytes().split(b"\n", 1)[0].decode()


def test_stock_minisign_and_age_prove_and_open_every_whole_file(
    told: Told, out: Path, tmp_path: Path
) -> None:
    identity = out / told["exchange"]["identity"]
    whole = {each["file"]: each for each in filter(is_whole, told["parcels"])}
    for name, each in whole.items():
        lines = (out / name).read_bytes().split(b"\n", HEADER_LINES)
        head, sealed = tmp_path / "header", tmp_path / "sealed.age"
        head.write_bytes(lines[0] + b"\n")
        head.with_suffix(".minisig").write_bytes(b"\n".join(lines[1:5]) + b"\n")
        sealed.write_bytes(lines[6])
        run(
            *("minisign", "-V", "-p", str(out / each["key"]), "-m", str(head)),
            *("-x", str(head.with_suffix(".minisig"))),
        )
        opened = run("age", "-d", "-i", str(identity), str(sealed))
        size = int.from_bytes(opened[:4])
        manifest = json.loads(opened[4 : 4 + size])
        assert manifest["office"] == each["from"]
        assert (manifest["to"], manifest["xseq"]) == (each["to"], each["number"])


def run(*words: str) -> bytes:
    return subprocess.run(words, capture_output=True, check=True).stdout


def test_a_stranger_s_reader_finds_every_whole_file_sound(told: Told, out: Path) -> None:
    identity = str(out / told["exchange"]["identity"])
    for each in told["parcels"]:
        key = str(out / each["key"])
        status = verify(["--key", key, "--identity", identity, str(out / each["file"])])
        assert status == (0 if is_whole(each) else 1), each["file"]


def rows_of(paper: Path) -> list[str]:
    return ROW.findall(text_of(paper.read_bytes()))


def test_both_papers_of_a_parcel_say_the_same_figures(out: Path, parcels: Sequence[Told]) -> None:
    taken = [each for each in parcels if each["receipt"]]
    assert len(taken) == 7
    for each in taken:
        register, receipt = rows_of(out / each["register"]), rows_of(out / each["receipt"])
        common = [row for row in receipt if not row.startswith(ONLY_ON_A_RECEIPT)]
        assert common == register
        assert len(register) >= 8
        said = text_of((out / each["receipt"]).read_bytes())
        figures = SUM.search(said)
        assert figures is not None
        names = ("applied", "present", "held", "total")
        assert tuple(map(int, figures.groups())) == tuple(each[name] for name in names)


def test_every_paper_is_an_a4_with_its_picture(told: Told, out: Path) -> None:
    papers = told["exchange"]["papers"]
    kinds = Counter(each["kind"] for each in papers)
    assert kinds == {
        "enrolment-sheet": 5, "parcel-register": 9, "weekly-letter": 9, "region-receipt": 7,
    }  # fmt: skip
    for each in papers:
        assert set(page_sizes_mm((out / each["file"]).read_bytes())) == {(210.0, 297.0)}
        assert (out / each["picture"]).read_bytes().startswith(b"\x89PNG")
    there = {path.relative_to(out).as_posix() for path in (out / "papers/exchange").iterdir()}
    assert there == {each[name] for each in papers for name in ("file", "picture")}


def test_nothing_the_papers_say_names_an_applicant(told: Told, out: Path) -> None:
    texts = "\n".join(
        text_of((out / each["file"]).read_bytes()) for each in told["exchange"]["papers"]
    )
    assert "Аханов" in texts
    assert not {"Байжұманов", "Ысқақов", "Әбішев", "Дүйсенов"} & set(texts.split())

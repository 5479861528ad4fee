"""Odd texts at every border that takes text: refused by name, or kept and shown as what they are.

A text that once broke something is added to tests/faults/corpus/text.jsonl, and stays there.
"""

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from desktop.models.chain import canonical, parse
from desktop.models.entry import clean_text, odd_sign, typed_text
from desktop.models.errors import Refusal
from desktop.models.facts import SwitchSet
from desktop.models.names import in_cyrillic, in_one_script
from desktop.models.register_file import file_name, safe_cell
from desktop.services import intake, opening
from desktop.services.desk import Desk
from desktop.store.codec import decode, encode
from desktop.store.search import search
from tests.helpers.drafts import citizen_with_rifle
from tests.helpers.facts import DAY, OFFICE
from tests.helpers.office import an_office

CORPUS: Final = Path(__file__).parent / "corpus" / "text.jsonl"
LINES: Final = [json.loads(line) for line in CORPUS.read_text(encoding="ascii").splitlines()]
TEXTS: Final = {line["name"]: line["text"] for line in LINES}
EACH: Final = pytest.mark.parametrize("name", TEXTS)
FORMULAS: Final = "=+-@|%\t\r＝＋－＠"
UNSEEN: Final = " \u00a0\u200b\u200c\u200d\u2060\ufeff"
FIELDS: Final = ("person.surname", "person.iin", "person.born", "phone", "purpose", "note")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with an_office(tmp_path_factory.mktemp("office") / "office.kense") as opened:
        yield opened


def test_no_name_stands_twice() -> None:
    assert len(TEXTS) == len(LINES)


@EACH
def test_a_fact_keeps_it_or_refuses_it(name: str) -> None:
    fact = SwitchSet(office=OFFICE, key="k", value=TEXTS[name])
    try:
        encoded = encode(fact)
    except Refusal as refusal:
        told = refusal
    else:
        assert decode("SwitchSet", SwitchSet.VERSION, encoded.body) == encoded.fact
        assert canonical(parse(encoded.body)) == encoded.body
        return
    assert told.code in {"bad-text", "too-large"}
    assert TEXTS[name] not in told.fields.values()


@EACH
def test_what_is_cleaned_is_stored_and_drawn_or_named(name: str) -> None:
    cleaned = clean_text(TEXTS[name])
    assert clean_text(cleaned) == cleaned
    assert cleaned.isprintable()
    encode(SwitchSet(office=OFFICE, key="k", value=cleaned))
    assert odd_sign(cleaned) in cleaned
    assert typed_text(typed_text(TEXTS[name])) == typed_text(TEXTS[name])
    for told in (in_cyrillic(cleaned), in_one_script(cleaned, latin=False)):
        assert told.isprintable()


@EACH
def test_no_cell_of_a_file_is_a_formula(name: str) -> None:
    for text in (TEXTS[name], clean_text(TEXTS[name])):
        cell = safe_cell(text)
        assert not cell.lstrip(UNSEEN).startswith(tuple(FORMULAS))
        assert cell in {text, f"'{text}"}
        if text.isprintable():
            out = io.StringIO()
            csv.writer(out, delimiter=";").writerow([cell])
            assert next(csv.reader(io.StringIO(out.getvalue()), delimiter=";")) == [cell]


@EACH
def test_a_title_makes_a_name_of_a_file(name: str) -> None:
    made = file_name(clean_text(TEXTS[name]), DAY)
    assert Path(made).name == made
    assert len(made) < 120


@EACH
def test_the_intake_says_what_is_wrong_with_it(name: str, desk: Desk) -> None:
    draft = citizen_with_rifle(papers=True)
    for field in FIELDS:
        typed = typed_text(TEXTS[name])
        assert intake.assess_draft(desk, draft.with_text(field, typed)) is not None


@EACH
def test_the_search_finds_nothing_and_breaks_nothing(name: str, desk: Desk) -> None:
    if any("\ud800" <= char <= "\udfff" for char in TEXTS[name]):
        return  # the box of the search takes none: `typed_text`
    assert search(desk.database, TEXTS[name]) == []


def test_a_sheet_of_them_is_read_row_by_row(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    with path.open("w", encoding="utf-8", errors="replace", newline="") as file:
        write = csv.writer(file, delimiter=";").writerow
        write(["iin_bin", "surname", "given"])
        for text in TEXTS.values():
            write(["900101399006", text, "Төлеген"])
    report = opening.check(desk, kind="people", path=path)
    assert not report.is_loadable
    assert report.faults

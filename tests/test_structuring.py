"""Whether data become records exactly or not at all, and every fault is told with its place."""

import datetime as dt
import enum
import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.structuring import FAULTS, Problem, UnfitError, problems, strict_converter


class Sort(enum.Enum):
    NEW = "new"
    OLD = "old"


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    ask: str
    is_: tuple[str | bool, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    id: str
    per: Literal["case", "unit"] = "case"
    when: tuple[Condition, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Standard:
    title: str
    adopted: dt.date
    opens: dt.time
    changed: dt.datetime
    percent: Decimal
    share: float
    days: int
    open: bool
    sort: Sort
    papers: tuple[Paper, ...]
    names: Mapping[str, str] = field(default_factory=dict)
    span: tuple[int, int] = (0, 0)
    marks: frozenset[str] = frozenset()
    note: str | None = None
    lines: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Picky:
    number: int

    def __post_init__(self) -> None:
        if self.number == 0:
            raise UnfitError("no-number", series="weapons")
        if self.number < 0:
            raise ValueError(self.number)


def data(**changes: object) -> dict[str, object]:
    whole: dict[str, object] = {
        "title": "Қызмет",
        "adopted": "2010-11-15",
        "opens": "09:00",
        "changed": "2010-11-15T10:20",
        "percent": "0.5",
        "share": 0.25,
        "days": 15,
        "open": True,
        "sort": "new",
        "papers": [{"id": "photos", "when": [{"ask": "purpose", "is": ["register", True]}]}],
        "names": {"kk": "бір"},
        "span": [1, 2],
        "marks": ["a"],
        "lines": [1],
    }
    return whole | changes


def standard(**changes: object) -> Standard:
    return strict_converter().structure(data(**changes), Standard)


def found(kind: Any, value: object) -> list[Problem]:  # noqa: ANN401  a type of any sort
    with pytest.raises(FAULTS) as caught:
        strict_converter().structure(value, kind)
    return problems(caught.value)


def told(**changes: object) -> list[tuple[str, str]]:
    return [(problem.where, problem.code) for problem in found(Standard, data(**changes))]


def test_a_whole_record_is_read() -> None:
    read = standard()
    assert read.papers[0].when == (Condition(ask="purpose", is_=("register", True)),)
    assert (read.adopted, read.opens) == (dt.date(2010, 11, 15), dt.time(9))
    assert (read.percent, read.sort, read.span) == (Decimal("0.5"), Sort.NEW, (1, 2))


def test_what_was_written_reads_the_same() -> None:
    converter = strict_converter()
    plain = json.loads(json.dumps(converter.unstructure(standard()), default=sorted))
    assert converter.structure(plain, Standard) == standard()


def test_a_reserved_word_is_written_without_its_underscore() -> None:
    assert strict_converter().unstructure(Condition(ask="a", is_=("b",))) == {
        "ask": "a",
        "is": ["b"],
    }


def test_toml_gives_dates_and_times_as_they_are() -> None:
    assert standard(adopted=dt.date(2010, 1, 2), opens=dt.time(8, 30)).opens == dt.time(8, 30)


@pytest.mark.parametrize(
    ("key", "values"),
    [
        ("title", [1, None, True, ["a"], "\ud800", b"a"]),
        ("adopted", ["20101115", "2010-W01-1", "2010-02-30", 2010, dt.datetime(2010, 1, 1)]),  # noqa: DTZ001  no zone is the point
        ("opens", ["9:00", "25:00", "0900", 9, "09:00Z"]),
        ("changed", ["2010-11-15", "2010-11-15 10:20", "2010-11-15T24:61", dt.date(2010, 1, 1)]),
        ("percent", [0.5, True, "1e3", "0,5", " 1", "", "NaN", Decimal("NaN"), "½", "٣"]),
        ("share", ["0.5", True, math.nan, math.inf, None]),
        ("days", ["15", True, 15.0, None]),
        ("open", [1, "true", 0, None]),
        ("papers", ["photos", {"id": "photos"}, None, 3]),
        ("names", [["kk"], "kk", None]),
        ("span", ["12", None, {"a": 1}]),
        ("marks", ["abc", {"a": 1}, None]),
        ("lines", ["12", {"a": 1}, None]),
        ("note", [1, ["a"]]),
    ],
)
def test_nothing_is_coerced(key: str, values: list[object]) -> None:
    for value in values:
        assert told(**{key: value}) == [(key, "bad-value")], value


@pytest.mark.parametrize("value", ["2013-11-25T10:20:30.000123Z", "2013-11-25T10:20+06:00"])
def test_a_moment_may_carry_its_zone(value: str) -> None:
    assert standard(changed=value).changed == dt.datetime.fromisoformat(value)


@pytest.mark.parametrize(("value", "wanted"), [(3, "3"), ("-3.50", "-3.50"), (Decimal(3), "3")])
def test_a_decimal_keeps_what_was_meant(value: object, wanted: str) -> None:
    assert str(standard(percent=value).percent) == wanted


def test_a_whole_number_is_a_number() -> None:
    assert standard(share=1).share == 1.0


def test_the_wrong_number_of_elements_is_a_fault() -> None:
    assert told(span=[1]) == [("span", "bad-value")]


def test_every_fault_is_told_with_its_place() -> None:
    papers = [
        {"id": "photos", "per": "car"},
        {"per": "unit", "when": [{"ask": 1, "is": [2.5]}], "colour": "red"},
        "photos",
    ]
    assert told(papers=papers, days="15", extra=1) == [
        ("days", "bad-value"),
        ("papers[0].per", "unknown-id"),
        ("papers[1].id", "missing-key"),
        ("papers[1].when[0].ask", "bad-value"),
        ("papers[1].when[0].is[0]", "bad-value"),
        ("papers[1].colour", "unknown-key"),
        ("papers[2]", "bad-value"),
        ("extra", "unknown-key"),
    ]


def test_a_fault_of_a_table_is_told_under_its_key() -> None:
    assert told(names={"kk": "бір", "ru": 1}) == [("names.ru", "bad-value")]


def test_an_unknown_key_comes_with_the_known_ones() -> None:
    assert found(Condition, {"ask": "a", "iz": []})[0].fields == {"known": ("ask", "is")}


def test_an_unknown_id_comes_with_the_allowed_ones() -> None:
    assert found(Paper, {"id": "a", "per": "car"})[0].fields == {"allowed": ("case", "unit")}
    assert found(Sort, "newer")[0].fields == {"allowed": ("new", "old")}


@pytest.mark.parametrize("value", [True, 1.0, ["new"], None])
def test_an_id_is_matched_in_kind_too(value: object) -> None:
    assert [problem.code for problem in found(Literal[1, "new"], value)] == ["unknown-id"]


def test_what_was_expected_is_told() -> None:
    assert found(int, "1")[0].fields == {"expected": "whole-number"}
    assert found(str | bool, 1)[0].fields == {"expected": "bool-or-str"}


def test_a_union_of_plain_values_takes_each_as_it_is() -> None:
    read = strict_converter().structure(["a", None, 1, True], list[str | int | bool | None])
    assert [(type(value), value) for value in read] == [
        (str, "a"),
        (type(None), None),
        (int, 1),
        (bool, True),
    ]


def test_a_refusal_of_the_record_itself_keeps_its_code() -> None:
    assert found(Picky, {"number": 0}) == [
        Problem(path=(), code="no-number", fields={"series": "weapons"}),
    ]


def test_any_other_complaint_of_the_record_is_a_bad_value() -> None:
    assert found(Picky, {"number": -1}) == [Problem(path=(), code="bad-value")]


@given(st.recursive(st.none() | st.booleans() | st.floats() | st.text(), st.lists, max_leaves=9))
def test_no_value_stands_in_a_problem(value: object) -> None:
    for problem in found(Standard, {"title": value}):
        assert problem.fields.keys() <= {"expected", "allowed", "known"}


def test_no_value_stands_in_the_text_of_an_error() -> None:
    with pytest.raises(FAULTS) as caught:
        strict_converter().structure({"number": "Қасымов"}, Picky)
    assert "Қасымов" not in repr(caught.value)


def test_a_converter_is_shared_with_nobody() -> None:
    first = strict_converter()
    first.register_structure_hook(int, lambda value, _kind: int(value))
    assert first.structure("1", int) == 1
    assert found(int, "1")[0].code == "bad-value"

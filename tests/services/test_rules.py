"""The rules in JSON Lines: strict in what they read, one answer a line, whatever comes."""

import json
from io import BytesIO
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop import paths
from desktop.models.errors import Refusal
from desktop.services.rules import answer, serve
from desktop.standards.catalogue import Catalogue
from tests.helpers.third import THIRD

CATALOGUE: Final = Catalogue(paths.forms())

CHECKLIST: Final[dict[str, Any]] = {
    "ask": "checklist",
    "service": "weapons",
    "applicant": "citizen",
    "purpose": "register",
}
FEE: Final[dict[str, Any]] = {
    "ask": "fee",
    "service": "weapons",
    "paid_on": "2011-05-10",
    "units": [{"kind": "gas"}],
}
DEADLINE: Final[dict[str, Any]] = {
    "ask": "deadline",
    "service": "weapons",
    "track": "plain",
    "accepted_at": "2010-11-15T10:20",
}
GROUNDS: Final[dict[str, Any]] = {"ask": "grounds", "service": "weapons", "applicant": "citizen"}
IDENTITY: Final[dict[str, Any]] = {"ask": "identity", "kind": "iin", "value": "900101399006"}


def served(*lines: bytes) -> tuple[list[dict[str, Any]], bool]:
    """Return the answers to those lines and whether all were good."""
    out = BytesIO()
    good = serve(CATALOGUE, BytesIO(b"\n".join(lines)), out)
    return [json.loads(line) for line in out.getvalue().splitlines()], good


def error(question: dict[str, Any]) -> tuple[str, str]:
    """Return code and place of what is wrong with a question."""
    found = answer(CATALOGUE, question)["error"]
    return found["code"], found["where"]


BAD_JSON: Final = [
    b"",
    b"   ",
    b"nonsense",
    b"{",
    b'{"ask":"identity"',
    b"[]",
    b"5",
    b"null",
    b'"ask"',
    b"\xff\xfe",
    b'{"ask":"identity","kind":"iin","kind":"bin","value":"1"}',
    b'{"ask":"identity","kind":"iin","value":NaN}',
    b'{"ask":"identity","kind":"iin","value":-Infinity}',
    b'{"ask":"identity","kind":"iin","value":"\\ud800"}',
    b'{"\\udfff":1}',
    b'{"ask":["\\ud83d"]}',
    b'{"ask":"fee","count":' + b"9" * 5_000 + b"}",
    b"[" * 100_000,
    b'{"a":' * 100_000,
    b'{"ask":"identity","kind":"iin","value":"' + b"9" * 1_000_000 + b'"}',
]


@pytest.mark.parametrize("line", BAD_JSON, ids=lambda line: repr(line[:24]))
def test_what_is_no_json_object_is_told_so_and_the_run_goes_on(line: bytes) -> None:
    answers, good = served(line, json.dumps(IDENTITY).encode())
    assert answers[0]["error"]["code"] == "bad-json"
    assert answers[1]["valid"] is True
    assert len(answers) == 2
    assert not good


def test_a_whole_surrogate_pair_is_a_letter() -> None:
    answers, _good = served(b'{"ask":"identity","kind":"iin","value":"\\ud83d\\ude00"}')
    assert answers[0]["normal"] == "\U0001f600"


def test_an_empty_input_has_no_answers_and_is_good() -> None:
    assert served() == ([], True)


def test_a_byte_order_mark_and_windows_ends_of_lines_are_no_fault() -> None:
    line = json.dumps(IDENTITY).encode()
    answers, good = served(b"\xef\xbb\xbf" + line + b"\r", line + b"\r")
    assert good
    assert len(answers) == 2


def test_answers_stand_in_the_order_of_the_questions() -> None:
    lines = [json.dumps({**FEE, "units": [{"kind": "gas", "count": n}]}) for n in range(1, 30)]
    answers, good = served(*(line.encode() for line in lines))
    assert [found["charged"] for found in answers] == list(range(1, 30))
    assert good


def test_answers_are_utf_8_and_compact() -> None:
    out = BytesIO()
    serve(CATALOGUE, BytesIO('{"ask":"identity","kind":"iin","value":"ә"}'.encode()), out)
    assert out.getvalue() == (
        '{"valid":false,"normal":"ә","faults":["digits"],"warnings":[]}\n'.encode()
    )


@given(line=st.binary(max_size=200).filter(lambda line: b"\n" not in line))
def test_no_bytes_at_all_break_the_run(line: bytes) -> None:
    answers, _good = served(line, json.dumps(IDENTITY).encode())
    assert len(answers) == 2
    assert answers[1]["valid"] is True


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@given(
    base=st.sampled_from([CHECKLIST, FEE, DEADLINE, GROUNDS, IDENTITY]),
    key=st.sampled_from(
        [
            *("ask", "service", "applicant", "purpose", "units", "answers", "paid_on", "count"),
            *("track", "accepted_at", "extended", "age", "missing", "findings", "items", "value"),
            *("kind", "edition", "channel", "exemption", "persons", "duty", "birth_date", "sex"),
        ]
    ),
    value=JSON,
)
def test_no_value_of_any_key_breaks_an_answer(
    base: dict[str, Any], key: str, value: object
) -> None:
    found = answer(CATALOGUE, {**base, key: value})
    assert isinstance(found, dict)
    if "error" in found:
        assert found["error"]["where"].startswith(("ask", key, "units", "items", "answers"))


@pytest.mark.parametrize(
    ("question", "code", "where"),
    [
        ({}, "missing-key", "ask"),
        ({"ask": "weather"}, "unknown-id", "ask"),
        ({"ask": 5}, "bad-value", "ask"),
        ({**CHECKLIST, "colour": 1}, "unknown-key", "colour"),
        ({**CHECKLIST, "service": "dogs"}, "unknown-id", "service"),
        ({**CHECKLIST, "service": "complaint"}, "unknown-id", "service"),
        ({**CHECKLIST, "service": None}, "bad-value", "service"),
        ({**CHECKLIST, "applicant": "king"}, "unknown-id", "applicant"),
        ({**CHECKLIST, "purpose": ""}, "unknown-id", "purpose"),
        ({**CHECKLIST, "channel": "pigeon"}, "unknown-id", "channel"),
        ({**CHECKLIST, "edition": "2000-01-01"}, "unknown-id", "edition"),
        ({**CHECKLIST, "answers": []}, "bad-value", "answers"),
        ({**CHECKLIST, "answers": {"hungry": True}}, "unknown-key", "answers.hungry"),
        ({**CHECKLIST, "answers": {"serviceman": 1}}, "bad-value", "answers.serviceman"),
        ({**CHECKLIST, "answers": {"serviceman": "no"}}, "bad-value", "answers.serviceman"),
        ({**CHECKLIST, "units": {}}, "bad-value", "units"),
        ({**CHECKLIST, "units": [5]}, "bad-value", "units"),
        ({**CHECKLIST, "units": [{}]}, "missing-key", "units[0].kind"),
        ({**CHECKLIST, "units": [{"kind": "gas"}, {"kind": "x"}]}, "unknown-id", "units[1].kind"),
        ({**CHECKLIST, "units": [{"kind": "gas", "k": 1}]}, "unknown-key", "units[0].k"),
        ({**CHECKLIST, "units": [{"kind": "gas", "source": "x"}]}, "unknown-id", "units[0].source"),
        ({**CHECKLIST, "units": [{"kind": "gas"}] * 1_001}, "bad-value", "units"),
        ({**CHECKLIST, "invitees": []}, "unknown-key", "invitees"),
        ({**CHECKLIST, "persons": -1}, "bad-value", "persons"),
        ({**FEE, "paid_on": "2011-13-01"}, "bad-value", "paid_on"),
        ({**FEE, "paid_on": "2011-02-29"}, "bad-value", "paid_on"),
        ({**FEE, "paid_on": "20110510"}, "bad-value", "paid_on"),
        ({**FEE, "paid_on": "2011-05-10T00:00"}, "bad-value", "paid_on"),
        ({**FEE, "paid_on": 20110510}, "bad-value", "paid_on"),
        ({**FEE, "paid_on": "2009-12-31"}, "out-of-table", "paid_on"),
        ({**FEE, "paid_on": "2027-01-01"}, "out-of-table", "paid_on"),
        ({**FEE, "units": [{"kind": "gas", "count": 0}]}, "bad-value", "units[0].count"),
        ({**FEE, "units": [{"kind": "gas", "count": True}]}, "bad-value", "units[0].count"),
        ({**FEE, "units": [{"kind": "gas", "count": 1.0}]}, "bad-value", "units[0].count"),
        ({**FEE, "units": [{"kind": "gas", "count": 1_000_001}]}, "bad-value", "units[0].count"),
        ({**FEE, "units": [{"kind": "gas", "calibre_mm": 9}]}, "bad-value", "units[0].calibre_mm"),
        ({**FEE, "units": [{"kind": "gas", "energy_j": "x"}]}, "bad-value", "units[0].energy_j"),
        ({**FEE, "units": [{"kind": "gas", "energy_j": "-1"}]}, "bad-value", "units[0].energy_j"),
        ({**FEE, "units": [{"kind": "gas", "energy_j": "7,5"}]}, "bad-value", "units[0].energy_j"),
        ({**FEE, "duty": "salt"}, "unknown-id", "duty"),
        ({**FEE, "count": 1}, "unknown-key", "count"),
        ({"ask": "fee", "service": "weapons", "paid_on": "2011-05-10"}, "missing-key", "units"),
        ({"ask": "fee", "service": "invitations", "paid_on": "2013-05-13"}, "missing-key", "count"),
        ({**DEADLINE, "track": "slow"}, "unknown-id", "track"),
        ({**DEADLINE, "extended": True}, "unknown-key", "extended"),
        ({**DEADLINE, "accepted_at": "2010-11-15"}, "bad-value", "accepted_at"),
        ({**DEADLINE, "accepted_at": "2010-11-15T25:00"}, "bad-value", "accepted_at"),
        ({**DEADLINE, "accepted_at": "2010-11-15T10:20Z"}, "bad-value", "accepted_at"),
        ({**DEADLINE, "accepted_at": "2010-11-15T10:20+01:00"}, "bad-value", "accepted_at"),
        ({**DEADLINE, "accepted_at": "2009-12-31T10:20"}, "out-of-table", "accepted_at"),
        ({**DEADLINE, "accepted_at": "9999-12-31T23:59"}, "out-of-table", "accepted_at"),
        ({**DEADLINE, "service": "complaint", "extended": "yes"}, "bad-value", "extended"),
        ({**GROUNDS, "findings": ["hunger"]}, "unknown-id", "findings[0]"),
        ({**GROUNDS, "findings": [5]}, "bad-value", "findings[0]"),
        ({**GROUNDS, "findings": "hunger"}, "bad-value", "findings"),
        ({**GROUNDS, "missing": ["photos", "hat"]}, "unknown-id", "missing[1]"),
        ({**GROUNDS, "exemption": "oralman"}, "unknown-id", "exemption"),
        ({**GROUNDS, "age": -1}, "bad-value", "age"),
        ({**GROUNDS, "age": 151}, "bad-value", "age"),
        ({**GROUNDS, "age": None}, "bad-value", "age"),
        ({**GROUNDS, "age": True}, "bad-value", "age"),
        ({**GROUNDS, "items": [{"finding": []}]}, "unknown-key", "items[0].finding"),
        ({**GROUNDS, "items": [{"age": "old"}]}, "bad-value", "items[0].age"),
        ({**IDENTITY, "kind": "ssn"}, "unknown-id", "kind"),
        ({**IDENTITY, "value": 900101399006}, "bad-value", "value"),
        ({**IDENTITY, "value": "9" * 4_001}, "bad-value", "value"),
        ({**IDENTITY, "sex": "other"}, "unknown-id", "sex"),
        ({**IDENTITY, "kind": "bin", "sex": "male"}, "unknown-key", "sex"),
        ({**IDENTITY, "birth_date": "yesterday"}, "bad-value", "birth_date"),
        ({**IDENTITY, "edition": "1999-01-01"}, "unknown-id", "edition"),
        ({"ask": "invitation-expiry"}, "missing-key", "issued_on"),
        ({"ask": "invitation-expiry", "issued_on": "9999-01-01"}, "out-of-table", "issued_on"),
    ],
)
def test_a_bad_question_is_told_what_is_wrong_and_where(
    question: dict[str, Any], code: str, where: str
) -> None:
    assert error(question) == (code, where)


@pytest.mark.parametrize("key", ["service", "applicant", "purpose"])
def test_a_checklist_needs_three_keys(key: str) -> None:
    assert error({k: v for k, v in CHECKLIST.items() if k != key}) == ("missing-key", key)


@pytest.mark.parametrize(
    ("question", "key"),
    [(FEE, "paid_on"), (DEADLINE, "accepted_at"), (DEADLINE, "track"), (IDENTITY, "value")],
)
def test_a_key_without_a_default_is_needed(question: dict[str, Any], key: str) -> None:
    assert error({k: v for k, v in question.items() if k != key}) == ("missing-key", key)


def test_a_day_outside_a_table_names_the_table() -> None:
    found = answer(CATALOGUE, {**FEE, "paid_on": "2009-12-31"})
    assert found["error"]["table"] == "mci"
    found = answer(CATALOGUE, {**DEADLINE, "accepted_at": "2009-12-31T10:20"})
    assert found["error"]["table"] == "calendar"


def test_the_edition_is_repeated_whether_named_or_not() -> None:
    assert answer(CATALOGUE, CHECKLIST)["edition"] == "2010-10-21"
    assert answer(CATALOGUE, {**CHECKLIST, "edition": "2010-10-21"})["edition"] == "2010-10-21"
    expiry = {"ask": "invitation-expiry", "issued_on": "2012-02-29"}
    assert answer(CATALOGUE, expiry)["edition"] == "2013-07-23"


def test_where_no_edition_matters_it_is_repeated_only_when_named() -> None:
    assert "edition" not in answer(CATALOGUE, IDENTITY)
    assert answer(CATALOGUE, {**IDENTITY, "edition": "2013-07-23"})["edition"] == "2013-07-23"


@pytest.mark.parametrize(
    "moment",
    [
        *("2010-11-15T10:20", "2010-11-15T10:20:59", "2010-11-15T00:00:00.123456"),
        *("2010-11-15T23:59+06:00", "2010-11-15T00:01+05:00", "2010-11-15T00:01:00+04:00"),
    ],
)
def test_a_moment_counts_by_its_own_local_day(moment: str) -> None:
    assert answer(CATALOGUE, {**DEADLINE, "accepted_at": moment})["due"] == "2010-11-30"


@pytest.mark.parametrize("channel", [{}, {"channel": "counter"}, {"channel": "portal"}])
def test_the_only_term_need_not_be_named(channel: dict[str, str]) -> None:
    question = {"ask": "deadline", "service": "invitations", "accepted_at": "2013-11-25T10:20"}
    assert answer(CATALOGUE, {**question, **channel})["due"] == "2013-12-05"


def test_a_term_on_the_way_to_a_year_not_decreed_says_so() -> None:
    late = {**DEADLINE, "accepted_at": "2027-11-15T10:20"}
    assert answer(CATALOGUE, late)["estimated"] is True
    assert "estimated" not in answer(CATALOGUE, DEADLINE)


def test_a_duty_without_a_rate_has_no_sum() -> None:
    found = answer(CATALOGUE, {**FEE, "duty": "permit"})
    assert (found["exact"], found["due"], found["mci"]) == (None, None, 1512)


def test_no_units_cost_nothing() -> None:
    found = answer(CATALOGUE, {**FEE, "units": []})
    assert (found["charged"], found["exact"], found["due"]) == (0, "0.00", 0)


def test_a_fraction_of_a_tiyn_is_kept(tmp_path: Path) -> None:
    folder = tmp_path / "standards" / "dogs"
    folder.mkdir(parents=True)
    text = (THIRD / "standards" / "dogs" / "2021-03-01.toml").read_text(encoding="utf-8")
    changed = text.replace('percent = "25"', 'percent = "12.345"')
    (folder / "2021-03-01.toml").write_text(changed, encoding="utf-8")
    question = {
        "ask": "fee",
        "service": "dogs",
        "paid_on": "2021-05-04",
        "units": [{"work": "pet", "weight_kg": "20"}],
    }
    found = answer(Catalogue(paths.forms(), tmp_path), question)
    assert (found["exact"], found["due"]) == ("360.10365", 360)


@pytest.mark.parametrize(
    ("more", "warnings"),
    [
        ({"birth_date": "1990-01-01", "sex": "male"}, []),
        ({"birth_date": "1990-01-02"}, ["birth-date"]),
        ({"sex": "female"}, ["sex"]),
    ],
)
def test_a_number_is_compared_with_what_was_stated(
    more: dict[str, str], warnings: list[str]
) -> None:
    found = answer(CATALOGUE, {**IDENTITY, **more})
    assert (found["valid"], found["warnings"]) == (True, warnings)


def test_an_invalid_number_is_an_answer_and_no_error() -> None:
    answers, good = served(b'{"ask":"identity","kind":"iin","value":"900101399007"}')
    assert answers[0]["faults"] == ["check-digit"]
    assert good


def test_missing_forms_are_a_refusal_and_no_answer(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        answer(Catalogue(tmp_path), CHECKLIST)
    assert refused.value.code == "standards-missing"


def test_a_decree_and_picked_days_count_only_where_they_are_named() -> None:
    asked = {**DEADLINE, "accepted_at": "2013-11-25T10:20"}
    shipped = answer(CATALOGUE, asked)
    assert (shipped["due"], shipped["collect_on"]) == ("2013-12-10", "2013-12-12")
    moved = answer(CATALOGUE, {**asked, "off": ["2013-12-10", "2013-12-12"], "worked": []})
    assert (moved["safe"], moved["due"], moved["collect_on"]) == (
        *("2013-12-09", "2013-12-11", "2013-12-19"),
    )
    picked = answer(CATALOGUE, {**asked, "off": ["2013-12-12"], "picked": ["2013-12-15"]})
    assert picked["collect_on"] == "2013-12-15"
    assert answer(CATALOGUE, asked) == shipped
    complaint = {"ask": "deadline", "service": "complaint", "track": "plain"}
    late = {**complaint, "accepted_at": "2013-11-25T10:20", "worked": ["2013-12-14"]}
    assert "error" not in answer(CATALOGUE, late)


@pytest.mark.parametrize(
    ("days", "where"), [(["2013-12-32"], "off[0]"), (["2013-12-10", 5], "off[1]"), ("x", "off")]
)
def test_a_day_that_is_none_is_named_by_its_place(days: object, where: str) -> None:
    assert error({**DEADLINE, "off": days}) == ("bad-value", where)

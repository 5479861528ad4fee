"""Every fault a standard can have is found, and named at its place."""

import re
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import pytest

from desktop import paths
from desktop.i18n import speaking
from desktop.models.standard import Standard
from desktop.standards.checks import look_of, neighbour_problems, standard_problems
from desktop.standards.loader import read_bytes
from desktop.standards.problems import problem_in_words
from desktop.structuring import Problem
from tests.helpers.standards import standard
from tests.helpers.third import DOGS, dogs

FAULTS: Final[list[dict[str, Any]]] = tomllib.loads(
    Path(__file__).with_name("faults.toml").read_text(encoding="utf-8")
)["fault"]
TEXT: Final = DOGS.read_text(encoding="utf-8")


def changed(old: str, new: str) -> Standard:
    """Return the third standard with the first `old` of its file replaced."""
    assert old in TEXT
    raw = TEXT.replace(old, new, 1).encode()
    reading = read_bytes(DOGS, raw, Standard, schema="inside")
    assert reading.value is not None, [each.in_words() for each in reading.found]
    return reading.value


def told(standard: Standard) -> list[str]:
    """Return every problem of a standard in English, with its place."""
    with speaking("en"):
        problems = standard_problems(standard, DOGS)
        return [f"{each.where}: {problem_in_words(each)}" for each in problems]


def test_a_sound_standard_has_no_problem() -> None:
    assert standard_problems(dogs(), DOGS) == ()


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault["new"][:40])
def test_a_fault_is_told_exactly(fault: dict[str, Any]) -> None:
    assert told(changed(fault["old"], fault["new"])) == fault["told"]


def test_every_fault_the_checks_can_find_is_made_here() -> None:
    checks = Path(paths.forms().parent, "desktop", "standards").glob("*.py")
    own = {"checks", "conditions", "numbers", "reachable", "links", "texts"}
    text = "".join(path.read_text(encoding="utf-8") for path in checks if path.stem in own)
    standards = (changed(fault["old"], fault["new"]) for fault in FAULTS)
    made = {each.code for made in standards for each in standard_problems(made, DOGS)}
    beside = {"code-taken", "dates-overlap", "letter-taken", "reference-short"}
    assert set(re.findall(r'code="([a-z-]+)"', text)) == made | beside


def test_fields_of_one_id_that_exclude_each_other_are_alternatives() -> None:
    born, chip = dogs().items.fields[2:]
    guide = dogs().requirements[4].when
    other = (replace(guide[0], is_=(), is_not=guide[0].is_),)
    pair = (replace(born, when=guide), replace(chip, id="born", when=other))
    fields = (*dogs().items.fields[:2], *pair)
    items = replace(dogs().items, fields=fields, columns=(), called=())
    assert standard_problems(replace(dogs(), items=items), DOGS) == ()


def test_two_lines_of_one_service_may_not_look_alike() -> None:
    (line,) = dogs().lines
    twice = replace(dogs(), lines=(line, replace(line, id="other", letter="T")))
    (problem,) = standard_problems(twice, DOGS)
    assert (problem.code, problem.where) == ("letter-taken", "lines[1].letter")


@pytest.mark.parametrize("table", ["recipients", "purposes", "channels", "lines", "outcomes"])
def test_a_standard_serves_somebody(table: str) -> None:
    nothing: dict[str, Any] = {table: ()}
    bare = replace(dogs(), **nothing)
    assert Problem(path=(table,), code="reference-short") in standard_problems(bare, DOGS)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Қ", "К"),
        ("K", "К"),
        ("Ң", "H"),
        ("Ү", "Y"),
        ("Ө", "O"),
        ("І", "I"),
        ("Ә", "A"),
        ("Ё", "Е"),
    ],
)
def test_letters_that_look_alike_are_one(one: str, other: str) -> None:
    assert look_of(one) == look_of(other)
    assert look_of(one.lower()) == look_of(one)


def test_letters_that_differ_stay_apart() -> None:
    letters = "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ"
    assert len({look_of(letter) for letter in letters}) == len(letters)


def test_the_shipped_services_do_not_disturb_each_other() -> None:
    both = (standard("weapons"), standard("invitations"))
    assert list(neighbour_problems(both[0], both[1:])) == []
    assert list(neighbour_problems(both[1], both[:1])) == []


def test_editions_that_follow_each_other_do_not_overlap() -> None:
    act = replace(dogs().act, in_force_from=dogs().act.repealed_from)
    later = replace(act, repealed_from=act.in_force_from.replace(year=2040))
    assert list(neighbour_problems(replace(dogs(), act=later), [dogs()])) == []
    assert list(neighbour_problems(dogs(), [replace(dogs(), act=later)])) == []


def test_editions_of_one_service_may_share_letters_and_code() -> None:
    (problem,) = neighbour_problems(replace(dogs(), edition="2022-01-01"), [dogs()])
    assert problem.code == "dates-overlap"

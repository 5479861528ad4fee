"""Every verdict of §2.4 comes of a real file, and is told with its next step in each language.

`test_receiving.py` says what each of them leaves of the record; here all of them are there.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Final, TypeAlias, get_args

import pytest

from desktop.i18n import LANGUAGES, Language, use_language
from desktop.models.brought import NEXT, Brought
from desktop.models.parcel import LARGEST_FILE, Verdict
from desktop.presenters.sentences_region import brought_words
from desktop.services import regional
from desktop.store.copying import copy_database
from desktop.store.database import open_database
from tests.helpers.parcels import NOBODYS_AGE
from tests.helpers.randomness import seeded
from tests.helpers.region import (
    Place,
    Value,
    a_region,
    an_enrolled_office,
    brought,
    entries,
    mark_of,
    next_entry,
    parcel,
    sent,
    work,
)

Bringing: TypeAlias = Callable[[Place, Place, Path], Brought]
"""What a region says of a file its office makes; a folder is there for what else it takes."""


def _twice(region: Place, office: Place, _folder: Path) -> Brought:
    file = sent(office)
    brought(region, file)
    return brought(region, file)


def _without_the_one_before(region: Place, office: Place, _folder: Path) -> Brought:
    run = entries(office)
    return brought(region, parcel(office, region, run[4:], after=mark_of(run[3])))


def _of_a_copy(region: Place, office: Place, folder: Path) -> Brought:
    copy_database(office.desk.database, folder / "twin.kense")
    work(office, "Ахметов Ерлан")
    brought(region, sent(office))
    with open_database(folder / "twin.kense", randomness=seeded(44)) as database:
        twin = Place(desk=replace(office.desk, database=database), machine=office.machine)
        work(twin, "Ким Ирина")
        return brought(region, parcel(twin, region, entries(twin), xseq=2))


def _of_a_later_program(region: Place, office: Place, _folder: Path) -> Brought:
    run = entries(office)
    later = next_entry(mark_of(run[-1]), "NobodyKnowsYet", {"x": 1}, ("case", "c1"))
    return brought(region, parcel(office, region, [*run, later]))


def _of_a_stranger(region: Place, _office: Place, folder: Path) -> Brought:
    with an_enrolled_office(folder / "new", region, known=False, seed=31) as stranger:
        return brought(region, sent(stranger))


def _after(act: Callable[[Place, Place], None]) -> Bringing:
    def bring(region: Place, office: Place, _folder: Path) -> Brought:
        act(region, office)
        return brought(region, sent(office))

    return bring


def _spoilt(spoil: Callable[[bytes], bytes]) -> Bringing:
    return lambda region, office, _folder: brought(region, spoil(sent(office)))


def _revoke(region: Place, office: Place) -> None:
    regional.revoke(region.desk, office.inst, from_n=1, why="ұрланды")


def _forged(**said: Value) -> Bringing:
    return lambda region, office, _folder: brought(
        region, parcel(office, region, entries(office), **said)
    )


FILES: Final[Mapping[Verdict, Bringing]] = {
    "applied": _after(lambda _region, _office: None),
    "duplicate": _twice,
    "gap": _without_the_one_before,
    "fork": _of_a_copy,
    "content": _of_a_later_program,
    "truncated": _spoilt(lambda file: file[: len(file) * 61 // 100]),
    "damaged": _spoilt(lambda file: file[:-9] + bytes([file[-9] ^ 1]) + file[-8:]),
    "too-large": _spoilt(lambda file: file + bytes(LARGEST_FILE)),
    "unknown": _of_a_stranger,
    "revoked": _after(_revoke),
    "retired": _after(lambda region, office: regional.retire(region.desk, office.inst)),
    "signature": _spoilt(lambda file: file.replace(b"untrusted", b"trusted", 1)),
    "identity": _forged(office="2-12"),
    "not-for-us": _forged(recipient=NOBODYS_AGE.recipient),
    "newer-format": _spoilt(lambda file: b"KZX/2" + file[5:]),
    "newer-schema": _forged(min_reader=2, schema=2),
}


@contextmanager
def _places(folder: Path) -> Iterator[tuple[Place, Place]]:
    with (
        a_region(folder / "region") as region,
        an_enrolled_office(folder / "office", region) as office,
    ):
        yield region, office


def _told(brought_: Brought) -> dict[Language, tuple[str, ...]]:
    told = {}
    for language in LANGUAGES:
        use_language(language)
        told[language] = brought_words(brought_)
    return told


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Mapping[Verdict, Brought]:
    """Bring a file for each verdict, each to a region of its own."""
    reports = {}
    for verdict, bring in FILES.items():
        folder = tmp_path_factory.mktemp(verdict)
        with _places(folder) as (region, office):
            reports[verdict] = bring(region, office, folder)
    return reports


def test_every_verdict_there_is_comes_of_a_real_file(found: Mapping[Verdict, Brought]) -> None:
    assert {name: report.verdict for name, report in found.items()} == {
        name: name for name in get_args(Verdict)
    }
    assert {name: report.next_step for name, report in found.items()} == NEXT


def test_every_verdict_is_told_in_words_of_its_own_with_what_to_do_now(
    found: Mapping[Verdict, Brought],
) -> None:
    said = {name: _told(report) for name, report in found.items()}
    for name, told in said.items():
        for language, sentences in told.items():
            assert len(sentences) >= 2, (name, language)
            assert all(each.strip() and "{" not in each for each in sentences), (name, language)
        assert len(set(told.values())) == len(LANGUAGES), f"{name} is not translated"
    for language in LANGUAGES:
        first = {name: told[language][0] for name, told in said.items()}
        assert len(set(first.values())) == len(first), "two verdicts say the same"
        steps = {found[name].next_step: told[language][-1] for name, told in said.items()}
        assert len(set(steps.values())) == len(steps) == len(set(NEXT.values()))


def test_a_chain_that_is_broken_is_told_apart_from_entries_that_are_held(
    tmp_path: Path, found: Mapping[Verdict, Brought]
) -> None:
    """`content` is two things: sound and held in part, or nothing taken at all."""
    with _places(tmp_path) as (region, office):
        run = entries(office)
        broken = [*run[:2], replace(run[2], salt=bytes(16)), *run[3:]]
        report = brought(region, parcel(office, region, broken))
    assert (report.verdict, report.is_taken, found["content"].is_taken) == ("content", False, True)
    for language in LANGUAGES:
        assert set(_told(report)[language]).isdisjoint(_told(found["content"])[language])

"""The catalogue finds and keeps what a program works by, one layer above another."""

import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop import paths
from desktop.models.errors import Refusal
from desktop.standards.catalogue import Catalogue
from tests.helpers.third import DOGS, THIRD, dogs


@pytest.fixture
def layer(tmp_path: Path) -> Path:
    """Return a copy of the third standard, as a region would send it."""
    copy = tmp_path / "region"
    shutil.copytree(THIRD, copy)
    return copy


def refused(code: str) -> pytest.RaisesExc[Refusal]:
    """Expect a refusal of that code."""
    return pytest.RaisesExc(Refusal, check=lambda refusal: refusal.code == code)


def newer(layer: Path, edition: str) -> Path:
    """Write the third standard once more as another edition."""
    path = layer / "standards" / "dogs" / f"{edition}.toml"
    text = DOGS.read_text(encoding="utf-8")
    path.write_text(text.replace("2021-03-01", edition, 1), encoding="utf-8")
    return path


def test_nothing_is_read_before_it_is_asked_for(tmp_path: Path) -> None:
    Catalogue(tmp_path / "nowhere")


def test_services_and_editions_are_named_by_folders_and_files(layer: Path) -> None:
    newer(layer, "2022-01-01")
    catalogue = Catalogue(paths.forms(), layer)
    assert catalogue.services() == ("dogs", "invitations", "weapons")
    assert catalogue.editions("dogs") == ("2021-03-01", "2022-01-01")


def test_the_newest_edition_is_meant_when_none_is_named(layer: Path) -> None:
    newer(layer, "2022-01-01")
    catalogue = Catalogue(layer)
    assert catalogue.standard("dogs").edition == "2022-01-01"
    assert catalogue.standard("dogs", "2021-03-01").edition == "2021-03-01"
    assert [standard.service for standard in catalogue.newest()] == ["dogs"]


def test_an_edition_is_pinned_by_the_digest_of_its_file(layer: Path) -> None:
    edition = Catalogue(layer).edition("dogs")
    assert edition.digest == hashlib.sha256(DOGS.read_bytes()).hexdigest()
    assert edition.standard == dogs()
    assert edition.path == layer / "standards" / "dogs" / "2021-03-01.toml"


def test_a_standard_is_read_once(layer: Path) -> None:
    catalogue = Catalogue(layer)
    first = catalogue.standard("dogs")
    (layer / "standards" / "dogs" / "2021-03-01.toml").write_text("broken", encoding="utf-8")
    assert catalogue.standard("dogs") is first


def test_the_later_layer_wins(layer: Path, tmp_path: Path) -> None:
    office = tmp_path / "office" / "standards" / "dogs"
    office.mkdir(parents=True)
    text = DOGS.read_text(encoding="utf-8").replace("days = 3", "days = 4", 1)
    (office / "2021-03-01.toml").write_text(text, encoding="utf-8")
    days = [
        Catalogue(*layers).standard("dogs").tracks[0].days
        for layers in ((layer, tmp_path / "office"), (tmp_path / "office", layer))
    ]
    assert days == [4, 3]


def test_a_pinned_edition_is_found_in_any_layer(layer: Path, tmp_path: Path) -> None:
    office = tmp_path / "office" / "standards" / "dogs"
    office.mkdir(parents=True)
    changed = DOGS.read_bytes() + b"# changed\n"
    (office / "2021-03-01.toml").write_bytes(changed)
    catalogue = Catalogue(layer, tmp_path / "office")
    old = hashlib.sha256(DOGS.read_bytes()).hexdigest()
    assert catalogue.by_digest(old).path == layer / "standards" / "dogs" / "2021-03-01.toml"
    assert catalogue.edition("dogs").digest == hashlib.sha256(changed).hexdigest()
    with refused("unknown-digest"):
        catalogue.by_digest("0" * 64)


def test_examples_and_notes_are_no_editions(layer: Path) -> None:
    (layer / "standards" / "dogs" / "notes.toml").write_text("a = 1", encoding="utf-8")
    assert Catalogue(layer).editions("dogs") == ("2021-03-01",)


def fields_of(question: Callable[[], object]) -> dict[str, object]:
    """Return code and fields of a refusal."""
    with pytest.raises(Refusal) as refused:
        question()
    return {"code": refused.value.code, **refused.value.fields}


def test_what_is_not_there_is_refused_with_what_there_is(layer: Path) -> None:
    catalogue = Catalogue(layer)
    no_service = {"code": "unknown-service", "service": "cats", "known": ("dogs",)}
    assert fields_of(lambda: catalogue.standard("cats")) == no_service
    assert fields_of(lambda: catalogue.directory("cats")) == no_service
    assert fields_of(lambda: catalogue.standard("dogs", "2020-01-01")) == {
        "code": "unknown-edition",
        "service": "dogs",
        "edition": "2020-01-01",
        "known": ("2021-03-01",),
    }
    assert fields_of(lambda: catalogue.by_digest("ab")) == {
        "code": "unknown-digest",
        "digest": "ab",
    }


def test_an_edition_of_a_directory_that_is_not_there_is_refused() -> None:
    catalogue = Catalogue(paths.forms())
    assert fields_of(lambda: catalogue.directory("weapons", "2013-07-23")) == {
        "code": "unknown-edition",
        "service": "weapons",
        "edition": "2013-07-23",
        "known": ("2010-10-21",),
    }


def test_a_folder_without_standards_is_refused(tmp_path: Path) -> None:
    for question in (Catalogue(tmp_path).services, lambda: Catalogue(tmp_path).standard("dogs")):
        with refused("standards-missing"):
            question()


def test_a_broken_standard_is_refused_with_its_faults_and_others_are_not(layer: Path) -> None:
    path = newer(layer, "2022-01-01")
    path.write_text("schema = 1\n", encoding="utf-8")
    catalogue = Catalogue(layer)
    with pytest.raises(Refusal) as broken:
        catalogue.standard("dogs")
    assert broken.value.code == "standard-broken"
    assert broken.value.fields["file"] == str(path)
    assert broken.value.fields["found"]
    assert catalogue.standard("dogs", "2021-03-01") == dogs()


def test_tables_come_from_the_last_layer_that_has_them(layer: Path) -> None:
    assert Catalogue(paths.forms(), layer).mci().reviewed_through.year == 2026
    (layer / "reference").mkdir(exist_ok=True)
    text = (paths.forms() / "reference" / "mci.toml").read_text(encoding="utf-8")
    changed = text.replace("reviewed_through = 2026", "reviewed_through = 2030")
    (layer / "reference" / "mci.toml").write_text(changed, encoding="utf-8")
    catalogue = Catalogue(paths.forms(), layer)
    assert catalogue.mci().reviewed_through.year == 2030
    assert catalogue.mci() is catalogue.mci()
    assert catalogue.calendar() is catalogue.calendar()
    assert catalogue.complaints() is catalogue.complaints()


def test_a_missing_table_is_refused(layer: Path) -> None:
    for question in (Catalogue(layer).mci, Catalogue(layer).calendar, Catalogue(layer).complaints):
        with refused("standard-broken"):
            question()


def test_directories_have_editions_of_their_own() -> None:
    catalogue = Catalogue(paths.forms())
    assert catalogue.directory_editions("weapons") == ("2010-10-21",)
    assert catalogue.directory("weapons") is catalogue.directory("weapons", "2010-10-21")
    assert catalogue.directory("invitations").edition == "2013-07-23"

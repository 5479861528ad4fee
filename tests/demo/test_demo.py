"""`kense demo` as anybody runs it: one command, one folder, and a list of what is in it."""

import datetime as dt
import json
import sys
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import pytest

from desktop.demo.command import is_seen
from desktop.demo.sealed import PASSWORD
from desktop.store import tickets
from desktop.store.cases import Filter, page
from desktop.store.database import open_database
from tests.demo.conftest import OF_BEFORE, Demonstrated
from tests.helpers.pdf import page_sizes_mm, text_of
from tests.helpers.randomness import seeded
from tests.program.running import Ended, kense
from tests.program.watching import dialled
from tools.guide import CUT, cut, wanted

SHEETS: Final = {
    "ticket": (75.0, 55.0),
    "talon-weapons": (297.0, 210.0),
    "talon-invitations": (148.0, 210.0),
    "talon-corrected": (148.0, 210.0),
    "talon-supplement": (148.0, 210.0),
    "talon-blank": (148.0, 210.0),
    "test-grid": (297.0, 210.0),
    "papers-ready": (210.0, 297.0),
    "morning-sheet": (210.0, 297.0),
    "register-deviations": (210.0, 297.0),
    "register-lines": (297.0, 210.0),
    "missing-papers": (210.0, 297.0),
    "not-covered": (210.0, 297.0),
    "recovery-sheet": (210.0, 297.0),
    "application": (210.0, 297.0),
    "petition": (210.0, 297.0),
    "questionnaire": (210.0, 297.0),
    "invitation-letter": (210.0, 297.0),
    "invitation-faults": (210.0, 297.0),
}


@pytest.fixture(scope="module")
def out(demonstrated: Demonstrated) -> Path:
    return demonstrated.out


@pytest.fixture(scope="module")
def done(demonstrated: Demonstrated) -> Ended:
    return demonstrated.done


@pytest.fixture(scope="module")
def key(demonstrated: Demonstrated, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return what opens the record of the counter's day."""
    return demonstrated.key("office.kense", tmp_path_factory.mktemp("machine"))


@pytest.fixture
def manifest(out: Path, done: Ended) -> Mapping[str, Any]:
    assert done.status == 0
    told: dict[str, Any] = json.loads((out / "manifest.json").read_text(encoding="utf-8"))
    return told


def png_size(path: Path) -> tuple[int, int]:
    """Return width and height from the beginning of a PNG file."""
    head = path.read_bytes()[:24]
    assert head.startswith(b"\x89PNG")
    return int.from_bytes(head[16:20]), int.from_bytes(head[20:24])


def squeezed(text: str) -> str:
    return "".join(text.split())


def checked_by_its_clerk(office: Path) -> Ended:
    """Run the check of a sealed record on another computer, signing in as everybody may."""
    words = ("check", str(office), "--login", "seitova", "--password-file", "-", "--lang", "en")
    with TemporaryDirectory() as home:
        return kense(*words, given=f"{PASSWORD}\n".encode(), environment={"KENSE_HOME": home})


def test_it_says_what_it_made_and_nothing_else(done: Ended, out: Path) -> None:
    first, second, third = done.said.splitlines()
    assert first.startswith("Visitors: 41. Applications registered: 29. Papers: 95.")
    assert second == f"Everything lies in {out}; manifest.json lists it."
    assert third == f"The records are sealed: the password of everybody is “{PASSWORD}”."
    assert done.told == ""


def test_it_opens_no_internet_socket(demonstrated: Demonstrated) -> None:
    """Nor does anything it starts; that one would be seen: tests/program/test_network.py."""
    assert demonstrated.done.status == 0
    assert dialled(demonstrated.calls) == []


def test_it_is_made_anew_where_one_was_broken_off(out: Path, manifest: Mapping[str, Any]) -> None:
    assert manifest["complete"]
    assert not (out / "papers" / OF_BEFORE).exists()


def test_every_file_is_listed_and_every_listed_file_is_there(
    out: Path, manifest: Mapping[str, Any]
) -> None:
    later = manifest["afterwards"]
    told = (*manifest["papers"], *later["papers"], *manifest["screens"])
    apart = {out / "exchange", out / "papers" / "exchange"}  # see test_districts.py
    listed = [each["file"] for each in told]
    files = (path for path in out.rglob("*") if path.is_file() and apart.isdisjoint(path.parents))
    there = {path.relative_to(out).as_posix() for path in files}
    databases = {manifest["database"], later["database"], manifest["backup"], *later["backups"]}
    keys = {f"{each}.keys.json" for each in databases}
    lists = {"manifest.json", "papers/applicants.json", "backups/README.txt"}
    assert len(later["texts"]) == 1  # the answer to a request through the portal
    sheets = Counter(Path(each).name.split("-")[1] for each in manifest["contact_sheets"])
    assert sheets.keys() == {"kk", "ru"}
    assert min(sheets.values()) >= 3  # as many as the papers of a language fill
    assert there == {
        *listed,
        *databases,
        *keys,
        *lists,
        *later["texts"],
        *manifest["contact_sheets"],
    }
    assert len(set(listed)) == len(listed)


def test_every_paper_has_its_exact_size(out: Path, manifest: Mapping[str, Any]) -> None:
    assert {paper["kind"] for paper in manifest["papers"]} == set(SHEETS)
    for paper in manifest["papers"]:
        sizes = page_sizes_mm((out / paper["file"]).read_bytes())
        assert set(sizes) == {SHEETS[paper["kind"]]}
        assert tuple(round(side, 1) for side in paper["page_mm"]) == SHEETS[paper["kind"]]


def test_every_talon_names_its_applicant_and_case(out: Path, manifest: Mapping[str, Any]) -> None:
    kinds = Counter(paper["kind"] for paper in manifest["papers"])
    talons = [each for each in manifest["papers"] if each["kind"].startswith("talon-")]
    blank = [talon for talon in talons if talon["kind"] == "talon-blank"]
    assert (len(blank), {talon["case"] for talon in blank}) == (5, {""})
    assert (kinds["talon-corrected"], kinds["talon-supplement"]) == (1, 1)  # D39, D9
    without_a_print = 2  # through the portal, and by hand in the power cut
    given = kinds["talon-weapons"] + kinds["talon-invitations"]
    assert given == manifest["cases"] - without_a_print
    applicants = json.loads((out / "papers" / "applicants.json").read_text(encoding="utf-8"))
    for talon in (each for each in talons if each not in blank):
        text = squeezed(text_of((out / talon["file"]).read_bytes()))
        assert squeezed(applicants[talon["file"].removeprefix("papers/")]) in text
        assert talon["case"] in text


def test_each_kind_of_paper_comes_from_the_tray_its_sheet_lies_in(
    manifest: Mapping[str, Any],
) -> None:
    trays = {(paper["kind"], paper["tray"]) for paper in manifest["papers"]}
    a5 = ("talon-invitations", "talon-corrected", "talon-supplement", "talon-blank")
    a4 = SHEETS.keys() - {"ticket", *a5}
    assert trays == {
        ("ticket", "MultiPurpose"),
        *((kind, "Tray1") for kind in a4),
        *((kind, "Tray2") for kind in a5),
    }


def test_the_backup_is_whole_and_shown(out: Path, manifest: Mapping[str, Any]) -> None:
    checked = checked_by_its_clerk(out / manifest["backup"])
    assert (checked.status, checked.told) == (0, "")
    assert "2013-11-25T172600" in manifest["backup"]


def test_what_was_done_to_applications_is_told_and_pictured(manifest: Mapping[str, Any]) -> None:
    done = {act["act"] for act in manifest["acts"]}
    assert done == {
        "by-portal",
        "by-post",
        "by-talon",
        "chancery",
        "corrected",
        "died",
        "dissolved",
        "forwarded",
        "further",
        "later-paper",
        "void",
    }
    pictured = {
        (screen["state"], screen["language"])
        for screen in manifest["screens"]
        if screen["page"] == "applications"
    }
    seen = {*done, "by-phone"}
    assert {(state, language) for state in seen for language in ("kk", "ru")} <= pictured


def test_the_search_and_who_resembles_somebody_are_pictured(manifest: Mapping[str, Any]) -> None:
    states = Counter(
        screen["state"] for screen in manifest["screens"] if screen["page"] == "counter"
    )
    assert (states["search"], states["resembling"], states["guide"]) == (2, 2, 2)


def test_each_page_is_pictured_in_both_languages(out: Path, manifest: Mapping[str, Any]) -> None:
    taken = {
        (screen["page"], screen["language"])
        for screen in manifest["screens"]
        if tuple(screen["size"]) == (1366, 768)
    }
    pages = {"today", "counter", "applications", "decisions", "handing", "registers"}
    pages |= {"exchange", "prints", "settings", "day", "first-run"}
    pages |= {"region-exchange", "region-cases", "region-figures", "complaints"}
    pages |= {"reports", "survey", "closing", "self-service", "board"}
    assert taken == {(page, language) for page in pages for language in ("kk", "ru")}
    for screen in manifest["screens"]:
        assert png_size(out / screen["file"]) == tuple(screen["size"])


def test_no_two_pictures_are_alike(out: Path, manifest: Mapping[str, Any]) -> None:
    """A page that stayed blank, or in the language of the one before, would be."""
    files = [screen["file"] for screen in manifest["screens"]]
    pictures = {(out / file).read_bytes() for file in files}
    assert len(files) == len(pictures)


def test_the_counts_are_those_of_the_office(
    out: Path, manifest: Mapping[str, Any], key: bytes
) -> None:
    with open_database(out / manifest["database"], key, randomness=seeded()) as database:
        day = dt.date.fromisoformat(manifest["day"])
        given = tickets.of_day(database, office=manifest["office"], day=day)
        cases = [case for case in page(database, Filter()) if not case.is_carried_over]
    assert (manifest["tickets"], manifest["cases"]) == (len(given), len(cases))
    assert [visit["ticket"] for visit in manifest["visits"]] == [each.text for each in given]


def test_the_days_after_are_named_and_their_ends_pictured(
    out: Path, manifest: Mapping[str, Any]
) -> None:
    later = manifest["afterwards"]
    assert later["days"] == sorted(later["days"])
    assert later["days"][0] == manifest["day"]
    assert manifest["stopped"] < later["ended"]
    assert later["ended"].startswith(later["days"][-1])
    stages = Counter(later["stages"].values())
    assert stages.keys() == {
        "closed",
        "ready",
        "registered",
        "with-head",
        "assigned",
        "examined",
    }
    assert (later["tickets"], len(later["visits"])) == (33, 33)
    assert later["left"] == ["ermekova"]
    for paper in later["papers"]:
        assert page_sizes_mm((out / paper["file"]).read_bytes())
    seen = {(each["page"], each["state"], each["language"]) for each in manifest["screens"]}
    ends = ("part", "confidential", "withdrawn", "by-attorney", "uncollected")
    wanted = {("applications", state) for state in ends}
    wanted |= {("decisions", "to-sign"), ("decisions", "inquiry"), ("handing", "ready")}
    wanted |= {("decisions", "head"), ("decisions", "inspector"), ("today", "head")}
    assert {(*each, language) for each in wanted for language in ("kk", "ru")} <= seen


def test_the_record_of_the_days_after_is_sound(out: Path, manifest: Mapping[str, Any]) -> None:
    checked = checked_by_its_clerk(out / manifest["afterwards"]["database"])
    assert (checked.status, checked.told) == (0, "")


def test_its_record_is_sound(out: Path, manifest: Mapping[str, Any]) -> None:
    checked = checked_by_its_clerk(out / manifest["database"])
    assert (checked.status, checked.told) == (0, "")


def test_every_screen_the_guide_cuts_is_taken_and_large_enough(
    manifest: Mapping[str, Any],
) -> None:
    taken = {Path(each["file"]).stem: each["size"] for each in manifest["screens"]}
    for language, name in wanted():
        screen, (left, top, width, height) = CUT[name]
        assert f"{screen}-{language}" in taken, name
        across, down = taken[f"{screen}-{language}"]
        assert (left + width <= across, top + height <= down) == (True, True), name


def test_the_guide_s_pictures_are_cut_again_and_those_nobody_shows_go(
    out: Path, tmp_path: Path
) -> None:
    page = tmp_path / "kk" / "day.md"
    page.parent.mkdir()
    page.write_text("![Бүгін](../pictures/kk/today.png)\n", encoding="utf-8")
    (tmp_path / "ru").mkdir()
    old = tmp_path / "pictures" / "ru" / "old.png"
    old.parent.mkdir(parents=True)
    old.write_bytes(b"")
    screens = out / "screens"
    assert cut(screens, tmp_path) == 1
    first = (tmp_path / "pictures" / "kk" / "today.png").read_bytes()
    assert not old.exists()
    cut(screens, tmp_path)
    assert (tmp_path / "pictures" / "kk" / "today.png").read_bytes() == first


@pytest.mark.parametrize(
    ("environment", "seen"),
    [
        ({}, sys.platform != "linux"),
        ({"DISPLAY": ":0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, False),
        ({"DISPLAY": "", "WAYLAND_DISPLAY": ""}, sys.platform != "linux"),
    ],
)
def test_a_window_is_opened_only_where_it_is_seen(
    environment: Mapping[str, str], *, seen: bool
) -> None:
    assert is_seen(environment) == seen

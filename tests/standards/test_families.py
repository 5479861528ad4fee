"""The type of all papers stands in one place, and a paper keeps what it was made by (D56)."""

import tomllib
from pathlib import Path
from shutil import copytree

import pytest

from desktop import paths
from desktop.models.errors import Refusal
from desktop.models.paper import PaperKind, layout_kinds
from desktop.standards.layouts import layout_problems, read_layout, read_layouts
from desktop.standards.problems import Found

TYPE = paths.forms() / "prints" / "type"
KINDS = layout_kinds(["invitations", "weapons"])
OF_OLD = """\
schema = 1
kind = "ticket"
citation = ""
title = { kk = "Кезек нөмірі", ru = "Номер очереди", en = "Queue number" }

[sheets.roll-80]
top = 6.0
right = 4.0
bottom = 6.0
left = 4.0

[sheets.label-75x55]
top = 6.0
right = 4.0
bottom = 6.0
left = 4.0

[styles]
mark = { face = "sans", size = 6.5, leading = 3.1 }

[marks]
style = "mark"
strong = "mark"
practice_style = "mark"
practice = "ҮЛГІ"
duplicate = "ТЕЛНҰСҚА"
page = { kk = "{page}-бет", ru = "стр. {page}", en = "page {page}" }
out_of_force = { kk = "Күші жойылған", ru = "Утратил силу", en = "Repealed" }

[[sections]]
elements = [{ draw = "value", field = "number", style = "mark" }]
"""


@pytest.fixture
def forms(tmp_path: Path) -> Path:
    """Return a copy of the forms that a test may change."""
    return copytree(paths.forms(), tmp_path / "forms")


def type_file(forms: Path, family: str) -> Path:
    """Return where a family stands in a folder."""
    return forms / "prints" / "type" / f"{family}.toml"


def change(path: Path, old: str, new: str) -> None:
    """Change a file in one place."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def told(forms: Path) -> list[tuple[str, str, str]]:
    found: list[Found] = list(layout_problems(forms))
    return [(each.file.name, each.problem.where, each.problem.code) for each in found]


@pytest.mark.parametrize("kind", KINDS)
def test_every_paper_has_the_type_of_a_family(kind: PaperKind) -> None:
    layout = read_layouts()[kind].layout
    shared = tomllib.loads((TYPE / f"{layout.family}.toml").read_text(encoding="utf-8"))["type"]
    own = tomllib.loads((TYPE.parent / f"{kind}.toml").read_text(encoding="utf-8"))
    repeated = [
        name for name, style in own.get("styles", {}).items() if shared["styles"].get(name) == style
    ]
    assert repeated == []
    assert set(shared["styles"]) <= set(layout.styles)


def test_a_style_of_its_own_comes_before_that_of_the_family(forms: Path) -> None:
    ours = read_layouts(forms)["permit"].layout
    shared = read_layouts(forms)["petition"].layout
    assert ours.family == shared.family == "form"
    assert ours.styles["heading"].size > shared.styles["heading"].size
    assert ours.styles["caption"] == shared.styles["caption"]


def test_another_type_makes_other_papers_of_the_family_and_of_no_other(forms: Path) -> None:
    before = read_layouts()
    change(
        type_file(forms, "letter"),
        'body = { face = "serif", size = 11.0',
        'body = { face = "serif", size = 11.5',
    )
    after = read_layouts(forms)
    changed = {kind for kind in KINDS if before[kind].digest != after[kind].digest}
    assert changed == {kind for kind in KINDS if before[kind].layout.family == "letter"}
    assert after["refusal"].layout.styles["body"].size == 11.5


def test_what_is_kept_of_a_paper_needs_no_other_file(forms: Path) -> None:
    kept = read_layouts(forms)["refusal"]
    change(type_file(forms, "letter"), 'body = { face = "serif"', 'body = { face = "sans"')
    assert read_layout(kept.source, "refusal") == kept
    assert kept.layout.styles["body"].face == "serif"


def test_a_layout_from_before_there_were_families_is_still_read() -> None:
    old = read_layout(OF_OLD.encode(), "ticket").layout
    assert (old.family, old.grid) == ("", 0.0)
    assert old.styles["mark"].leading == 3.1


def test_a_family_that_stands_nowhere_is_told(forms: Path) -> None:
    change(forms / "prints" / "refusal.toml", 'family = "letter"', 'family = "latter"')
    assert ("refusal.toml", "family", "unknown-id") in told(forms)
    with pytest.raises(Refusal, match="layout-broken"):
        read_layouts(forms)


def test_a_folder_without_families_has_those_we_ship(forms: Path) -> None:
    for path in type_file(forms, "letter").parent.iterdir():
        path.unlink()
    assert told(forms) == []


def test_a_fault_of_a_family_is_told_in_its_own_file(forms: Path) -> None:
    change(type_file(forms, "list"), 'face = "narrow"', 'face = "wide"')
    assert ("list.toml", "type.styles.row-narrow.face", "unknown-id") in told(forms)

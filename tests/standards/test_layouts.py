import hashlib
import re
from pathlib import Path

import pytest

from desktop import paths
from desktop.models.errors import Refusal
from desktop.models.layout import Line, Listing, Row, Words, elements_of
from desktop.models.paper import PaperKind, layout_kinds
from desktop.models.text import Text
from desktop.standards.layouts import layout_problems, read_layout, read_layouts
from desktop.standards.problems import Found
from tests.helpers.standards import standard

PRINTS = paths.forms() / "prints"
KINDS = layout_kinds(["invitations", "weapons"])
LATIN_IN_CYRILLIC = re.compile(r"[а-яёәғқңөұүһі][a-z]|[a-z][а-яёәғқңөұүһі]", re.IGNORECASE)


def source(kind: PaperKind = "talon-weapons") -> str:
    return read_layouts()[kind].source.decode("utf-8")


def refusal(text: bytes, name: str = "talon-weapons") -> Refusal:
    """Return why the bytes of a layout are refused."""
    with pytest.raises(Refusal) as refused:
        read_layout(text, name)
    assert refused.value.code == "layout-broken"
    return refused.value


def found_in(text: bytes, name: str = "talon-weapons") -> list[Found]:
    found = refusal(text, name).fields["found"]
    assert isinstance(found, tuple)
    return list(found)


def faults(text: str) -> list[tuple[str, str]]:
    return [(each.problem.where, each.problem.code) for each in found_in(text.encode())]


def words_of(kind: PaperKind) -> list[Text]:
    """Return the words of a form from top to bottom, its captions among them."""
    found: list[Text] = []
    for element in elements_of(read_layouts()[kind].layout):
        if isinstance(element, Words):
            found.append(element.text)
        elif isinstance(element, Line):
            found.append(element.caption)
        elif isinstance(element, Row):
            found.extend(part.caption for part in element.parts if part.caption is not None)
    return found


def test_the_shipped_layouts_have_no_fault() -> None:
    assert list(layout_problems(paths.forms())) == []
    assert set(read_layouts()) == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_a_layout_is_pinned_by_the_digest_of_all_that_makes_it(kind: PaperKind) -> None:
    file = read_layouts()[kind]
    assert file.source.startswith((PRINTS / f"{kind}.toml").read_bytes())
    assert file.digest == hashlib.sha256(file.source).hexdigest()
    assert read_layout(file.source, kind) == file


@pytest.mark.parametrize("kind", KINDS)
def test_no_word_of_a_form_mixes_latin_and_cyrillic_letters(kind: PaperKind) -> None:
    assert LATIN_IN_CYRILLIC.findall(re.sub(r"(?m)^\s*#.*$", "", source(kind))) == []


def test_annex_3_stands_line_for_line() -> None:
    assert [text.kk for text in words_of("talon-weapons")][:9] == [
        (
            "Қазақстан Республикасы\nҮкіметінің\n2009 жылғы 26 қазандағы\n№ 1668 қаулысымен\n"
            "бекітілген мемлекеттік\nқызмет стандартына\n3-қосымша"
        ),
        "Мемлекеттік қызмет көрсетуге арналған құжаттарды қабылдау туралы",
        "(жалғасы)",
        "(Өтініш иесінің аты-жөні, заңды тұлғалардың атауы)",
        "Қабылданған құжаттардың тізбесі:",
        "Қабылдаған:",
        "(ІІО, ІІД-нің кеңсесі қызметкерінің лауазымы)",
        "(қолы)",
        "(аты-жөні)",
    ]


def test_annex_4_stands_line_for_line() -> None:
    assert [text.kk for text in words_of("talon-invitations")][:10] == [
        (
            "«Қазақстан Республикасына\nжеке және қызметтік істер бойынша\nшақыруларды ресімдеу»\n"
            "мемлекеттік қызмет стандартына\n4-қосымша"
        ),
        "Мемлекеттік қызмет көрсетуге",
        "(тұтынушының Т.А.Ә. немесе заңды тұлғаның атауы)",
        "құжаттар қабылдау туралы",
        "(жалғасы)",
        "Қабылданған құжаттардың тізбесі:",
        "Қабылдаған:",
        "(ІІД КҚПБ қызметкерінің лауазымы)",
        "(қолы)",
        "(Т.А.Ә.)",
    ]


@pytest.mark.parametrize(
    ("kind", "service", "annex"),
    [("talon-weapons", "weapons", 3), ("talon-invitations", "invitations", 4)],
)
def test_a_talon_names_its_annex_as_the_standard_does(
    kind: PaperKind, service: str, annex: int
) -> None:
    heading = standard(service).act.annex_heading
    assert words_of(kind)[0].kk == heading.kk.format(annex=annex)


@pytest.mark.parametrize(
    ("kind", "rows"),
    [
        (
            "talon-weapons",
            [
                "№ _ ТАЛОН",
                "_ / _ / _",
                '_ жылғы " _ " _',
                'Берілген күні мен уақыты _ жылғы " _ " _ _ сағ. _ мин.',
            ],
        ),
        (
            "talon-invitations",
            [
                "№ _ ТАЛОН",
                "_ / _ / _",
                "_ ж. « _ » _",
                "Берілген күні және уақыты: _ ж. « _ » _ _ сағат _ минут",
            ],
        ),
    ],
)
def test_the_rows_of_a_talon_are_those_of_its_annex(kind: PaperKind, rows: list[str]) -> None:
    found = [
        " ".join("_" if part.blank else part.words for part in element.parts)
        for section in read_layouts()[kind].layout.sections
        for element in section.elements
        if section.frame and isinstance(element, Row)
    ]
    assert found == rows


@pytest.mark.parametrize(("kind", "blank"), [("talon-weapons", 6), ("talon-invitations", 3)])
def test_a_talon_has_the_lines_of_its_annex(kind: PaperKind, blank: int) -> None:
    (listing,) = [
        element
        for element in elements_of(read_layouts()[kind].layout)
        if isinstance(element, Listing)
    ]
    assert (listing.numbered, listing.blank) == (9, blank)


def test_a_missing_layout_is_told(tmp_path: Path) -> None:
    (tmp_path / "standards" / "dogs").mkdir(parents=True)
    (tmp_path / "standards" / "dogs" / "2021-03-01.toml").touch()
    found = list(layout_problems(tmp_path))
    assert [(each.file.name, each.problem.code) for each in found] == [
        (f"{kind}.toml", "file-missing") for kind in layout_kinds(["dogs"])
    ]


def test_a_layout_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "prints" / "ticket.toml").mkdir(parents=True)
    found = [each for each in layout_problems(tmp_path) if each.file.name == "ticket.toml"]
    assert [each.problem.code for each in found] == ["file-unreadable"]


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("schema = 1", "schema = 2", ("schema", "unknown-schema")),
        ('kind = "talon-weapons"', 'kind = "talon"', ("kind", "wrong-name")),
        ("[sheets.a5]", "[sheets.a6]", ("sheets.a6", "unknown-sheet")),
        ("[sheets.a5]", "[sheets.a6]", ("sheets", "sheet-missing")),
        ('strong = "strong"', 'strong = "loud"', ("marks.strong", "unknown-style")),
        ('field = "due"', 'field = "dew"', ("sections[1].elements[0].field", "unknown-field")),
        ('more = "collect_hours"', 'more = "x"', ("sections[1].elements[1].more", "unknown-field")),
        ('field = "qr"', 'field = "barcode"', ("sections[1].code.field", "unknown-field")),
        ('draw = "divider"', 'draw = "image"', ("sections[1].elements[2]", "unknown-id")),
        ("pitch = 4.7", 'pitch = "4.7"', ("sections[0].elements[6].pitch", "bad-value")),
        ("hang = 6.0", "hung = 6.0", ("sections[0].elements[6].hung", "unknown-key")),
    ],
)
def test_a_fault_of_a_layout_is_told_with_its_place(
    old: str, new: str, fault: tuple[str, str]
) -> None:
    assert old in source()
    assert fault in faults(source().replace(old, new))


def test_a_field_of_a_row_is_checked_too() -> None:
    broken = source().replace('field = "accepted.year"', 'field = "accepted.century"')
    assert [code for _where, code in faults(broken)] == ["unknown-field"]


def test_two_listings_are_refused() -> None:
    text = source()
    start = text.index('[[sections.elements]]\ndraw = "listing"')
    listing = text[start : text.index("[[sections.elements]]", start + 5)]
    assert ("sections", "two-listings") in faults(text.replace(listing, listing * 2))


def test_what_is_no_toml_is_told() -> None:
    assert faults("schema = ") == [("", "bad-toml")]
    assert [each.problem.code for each in found_in(b"\xff\xfe", "ticket")] == ["bad-toml"]


def test_a_refused_layout_says_where_its_first_fault_is() -> None:
    broken = source().replace("hang = 6.0", "hung = 6.0")
    above = broken[: broken.index("hung = 6.0")]
    line = above[: above.rindex("[[sections.elements]]")].count("\n") + 1
    where = f"talon-weapons.toml:{line}: sections 1, elements 7, hung"
    assert refusal(broken.encode()).fields["where"] == where


def test_layouts_of_which_one_is_missing_are_refused_by_its_name(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        read_layouts(tmp_path)
    assert refused.value.code == "layout-missing"
    assert refused.value.fields == {"file": str(tmp_path / "prints" / "ticket.toml")}

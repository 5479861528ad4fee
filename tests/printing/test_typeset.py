import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.layout import Align, Style
from desktop.printing.typeset import balanced, broken, clean, set_text, width_of

STYLE = Style(face="sans", size=9, leading=4)
WORDS = st.text(alphabet="аәғқңөұүһіaKzЁ-№.", min_size=1, max_size=40)


def test_text_for_paper_has_no_control_bidi_or_invisible_characters() -> None:
    assert clean("Қа\u202eсы\u200bмов\x00 \u2066Тө\u00adлеген\t \n№ 1") == "Қасымов Төлеген № 1"


def test_text_for_paper_is_composed() -> None:
    assert clean("й".encode().decode()) == clean("и\u0306")


@given(st.lists(WORDS, min_size=1, max_size=20), st.floats(min_value=15, max_value=150))
def test_no_line_is_wider_than_its_column(words: list[str], width: float) -> None:
    assert all(width_of(line, STYLE) <= width for line in broken(" ".join(words), STYLE, width))


@given(st.lists(WORDS, max_size=20), st.floats(min_value=15, max_value=150))
def test_breaking_loses_and_adds_nothing(words: list[str], width: float) -> None:
    text = " ".join(words)
    assert "".join("".join(broken(text, STYLE, width)).split()) == "".join(clean(text).split())


def test_a_word_is_broken_only_when_no_line_can_hold_it() -> None:
    lines = broken("Медициналық қорытынды", STYLE, 24)
    assert lines == ["Медициналық", "қорытынды"]
    assert len(broken("Жауапкершілігішектеулісеріктестігі", STYLE, 24)) > 1


def test_centred_lines_are_of_like_length() -> None:
    title = "МОТИВИРОВАННЫЙ ОТВЕТ ОБ ОТКАЗЕ В ОКАЗАНИИ ГОСУДАРСТВЕННОЙ УСЛУГИ"
    room = width_of(title.removesuffix(" УСЛУГИ"), STYLE) + 1
    assert broken(title, STYLE, room)[-1] == "УСЛУГИ"
    assert balanced(title, STYLE, room) == [
        "МОТИВИРОВАННЫЙ ОТВЕТ ОБ ОТКАЗЕ",
        "В ОКАЗАНИИ ГОСУДАРСТВЕННОЙ УСЛУГИ",
    ]


@given(st.lists(WORDS, max_size=20), st.floats(min_value=15, max_value=150))
def test_even_lines_are_as_many_and_as_narrow(words: list[str], width: float) -> None:
    text = " ".join(words)
    lines = balanced(text, STYLE, width)
    assert len(lines) == len(broken(text, STYLE, width))
    assert all(width_of(line, STYLE) <= width for line in lines)


def test_a_number_stays_with_its_sign() -> None:
    assert broken("түбіртек № 004512", STYLE, width_of("түбіртек № 0", STYLE))[1] == "№ 004512"


def test_a_phone_number_stays_with_its_code() -> None:
    width = width_of("приёмной (7172) 71", STYLE)
    assert broken("Телефон приёмной (7172) 71-40-75", STYLE, width)[-1] == "(7172) 71-40-75"


@pytest.mark.parametrize(
    "whole", ["тел. 8 (7162) 71-51-31", "8 701 000 00 41", "+7 (7162) 71-51-31,"]
)
def test_a_phone_number_is_never_parted(whole: str) -> None:
    text = f"Зеренді ауданының {whole} бөлімі"
    for wide in range(45, 75):
        assert any(whole in line for line in broken(text, STYLE, wide)), wide


@pytest.mark.parametrize(
    "whole", ["KZ00 0000 0000 0000 0000,", "KZ12 345H SBKK ZKX0 1234;", "KZ00 1234"]
)
def test_an_account_is_never_parted(whole: str) -> None:
    text = f"Счёт для оплаты: {whole} банк"
    for wide in range(45, 90):
        assert any(whole in line for line in broken(text, STYLE, wide)), wide


def test_a_code_behind_an_account_is_none_of_it() -> None:
    text = "Счёт: KZ00 0000 0000 0000 0000 HSBK"
    width = width_of("KZ00 0000 0000 0000 0000 H", STYLE)
    assert broken(text, STYLE, width)[-1] == "HSBK"


def test_no_line_begins_with_a_dash() -> None:
    width = width_of("юридическое лицо", STYLE)
    assert broken("юридическое лицо — название", STYLE, width) == [
        "юридическое",
        "лицо — название",
    ]


def test_an_empty_text_takes_no_line() -> None:
    assert broken("  \t ", STYLE, 50) == []
    assert set_text("", STYLE, 50, layer="fill").height == 0


@pytest.mark.parametrize("align", ["left", "center", "right"])
def test_a_line_stands_inside_its_column_however_it_is_aligned(align: Align) -> None:
    style = Style(face="sans", size=9, leading=4, align=align)
    (mark,) = set_text("Талон", style, 60, layer="blank").marks
    assert 0 <= mark.x <= 60 - width_of("Талон", style) + 1e-9


@pytest.mark.parametrize(
    "whole",
    [
        *("№ 004512", "10 желтоқсан", "2013 жылғы", "25 ноября", "433 теңге", "2 дана"),
        *("А. Сейтова", "А.Б. Сейтова", "Сейтова А.", "Жүнісов Ә.С.", "п. 17", "тел. 2-12-34"),
    ],
)
def test_what_is_read_as_one_is_never_parted(whole: str) -> None:
    text = f"Зеренді ауданының {whole} бөлімі"
    for wide in range(30, 60):
        assert any(whole in line for line in broken(text, STYLE, wide)), wide


def test_what_no_column_can_hold_whole_is_parted_between_its_words() -> None:
    width = width_of("желтоқсан", STYLE)
    assert broken("10 желтоқсан", STYLE, width) == ["10", "желтоқсан"]


def test_a_double_name_wider_than_its_column_is_parted_behind_the_hyphen() -> None:
    width = width_of("Әбдірахманқызы-Қ", STYLE)
    assert broken("Әбдірахманқызы-Құдайбергенова", STYLE, width) == [
        "Әбдірахманқызы-",
        "Құдайбергенова",
    ]


def test_no_word_of_the_law_is_hyphenated() -> None:
    law = "криминалистикалық талаптарға сәйкессіздігі анықталғанда рәсімделмейді"
    for wide in range(40, 90):
        assert set(" ".join(broken(law, STYLE, wide)).split()) == set(law.split())

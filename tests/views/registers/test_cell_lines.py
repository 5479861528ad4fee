"""How the cells of a register break, and how its columns share the room."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.views.registers.cell_lines import (
    LINES,
    MORE,
    Need,
    least_width,
    longest_number,
    longest_word,
    most_of,
    shared,
    told,
)

WORDS = st.lists(
    st.sampled_from(
        ["Ш-2013/0009", "Сағындықова-Әбдірахманова", "·", "1", "ед.", "№", "5-12/401,", "ТГ", "\n"]
    ),
    max_size=9,
).map(" ".join)
NEEDS = st.lists(
    st.builds(
        Need,
        least=st.integers(10, 120),
        whole=st.integers(10, 160),
        first=st.integers(0, 200),
        most=st.integers(10, 250),
        wanted=st.integers(10, 300),
        ample=st.integers(10, 400),
        share=st.floats(0, 60),
    ),
    min_size=1,
    max_size=11,
)


def test_a_number_is_never_broken_from_its_sign_nor_a_count_from_its_unit() -> None:
    assert told("вх. № 5-12/1441", 12, len).lines == ("вх.", "№ 5-12/1441")
    assert told("По частным делам · 1 чел.", 19, len).lines == ("По частным делам ·", "1 чел.")
    assert told("карабин ТГ 20401", 9, len).lines == ("карабин", "ТГ 20401")


def test_a_double_name_breaks_at_its_hyphen_alone() -> None:
    said = told("Сағындықова-Әбдірахманова Мәдина", 22, len)
    assert said.lines == ("Сағындықова-", "Әбдірахманова Мәдина")
    assert not said.is_cut


def test_what_takes_more_than_two_lines_ends_by_dots_and_says_so() -> None:
    said = told("Нарезное охотничье аңшылық карабин", 12, len)
    assert said.is_cut
    assert said.lines == ("Нарезное", "охотничье а…")


def test_lines_of_their_own_are_ended_each_for_itself() -> None:
    said = told("Ибраева Сәуле Нұрланқызы\n850312300042\nЗеренді ауылы", 26, len)
    assert said.lines == ("Ибраева Сәуле Нұрланқызы", "850312300042 · Зеренді ау…")


@given(words=WORDS, width=st.integers(3, 40))
def test_no_line_is_wider_than_its_cell_and_nothing_is_lost_unsaid(words: str, width: int) -> None:
    said = told(words, width, len)
    assert len(said.lines) <= LINES
    assert all(len(line) <= width for line in said.lines)
    assert said.is_cut == any(line.endswith(MORE) for line in said.lines)
    if not said.is_cut:
        shown = "".join("".join(said.lines).split()).replace("·", "")
        assert shown == "".join(words.split()).replace("·", "")


@given(words=WORDS)
def test_the_least_width_tells_everything_and_numbers_have_theirs(words: str) -> None:
    assert not told(words, max(3, least_width(words, len)), len).is_cut
    assert longest_number(words, len) <= max(len(words) + 1, longest_word(words, len))


@given(needs=NEEDS, room=st.integers(0, 2_500))
def test_columns_fill_the_room_and_never_fall_below_their_least(
    needs: list[Need], room: int
) -> None:
    widths = shared(room, needs)
    least = sum(each.least for each in needs)
    assert sum(widths) == max(room, least)
    assert all(had >= each.least for had, each in zip(widths, needs, strict=True))


def test_a_name_is_told_whole_before_the_words_of_another_column_are() -> None:
    named = Need(least=80, whole=110, first=150, most=150, wanted=300, ample=300, share=46.0)
    told_long = Need(least=80, whole=110, first=0, most=240, wanted=240, ample=500, share=46.0)
    assert shared(320, [named, told_long]) == [150, 170]


def test_one_long_name_does_not_cut_those_of_the_others() -> None:
    names = [100, 96, 110, 104, 320]  # the last is an organisation's
    assert most_of(names) == 110
    assert most_of([]) == 0
    applicant = Need(least=70, whole=70, first=70, most=110, wanted=320, ample=320, share=46.0)
    wordy = Need(least=60, whole=60, first=60, most=80, wanted=90, ample=190, share=46.0)
    assert shared(200, [applicant, wordy]) == [110, 90]


def test_an_empty_column_leaves_its_room_to_those_that_say_something() -> None:
    empty = Need(least=60, whole=60, first=60, most=60, wanted=60, ample=60, share=0.0)
    full = Need(least=80, whole=120, first=120, most=150, wanted=150, ample=260, share=46.0)
    assert shared(400, [empty, full]) == [60, 340]
    assert shared(160, [empty, full]) == [60, 100]

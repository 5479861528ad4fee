"""What an office may enter where a standard leaves it open, and what it may not (D3, D8, D11)."""

from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.errors import Refusal
from desktop.models.switches import (
    AS_SHIPPED,
    LONGEST_NAME,
    MOST_PAPERS,
    MOST_PERCENT,
    OwnPaper,
    Switches,
    read_papers,
    read_rate,
)


def paper(kk: str, ru: str = "") -> OwnPaper:
    return OwnPaper(kk=kk, ru=ru or f"{kk} (орысша)")


def why_not_rate(typed: str) -> object:
    with pytest.raises(Refusal) as refused:
        read_rate(typed)
    assert refused.value.code == "bad-rate"
    return refused.value.fields["why"]


def why_not_papers(*papers: OwnPaper) -> object:
    with pytest.raises(Refusal) as refused:
        read_papers(papers)
    assert refused.value.code == "bad-own-paper"
    return refused.value.fields["why"]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("10", "10"), ("10,50", "10.5"), (" 12.25 ", "12.25"), ("50 %", "50"), ("100", "100")],
)
def test_a_rate_is_kept_as_the_shortest_decimal(typed: str, kept: str) -> None:
    assert read_rate(typed) == kept


@pytest.mark.parametrize("typed", ["", "  ", "\u200b\u00a0"])
def test_an_empty_rate_is_none(typed: str) -> None:
    assert read_rate(typed) == ""


@pytest.mark.parametrize("typed", ["-5", "0", "0,00", "1e3", "десять", "1,005", "NaN", "1 ÷ 2"])
def test_a_rate_is_a_number_above_zero_with_at_most_two_decimals(typed: str) -> None:
    assert why_not_rate(typed) == "unreadable"


@pytest.mark.parametrize("typed", ["1000.01", "5000", "999999"])
def test_an_absurd_rate_is_refused(typed: str) -> None:
    assert why_not_rate(typed) == "range"
    assert read_rate(str(MOST_PERCENT)) == str(MOST_PERCENT)


@given(st.integers(min_value=1, max_value=MOST_PERCENT * 100))
def test_every_rate_in_range_is_kept_exactly_and_read_again_as_itself(hundredths: int) -> None:
    exact = Decimal(hundredths) / 100
    kept = read_rate(f"{exact:f}")
    assert Decimal(kept) == exact
    assert read_rate(kept) == kept


@given(st.text(max_size=30))
def test_whatever_is_typed_is_a_rate_or_refused(typed: str) -> None:
    with suppress(Refusal):
        kept = read_rate(typed)
        assert kept == "" or 0 < Decimal(kept) <= MOST_PERCENT


def test_names_of_papers_lose_what_cannot_be_seen_and_keep_their_order() -> None:
    typed = [paper(" Бірінші\u202e  қағаз\t"), paper("А\u0308зірше")]
    found = read_papers(typed)
    assert [each.kk for each in found] == ["Бірінші қағаз", "Ӓзірше"]


def test_a_paper_is_named_in_both_languages() -> None:
    assert why_not_papers(OwnPaper(kk="\u200b", ru="Справка")) == "no-kazakh"
    assert why_not_papers(OwnPaper(kk="Анықтама", ru=" ")) == "no-russian"


def test_a_name_too_long_for_a_talon_is_refused() -> None:
    assert read_papers([paper("ң" * LONGEST_NAME, "й" * LONGEST_NAME)])
    assert why_not_papers(paper("ң" * (LONGEST_NAME + 1))) == "too-long"
    assert why_not_papers(paper("ң", "й" * (LONGEST_NAME + 1))) == "too-long"


def test_one_paper_is_not_listed_twice() -> None:
    assert why_not_papers(paper("Анықтама", "А"), paper("АНЫҚТАМА", "Б")) == "twice"
    assert why_not_papers(paper("А", "Справка"), paper("Б", "справка")) == "twice"
    assert read_papers([paper("Акт", "Акт")])


def test_a_list_has_an_end() -> None:
    papers = [paper(f"Қағаз {number}") for number in range(MOST_PAPERS + 1)]
    assert len(read_papers(papers[:-1])) == MOST_PAPERS
    assert why_not_papers(*papers) == "too-many"


CHANGES = st.one_of(
    st.tuples(st.just("rate"), st.sampled_from("ab"), st.sampled_from(["", "10", "12.5"])),
    st.tuples(st.just("asked"), st.sampled_from("ab"), st.booleans()),
    st.tuples(st.just("list"), st.sampled_from("ab"), st.sampled_from([(), (paper("Акт"),)])),
)


def changed(switches: Switches, change: tuple[str, str, object]) -> Switches:
    match change:
        case ("rate", duty, str(percent)):
            return switches.with_rate(duty, percent)
        case ("asked", document, bool(asked)):
            return switches.with_asked(document, asked=asked)
        case (_, document, tuple(papers)):
            return switches.with_papers(document, papers)
    raise AssertionError(change)


@given(st.lists(CHANGES, max_size=12))
def test_switches_set_back_are_as_shipped_whatever_happened_between(
    changes: list[tuple[str, str, object]],
) -> None:
    switches = AS_SHIPPED
    for change in changes:
        switches = changed(switches, change)
    for about in "ab":
        switches = switches.with_rate(about, "").with_asked(about, asked=False)
        switches = switches.with_papers(about, ())
    assert switches == AS_SHIPPED


@given(st.permutations([("rate", "a", "10"), ("rate", "b", "5"), ("asked", "a", True)]))
def test_the_order_in_which_switches_were_set_leaves_no_trace(
    changes: list[tuple[str, str, object]],
) -> None:
    switches = AS_SHIPPED
    for change in changes:
        switches = changed(switches, change)
    assert switches == AS_SHIPPED.with_rate("b", "5").with_asked("a", asked=True).with_rate(
        "a", "10"
    )

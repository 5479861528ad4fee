"""How papers name whoever signs: post, order, rank and name, in each language (D41, D54)."""

from dataclasses import replace

import pytest

from desktop.models.official import Official
from desktop.models.paper_parts import NOTHING, Wording
from desktop.models.signature import name_of, post_in, post_of, ranked_name, ranked_of
from desktop.models.text import Language

HEAD = Official(
    staff="h1",
    name="Жақсыбеков Дәулет",
    post_kk="бөлім бастығы",
    post_ru="начальник отдела",
    name_ru="Жаксыбеков Даулет",
    rank_kk="полиция подполковнигі",
    rank_ru="подполковник полиции",
)
ACTING = replace(
    HEAD,
    post_kk="бөлім бастығының м.а.",
    post_ru="и.о. начальника отдела",
    acting=True,
    order="114-жқ, 22.11.2013",
)


@pytest.mark.parametrize(
    ("who", "spoken", "said"),
    [
        (HEAD, "kk", "бөлім бастығы, полиция подполковнигі"),
        (HEAD, "ru", "начальник отдела, подполковник полиции"),
        (
            ACTING,
            "kk",
            "бөлім бастығының м.а. (114-жқ, 22.11.2013 бұйрық), полиция подполковнигі",
        ),
        (
            ACTING,
            "ru",
            "и.о. начальника отдела (приказ 114-жқ, 22.11.2013), подполковник полиции",
        ),
        (replace(HEAD, order="12, 01.02.2013"), "kk", "бөлім бастығы, полиция подполковнигі"),
        (replace(HEAD, rank_kk="", rank_ru=""), "kk", "бөлім бастығы"),
        (replace(HEAD, post_kk="", post_ru=""), "ru", "подполковник полиции"),
        (None, "kk", ""),
    ],
)
def test_a_post_is_told_with_the_order_of_whoever_acts_and_the_rank(
    who: Official | None, spoken: Language, said: str
) -> None:
    assert post_in(who, spoken) == said


def test_a_bilingual_paper_has_both_lines_and_a_kazakh_one_has_one() -> None:
    assert name_of(HEAD, "ru") == Wording(kk="Жақсыбеков Дәулет", own="Жаксыбеков Даулет")
    assert name_of(HEAD, "kk") == Wording(kk="Жақсыбеков Дәулет")
    assert post_of(ACTING, "ru").own.startswith("и.о. начальника отдела")


def test_what_is_the_same_in_both_languages_is_told_once() -> None:
    plain = Official(staff="i1", name="Ли Виктор", post_kk="инспектор", post_ru="инспектор")
    assert name_of(plain, "ru") == Wording(kk="Ли Виктор")
    assert post_of(plain, "ru") == Wording(kk="инспектор")
    assert post_of(None, "ru") == NOTHING


def test_a_form_without_a_line_for_the_post_has_the_rank_before_the_name() -> None:
    assert ranked_name(HEAD, "kk") == "полиция подполковнигі Жақсыбеков Дәулет"
    assert ranked_of(HEAD, "ru").own == "подполковник полиции Жаксыбеков Даулет"
    assert ranked_name(replace(HEAD, rank_kk=""), "kk") == "Жақсыбеков Дәулет"

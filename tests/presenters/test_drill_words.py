"""What a drill of an office came to is told at the region, gravest where nothing helps (§3.5)."""

from dataclasses import replace

import pytest

from desktop.i18n import speaking
from desktop.presenters.drill_words import drill_words
from desktop.store.regional import BroughtFile

FILE = BroughtFile(
    parcel="p1", inst="ab" * 8, office="2-11", xseq=1, sha256="0" * 64, size=1, verdict="applied",
    applied=1, present=0, held=0, pieces=(), detail="", prev="", kept=False, created_at="",
    drill="2013-11-20", backup="2013-11-25", edition=0, drill_on="2013-11-24",
    drill_outcome="good", drill_entries=9, drill_exported=9, clocks=(), received_at="",
    received_by="",
    judged_at="", settled="",
)  # fmt: skip


@pytest.mark.parametrize(
    ("outcome", "words", "tone"),
    [
        ("good", "24.11.2013: копия пробно восстановлена: цела, всё можно отправить", "normal"),
        (
            "no-export",
            "отправить из неё ничего не удалось; последняя удачная проба 20.11.2013",
            "past",
        ),
        ("differs", "не совпадает с базой; последняя удачная проба 20.11.2013", "past"),
        ("failed", "копию восстановить не удалось; последняя удачная проба 20.11.2013", "past"),
        ("of-later", "of-later", "past"),
    ],
)
def test_every_outcome_has_its_words(outcome: str, words: str, tone: str) -> None:
    with speaking("ru"):
        said, found = drill_words(replace(FILE, drill_outcome=outcome))
    assert words in said
    assert found == tone


def test_an_older_program_told_of_good_ones_alone() -> None:
    with speaking("ru"):
        said, tone = drill_words(replace(FILE, drill_on="", drill_outcome=""))
        none, grave = drill_words(replace(FILE, drill_on="", drill_outcome="", drill=""))
    assert (said[:10], tone) == ("20.11.2013", "normal")
    assert (none, grave) == ("копию ещё не пробовали восстановить", "near")

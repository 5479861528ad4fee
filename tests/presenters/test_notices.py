"""What the operator is told, and in which tone."""

import pytest
from PySide6.QtCore import QObject

from desktop.i18n import use_language
from desktop.models.errors import Refusal
from desktop.presenters.notices import GRAVE, Notice, Notices
from tests.helpers.refusals import refusals


def heard_by(notices: Notices) -> list[Notice]:
    heard: list[Notice] = []
    notices.said.connect(heard.append)
    return heard


def test_a_notice_carries_what_can_be_done_about_it(qapp: QObject) -> None:
    notices = Notices(qapp)
    heard, done = heard_by(notices), []
    notices.say("done", "Тіркелді", link="Көру", action=lambda: done.append("shown"))
    (notice,) = heard
    assert (notice.tone, notice.sentence, notice.link) == ("done", "Тіркелді", "Көру")
    assert notice.action is not None
    notice.action()
    assert done == ["shown"]


def test_a_refusal_is_said_as_its_sentence(qapp: QObject) -> None:
    use_language("ru")
    notices = Notices(qapp)
    heard = heard_by(notices)
    notices.refuse(Refusal("reason-missing"))
    assert heard == [Notice(tone="near", sentence="Напишите причину.")]


@pytest.mark.parametrize("code", sorted(GRAVE))
def test_what_nobody_at_the_counter_caused_is_said_gravely(qapp: QObject, code: str) -> None:
    notices = Notices(qapp)
    heard = heard_by(notices)
    notices.refuse(Refusal(code, path="x", folder="x", file="x"))
    assert [notice.tone for notice in heard] == ["past"]


def test_every_grave_refusal_is_one_the_program_makes() -> None:
    assert {site.code for site in refusals()} >= GRAVE

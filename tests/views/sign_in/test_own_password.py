"""One's own password is changed in the window: the one until now, the new one twice (D46)."""

import pytest

from desktop.models.errors import Refusal
from desktop.services import sign_in
from desktop.services.unlocked import Unlocked
from desktop.store import access
from desktop.views.people_menu import menu_of_people
from desktop.views.sign_in.cover import Cover
from tests.helpers.office import OFFICE
from tests.helpers.sealed import ADMIN, PASSWORD, PIN, Front

NEW = "сегіз қарға, екі тоғай"


def cover(front: Front) -> Cover:
    assert front.guard is not None
    return front.guard.cover


def begin(front: Front) -> None:
    """Choose it in the menu of F10."""
    assert front.kense is not None
    menu = menu_of_people(front.window, front.kense.program)
    (chosen,) = [act for act in menu.actions() if act.text() == "Change my password…"]
    chosen.trigger()
    menu.close()
    front.settle()
    assert cover(front).page.step == "change-password"


def change(front: Front, old: str, new: str, again: str) -> None:
    """Type the three, each finished by Enter, as anybody does."""
    for words in (old, new, again):
        front.type(words)
        front.press("Enter")


def proves(front: Front, password: str) -> Unlocked | str:
    """Return who a password proves, or the code of the refusal."""
    try:
        return sign_in.prove(front.shift.accounts, ADMIN, password)
    except Refusal as refusal:
        return refusal.code


def kinds(front: Front) -> list[str]:
    assert front.kense is not None
    return [each.kind for each in access.entries(front.kense.desk().database, OFFICE, 3)]


def test_it_is_changed_by_keys_alone_and_the_shift_goes_on(front: Front) -> None:
    begin(front)
    change(front, PASSWORD, NEW, NEW)
    assert cover(front).isHidden()
    assert kinds(front)[0] == "changed"
    assert isinstance(proves(front, NEW), Unlocked)
    assert proves(front, PASSWORD) == "sign-in-wrong"
    front.press("Ctrl+L")
    front.type(PIN)
    front.press("Enter")
    assert cover(front).isHidden(), "the PIN of the shift still opens it"


@pytest.mark.parametrize(
    ("old", "new", "again", "said"),
    [
        ("not the password at all", NEW, NEW, "password"),
        (PASSWORD, NEW, f"{NEW}!", "differ"),
        (PASSWORD, "short", "short", "15"),
        (PASSWORD, PASSWORD, PASSWORD, "the old one"),
    ],
)
def test_what_is_refused_is_said_and_the_old_one_stays(
    front: Front, old: str, new: str, again: str, said: str
) -> None:
    begin(front)
    change(front, old, new, again)
    assert cover(front).page.step == "change-password"
    assert said in cover(front).page.notice.accessibleName()
    front.press("Esc")
    assert cover(front).isHidden()
    assert "changed" not in kinds(front)
    front.clock.pass_minutes(1)
    assert isinstance(proves(front, PASSWORD), Unlocked)


def test_whoever_goes_away_from_it_finds_the_screen_covered(front: Front) -> None:
    begin(front)
    for _second in range(11 * 60):
        front.clock.pass_minutes(1 / 60)
        front.shift.look()
    front.settle()
    assert cover(front).page.step == "pin"
    front.press("Esc")
    assert not cover(front).isHidden(), "nobody proved who he is"

"""Бүгін tells of complaints nobody has, and of those over their term (D48)."""

from desktop.presenters.today_complaints import complaint_tasks
from desktop.services import complaints, staff
from desktop.services.desk import Desk
from desktop.services.today_complaints import NOTHING, see_complaints
from tests.helpers.complaints import complained
from tests.helpers.office import Clock
from tests.helpers.on_path import HEAD, INSPECTOR, as_, staffed


def test_a_complaint_nobody_has_is_told_until_it_is_assigned(desk: Desk) -> None:
    complaint = complained(staffed(desk))
    (task,) = complaint_tasks(see_complaints(desk))
    assert (task.key, task.count, task.detail) == ("complaints-received", "1", "ШҒ-2013/0001")
    assert (task.goal.page, task.tone) == ("complaints", "near")
    complaints.assign(as_(desk, HEAD), complaint=complaint, to=INSPECTOR)
    assert list(complaint_tasks(see_complaints(desk))) == []


def test_one_over_its_term_presses_whoever_has_it(desk: Desk, clock: Clock) -> None:
    complaint = complained(staffed(desk))
    complaints.assign(as_(desk, HEAD), complaint=complaint, to=INSPECTOR)
    clock.pass_minutes(17 * 24 * 60)
    (task,) = complaint_tasks(see_complaints(desk))
    assert (task.key, task.tone) == ("complaints-late", "past")


def test_who_may_not_see_complaints_is_told_of_none(desk: Desk) -> None:
    complained(staffed(desk))
    staff.set_roles(desk, staff="s1", roles=["administrator"])
    assert see_complaints(desk) == NOTHING

"""What is said when rights, posts and leave refuse: who may not, who signs, which days clash."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import marked

STAFF: Final[Mapping[str, str]] = MappingProxyType(
    {
        "not-allowed": marked(
            "Your roles do not include this: {command}. Ask whoever has the right to it."
        ),
        "nobody-here": marked("Nobody is signed in. Sign in first (F10)."),
        "role-unknown": marked("There is no such role: {role}. Open the page again."),
        "staff-left": marked("{name} works here no more. Choose somebody else."),
        "last-administrator": marked(
            "This is the last administrator. Make somebody else one first."
        ),
        "administrator-there": marked(
            "The office has its administrator already: only he enters others."
        ),
        "title-missing": marked("Write the post in Kazakh and in Russian: papers print both."),
        "post-unknown": marked("There is no such post any more. Open the page again."),
        "holding-unknown": marked("This entry was taken back already. Open the page again."),
        "leave-unknown": marked("This leave was taken back already. Open the page again."),
        "days-missing": marked("Write the days: two digits, two digits, and the year."),
        "days-reversed": marked("The last day comes before the first one. Check both."),
        "order-missing": marked("Whoever acts does so by an order: write its number and date."),
        "post-taken": marked(
            "{name} has this post from {since}. Write the last day of that first."
        ),
        "nobody-signs": marked(
            "Nobody signs on this day: {day}. Enter who holds the post, or who acts in it."
        ),
        "department-signs": marked(
            "{number}: the department signs this, not the head here: {items}. Send it to the "
            "department."
        ),
        "signer-away": marked(
            "{name} was away on {day}. Compare the day on the sheet, or the leave entered."
        ),
        "signer-without-post": marked(
            "{name} neither held the post that signs this nor acted in it on {day}. Compare the "
            "day, or enter the order in the settings."
        ),
        "no-head": marked(
            "{name} does not resolve on applications. Give the role of the head, or the post that "
            "signs."
        ),
        "no-examiner": marked("{name} does not examine applications. Give the role of inspector."),
        "signer-without-right": marked(
            "{name} has no right to sign. Give the post that signs, or the role of the head."
        ),
    }
)

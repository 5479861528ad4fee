"""What is said when no other form can be made for one, or one cannot be annulled (W-5, I-5)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import marked

REISSUE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "invitation-carried-over": marked(
            "No {number} was made before Kense: no other is made of it here. "
            "Register an application."
        ),
        "no-form": marked("{number} has no permit or invitation that holds."),
        "result-unknown": marked("{number}: this form is not of this application."),
        "result-no-form": marked("No {number} is a letter: it is neither made anew nor annulled."),
        "result-over": marked("No {number} holds no more: it is replaced, annulled or set aside."),
        "result-lies-here": marked(
            "No {number} lies here, nobody could lose it. If it is damaged, choose that."
        ),
        "result-expired": marked(
            "No {number} ended on {day}. No other is made for it: let the owner apply anew."
        ),
        "before-result": marked("No {number} was issued on {day}: nothing became of it before."),
        "statement-missing": marked(
            "Write the holder's statement and its date: he says in writing what became of it."
        ),
        "nothing-respelled": marked(
            "The form would say what No {number} says. Correct the application first."
        ),
        "annulled-for": marked("No {number} cannot be annulled for this reason. Choose another."),
        "annulment-incomplete": marked(
            "Write the document it rests on, and the department that is told."
        ),
        "words-alone": marked(
            "{number} is decided: words alone are put right. Nothing comes or goes, no term "
            "changes, and nothing its decision rests on."
        ),
    }
)
"""Sentences by code."""

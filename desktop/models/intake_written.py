"""What registration asks of whoever insists though the standard does not serve him (D11, D12).

His written application is registered and answered in writing: who he is and where the answer
finds him is all that it needs. What the standard asks of others may be told, and is not asked;
what was typed wrongly is still wrong.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from desktop.models.draft import Draft
from desktop.models.entry import clean_text
from desktop.models.intake_form import recipient_of
from desktop.models.problem import Problem
from desktop.models.standard import Standard

_WAIVED: Final = frozenset(
    {
        *("required", "answer-needed", "one-of-needed", "iin-or-reason", "no-items", "no-persons"),
        *("identity-document-missing", "bin-missing", "attorney-number-missing"),
    }
)
"""Codes of what is empty: the standard would ask it, a written application does not."""

_ASKED: Final = frozenset({"applicant.kind", "purpose", "organisation.name"})


def written_problems(
    standard: Standard, draft: Draft, problems: Iterable[Problem]
) -> Iterator[Problem]:
    """Yield what is wrong in a written application, of `problems` as the standard sees them."""
    for problem in problems:
        if not _is_waived(problem):
            yield problem
    kind = recipient_of(standard, draft)
    of_person = kind is None or kind.nature in {"individual", "any"}
    path = "person.address" if of_person else "organisation.address"
    if not clean_text(draft.text(path)) and not clean_text(draft.text("phone")):
        yield Problem(path=path, code="answer-where")


def told_rows(draft: Draft) -> Draft:
    """Return the draft without the rows of units or invited persons that say nothing."""
    for row in reversed(range(draft.rows("items"))):
        if not any(map(clean_text, draft.row("items", row).values())):
            draft = draft.without_row("items", row)
    return draft


def _is_waived(problem: Problem) -> bool:
    return problem.code in _WAIVED and problem.path not in _ASKED

"""The invitation letter we print for an organisation that has none of its own (I-A3, I-12).

It is the very form of the annex: on plain paper whole, onto the organisation's letterhead its
filling alone (note 1, D28). Whoever certifies it is left to the pen.
"""

from dataclasses import fields, replace
from typing import Any, Final

from desktop.models.applicant_forms import Blank
from desktop.models.filling import is_out_of_force
from desktop.models.filling_results import NO_MOMENT, Told, addressed_to, unsigned_letter
from desktop.models.paper_parts import NOTHING
from desktop.models.paper_results import LetterContent
from desktop.models.path import CaseItem
from desktop.models.text import Text
from desktop.models.wording import chosen

_FAX: Final = f"факс {'_' * 16}"


def letter_form(item: CaseItem, told: Told) -> LetterContent:
    """Fill the letter that invites one guest; the fax of note 1, which nobody asks, has a line."""
    letter = unsigned_letter(item, told)
    return replace(letter, letterhead=f"{letter.letterhead}, {_FAX}")


def blank_letter(blank: Blank, department: Text) -> LetterContent:
    """Leave a letter to the pen; whom it goes to is known."""
    empty: dict[str, Any] = {each.name: "" for each in fields(LetterContent) if each.type is str}
    known = {
        "to": addressed_to(department.kk),
        "made_at": blank.made_at.isoformat(),
        "language": blank.language,
    }
    return LetterContent(
        **{**empty, **known},
        issued=NO_MOMENT,
        body=chosen(department, blank.language),
        signer=NOTHING,
        out_of_force=is_out_of_force(blank.standard, blank.made_at.date()),
    )

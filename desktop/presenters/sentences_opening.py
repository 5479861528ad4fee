"""What is said of a row of an opening balance, by code (`models/opening_*.py`, D43).

What the counter says of a field too stands in `sentences_fields.py`, what the settings say of a
series in `sentences_office.py`.
"""

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import CatalogueMissingError, language, marked
from desktop.models.opening_sheets import Fault
from desktop.presenters.sentences import WORDS, worded
from desktop.presenters.sentences_fields import PROBLEMS

OPENING: Final[Mapping[str, str]] = MappingProxyType(
    {
        "not-text": marked(
            "This is no CSV text. Save the table as “CSV UTF-8” in the spreadsheet program."
        ),
        "no-header": marked(
            "The file is empty. Its first row must hold the titles of the columns."
        ),
        "no-rows": marked("Below the titles there is no row. Nothing is to be loaded."),
        "column-missing": marked("This column is missing. Add it with its title."),
        "column-twice": marked("This column is there twice. Leave one of them."),
        "column-unknown": marked("The column “{title}” is not known here: it is left out."),
        "row-broken": marked(
            "This row cannot be read; often a quotation mark is open. Look at its quotation marks."
        ),
        "row-twice": marked("This is the same as in row {row}. Leave one of the two."),
        "cells-too-many": marked(
            "There are more cells than the {most} titles. Put texts that hold a comma or semicolon "
            "into quotation marks."
        ),
        "letters-unreadable": marked(
            "There are letters that cannot be read. Save the file as “CSV UTF-8” once more."
        ),
        "cell-too-long": marked("The text is longer than {limit} characters. Shorten it."),
        "cell-empty": marked("This is empty. It can be loaded so and added later."),
        "word-unknown": marked("This word is not known here. Known are: {known}."),
        "nobody-in-particular": marked(
            "A name alone tells nobody apart. Add the IIN, the date of birth or the document."
        ),
        "person-and-organisation": marked(
            "A row holds a person or an organisation, not both. Leave one of the two."
        ),
        "person-expected": marked("This kind of applicant is a person. Write surname and name."),
        "organisation-expected": marked(
            "This kind of applicant is an organisation. Write its name here."
        ),
        "number-rounded": marked(
            "The spreadsheet has rounded this number. Format the column as text and type it again."
        ),
        "zeros-lost": marked(
            "The spreadsheet has dropped the zeros in front. "
            "Write all 12 digits in a column formatted as text."
        ),
        "key-of-another": marked("This card number belongs to another owner. Compare both."),
        "owner-unknown": marked(
            "No owner has this number. Load the owners first, or write the card number."
        ),
        "unit-of-another": marked(
            "This weapon is loaded already, as {owner}'s. Find out whose it is."
        ),
        "model-or-type": marked("Write the model, or at least the type of the weapon."),
        "permit-expired": marked("This permit has expired already. It is loaded as it is."),
        "invitation-over": marked(
            "This invitation is over and no coupon of it is out. It is loaded as it is."
        ),
        "invitation-taken": marked("An invitation made here has this number. Compare both."),
        "coupon-not-back": marked(
            "A day of return stands here, yet the coupon is said not to be back. Correct one."
        ),
        "coupon-of-none": marked(
            "A coupon number stands here, yet the invitation is said to have none. Correct one."
        ),
        "number-taken": marked("An application registered here has this number. Compare both."),
        "outside-calendar": marked(
            "The term cannot be counted from this day: there is no calendar for it. Check the date."
        ),
        "case-late": marked("Its term ended already, on {due}. It is loaded as overdue."),
    }
)


def opening_sentence(fault: Fault) -> str:
    """Say what is wrong or odd in a cell or row and what to do; never raises."""
    fields: dict[str, object] = dict(fault.fields)
    try:
        fields["known"] = fields.get(language(), "")
    except CatalogueMissingError:
        fields["known"] = ""
    if "due" in fields:
        fields["due"] = dt.date.fromisoformat(str(fields["due"]))
    table = next((each for each in (OPENING, PROBLEMS, WORDS) if fault.code in each), OPENING)
    return worded(table, fault.code, fields)

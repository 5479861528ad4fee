"""Say what is wrong with a field in at most four words, for the gutter under it.

The whole sentence (`sentences_intake`) stands on the tool tip and wherever there is room for it.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import _, marked
from desktop.models.problem import Problem

_COMPARE: Final = marked("Differs from the date of birth")
_BRIEF: Final[Mapping[str, str]] = MappingProxyType(
    {
        "required": marked("Fill in"),
        "answer-needed": marked("Answer"),
        "name-missing": marked("Write the surname"),
        "name-digits": marked("Digits in the name"),
        "name-signs": marked("Not a sign of a name"),
        "name-mixed": marked("Two alphabets in one word"),
        "name-not-cyrillic": marked("Not in Cyrillic letters"),
        "name-latin-only": marked("Latin letters"),
        "name-not-latin": marked("Only Latin letters"),
        "one-of-needed": marked("Fill in one of two"),
        "bad-date": marked("No such day"),
        "future-date": marked("Not come yet"),
        "bad-year": marked("Check the year"),
        "bad-decimal": marked("A number: 7,62"),
        "bad-money": marked("A sum: 432,50"),
        "bad-choice": marked("Choose from the list"),
        "too-long": marked("{count} characters, {limit} at most"),
        "odd-sign": marked("Cannot be printed: {sign}"),
        "iin-or-reason": marked("IIN or the reason"),
        "iin-digits": marked("12 digits are needed"),
        "bin-digits": marked("12 digits are needed"),
        "iin-check-digit": marked("Check digit is wrong"),
        "bin-check-digit": marked("Check digit is wrong"),
        "iin-never-issued": marked("Never issued"),
        "bin-never-issued": marked("Never issued"),
        "iin-birth-day": _COMPARE,
        "iin-birth-date": _COMPARE,
        "iin-century": marked("Seventh digit is unusual"),
        "iin-sex": marked("Differs from the sex"),
        "bin-month": marked("Not an organisation's"),
        "bin-kind": marked("Not an organisation's"),
        "bin-structure": marked("Not an organisation's"),
        "bin-missing": marked("Not entered"),
        "identity-document-missing": marked("Number is missing"),
        "attorney-number-missing": marked("Number is missing"),
        "attorney-expired": marked("Expired"),
        "attorney-undated": marked("Void without a date"),
        "attorney-year-over": marked("Held one year"),
        "attorney-three-years-over": marked("Held three years"),
        "document-expired": marked("The document has ended"),
        "answer-where": marked("Address or phone"),
        "phone-digits": marked("Count the digits"),
        "payer-ground-missing": marked("Which ground?"),
        "payer-document-missing": marked("By which document?"),
        "receipt-twice": marked("Entered twice"),
        "receipt-used": marked("Left: {sum}"),
        "receipt-over-used": marked("Only {sum} left"),
        "under-age": marked("{age}, under {least}"),
        "another-applicant": marked("Does not fit the answers"),
    }
)


def brief(problem: Problem) -> str:
    """Return the few words for a problem, empty where only the sentence will do."""
    words = _BRIEF.get(problem.code)
    return _(words).format(**problem.fields) if words else ""

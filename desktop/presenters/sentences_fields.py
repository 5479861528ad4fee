"""What is said beside a field of an intake, by code (`models/intake_problems.py`, D18, D53)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import marked

_NUMBER_12: Final = marked("The number has 12 digits. Count them again.")
_CHECK_IIN: Final = marked("The IIN's check digit does not match. Compare it with the document.")
_CHECK_BIN: Final = marked("The BIN's check digit does not match. Compare it with the document.")
_NEVER: Final = marked("No such number was ever issued. Compare it with the document.")
_NO_BIN: Final = marked("This is not the number of an organisation. Compare it with the document.")

PROBLEMS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "required": marked("Fill in this field."),
        "answer-needed": marked("Answer this question."),
        "name-missing": marked("Write the surname. If there is only one name, write it here."),
        "name-digits": marked("There are digits in this name. Write it in letters."),
        "name-signs": marked(
            "A name has letters, dashes and apostrophes. Take the other sign out."
        ),
        "name-mixed": marked(
            "Cyrillic and Latin letters are mixed in one word. Type it again in one alphabet."
        ),
        "name-not-cyrillic": marked(
            "Cyrillic letters here. Latin letters have fields of their own."
        ),
        "name-latin-only": marked("This name is in Latin letters. Compare it with the document."),
        "name-not-latin": marked("Only Latin letters here, as in the passport."),
        "one-of-needed": marked("Fill in this field in one of the two scripts at least."),
        "bad-date": marked("There is no such day. Write it as 25.11.2013."),
        "bad-time": marked("There is no such time. Write it as 21:40."),
        "future-time": marked("This time has not come yet. Check it."),
        "future-date": marked("This day has not come yet. Check the date."),
        "bad-year": marked("Write the year in four digits, not later than this year."),
        "bad-decimal": marked("Write a number, for example 7,62."),
        "bad-count": marked("Write a whole number, for example 30."),
        "bad-money": marked("Write a sum, for example 432,50."),
        "bad-choice": marked("Choose one from the list."),
        "too-long": marked("The text has {count} characters. Shorten it to {limit}."),
        "odd-sign": marked("No paper can carry the sign “{sign}”. Write it in letters."),
        "iin-or-reason": marked("Write the IIN, or choose why there is none."),
        "iin-digits": _NUMBER_12,
        "iin-check-digit": _CHECK_IIN,
        "iin-never-issued": _NEVER,
        "iin-birth-day": marked(
            "There is no such birthday in the IIN. Compare it with the document."
        ),
        "iin-century": marked("The IIN's seventh digit is unusual. Compare it with the document."),
        "iin-birth-date": marked(
            "The IIN tells another date of birth. Compare both with the document."
        ),
        "iin-sex": marked("The IIN tells the other sex. Compare both with the document."),
        "bin-digits": _NUMBER_12,
        "bin-check-digit": _CHECK_BIN,
        "bin-never-issued": _NEVER,
        "bin-month": _NO_BIN,
        "bin-kind": _NO_BIN,
        "bin-structure": _NO_BIN,
        "bin-missing": marked("The BIN is not entered. It can be added later."),
        "identity-document-missing": marked("Write the number of the document that was shown."),
        "document-expired": marked("This document has ended. Ask whether there is a new one."),
        "answer-where": marked("Write an address or a phone: the answer is sent there."),
        "under-age": marked("The applicant is {age}, under {least}. Check the date of birth."),
        "phone-digits": marked("The phone has too few or too many digits. Check it."),
        "attorney-number-missing": marked("Write the number of the power of attorney."),
        "dates-reversed": marked("This day is before the other one. Check both dates."),
        "period-over": marked("This term has already ended. Ask for a valid document."),
        "payer-ground-missing": marked("Write the ground: without it the duty is asked for."),
        "payer-document-missing": marked("Write the document that proves the exemption."),
        "receipt-twice": marked("This receipt is entered twice: it counts once."),
        "receipt-used": marked("This receipt is used in {case}. Left on it: {sum}."),
        "receipt-over-used": marked("{case} used this receipt. Only {sum} is left on it."),
        "outside-index-table": marked(
            "There is no calculation index for this day: the table goes from {first} to {last}."
        ),
        "attorney-expired": marked("The power of attorney has expired. Ask for a valid one."),
        "attorney-undated": marked(
            "A power of attorney without a date is void (Civil Code, article 168). Write its date."
        ),
        "attorney-year-over": marked(
            "It names no term and held one year from its date (Civil Code, article 168). "
            "Ask for a valid one."
        ),
        "attorney-three-years-over": marked(
            "A power of attorney holds three years at most (Civil Code, article 168). "
            "Ask for a valid one."
        ),
        "no-items": marked("Add at least one row to the list."),
        "no-persons": marked("Add at least one person to the list."),
        "another-applicant": marked("These answers do not fit this kind of applicant. Check both."),
        "not-covered": marked(
            "The standard does not cover this. Print why, or register the written request."
        ),
        "not-entitled": marked(
            "The standard gives no right to this. Print why, or register the written request."
        ),
    }
)

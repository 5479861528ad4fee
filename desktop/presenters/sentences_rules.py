"""What is said when the standards, the reference data or the rules of a paper refuse."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import marked

RULES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "out-of-table:mci": marked(
            "The monthly calculation index of {day} is not known: the table goes from {first} "
            "to {last}. Check the date of payment."
        ),
        "out-of-table:calendar": marked(
            "The calendar does not reach {day}. Check the date or bring in a newer calendar."
        ),
        "no-reception": marked(
            "No reception day follows {day} within a year. Check the reception hours."
        ),
        "no-term": marked("The standard has no term for these answers. Check the purpose."),
        "unknown-zone": marked("There is no time zone {zone}."),
        "bad-moment": marked(
            "{text} cannot be read as a moment; write it as 2013-11-25T09:03:12+06:00."
        ),
        "bad-number-format:characters": marked(
            "The form of the number is too long or holds signs that cannot be printed."
        ),
        "bad-number-format:unknown-field": marked(
            "The form of the number may name only {{letter}}, {{service}}, {{office}}, {{year}} "
            "and {{sequence}}."
        ),
        "bad-number-format:year-and-sequence": marked(
            "The form of the number must name {{year}} and {{sequence}}: else numbers would repeat."
        ),
        "bad-number-format:service": marked(
            "The form of the number must name {{letter}} or {{service}}: else two services "
            "would give the same number."
        ),
        "bad-number-format:padding": marked(
            "Zeros can be asked for in year and sequence only, as in {{sequence:04d}}."
        ),
        "bad-number-format:braces": marked(
            "A brace is open or closed too often in the form of the number."
        ),
        "bad-qr:digits": marked("The code of a talon has digits only. Scan it again."),
        "bad-qr:length": marked("The code of a talon has 17 digits. Scan it again."),
        "bad-qr:check": marked(
            "The code was read wrongly: its check digit differs. Scan it again."
        ),
        "bad-qr:range": marked("The office or the number does not fit into the code of a talon."),
        "mrz-shape": marked(
            "This is not the zone of a passport or identity card. Read the document once more."
        ),
        "mrz-check:number": marked(
            "The document number was read wrongly: its check digit differs. Read it once more."
        ),
        "mrz-check:born": marked(
            "The date of birth was read wrongly: its check digit differs. Read it once more."
        ),
        "mrz-check:expires": marked(
            "The day the document ends was read wrongly: its check digit differs. Read it once "
            "more."
        ),
        "mrz-check:optional": marked(
            "The personal number was read wrongly: its check digit differs. Read it once more."
        ),
        "mrz-check:zone": marked(
            "The document was read wrongly: the check digit of the whole differs. Read it once "
            "more."
        ),
        "unknown-office": marked("There is no office {key} in the directory of {edition}."),
        "unknown-service": marked("There is no service {service}; there are: {known}."),
        "unknown-edition": marked(
            "The service {service} has no edition {edition}; there are: {known}."
        ),
        "unknown-digest": marked(
            "The edition this application rests on is not here. Bring its file back into the "
            "folder of the standards."
        ),
        "unknown-paragraph": marked("The standard has no paragraph {number}; there are: {known}."),
        "standards-missing": marked(
            "There are no standards in {folder}. Install the program again."
        ),
        "standard-broken": marked(
            "{file} cannot be used. `kense check-forms` names every problem in it."
        ),
        "directory-unfit": marked(
            "{file} cannot be used. `kense check-forms` names every problem in it."
        ),
        "layout-missing": marked("{file} is missing. Install the program again."),
        "layout-broken": marked(
            "This form of a paper cannot be used: {where}. Install the program again, or correct "
            "the file: `kense check-forms` names every problem in it."
        ),
        "nothing-to-check": marked("There is no standard in {folder} to check."),
        "wrong-layout": marked("The form {layout} does not belong to this paper: {kind}."),
        "wrong-content": marked("What was kept of this paper belongs to another one: {kind}."),
        "wrong-sheet": marked("This paper is not made on that sheet: {kind}. Choose another one."),
        "paper-too-long": marked(
            "A text does not fit on the sheet even alone: {kind}. Shorten it."
        ),
    }
)

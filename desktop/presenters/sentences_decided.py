"""What is said when a decision cannot be written, examined or signed as it stands (W-14, W-17)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import marked

DECIDED: Final[Mapping[str, str]] = MappingProxyType(
    {
        "outcome-examined": marked(
            "{item}: outcome, grounds and kind of permit are as examined. To change them, return "
            "the application for rework with a reason (F7)."
        ),
        "sheet-before": marked(
            "{number} came there on {day}: no sheet about it is older. Look at the day again."
        ),
        "not-yours": marked(
            "{name} examines {number}. A head can give it to you: “To another employee” (F8)."
        ),
        "completeness-unchecked": marked(
            "{number}: record first whether the papers are complete (F4)."
        ),
        "checked-before-registered": marked(
            "It was registered on {day}: its papers were not checked before."
        ),
        "before-inquiry": marked(
            "It was asked on {day}: there was no answer and no reminder before."
        ),
        "answer-dated-later": marked("It came on {day}: no answer is dated later than it came."),
        "asked-before-registered": marked(
            "It was registered on {day}: nobody was asked about it before."
        ),
        "confidential-open": marked(
            "{number} waits for a confidential answer. Enter it, or record why none came (F6)."
        ),
        "confidential-inquiry": marked(
            "{number}: this inquiry is confidential, for the examiner and the head alone."
        ),
        "confidential-paper": marked(
            "This paper is confidential, for the examiner and the head alone: {kind}."
        ),
        "inquiry-open": marked(
            "{number} waits for an answer: {to}. Enter it, or record why none came (F6)."
        ),
        "ground-stands": marked(
            "A ground of refusal stands against granting this: {ground}. Item: {item}. Refuse it, "
            "or take back the finding, or take in the missing paper."
        ),
        "answer-not-due": marked(
            "{number}: the standard serves this applicant. He gets a decision, not an answer."
        ),
        "finding-days-old": marked(
            "The later offence was more than {months} months before the application: {last}."
        ),
        "term-over": marked(
            "{number}: its term ended on {day}. It cannot be made longer any more."
        ),
        "grant-not-covered": marked(
            "The standard does not serve this applicant: nothing is granted. Refuse it, or answer "
            "in writing. Item: {item}."
        ),
        "ground-not-his": marked("This ground is of somebody else: {ground}. Item: {item}."),
        "outcome-not-decided": marked(
            "Void is not decided: end the item with its reason instead. Item: {item}."
        ),
        "permit-without-unit": marked(
            "No weapon is granted with the persons: such a permit would be of nothing. "
            "Item: {item}."
        ),
        "permit-without-person": marked(
            "Nobody of the list is granted to carry or use it: the permit would be nobody's. "
            "Item: {item}."
        ),
    }
)

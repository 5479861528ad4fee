"""What is said when a move on the path of an application is refused: who may, what is missing."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import marked

PATH: Final[Mapping[str, str]] = MappingProxyType(
    {
        "case-move": marked("{number} cannot become “{wanted}” now: it is “{stage}”."),
        "case-changed": marked(
            "{number} has changed since you opened it. Look at it again, then repeat."
        ),
        "nothing-chosen": marked("Nothing is chosen. Choose at least one."),
        "assigned-already": marked("{number}: {name} has it already."),
        "until-past": marked("That day is over: {day}. Choose a later one."),
        "not-examined-now": marked("{number} is not under examination now: it is “{stage}”."),
        "item-undecided": marked("{number}: decide this one first: {item}."),
        "items-undecided": marked("{number}: decide every item first."),
        "items-examined": marked(
            "{number} is being examined item by item: nothing can be taken out of it. "
            "Declare the item void instead."
        ),
        "item-unknown": marked("This item is not in the application: {item}. Open it again."),
        "item-twice": marked("One item is decided twice: {item}."),
        "item-decided": marked("This is decided already: {item}. It cannot be changed any more."),
        "nothing-proposed": marked("Nothing is proposed yet. Decide at least one item."),
        "nothing-new": marked("All of this is written down already."),
        "ground-needed": marked(
            "No ground chosen: at least one is needed, with its fact. Item: {item}."
        ),
        "ground-unknown": marked("This standard has no such ground of refusal: {ground}."),
        "ground-twice": marked("A ground is named twice: {ground}. Leave one of them."),
        "ground-fact-missing": marked("Write the fact this ground rests on: {ground}."),
        "ground-clause-missing": marked("Write the clause of the law: {ground}."),
        "ground-norm-missing": marked(
            "Name the norm of the law that excludes the permit: {ground} alone does not say it."
        ),
        "finding-of-one": marked("Choose of which one it is: this ground is never of all at once."),
        "finding-days-missing": marked("Write every day it rests on: {count} are needed."),
        "finding-days-apart": marked(
            "The days lie further apart than the law counts ({months} months): {first}, {last}."
        ),
        "ground-not-refused": marked("Grounds belong to a refusal only. Item: {item}."),
        "permit-kind-missing": marked("Choose the kind of permit. Item: {item}."),
        "permit-not-allowed": marked("The standard gives no such permit here. Item: {item}."),
        "withdrawal-unproven": marked("Name the applicant's signed statement. Item: {item}."),
        "same-person-signs": marked(
            "Whoever examined the papers cannot sign this decision: {name}."
        ),
        "signed-before-registered": marked("It was registered on {day}: nobody signed it before."),
        "nothing-found": marked("Choose what was found."),
        "finding-unknown": marked("This standard knows no such finding: {finding}."),
        "exemption-unknown": marked("This standard knows no such exemption: {exemption}."),
        "finding-gone": marked("This finding was taken back already."),
        "no-letter": marked("No invitation letter belongs to this application."),
        "letter-untranslated": marked(
            "The letter is in Russian, and this in Kazakh: {clause}. Write it in Russian under "
            "the text of the letter."
        ),
        "letter-untranslated:reply": marked(
            "The letter is in Russian, and this in Kazakh: {clause}. Write in Russian the fact "
            "it rests on."
        ),
        "letter-point-unknown": marked("A letter has no such point: {point}."),
        "evidence-missing": marked("Write what it rests on: a document, or in words."),
        "track-unknown": marked("{number}: the standard has no such term."),
        "track-stands": marked("{number} stands under this term already."),
        "inquiry-incomplete": marked("Write whom you ask and what."),
        "inquiry-answered": marked("The answer to this inquiry is here already."),
        "answer-missing": marked("Write what the answer says."),
        "dispatch-incomplete": marked("Write the addressee or signer, and the number."),
        "back-before-sent": marked("It was sent on {day}: it cannot come back before that."),
        "case-not-decided": marked("{number} is not decided yet, or its results are made already."),
        "not-through-portal": marked(
            "{number} did not come through the portal: its result is handed over on paper."
        ),
        "portal-paper-unasked": marked(
            "{number} came through the portal: it is answered electronically. On paper only if "
            "the applicant asks for it: write how he asked."
        ),
        "result-incomplete": marked("A result needs its number and its items."),
        "result-not-granted": marked("The decision is another: {item}."),
        "result-twice": marked("A result of this is made already: {item}."),
        "results-missing": marked("{number}: no result is made yet of {items}."),
        "result-days": marked(
            "{day} is not after the day the result is issued. Choose a later one."
        ),
        "result-without-day": marked("The day is missing or only half typed. Item: {item}."),
        "department-incomplete": marked(
            "The department signs it: write its number and who signed. Item: {item}."
        ),
        "result-number-used": marked(
            "{number} is the number of a result of {case} already: each form has a number of its "
            "own. Compare it with the paper."
        ),
        "result-number-carried": marked(
            "{number} is the number of an invitation made before Kense: each form has a number of "
            "its own. Compare it with the paper."
        ),
        "blank-used": marked("Blank {blank} bears {number} already. Look at its serial again."),
        "result-gone": marked("This result was handed over already."),
        "receiver-incomplete": marked(
            "Write who receives it and the number of the document you have seen."
        ),
        "receiver-not-allowed": marked(
            "Paragraph 11 gives this invitation to the representative of the host organisation "
            "alone: {name}."
        ),
        "authority-missing": marked("The paper he collects by is needed: its number and its date."),
        "identity-expired": marked("The identity document ended on {day}: ask for one that holds."),
        "receiver-is-another": marked(
            "The applicant is {name}. If it is he under another name, write why; anybody else "
            "receives it by a power of attorney."
        ),
        "authority-expired": marked("The paper he collects by ended on {day}."),
        "attorney-year-over": marked(
            "The power of attorney names no term: it held one year, its last day was {day} "
            "(Civil Code, article 168)."
        ),
        "attorney-three-years-over": marked(
            "A power of attorney holds three years at most: the last day of this one was {day} "
            "(Civil Code, article 168)."
        ),
        "handover-reason-missing": marked(
            "{name} prepared it and should hand it over. If you do, write why."
        ),
        "notice-empty": marked("Write the text of the notice."),
        "notice-folder-missing": marked(
            "There is no such folder: {folder}. Write the whole path of a folder that is there."
        ),
        "notice-folder-closed": marked(
            "Nothing can be written into the folder {folder}. Choose another one: Ctrl+O."
        ),
        "file-not-written": marked("The file could not be written: {path}. Choose another folder."),
        "told-before": marked("It was registered on {day}: nobody was told of it before."),
        "nothing-to-tell": marked("{number}: this did not happen yet. Choose what it is about."),
        "notice-unaddressed": marked("Write whom you told: the number, the address or the name."),
    }
)

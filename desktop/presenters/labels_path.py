"""Names of what is known by a code on the path of an application: outcomes, ways, results."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import marked

PATH: Final[Mapping[str, str]] = MappingProxyType(
    {
        "outcome.granted": marked("Granted"),
        "outcome.refused": marked("Refused"),
        "outcome.withdrawn": marked("Withdrawn by the applicant"),
        "outcome.void": marked("Void"),
        "outcome.part": marked("Partly granted"),
        "letter.absent": marked("absent"),
        "letter.wrong": marked("wrong"),
        "inquiry.information": marked("Inquiry letter"),
        "inquiry.site-check": marked("Check on site"),
        "department.signed": marked("signed"),
        "department.refused": marked("refused"),
        "department.returned": marked("returned without a decision"),
        "paper.permit": marked("Permit"),
        "paper.invitation": marked("Invitation"),
        "paper.invitation-letter": marked("Invitation letter"),
        "paper.invitation-faults": marked("Faults of the invitation letter"),
        "result.permit": marked("Permit"),
        "result.invitation": marked("Invitation"),
        "result.invitation-letter": marked("Invitation letter"),
        "result.refusal": marked("Reasoned letter of refusal"),
        "result.confirmation": marked("Confirmation"),
        "notice.e-mail": marked("By e-mail"),
        "notice-about.decision": marked("the decision"),
        "notice-about.ready": marked("the result is ready"),
        "notice-about.term-switched": marked("another term"),
        "notice-about.due-moved": marked("another day"),
        "notice-about.other": marked("something else"),
        "paper.inquiry": marked("Inquiry letter"),
        "paper.storage-check": marked("Act of a check on site"),
        "paper.dispatch-letter": marked("Letter accompanying to the department"),
        "paper.dispatch-list": marked("List of dispatch to the department"),
        "paper.dispatch-inventory": marked("Inventory of papers"),
        "paper.case-cover": marked("File of a case"),
        "paper.case-inventory": marked("Inner list of a file"),
        "paper.case-certificate": marked("Certificate of a file"),
        "paper.recovery-sheet": marked("Recovery sheet"),
        "paper.refusal": marked("Reasoned letter of refusal"),
        "paper.resolution": marked("Slips for the resolution"),
        "paper.resolution-list": marked("Cases for the head"),
        "paper.withdrawal": marked("Statement of withdrawal"),
        "paper.withdrawal-confirmation": marked("Confirmation of a withdrawal"),
        "paper.extension-notice": marked("Notice of another term"),
        "receiver.applicant": marked("the applicant"),
        "receiver.proxy": marked("by power of attorney"),
        "receiver.host": marked("the host organisation"),
        "receiver.head": marked("the head"),
    }
)
"""Outcomes and ends (vocabulary), inquiries, results, notices, receivers."""

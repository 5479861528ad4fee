"""The words of the office's own codes: the queue, stages, papers and print, the program."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import marked

QUEUE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "ticket-state.waiting": marked("Waiting"),
        "ticket-state.called": marked("Called"),
        "ticket-state.in-service": marked("Being served"),
        "ticket-state.held": marked("On hold"),
        "ticket-state.ended": marked("Ended"),
        "ticket-end.left": marked("Left without waiting"),
        "ticket-end.no-show": marked("No-show"),
        "ticket-end.carried-over": marked("Carried over to another day"),
        "ticket-end.answered": marked("Answered"),
        "visit-end.registered": marked("Papers registered"),
        "visit-end.sent-for-papers": marked("Sent for papers"),
        "visit-end.not-covered": marked("Not covered by the standard"),
        "visit-end.answered": marked("Answered"),
        "visit-end.handed-over": marked("Result handed over"),
        "visit-end.left": marked("The visitor has left"),
        "stage.registered": marked("Registered"),
        "stage.carried-over": marked("Carried over"),
        "stage.with-head": marked("With the head"),
        "stage.assigned": marked("Assigned"),
        "stage.examined": marked("Decision drafted"),
        "stage.sent-to-department": marked("Sent to the department for signature"),
        "stage.decided": marked("Decided"),
        "stage.ready": marked("Ready"),
        "stage.closed": marked("Closed"),
        "ended.void": marked("Void"),
        "ended.withdrawn": marked("Withdrawn"),
        "ended.forwarded": marked("Forwarded"),
        "ended.died": marked("Applicant died"),
        "ended.dissolved": marked("Dissolved"),
        "ended.answered": marked("Answered"),
        "ending.void": marked("Void: registered by mistake"),
        "ending.withdrawn": marked("Withdrawn by the applicant"),
        "ending.forwarded": marked("Forwarded by competence"),
        "ending.died": marked("The applicant has died"),
        "ending.dissolved": marked("The organisation is dissolved"),
        "ending.answered": marked("Answered in writing: not served by the standard"),
    }
)
"""A number's and an application's states and ends (vocabulary, "The rest of the shared ids")."""

PAPERS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "notice.phone": marked("By phone"),
        "notice.letter": marked("By letter"),
        "notice.in-person": marked("In person"),
        "chancery.incoming": marked("Incoming No"),
        "chancery.outgoing": marked("Outgoing No"),
        "paper.ticket": marked("Queue number"),
        "paper.talon": marked("Talon of acceptance"),
        "paper.talon-blank": marked("Blank talon"),
        "paper.talon-corrected": marked("Corrected talon"),
        "paper.talon-supplement": marked("Supplementary talon"),
        "paper.missing-papers": marked("List of missing papers"),
        "paper.not-covered": marked("Explanation: not covered by the standard"),
        "paper.morning-sheet": marked("Morning sheet of numbers"),
        "paper.papers-ready": marked("Papers to have ready"),
        "paper.register-deviations": marked("Register of deviations from turn"),
        "paper.register-handed": marked("Register of results handed over"),
        "sheet.a4-two-up": marked("A4, two talons side by side"),
        "sheet.a4": marked("A4"),
        "sheet.a5": marked("A5"),
        "sheet.label-75x55": marked("Label, 75 × 55 mm"),
        "sheet.roll-80": marked("Roll, 80 mm"),
        "print.issued": marked("Not printed"),
        "print.waiting": marked("Printing"),
        "print.printed": marked("Printed"),
        "print.failed": marked("Print failed"),
        "print.hand-written": marked("Written by hand"),
        "print-reason.absent": marked("the printer is not found"),
        "print-reason.rejecting": marked("the printer takes no jobs"),
        "print-reason.stopped": marked("the printer is stopped"),
        "print-reason.cancelled": marked("printing was cancelled"),
        "print-reason.unknown": marked("the printer does not answer"),
    }
)
"""Kinds of paper, sheets, and what became of a print (D55)."""

PROGRAM: Final[Mapping[str, str]] = MappingProxyType(
    {
        "page.counter": marked("Counter"),
        "page.applications": marked("Applications"),
        "page.settings": marked("Settings"),
        "language.kk": marked("Kazakh"),
        "language.ru": marked("Russian"),
        "language.en": marked("English"),
        "theme.light": marked("Light"),
        "theme.dark": marked("Dark"),
        "theme.contrast": marked("High contrast"),
        "setting.office": marked("Internal-affairs body"),
        "setting.services": marked("Services"),
        "setting.staff": marked("Employees"),
        "setting.windows": marked("Windows"),
        "setting.lines": marked("Lines"),
        "setting.reception-days": marked("Reception on non-working days"),
        "setting.number-format": marked("Form of the application number"),
        "setting.series": marked("Last number given"),
        "setting.printers": marked("Printers"),
        "setting.printer": marked("Printer"),
        "setting.tray": marked("Tray"),
        "setting.sheet": marked("Sheet"),
        "setting.offset": marked("Offset"),
        "setting.language": marked("Language of the program"),
        "setting.theme": marked("Appearance"),
        "setting.scale": marked("Size of the letters"),
        "setting.cases.lanes": marked("How applications are listed"),
        "setting.queue.calls": marked("Calls before a no-show"),
        "setting.talon.office_copy": marked("Office copy of a talon on A5"),
        "setting.signed.permit": marked("Who signs permits"),
        "setting.signed.invitation": marked("Who signs invitations"),
        "setting.signed.invitation-letter": marked("Who signs invitation letters"),
        "signed-at.office": marked("the head here"),
        "signed-at.department": marked("the department"),
    }
)

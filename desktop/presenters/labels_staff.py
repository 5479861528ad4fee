"""The words of roles and of what each may do (models/permissions.py)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import marked

ROLES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "role.clerk": marked("Chancery clerk"),
        "role.inspector": marked("Inspector"),
        "role.head": marked("Head"),
        "role.administrator": marked("Administrator"),
        "role.analyst": marked("Regional analyst"),
        "role.auditor": marked("Auditor (read only)"),
        "role-does.clerk": marked("receives, registers, hands over"),
        "role-does.inspector": marked("receives, examines, drafts decisions"),
        "role-does.head": marked("assigns, signs, voids"),
        "role-does.administrator": marked("employees, windows, printers; sees no applications"),
        "role-does.analyst": marked("takes parcels in, asks the offices, sees figures"),
        "role-does.auditor": marked("sees everything, changes nothing"),
        "setting.decisions.one-person": marked("One person examines and signs"),
    }
)
"""The roles, and what each is for in a few words."""

COMMANDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "command.day.open": marked("opening the day"),
        "command.day.close": marked("closing the day"),
        "command.queue.give": marked("giving a queue number"),
        "command.queue.serve": marked("serving the queue"),
        "command.queue.call-before-turn": marked("calling out of turn"),
        "command.queue.pause": marked("pausing the queue"),
        "command.queue.explain": marked("giving causes of what took too long"),
        "command.queue.print": marked("printing lists and registers of the queue"),
        "command.case.see": marked("seeing applications"),
        "command.case.see-confidential": marked("seeing confidential grounds"),
        "command.case.register": marked("registering papers"),
        "command.case.add-papers": marked("taking in further papers"),
        "command.case.correct": marked("correcting an application on its day"),
        "command.case.correct-later": marked("correcting an application on a later day"),
        "command.case.void": marked("declaring an application void"),
        "command.case.end": marked("ending an application without a decision"),
        "command.case.number": marked("entering chancery numbers"),
        "command.case.tell": marked("recording that the applicant was told"),
        "command.case.lay-before-head": marked("laying an application before the head"),
        "command.case.assign": marked("assigning an application"),
        "command.case.enter-assignment": marked("entering a resolution from the sheet"),
        "command.case.examine": marked("examining the papers"),
        "command.case.inquire": marked("making inquiries"),
        "command.letter.check": marked("checking invitation letters"),
        "command.case.switch-term": marked("changing the term"),
        "command.case.draft": marked("drafting a decision"),
        "command.case.send-back": marked("returning for rework"),
        "command.case.sign": marked("signing a decision"),
        "command.case.enter-signature": marked("entering a signature from the sheet"),
        "command.case.dispatch": marked("sending to the department and taking back"),
        "command.case.grant": marked("issuing a permit or an invitation"),
        "command.case.hand-over": marked("handing the result over"),
        "command.weapon.event": marked("recording what happened to a weapon"),
        "command.result.replace": marked("another permit or invitation for one lost or misspelled"),
        "command.result.annul": marked("annulling a permit or invitation"),
        "command.paper.print": marked("printing papers"),
        "command.paper.follow": marked("following what is being printed"),
        "command.register.see": marked("seeing the registers"),
        "command.register.print": marked("printing the registers and saving them as files"),
        "command.figures.see": marked("seeing figures"),
        "command.figures.freeze": marked("freezing figures"),
        "command.opening.load": marked("loading the opening balance"),
        "command.numbers.reserve": marked("putting numbers aside"),
        "command.settings.office": marked("setting the office and its services"),
        "command.settings.windows": marked("setting the windows"),
        "command.settings.printers": marked("setting the printers"),
        "command.settings.numbers": marked("setting how applications are numbered"),
        "command.settings.calendar": marked("setting the calendar and reception days"),
        "command.settings.law": marked("making the decisions the standard leaves to the office"),
        "command.staff.set": marked("entering employees"),
        "command.staff.roles": marked("giving roles"),
        "command.staff.posts": marked("entering posts and who holds them"),
        "command.staff.leave": marked("entering leave"),
        "command.staff.access": marked("giving and resetting passwords"),
        "command.staff.sign-in": marked("signing in"),
        "command.region.begin": marked("beginning the record of a region"),
        "command.region.see": marked("seeing what the offices sent"),
        "command.region.case.see": marked("seeing the applications of the offices"),
        "command.region.person.whole": marked(
            "seeing numbers, phones and addresses of people whole at a region"
        ),
        "command.region.receive": marked("taking in parcels of the offices"),
        "command.region.enrol": marked("enrolling and retiring computers of the offices"),
        "command.region.answer": marked("making answers for the offices"),
        "command.region.ask": marked("asking the offices"),
        "command.region.issue": marked("issuing reference editions"),
        "command.region.unseal": marked("helping an office in that lost every password"),
        "command.exchange.see": marked("seeing how the exchange with the region stands"),
        "command.exchange.enrol": marked("making keys of this computer and trusting the region"),
        "command.exchange.export": marked("making parcels for the region"),
        "command.exchange.letter": marked("printing the letter of the week"),
        "command.exchange.take": marked("taking in answers of the region"),
        "command.exchange.answer": marked("answering questions of the region"),
        "command.record.drill": marked("restoring a backup to try it"),
        "command.audit.see": marked("seeing who saw, printed and changed what"),
        "command.audit.person": marked("seeing what is held about a person"),
        "command.record.keep": marked("keeping backups at a second place"),
    }
)
"""What may be done, as a thing somebody does."""

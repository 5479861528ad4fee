"""What is said when the office's own rules refuse: the day, the queue, papers, settings."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import marked

OFFICE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "unexpected": marked(
            "The program made a mistake and left a report. What was recorded is safe: try again."
        ),
        "office-not-chosen": marked("The office is not chosen yet. Choose it in the settings."),
        "day-not-open": marked("The day is not open yet: {day}. Open it first."),
        "day-open": marked("The day is open already: {day}."),
        "day-closed": marked("The day was closed at {at}. Open it again on the page of reception."),
        "day-not-closed": marked("The day is not closed yet: {day}."),
        "close-unconfirmed:still-received": marked(
            "People are still received today. Confirm that the day ends now."
        ),
        "account-too-long": marked("The account is too long: {most} characters at most."),
        "stand-of-nobody": marked("The standard does not serve this applicant: no sheet is made."),
        "tickets-open": marked("Queue numbers are still open: {count}. Say how each ended."),
        "visits-going-on": marked("Still at a window: {tickets}. End the reception there first."),
        "day-changed": marked("The clock shows another day now: {now}. Confirm that one."),
        "day-unconfirmed:before-last-fact": marked(
            "The clock is behind the last record. Set it right, or confirm the date once more."
        ),
        "day-unconfirmed:before-build": marked(
            "The clock is before the day this program was made. "
            "Set it right, or confirm the date once more."
        ),
        "day-unconfirmed:far-ahead": marked(
            "More than 7 days have passed since the last record. "
            "Set the clock right, or confirm the date once more."
        ),
        "day-unconfirmed:no-reception": marked(
            "No service receives on this day. Confirm the date once more."
        ),
        "tickets-unsettled": marked(
            "Queue numbers of earlier days are still open: {count}. Settle them first."
        ),
        "ticket-unknown": marked(
            "There is no such queue number any more. Look at the queue again."
        ),
        "ticket-move": marked("The number {ticket} cannot be {move}: {state}. Look at the queue."),
        "calls-spent": marked(
            "{ticket} was called {count} times: F6 if nobody came, F5 if the visitor is here."
        ),
        "moved-nowhere": marked("{ticket} waits there already. Choose another line or window."),
        "sent-nowhere": marked("Choose where {ticket} is sent to: a line or a window."),
        "cause-incomplete": marked("Choose the cause and write from when until when it lasted."),
        "cause-words-missing": marked("Write what the cause was."),
        "cause-backwards": marked("It must end after it begins. Look at the two times."),
        "cause-ahead": marked("It has not begun yet. A cause is given once there is one."),
        "cause-unknown": marked("This cause was taken back already."),
        "not-self-served": marked("The touch screen gives no number here now: F4 does."),
        "queue-paused": marked("Nobody is called: the queue is paused since {since}. See Ctrl+F2."),
        "paused-already": marked("It is paused already, since {since}."),
        "not-paused": marked("It is not paused any more. Look at the queue."),
        "pause-words-missing": marked("Write why the queue is paused."),
        "bad-setting": marked("This cannot be chosen here: {value}."),
        "line-elsewhere": marked(
            "{ticket} does not wait for this window: send it here first, or call it at its own."
        ),
        "turn-ground-unknown": marked("There is no such ground: {ground}. Choose one of the list."),
        "turn-words-missing": marked("Write what happened: this ground alone does not say it."),
        "ticket-of-another-line": marked(
            "The number {ticket} is of another line: applications are taken in at their own line."
        ),
        "line-unknown": marked("There is no line {line}. Look at the windows in the settings."),
        "service-not-here": marked("This office does not serve {service}. Look at the settings."),
        "window-busy": marked("The number {ticket} is still at this window. Finish it first."),
        "window-unknown": marked("This window is not set up. Look at the settings."),
        "staff-unknown": marked("This employee is not in the list. Look at the settings."),
        "no-clerk": marked(
            "Nobody is signed in, so the paper cannot name who took it in. Sign in first."
        ),
        "no-such-way": marked("An application of {service} cannot come so. Choose another way."),
        "nobody-to-choose": marked(
            "Nobody is at the window. Register what came: what is missing is asked for in writing."
        ),
        "nothing-alike": marked(
            "Nothing was registered for {ticket} yet: there is no applicant to take over."
        ),
        "form-of-nobody": marked(
            "Choose the applicant and the purpose first: nobody is known who would sign a form."
        ),
        "no-applicant-form": marked("The standard asks this applicant for no form of ours."),
        "nothing-missing": marked("No paper is missing: there is nothing to list."),
        "covered": marked("The standard covers this: there is nothing to explain."),
        "nothing-owed": marked("{number} lacks no paper: there is nothing to take in."),
        "nothing-brought": marked("Nothing is ticked. Tick the papers that have been brought."),
        "paper-not-missing": marked(
            "This paper is not missing: {paper}. It may have been taken in already."
        ),
        "receipt-incomplete": marked("A receipt needs its date and its sum. Type both."),
        "correction-reason-missing": marked("Say why it is corrected. The reason stays with it."),
        "nothing-corrected": marked("Nothing is changed yet: tick what is wrong and put it right."),
        "correction-hindered": marked(
            "It cannot be corrected so: look at the fields that say what is wrong."
        ),
        "chancery-number-missing": marked("A date alone is no number: type the number too."),
        "nothing-numbered": marked("Nothing is new: type a number of the chancery, or press Esc."),
        "nobody-to-tell": marked("{number}: there is nothing to tell the applicant now."),
        "notice-incomplete": marked("Choose how the applicant was told, and type the day."),
        "told-before-sent": marked("It was sent on {day}: nobody can be told of it before."),
        "bad-block": marked("From 1 to {most} numbers can be put aside at once."),
        "block-unknown": marked("There is no such block of numbers. Look at the list again."),
        "block-used-up": marked("Nothing is left of this block: there is nothing to hand back."),
        "number-not-reserved": marked(
            "Number {number} was not put aside for a power cut, or it is used already."
        ),
        "hand-talon-future": marked("The talon cannot have been written later than now."),
        "hand-talon-early": marked(
            "The number was put aside {since}: no talon can bear an earlier hour."
        ),
        "void-reason-missing": marked("Say why. The reason stays with the application."),
        "original-not-here": marked(
            "The original of this paper was not taken in, or is given back already: {document}."
        ),
        "void-signed": marked(
            "{number}: something of it is signed already, so it cannot be declared void. What is "
            "still open ends item by item (F6)."
        ),
        "ending-incomplete": marked("Type by which document or to whom, and the date."),
        "future-document": marked("This day has not come yet: {day}. Check the date."),
        "case-past-change": marked(
            "{number} is decided or closed: nothing of it can be changed any more."
        ),
        "case-unknown": marked("This application is not in the database. Open the page again."),
        "paper-unknown": marked("This paper is not in the database. Open the page again."),
        "layout-unknown": marked(
            "The form this paper was made by is not here: {layout}. Install the program again."
        ),
        "no-blank-form": marked("No blanks are made for this paper: it prints whole."),
        "no-printer": marked(
            "No printer is set for this paper: {kind}. Choose one in the settings."
        ),
        "no-services": marked("Choose at least one service."),
        "office-settled": marked(
            "This database belongs to the office {office}. Begin a new one for another office."
        ),
        "too-many-windows": marked("At most {most} windows can be open. Close one first."),
        "ground-missing": marked("Write the decree: its number, its date and what it says."),
        "day-missing": marked("Write the day: two digits, two digits, and the year."),
        "same-day-twice": marked("A day cannot be exchanged for itself. Write another day."),
        "calendar-unchanged": marked("The calendar says so already: {day}. Nothing is to enter."),
        "day-not-entered": marked("The office entered nothing of this day: {day}."),
        "picked-holiday": marked("Nobody works on that day: {day}. Pick another one."),
        "picked-workday": marked("That day is a working day: {day}. Pick another one."),
        "picked-past": marked("That day is over: {day}. Pick a day to come."),
        "picked-too-many": marked(
            "The standard has {most} such days a month, and they are picked. Take one back first."
        ),
        "picks-not-asked": marked("No service of this office receives on non-working days."),
        "name-missing": marked("Write the employee's name."),
        "reason-missing": marked("Write the reason."),
        "series-behind": marked(
            "The number {given} is given already: the series cannot go on from {last}."
        ),
        "series-too-far": marked(
            "The number {last} is too large: a series goes on from {most} at most."
        ),
        "year-too-far": marked("The year {year} is too far away. Check the year."),
        "bad-rate:unreadable": marked(
            "Write the rate as a number above zero, for example 10 or 12.5: at most two decimals."
        ),
        "bad-rate:range": marked("A rate is at most {most} per cent of the index. Check it."),
        "bad-own-paper:no-kazakh": marked("Write the name of the paper in Kazakh."),
        "bad-own-paper:no-russian": marked("Write the name of the paper in Russian."),
        "bad-own-paper:too-long": marked(
            "A name of a paper has at most {most} characters. Shorten it."
        ),
        "bad-own-paper:twice": marked("This paper is in the list already: {name}."),
        "bad-own-paper:too-many": marked("The list has at most {most} papers. Take one off first."),
        "switch-unknown": marked(
            "The standard leaves no such decision to the office. Open the page again."
        ),
        "bad-measure": marked("Write both distances in millimetres with one decimal: 20,5."),
        "grid-too-far": marked(
            "The cross is more than 20 mm off its place. "
            "Look whether the sheet set here lies in the printer."
        ),
        "bad-offset": marked("A shift is up to 20 mm with one decimal: 1,5 or -0,3."),
        "bad-sheet": marked("This paper cannot be printed on that sheet: {kind}."),
    }
)

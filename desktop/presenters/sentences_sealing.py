"""What is said when somebody may not open a sealed database, or it cannot be sealed."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import marked

SEALING: Final[Mapping[str, str]] = MappingProxyType(
    {
        "keys-missing": marked(
            "The file of keys {path} is missing. Copy it back from beside the last backup."
        ),
        "keys-damaged": marked(
            "The file of keys {path} is damaged. Put the copy from beside the last backup there."
        ),
        "keys-there": marked("There is a file of keys already: {path}. Sign in with it."),
        "keys-changed": marked("The keys were changed meanwhile. Sign in again."),
        "sign-in-wrong": marked(
            "The name or the password is wrong. Look at the keyboard layout and Caps Lock."
        ),
        "sign-in-wait": marked("Too many wrong passwords. Wait {seconds} s and try again."),
        "sign-in-barred": marked(
            "After so many wrong passwords nobody can sign in as {login}. "
            "Two others must give a new password."
        ),
        "password-one-time": marked(
            "This password of {login} opens nothing. Choose your own password now."
        ),
        "password-expired": marked(
            "The one-time password of {login} is older than 24 hours. Ask for a new one."
        ),
        "password-short": marked(
            "A password has at least {least} signs. Several words that you remember are best."
        ),
        "password-long": marked("A password has at most {most} signs. Shorten it."),
        "password-common": marked(
            "This password would be among the first to be tried. "
            "Choose words that do not belong together."
        ),
        "password-same": marked("The new password is the old one. Choose another."),
        "pin-short": marked(
            "A shift PIN has {least} digits or more. Type another, or leave it out."
        ),
        "pin-easy": marked("Nobody would need to guess this PIN. Take other digits."),
        "pin-wrong": marked("The PIN is wrong."),
        "pin-spent": marked("The PIN was wrong five times. Type the whole password."),
        "nobody-of-login": marked(
            "{login} is nobody of the employees. An administrator says in the settings who it is."
        ),
        "login-bad": marked(
            "A sign-in name has 1 to 40 letters, digits, dots and dashes. Write another."
        ),
        "login-taken": marked("Somebody signs in as {login} already. Write another name."),
        "staff-signs-in": marked(
            "This employee signs in as {login} already. Take that name away first."
        ),
        "sheet-not-printed": marked(
            "The printer did not take the recovery sheet. See to the printer, or save a file."
        ),
        "login-unknown": marked("Nobody signs in as {login}. Check the name."),
        "last-person": marked("{login} is the only one who can sign in. Add another person first."),
        "remove-self": marked("Nobody removes himself. Another person must remove {login}."),
        "people-many": marked("At most {most} people can sign in. Remove those who left."),
        "reset-needs-two": marked(
            "A new password for {login} takes two others: two administrators, "
            "or the head and an administrator."
        ),
        "recovery-wrong": marked(
            "The code of the recovery sheet is wrong. Copy all 32 signs from the latest sheet."
        ),
        "escrow-nobody": marked(
            "The region has told no recovery key, so nothing can be left with it for a lost "
            "password. Take in its next answer first."
        ),
        "escrow-none": marked(
            "Nothing was left for the region in this file of keys: the office had no recovery key "
            "of the region yet. It needs a password or its recovery sheet."
        ),
        "escrow-key-wrong": marked(
            "This is not the recovery key the code was sealed for. "
            "Read the whole line that begins with AGE-SECRET-KEY-1."
        ),
        "escrow-own": marked(
            "This file of keys is a region's own. Its recovery key is typed at its page of signing "
            "in: F7, F8, F6."
        ),
        "escrow-not-own": marked(
            "This is an office's record: its region opens it with the recovery key. Take the file "
            "of keys there."
        ),
        "escrow-of-another": marked(
            "By its parcels this file of keys is that of {office}. Tell the code to nobody, and "
            "ask both offices."
        ),
        "sign-in-not-given": marked(
            "The record is sealed. Run the command at a terminal, "
            "or give --login and --password-file."
        ),
        "passwords-differ": marked("The two passwords differ. Type them again."),
        "already-sealed": marked("{path} is sealed already."),
        "record-sealed": marked("{path} is sealed. It opens for those who sign in."),
        "not-sealed": marked("{path} is not sealed yet. Seal it first: `kense seal`."),
        "sealing-unsound": marked(
            "The sealed copy of {path} does not hold all of it. Nothing was changed. "
            "Run `kense check`."
        ),
    }
)

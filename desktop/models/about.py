"""What a fact can be about; light, because the first paint opens the database too."""

from typing import Literal, TypeAlias

Topic: TypeAlias = Literal[
    "office",
    "window",
    "staff",
    "post",
    "day",
    "series",
    "ticket",
    "visit",
    "case",
    "paper",
    "person",
    "unit",
    "register",
    "blank",
    "coupon",
    "complaint",
    "record",
    "card",
    "region",
    "installation",
    "parcel",
    "question",
    "figures",
    "list",
    "survey",
    "indicator",
]
"""The kinds of records; who shows a kind asks again when a fact about it is recorded."""

SignInWay: TypeAlias = Literal["password", "one-time", "recovery", "quick", "command", "escrow"]
"""How somebody signed in.

`quick` took over a window of a program that was open already (D49), `command` came by the command
line, `escrow` with the code that the region had unsealed.
"""

SheetWay: TypeAlias = Literal["printer", "file"]
"""Where a recovery sheet went: to a printer, or into a file to be printed elsewhere (D46)."""

"""Write the table of docs/permissions.md anew from the program: `python -m tools.permissions`."""

from pathlib import Path
from typing import Final

from desktop.models.permissions import COMMANDS, FIRST_RUN, MAY, PROGRAM, ROLES, VISITOR
from desktop.presenters.labels import WORDS

PAGE: Final = Path(__file__).parents[1] / "docs" / "permissions.md"
BEGINS: Final = "<!-- the table: python -m tools.permissions -->"
ENDS: Final = "<!-- end of the table -->"


def table() -> str:
    """Return the table of roles and commands as the page has it."""
    head = ["Command", "What it is", *ROLES, "Besides"]
    rows = [head, ["---", "---", *([":-:"] * len(ROLES)), "---"]]
    for command in COMMANDS:
        marks = ["✓" if role in MAY[command] else "" for role in ROLES]
        besides = "the program" if command in PROGRAM else ""
        besides = "first run" if command in FIRST_RUN else besides
        besides = "a visitor" if command in VISITOR else besides
        rows.append([f"`{command}`", WORDS[f"command.{command}"], *marks, besides])
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def main() -> None:
    """Put the table into the page."""
    page = PAGE.read_text(encoding="utf-8")
    before, _mark, rest = page.partition(BEGINS)
    after = rest.partition(ENDS)[2]
    PAGE.write_text(f"{before}{BEGINS}\n{table()}\n{ENDS}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()

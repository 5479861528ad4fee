"""Refusals we expect: a code and the fields a sentence needs, never the sentence itself."""

from collections.abc import Mapping


class Refusal(Exception):  # noqa: N818 - a refusal is a lawful answer, not an error of the program
    """Refuse a move for a reason the operator can understand and act on.

    Presenters and the command line turn `code` and `fields` into one sentence
    (what, where, what to do). Fields never hold personal data beyond what the
    operator has just typed, and a refusal is never written to a log.
    """

    def __init__(self, code: str, /, **fields: object) -> None:
        """Keep the code (kebab-case, stable) and the named values of its sentence."""
        super().__init__(code)
        self.code = code
        self.fields: Mapping[str, object] = fields

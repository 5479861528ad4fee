"""Run the examples that stand beside a standard: what is asked, and what must be answered."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from desktop.standards.loader import Reading, read
from desktop.structuring import Problem

Answering: TypeAlias = Callable[[Mapping[str, Any]], Mapping[str, Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """Hold one example: `ask` as a line of `kense rules`, `answer` the keys that must be equal."""

    says: str
    ask: Mapping[str, Any]
    answer: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExamplesFile:
    """Hold `examples.toml` of one service."""

    example: tuple[Example, ...]


def examples_path(service_folder: Path) -> Path:
    """Return where the examples of a service lie."""
    return service_folder / "examples.toml"


def read_examples(service_folder: Path) -> Reading[ExamplesFile]:
    """Read the examples of a service with every problem of the file."""
    return read(examples_path(service_folder), ExamplesFile, schema="none")


def failures(examples: ExamplesFile, answering: Answering) -> Iterator[Problem]:
    """Yield every key of every example that the rules answer otherwise."""
    if not examples.example:
        yield Problem(path=("example",), code="examples-missing")
    for at, example in enumerate(examples.example):
        answer = answering(plain_json(example.ask))
        for key, expected in plain_json(example.answer).items():
            found = answer.get(key, answer.get("error"))
            if found != expected:
                fields = {"says": example.says, "key": key, "found": found, "expected": expected}
                yield Problem(path=("example", at), code="example-failed", fields=fields)


def plain_json(value: Any) -> Any:  # noqa: ANN401  any value of TOML becomes one of JSON
    """Return a value of TOML as JSON would carry it: dates and times as text."""
    if isinstance(value, Mapping):
        return {key: plain_json(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain_json(each) for each in value]
    return value if isinstance(value, (str, bool, int, type(None))) else _as_text(value)


def _as_text(value: Any) -> str:  # noqa: ANN401  as above
    return value.isoformat() if hasattr(value, "isoformat") else str(value)

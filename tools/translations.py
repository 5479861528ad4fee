"""Read the translators' files, `resources/locale/parts/*.toml`, and find their faults.

    "English text" = { kk = "…", ru = "…" }
    "place|English text" = { kk = "…", ru = "…" }            # a text that needs its context
    "{n} paper" = { plural = "{n} papers", kk = "…", ru = ["…", "…", "…"] }

English speaks for itself. A language with one form for every number gives one string.
"""

import re
import string
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from typing_extensions import override

from desktop.i18n import LANGUAGES

SHAPE: Final = 'a table such as { kk = "…", ru = "…", plural = "…" }'

_WORD: Final = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, order=True)
class Key:
    """Name a text: its English words, and its context where it has one."""

    message: str
    context: str = ""

    @override
    def __str__(self) -> str:
        return f"{self.context}|{self.message}" if self.context else self.message


@dataclass(frozen=True, slots=True)
class Entry:
    """Carry what the translators say of one text; `forms` by language, one a plural form."""

    forms: Mapping[str, tuple[str, ...]]
    plural: str | None = None


@dataclass(frozen=True, slots=True)
class Parts:
    """Carry all translators' files as one, and the faults found while reading them."""

    entries: Mapping[Key, Entry]
    faults: tuple[str, ...]


def read_parts(folder: Path) -> Parts:
    """Read every part below `folder` in the order of their names."""
    entries: dict[Key, Entry] = {}
    origin: dict[Key, str] = {}
    faults: list[str] = []
    for path in sorted(folder.glob("*.toml")):
        try:
            table = tomllib.loads(path.read_text(encoding="utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            faults.append(f"{path.name}: {error}")
            continue
        for text, value in table.items():
            key, entry = _key(text), _entry(value)
            if entry is None:
                faults.append(f"{path.name}: {text!r}: expected {SHAPE}")
            elif entries.setdefault(key, entry) != entry:
                faults.append(f"{path.name}: {text!r}: {origin[key]} translates it otherwise")
            else:
                origin.setdefault(key, path.name)
    return Parts(entries, tuple(faults))


def faults_of_forms(key: Key, plural: str | None, forms: tuple[str, ...]) -> Iterator[str]:
    """Say what is wrong with one translation: its `{names}`, or two scripts in one word."""
    wanted = placeholders(key.message) | placeholders(plural or "")
    for form in forms:
        if placeholders(form) != wanted:
            yield f"{form!r}: the {{names}} differ from the English"
        yield from (f"{word!r} mixes Latin and Cyrillic letters" for word in mixed_words(form))


def placeholders(text: str) -> frozenset[str]:
    """Return the `{names}` of `text`; a text that `str.format` refuses has the one name `!`."""
    try:
        fields = [field for _text, field, _spec, _way in string.Formatter().parse(text)]
    except ValueError:
        return frozenset({"!"})
    return frozenset(field for field in fields if field is not None)


def mixed_words(text: str) -> list[str]:
    """Return the words that hold both Cyrillic and Latin letters, such as a Latin h in қаhарман."""
    return [word for word in _WORD.findall(text) if len(_scripts(word)) > 1]


def _scripts(word: str) -> set[str]:
    names = (unicodedata.name(letter, "").partition(" ")[0] for letter in word)
    return {name for name in names if name in {"LATIN", "CYRILLIC"}}


def _key(text: str) -> Key:
    context, bar, message = text.partition("|")
    return Key(message, context) if bar else Key(text)


def _entry(value: object) -> Entry | None:
    if not isinstance(value, dict) or value.keys() - {*LANGUAGES, "plural"}:
        return None
    plural = value.get("plural")
    forms = {name: _forms(said) for name, said in value.items() if name != "plural"}
    fit = all(forms.values()) and (plural is None or isinstance(plural, str))
    return Entry(forms, plural) if fit else None


def _forms(said: object) -> tuple[str, ...]:
    """Return the plural forms of one language, none of them empty; nothing if that is unfit."""
    forms: list[object] = said if isinstance(said, list) else [said]
    texts = tuple(form for form in forms if isinstance(form, str) and form)
    return texts if len(texts) == len(forms) else ()

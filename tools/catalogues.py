"""Keep the catalogues: `python -m tools.catalogues merge | compile | check`.

merge    write `desktop.po` of each language from the program text and the translators' parts
compile  write `desktop.mo` beside each `desktop.po`
check    fail when a catalogue is stale, a translation is missing or unfit, or a part is unused
"""

import argparse
import datetime as dt
import io
import os
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from desktop.i18n import LANGUAGES
from tools.translations import Entry, Key, Parts, faults_of_forms, read_parts

ROOT: Final = Path(__file__).resolve().parent.parent
_NO_DAY: Final = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)  # what says the same compiles to the same
KEYWORDS: Final = {"_": None, "_n": (1, 2), "_c": ((1, "c"), 2), "marked": None}
HEADER: Final = """\
# Kense in the language "{language}". Made by `python -m tools.catalogues merge`;
# the translations themselves are kept in resources/locale/parts.
msgid ""
msgstr ""
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {plural_forms}\\n"

"""


@dataclass(slots=True)
class Message:
    """Tell where the program says a text, and its plural where it has one."""

    plural: str | None
    files: list[str] = field(default_factory=list)


def extracted(root: Path) -> dict[Key, Message]:
    """Find every text of the program below `root`/desktop."""
    found: dict[Key, Message] = {}
    for path in sorted((root / "desktop").rglob("*.py")):
        name = path.relative_to(root).as_posix()
        with path.open("rb") as file:
            for _line, message, _comments, context in extract("python", file, KEYWORDS):
                singular, plural = message if isinstance(message, tuple) else (message, None)
                seen = found.setdefault(Key(singular, context or ""), Message(plural))
                seen.plural = seen.plural or plural
                if name not in seen.files:
                    seen.files.append(name)
    return found


def catalogue(language: str, messages: Mapping[Key, Message], parts: Parts) -> Catalog:
    """Build the catalogue of `language`; what has no translation stays empty."""
    made = Catalog(locale=language)
    for key, message in sorted(messages.items()):
        made.add(
            key.message if message.plural is None else (key.message, message.plural),
            _said(language, key, message, parts.entries.get(key), made.num_plurals),
            locations=[(name, 0) for name in message.files],
            context=key.context or None,
        )
    return made


def po_bytes(language: str, made: Catalog) -> bytes:
    """Return the text of a `.po` file: the same bytes for the same program and parts."""
    body = io.BytesIO()
    write_po(body, made, width=0, omit_header=True, include_lineno=False)
    header = HEADER.format(language=language, plural_forms=made.plural_forms)
    return header.encode() + body.getvalue()


def merge(root: Path) -> None:
    """Write every `desktop.po` anew."""
    messages, parts = extracted(root), _parts(root)
    for language in LANGUAGES:
        _replace(po_path(root, language), po_bytes(language, catalogue(language, messages, parts)))


def compile_po(po: Path, mo: Path) -> None:
    """Compile one catalogue."""
    with po.open("rb") as file:
        _replace(mo, _mo_bytes(read_po(file)))


def compile_all(root: Path) -> None:
    """Write every `desktop.mo` beside its `desktop.po`."""
    for language in LANGUAGES:
        po = po_path(root, language)
        compile_po(po, po.with_suffix(".mo"))


def refresh(root: Path) -> None:
    """Compile what the parts say now, without touching a `.po`, if any of them is newer."""
    compiled = [po_path(root, language).with_suffix(".mo") for language in LANGUAGES]
    sources = [*parts_folder(root).glob("*.toml"), *(mo.with_suffix(".po") for mo in compiled)]
    newest = max((path.stat().st_mtime_ns for path in sources if path.exists()), default=0)
    if all(mo.exists() and mo.stat().st_mtime_ns >= newest for mo in compiled):
        return
    messages, parts = extracted(root), _parts(root)
    for language, mo in zip(LANGUAGES, compiled, strict=True):
        _replace(mo, _mo_bytes(catalogue(language, messages, parts)))


def faults(root: Path) -> Iterator[str]:
    """Say everything that is wrong with the catalogues and the parts, one sentence each."""
    messages, parts = extracted(root), _parts(root)
    yield from parts.faults
    yield from (f"{key}: no longer said by the program" for key in parts.entries.keys() - messages)
    for key, message in sorted(messages.items()):
        yield from _faults_of_entry(key, message, parts.entries.get(key))
    for language in LANGUAGES:
        po = po_path(root, language)
        fresh = po_bytes(language, catalogue(language, messages, parts))
        if not po.exists() or po.read_bytes() != fresh:
            yield f"{po.relative_to(root)} is stale: run `python -m tools.catalogues merge`"


def po_path(root: Path, language: str) -> Path:
    """Return where the catalogue of `language` is kept."""
    return root / "resources" / "locale" / language / "LC_MESSAGES" / "desktop.po"


def parts_folder(root: Path) -> Path:
    """Return where the translators keep their files."""
    return root / "resources" / "locale" / "parts"


def main(arguments: list[str] | None = None) -> int:
    """Do what the command line asks; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tools.catalogues", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("command", choices=["merge", "compile", "check"])
    parser.add_argument("--root", type=Path, default=ROOT, help="another checkout")
    options = parser.parse_args(arguments)
    if options.command == "check":
        found = list(faults(options.root))
        print(*found, f"catalogues: {len(found)} faults", sep="\n")
        return 1 if found else 0
    {"merge": merge, "compile": compile_all}[options.command](options.root)
    return 0


def _parts(root: Path) -> Parts:
    return read_parts(parts_folder(root))


def _said(
    language: str,
    key: Key,
    message: Message,
    entry: Entry | None,
    plurals: int,
) -> str | tuple[str, ...]:
    forms = entry.forms.get(language, ()) if entry else ()
    if language == "en" and not forms:
        forms = (key.message,) if message.plural is None else (key.message, message.plural)
    if message.plural is None:
        return forms[0] if forms else ""
    if len(forms) == 1:
        forms *= plurals
    return forms if len(forms) == plurals else ("",) * plurals


def _faults_of_entry(key: Key, message: Message, entry: Entry | None) -> Iterator[str]:
    if entry is not None and entry.plural != message.plural:
        yield f"{key}: the program's plural is {message.plural!r}, the part's {entry.plural!r}"
    for language in LANGUAGES:
        said = _said(language, key, message, entry, Catalog(locale=language).num_plurals)
        forms = said if isinstance(said, tuple) else (said,)
        if not all(forms):
            yield f"{key}: no translation into {language} ({', '.join(message.files)})"
        elif entry is not None and language in entry.forms:
            for fault in faults_of_forms(key, message.plural, forms):
                yield f"{key}: {language}: {fault}"


def _mo_bytes(made: Catalog) -> bytes:
    made.creation_date = made.revision_date = _NO_DAY
    body = io.BytesIO()
    write_mo(body, made)
    return body.getvalue()


def _replace(path: Path, content: bytes) -> None:
    """Write beside and rename, so that a program starting meanwhile never reads half a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f"{path.name}.{os.getpid()}")
    beside.write_bytes(content)
    beside.replace(path)


if __name__ == "__main__":
    sys.exit(main())

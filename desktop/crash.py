"""Leave a report of a bug that a clerk can carry away on a stick without carrying anybody's data.

A report holds the kinds of the errors and the places in the code, never their messages, because a
message may quote what an applicant typed; the folders of the user's machine are cut off too.
"""

import datetime as dt
import errno
import faulthandler
import platform
import re
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final, TypeAlias

from desktop import __version__, private

Clock: TypeAlias = Callable[[], dt.datetime]
Teller: TypeAlias = Callable[[Path | None], None]

KEPT: Final = 20  # reports; the oldest give way, so that a failing machine does not fill its disk

_CODE: Final = re.compile(r"[a-z0-9][a-z0-9.-]{0,60}", re.ASCII)
_FATAL: Final = "fatal.txt"
_PROGRAM: Final = Path(__file__).resolve().parent.parent


def install(folder: Path, *, clock: Clock, tell: Teller) -> None:
    """Report every error nobody caught, from any thread, into `folder`; then `tell` its path.

    A crash of the interpreter itself leaves its trace for `adopt_fatal` at the next start.
    `tell` gets None when not even the report could be written.
    """

    def handle(error: BaseException | None) -> None:
        if isinstance(error, Exception):
            tell(report(error, folder, moment=clock()))
        elif isinstance(error, KeyboardInterrupt):
            sys.__excepthook__(KeyboardInterrupt, error, None)

    sys.excepthook = lambda _kind, error, _trace: handle(error)
    threading.excepthook = lambda args: handle(args.exc_value)
    try:
        private.make_folder(folder)
        private.make_empty(folder / _FATAL)
        faulthandler.enable((folder / _FATAL).open("a"))
    except OSError:
        faulthandler.enable()


def report(error: BaseException, folder: Path, *, moment: dt.datetime) -> Path | None:
    """Write the report of `error` and return its path; print it when the disk refuses."""
    text = redacted(error, moment=moment)
    try:
        private.make_folder(folder)
        path = _free_name(folder, f"crash-{moment:%Y%m%d-%H%M%S}")
        private.write_file(path, text.encode())
        _forget_the_oldest(folder)
    except OSError:
        if sys.stderr is not None:
            sys.stderr.write(text)
        return None
    return path


def adopt_fatal(folder: Path, *, moment: dt.datetime) -> Path | None:
    """Keep the trace of an earlier run that died inside a library; None if none did.

    Call it before `install`, which writes into the same file.
    """
    left = folder / _FATAL
    try:
        trace = left.read_text(encoding="utf-8", errors="replace")
        left.unlink()
        if not trace.strip():
            return None
        path = _free_name(folder, f"crash-{moment:%Y%m%d-%H%M%S}-fatal")
        private.write_file(path, f"{_heading(moment)}\n{_shortened(trace)}".encode())
    except OSError:
        return None
    return path


def redacted(error: BaseException, *, moment: dt.datetime) -> str:
    """Return the report of `error`: version, kinds and places, and no message."""
    return "\n".join([_heading(moment), *_chain(error, set()), ""])


def _heading(moment: dt.datetime) -> str:
    system = f"{platform.system()} {platform.release()}"
    when = moment.isoformat(sep=" ", timespec="seconds")
    return f"Kense {__version__}, Python {platform.python_version()}, {system}, {when}"


def _chain(error: BaseException, seen: set[int], indent: str = "") -> Iterator[str]:
    """Tell an error, what it is made of, and what it came from."""
    if id(error) in seen:
        return
    seen.add(id(error))
    yield f"{indent}{type(error).__module__}.{type(error).__qualname__}{_safe_details(error)}"
    for frame in traceback.extract_tb(error.__traceback__):
        yield f"{indent}    {_place(frame.filename)}:{frame.lineno} in {frame.name}"
    if isinstance(error, BaseExceptionGroup):
        for part in error.exceptions:
            yield from _chain(part, seen, indent + "  ")
    origin = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if origin is not None:
        yield f"{indent}came from"
        yield from _chain(origin, seen, indent)


def _safe_details(error: BaseException) -> str:
    """Add what is known to be code and not data: a refusal's code, errno, SQLite's error name."""
    details = []
    if isinstance(error, OSError) and error.errno is not None:
        details.append(errno.errorcode.get(error.errno, str(error.errno)))
    for name in ("code", "sqlite_errorname"):
        value = getattr(error, name, None)
        if isinstance(value, str) and _CODE.fullmatch(value.lower().replace("_", "-")):
            details.append(value)
    return f" ({', '.join(details)})" if details else ""


def _place(file: str) -> str:
    """Cut the folders of this machine off: they tell who works on it."""
    path = Path(file)
    if path.is_relative_to(_PROGRAM):
        return path.relative_to(_PROGRAM).as_posix()
    return "/".join(path.parts[-2:])


def _shortened(trace: str) -> str:
    return re.sub(r'File "([^"]*)"', lambda found: f'File "{_place(found[1])}"', trace)


def _free_name(folder: Path, stem: str) -> Path:
    names = (f"{stem}{suffix}.txt" for suffix in ("", *(f"-{n}" for n in range(2, 10_000))))
    return next(path for name in names if not (path := folder / name).exists())


def _forget_the_oldest(folder: Path) -> None:
    for path in sorted(folder.glob("crash-*.txt"))[:-KEPT]:
        path.unlink()

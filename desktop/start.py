"""Start the window: the first paint, then the work; or one sentence saying why there is none.

`kense [--region] [--office FILE] [--lang kk|ru|en] [--quit-after-paint] [--plain]`: without
`--office` the office of this user is opened, with `--region` his region. A region's record named
without it opens as what it is; an office's under `--region` is refused. A record opens for those
alone who sign in, and one that is not sealed yet is sealed first (D46, docs/sealing.md); `--plain`
opens one as it is, for invented people alone (the practice office, bench, try_frozen).
`--quit-after-paint` leaves with 0 once the first page stands, saying nothing (bench, try_frozen).
"""

import datetime as dt
import gc
import os
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from desktop import paths, private
from desktop.i18n import LANGUAGES, CatalogueMissingError, Language, _, use_language
from desktop.models.errors import Refusal
from desktop.opening import Choices, Opening
from desktop.views.theme import STYLE

DONE: Final = 0
FAILED: Final = 1
MISUSED: Final = 2

_MARKS: Final = frozenset({"--quit-after-paint", "--plain", "--region"})
_UNSEEN: Final = frozenset({"offscreen", "minimal"})  # platforms of Qt that show nothing


class MisuseError(Exception):
    """Tell that the words of the command line mean nothing; the text is the whole sentence."""


class Options(NamedTuple):
    """Hold what the command line asks of the window; an empty office is this user's own."""

    office: str = ""
    language: Language | None = None
    quit_after_paint: bool = False
    plain: bool = False
    region: bool = False


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window, work until it is closed, and return the exit status."""
    try:
        options = read_options(sys.argv[1:] if arguments is None else arguments)
    except MisuseError as misuse:
        return _tell(str(misuse), status=MISUSED)
    if options.language is not None:
        use_language(options.language)
    if not has_display(os.environ):
        return _tell(no_display())
    qInstallMessageHandler(hear_qt)
    start = Start(options)
    sys.excepthook = lambda _kind, error, _trace: start.tell_bug(error)
    return start.run()


def read_options(arguments: Sequence[str]) -> Options:
    """Read the command line; raise `MisuseError` for words that mean nothing here."""
    office, spoken, marks = "", None, set()
    rest = iter(arguments)
    for word in rest:
        name, _equals, value = word.partition("=")
        if word in _MARKS:
            marks.add(word)
        elif name == "--office":
            office = value or next(rest, "")
        elif name == "--lang":
            wanted = value or next(rest, "")
            spoken = next((each for each in LANGUAGES if each == wanted), None)
        else:
            raise MisuseError(_misuse(word))
        if (name == "--office" and not office) or (name == "--lang" and spoken is None):
            raise MisuseError(_misuse(word))
    return Options(
        office=office,
        language=spoken,
        quit_after_paint="--quit-after-paint" in marks,
        plain="--plain" in marks,
        region="--region" in marks,
    )


def has_display(environment: Mapping[str, str], platform: str = sys.platform) -> bool:
    """Say whether a window can be put up at all; only X11 and Wayland can be without a display."""
    if platform != "linux" or environment.get("QT_QPA_PLATFORM"):
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


class Start:
    """One start of the program, from the first paint to the closed window."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._app = QApplication([sys.argv[0] or "kense", *STYLE])
        # One window goes while the next is on its way: only who closes one ends the program.
        self._app.setQuitOnLastWindowClosed(False)
        self._app.setApplicationName("Kense")
        self._app.setDesktopFileName("kense")  # by it a menu of Linux knows the window's icon
        self._opening: Opening | None = None
        self._entrance: Any = None  # an `entrance.Entrance`; its module comes where it is needed
        self._admitted: Any = None  # who signed in, a `sign_in_door.Admitted`
        self._status = DONE

    def run(self) -> int:
        """Ask who comes, or open a plain office; show the window and return the exit status."""
        try:
            if self._options.region:
                self._require_region()
            if self._options.plain:
                self._open_plain()
            else:
                self._ask()
        except (Refusal, CatalogueMissingError) as refused:
            return self._fail(refused)
        status = self._app.exec()
        opening = self._opening
        if opening is not None and self._options.quit_after_paint:
            opening.window.close()  # which closes the work too, if it was brought
        if opening is not None and not opening.is_at_work:
            opening.close()
        self._leave_entrance()
        return self._status or status

    @property
    def _choices(self) -> Choices:
        chosen = None if self._admitted is None else self._admitted.language
        return Choices(
            clock=_machine_clock,
            randomness=os.urandom,
            language=chosen or self._options.language,
        )

    def _open_plain(self) -> None:
        path = self._office()
        if not path.exists() and import_module("desktop.store.keyfile").is_sealed(path):
            raise Refusal("database-missing", path=str(path))
        self._open(None)

    def _open(self, key: bytes | None) -> None:
        """Open the record and put up its window."""
        self._opening = opening = self._opened(key)
        if self._admitted is not None:
            opening.seat(self._admitted.unlocked.login)
        if not opening.show_first_page():
            self._begin_work(opening)
        opening.window.painted.connect(lambda: self._go_on(opening))
        opening.window.closed.connect(self._end)
        opening.window.come_up()

    def _opened(self, key: bytes | None) -> Opening:
        """Open an office's window or a region's: a record that is a region's opens as one."""
        if not self._options.region:
            try:
                return Opening(self._app, self._office(), self._choices, key=key)
            except Refusal as refusal:
                if refusal.code != "record-of-region":
                    raise
        # Late: an office needs none of it (docs/adr/0006-start-up.md).
        opening: Opening = import_module("desktop.region_opening").RegionOpening(
            self._app, self._office(), self._choices, key=key
        )
        return opening

    def _require_region(self) -> None:
        """Refuse `region-missing` of a region that nobody began, and of which no copy lies here.

        No window begins one; one that is lost is restored.
        """
        path = self._office()
        if path.exists() or import_module("desktop.store.keyfile").is_sealed(path):
            return
        if self._options.plain or not import_module("desktop.services.sign_in").has_copies(path):
            raise Refusal("region-missing", path=str(path))

    def _ask(self, closed: str = "", login: str = "") -> None:
        """Put up the page of signing in; `closed` says why the record was closed, if it was."""
        # Late: a plain start needs no keys (docs/adr/0006-start-up.md).
        entrance = import_module("desktop.entrance")
        self._entrance = entrance.Entrance(
            self._app,
            self._office(),
            self._choices,
            admitted=self._admit,
            closed=closed,
            login=login,
            begins=not self._options.region,
        )
        if self._options.quit_after_paint:
            self._entrance.window.painted.connect(lambda: self._app.exit(DONE))
        self._entrance.window.closed.connect(self._app.quit)
        self._entrance.window.come_up()

    def _admit(self, admitted: object) -> None:
        """Open the record for whoever signed in; a refusal ends the program, saying why."""
        self._admitted = admitted
        try:
            self._open(self._admitted.unlocked.key)
        except (Refusal, CatalogueMissingError) as refused:
            self._status = self._fail(refused)
            self._app.exit(self._status)

    def _leave_entrance(self) -> None:
        if self._entrance is not None:
            self._entrance.close()
            self._entrance = None

    def _lock(self, why: str, login: str) -> None:
        """Close the record and drop its key, and ask who comes (D46)."""
        opening, self._opening = self._opening, None
        self._admitted = None
        self._leave_entrance()  # it stands until the first page is painted, which may never be now
        self._ask(why, login)
        if opening is not None:
            opening.window.hide()

    def _office(self) -> Path:
        """Return the file to open, in a folder that exists; refuse `folder-read-only`."""
        if self._options.office:
            return Path(self._options.office)
        named = paths.region_file if self._options.region else paths.office_file
        path = named(os.environ)
        try:
            private.make_folder(path.parent)
            private.tighten(path.parent)
        except OSError:
            folder = str(path.parent)
            raise Refusal("folder-read-only", path=str(path), folder=folder) from None
        return path

    def _go_on(self, opening: Opening) -> None:
        """Bring the work once the first page stands; nothing was collected until now.

        From now on a `Sweeper` collects: `gc` stays off. A record closed meanwhile has no work.
        """
        if self._options.quit_after_paint:
            self._app.exit(DONE)
            return
        if opening is not self._opening:
            return
        self._leave_entrance()
        try:
            if not opening.is_at_work:
                self._begin_work(opening)
        except (Refusal, CatalogueMissingError) as refused:
            opening.window.hide()
            self._status = self._fail(refused)
            self._app.exit(self._status)
        gc.freeze()

    def _end(self) -> None:
        """End the program whose window was closed before the work stood, which ends it itself."""
        if self._opening is None or not self._opening.is_at_work:
            self._app.quit()

    def _begin_work(self, opening: Opening) -> None:
        # Late: everything the first paint does not need (docs/adr/0006-start-up.md).
        import_module("desktop.begin").begin_work(
            opening, quit_=self._app.quit, admitted=self._admitted, lock=self._lock
        )

    def tell_bug(self, error: BaseException) -> None:
        """Tell what nobody caught and end: until the work stands, which tells its own bugs."""
        if self._opening is not None:
            self._opening.window.hide()
        self._status = self._fail(error)
        self._app.exit(self._status)

    def _fail(self, error: BaseException) -> int:
        """Say calmly why the program cannot work, in a window where one can be seen."""
        words = self._sentence(error)
        if self._opening is not None:
            self._opening.close()
        self._leave_entrance()
        if not self._options.quit_after_paint and self._app.platformName() not in _UNSEEN:
            import_module("desktop.views.dialogs.failed_start").show(self._app, words)
        return _tell(words)

    def _sentence(self, error: BaseException) -> str:
        """Return why there is no work; a bug leaves its report beside the office."""
        if isinstance(error, Refusal):
            return str(import_module("desktop.presenters.sentences").sentence(error))
        if isinstance(error, CatalogueMissingError):
            return str(error)
        report = import_module("desktop.crash").report(
            error, self._office().parent / "reports", moment=_machine_clock()
        )
        said = _("The program itself failed; nothing was lost. The report is in {file}.")
        return said.format(file=report or "–")


def _machine_clock() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def _misuse(word: str) -> str:
    said = _("“{words}” cannot be understood; it is written: {written}")
    return said.format(words=word, written="kense [--region] [--office FILE] [--lang kk|ru|en]")


def no_display() -> str:
    """Return the sentence for a machine without a display."""
    return _("There is no display to open the window on. `kense --help` lists what works without.")


def _tell(words: str, *, status: int = FAILED) -> int:
    if sys.stderr is not None:
        sys.stderr.write(f"{words}\n")
    return status


def hear_qt(kind: QtMsgType, _where: QMessageLogContext, message: str) -> None:
    """Say Qt's last words in ours: it would end the process, a display it cannot reach among it."""
    if kind is QtMsgType.QtFatalMsg:
        _tell(
            _("The window cannot open: {what}. In a checkout run `make setup`.").format(
                what=message.partition("\n")[0].rstrip(".")
            )
        )
        os._exit(FAILED)

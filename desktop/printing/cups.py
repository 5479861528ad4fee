"""Print through CUPS by its own commands: `lp`, `lpstat`, `lpoptions` and `cancel`.

The commands fail loudly where the libraries around CUPS stay silent (a rejecting queue loses the
job without an error there), and need nothing that a Linux desk does not have. The document goes
in by standard input, so no file with personal data is left behind.

`lpstat` lists printed, cancelled and aborted jobs alike. But CUPS refuses to cancel a job that has
ended and says how it ended, so a job that is no longer in the queue is asked by `cancel`.
"""

import os
import re
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from desktop import paths
from desktop.printing.spool import (
    Failed,
    Job,
    JobState,
    Media,
    Printed,
    Printer,
    Reason,
    Submitted,
    Waiting,
)

_NAME: Final = re.compile(r"[^\s/#?'\"\\-][^\s/#?'\"\\]{0,126}")
_REQUEST: Final = re.compile(r"request id is (?P<job>\S+)")
_PRINTER: Final = re.compile(r"printer (?P<name>\S+) (?P<rest>.*)")
_ACCEPTS: Final = re.compile(r"(?P<name>\S+) (?P<not>not )?accepting requests")
_DEFAULT: Final = re.compile(r"system default destination: (?P<name>\S+)")
_TRAYS: Final = re.compile(r"InputSlot(/[^:]*)?: (?P<choices>.*)")
_TRAY: Final = re.compile(r"[\w.+-]{1,40}", re.ASCII)
_DETAIL: Final = re.compile(r"\s+(?P<key>Description|Alerts): ?(?P<value>.*)")
_SIZES: Final[Mapping[tuple[int, int], str]] = {(210, 297): "A4", (148, 210): "A5"}
_ENDED: Final = re.compile(r"is already (?P<how>completed|canceled|aborted)")
_WITH_ERRORS: Final = "job-completed-with-errors"
_SOCKET: Final = "/run/cups/cups.sock"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Answer:
    """Hold what a command said; `reason` where it could not be asked at all."""

    lines: tuple[str, ...] = ()
    told: str = ""  # on standard error
    ok: bool = False
    reason: Reason | None = None


class CupsSpool:
    """Print through the CUPS of this computer, asked at its local socket and nowhere else.

    `environment` replaces that of the program: `PATH` for the commands, and `CUPS_SERVER` where
    it names another local socket. A server of the network is not used.
    """

    def __init__(
        self,
        *,
        environment: Mapping[str, str] | None = None,
        timeout: float = 5.0,
    ) -> None:
        given = os.environ if environment is None else environment
        server = given.get("CUPS_SERVER", "")
        self._environment = {
            **paths.outside(given),
            "LC_ALL": "C",
            "CUPS_SERVER": server if server.startswith("/") else _SOCKET,
        }
        self._timeout = timeout

    def printers(self) -> tuple[Printer, ...]:
        """Return the queues of CUPS with their state; none when CUPS does not answer."""
        return tuple(_printers(self._ask("lpstat", "-l", "-p", "-a", "-d").lines))

    def trays(self, printer: str) -> tuple[str, ...]:
        """Return the trays the queue's description offers, as `InputSlot` names them."""
        if not _NAME.fullmatch(printer):
            return ()
        lines = self._ask("lpoptions", "-p", printer, "-l").lines
        found = next(filter(None, map(_TRAYS.match, lines)), None)
        choices = found["choices"].split() if found is not None else []
        names = (choice.removeprefix("*") for choice in choices)  # the star marks the default
        return tuple(name for name in names if _TRAY.fullmatch(name))

    def submit(
        self,
        pdf: bytes,
        *,
        printer: str,
        media: Media,
        copies: int = 1,
        title: str = "",
    ) -> Submitted:
        """Queue a document; a queue that is absent, rejecting or stopped is not given it."""
        reason = self._hindrance(printer)
        if reason is not None:
            return Submitted(job=None, state=Failed(reason=reason))
        arguments = (
            *("-d", printer, "-n", str(copies), "-t", title or "Kense"),
            *("-o", f"media={media_name(media)}", "-o", "print-scaling=none"),
            *(("-o", f"InputSlot={media.tray}") if _TRAY.fullmatch(media.tray) else ()),
            *(("-o", "sides=one-sided") if media.apart else ()),
        )
        answer = self._ask("lp", *arguments, given=pdf)
        match = _REQUEST.search("\n".join(answer.lines))
        if not answer.ok or match is None:
            failed = answer.reason or self._hindrance(printer) or "unknown"
            return Submitted(job=None, state=Failed(reason=failed))
        return Submitted(job=Job(printer=printer, id=match["job"]), state=Waiting())

    def state(self, job: Job) -> JobState:
        """Return what became of a job; one held up by a stopped queue is taken back."""
        queued = self._ask("lpstat", "-l", "-W", "not-completed", "-o", job.printer)
        if queued.reason is not None or not queued.ok:
            return Failed(reason=queued.reason or self._hindrance(job.printer) or "unknown")
        details = _details(queued.lines, job)
        if details is None:
            return self._ended(job)
        if _WITH_ERRORS in details:  # a filter failed; CUPS keeps the job for another try
            self.cancel(job)
            return Failed(reason="unknown")
        return self._held_up(job)

    def cancel(self, job: Job) -> None:
        """Take a job back; one already printed or gone stays as it is."""
        self._ask("cancel", job.id)

    def _ended(self, job: Job) -> JobState:
        """Return how a job ended that is not in the queue any more."""
        match = _ENDED.search(self._ask("cancel", job.id).told)
        if match is None:
            return Failed(reason="unknown")
        if match["how"] != "completed":
            return Failed(reason="cancelled" if match["how"] == "canceled" else "unknown")
        listed = self._ask("lpstat", "-l", "-W", "completed", "-o", job.printer)
        details = _details(listed.lines, job) or ""
        return Failed(reason="unknown") if _WITH_ERRORS in details else Printed()

    def _held_up(self, job: Job) -> JobState:
        """Wait for a queue that works; from one that stopped take the job back."""
        hindrance = self._hindrance(job.printer)
        if hindrance not in {"stopped", "absent"}:
            return Waiting(alerts=self._alerts(job.printer))
        self.cancel(job)
        ended = self._ended(job)
        return ended if isinstance(ended, Printed) else Failed(reason=hindrance)

    def _alerts(self, name: str) -> tuple[str, ...]:
        return next((each.alerts for each in self.printers() if each.name == name), ())

    def _hindrance(self, name: str) -> Reason | None:
        """Return why a queue would not print, or None when it would."""
        if not _NAME.fullmatch(name):
            return "absent"
        answer = self._ask("lpstat", "-l", "-p", name, "-a", name)
        printer = next((each for each in _printers(answer.lines) if each.name == name), None)
        if answer.reason is not None:
            return answer.reason
        if printer is None:
            return "absent"
        return None if printer.ready else "rejecting" if not printer.accepting else "stopped"

    def _ask(self, command: str, *arguments: str, given: bytes = b"") -> _Answer:
        """Run a command of CUPS; one that is missing or hangs is an answer too."""
        try:
            done = subprocess.run(
                (command, *arguments),
                input=given,
                capture_output=True,
                env=self._environment,
                timeout=self._timeout,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return _Answer(reason="unknown")
        except OSError:
            return _Answer(reason="absent")
        told = done.stderr.decode(errors="replace")
        if "Unable to connect" in told or "Scheduler is not running" in told:
            return _Answer(reason="absent")
        lines = tuple(done.stdout.decode(errors="replace").splitlines())
        return _Answer(lines=lines, told=told, ok=done.returncode == 0)


def media_name(media: Media) -> str:
    """Return what CUPS calls a sheet; a sheet lying on its side is fed upright."""
    size = (media.width_mm, media.height_mm)
    known = _SIZES.get(size) or _SIZES.get((media.height_mm, media.width_mm))
    return known or f"Custom.{media.width_mm}x{media.height_mm}mm"


def _printers(lines: Sequence[str]) -> Iterator[Printer]:
    """Read `lpstat -l -p -a -d`, in the order of its printers."""
    described: dict[str, dict[str, str]] = {}
    accepting: dict[str, bool] = {}
    default = ""
    current: dict[str, str] = {}
    for line in lines:
        if match := _PRINTER.match(line):
            current = described.setdefault(match["name"], {"state": match["rest"]})
        elif match := _DETAIL.match(line):
            current.setdefault(match["key"], match["value"].strip())
        elif match := _ACCEPTS.match(line):
            accepting[match["name"]] = match["not"] is None
        elif match := _DEFAULT.match(line):
            default = match["name"]
    for name, details in described.items():
        alerts = details.get("Alerts", "none").split()
        yield Printer(
            name=name,
            description=details.get("Description", ""),
            accepting=accepting.get(name, False),
            stopped=details["state"].startswith("disabled"),
            default=name == default,
            alerts=tuple(alert for alert in alerts if alert != "none"),
        )


def _details(lines: Sequence[str], job: Job) -> str | None:
    """Return what `lpstat -l` says below the line of a job, None when it does not list it."""
    found: str | None = None
    mine = False
    for line in lines:
        if line and not line[0].isspace():
            mine = line.split(" ", 1)[0] == job.id
            found = "" if mine else found
        elif mine:
            found = f"{found}{line}\n"
    return found

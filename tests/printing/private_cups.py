"""A CUPS of our own for the tests: real queues, real filters, a socket, no network, no root."""

import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

DESK = Path(__file__).with_name("desk.ppd")
LASER = Path(__file__).with_name("laser.ppd")  # PostScript, with trays
PATIENCE = 20.0
FILES = """\
FileDevice Yes
FatalErrors none
ServerRoot {home}/etc
CacheDir {home}/cache
StateDir {home}/state
RequestRoot {home}/spool
TempDir {home}/tmp
AccessLog {home}/access_log
ErrorLog {home}/error_log
PageLog {home}/page_log
"""
SERVER = """\
Listen {home}/cups.sock
Browsing No
WebInterface No
DefaultAuthType None
LogLevel warn
<Location />
  Order allow,deny
  Allow all
</Location>
<Location /admin>
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
    Allow all
  </Limit>
</Policy>
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivateCups:
    """Run the commands of CUPS against our own scheduler."""

    home: Path
    scheduler: subprocess.Popen[bytes]

    @property
    def environment(self) -> dict[str, str]:
        """Return the environment in which programs find this CUPS."""
        path = f"{os.environ['PATH']}:/usr/sbin"
        return {
            **os.environ,
            "PATH": path,
            "CUPS_SERVER": str(self.home / "cups.sock"),
            "CUPS_SERVERROOT": str(self.home / "etc"),  # there are the descriptions of the queues
        }

    def run(self, *command: str) -> str:
        """Run a command and return what it said; it must succeed."""
        done = subprocess.run(
            command, env=self.environment, capture_output=True, check=False, text=True
        )
        if done.returncode:
            raise RuntimeError(f"{command[0]} failed: {done.stderr}")
        return done.stdout

    def add_queue(self, name: str, ppd: Path = DESK) -> None:
        """Add a queue that prints into a file."""
        device = f"file://{self.printed(name)}"
        self.run("lpadmin", "-p", name, "-E", "-v", device, "-P", str(ppd), "-D", "Сынақ принтері")

    def hold_jobs(self, name: str) -> None:
        """Let the jobs of a queue wait until somebody releases them."""
        self.run("lpadmin", "-p", name, "-o", "job-hold-until-default=indefinite")

    def printed(self, name: str) -> Path:
        """Return the file a queue prints into."""
        return self.home / "out" / f"{name}.pdf"

    def stop(self) -> None:
        """End the scheduler, as if CUPS had been shut down."""
        self.scheduler.terminate()
        self.scheduler.wait(PATIENCE)


@contextmanager
def private_cups() -> Iterator[PrivateCups]:
    """Start a CUPS in a folder of its own and end it, and only it, afterwards."""
    home = Path(tempfile.mkdtemp(prefix="kense-cups-"))  # a socket's path must be short
    home.chmod(0o755)  # started by root, CUPS runs its filters as another user
    for name in ("etc", "cache", "state", "spool", "tmp", "out"):
        (home / name).mkdir()
    (home / "tmp").chmod(0o1777)  # the filters put their own files there
    (home / "etc" / "cupsd.conf").write_text(SERVER.format(home=home))
    (home / "etc" / "cups-files.conf").write_text(FILES.format(home=home))
    command = ("cupsd", "-f", "-c", f"{home}/etc/cupsd.conf", "-s", f"{home}/etc/cups-files.conf")
    environment = {**os.environ, "PATH": f"{os.environ['PATH']}:/usr/sbin"}
    with subprocess.Popen(command, env=environment, stdout=-3, stderr=-3) as scheduler:
        cups = PrivateCups(home=home, scheduler=scheduler)
        try:
            _await(home / "cups.sock", scheduler)
            yield cups
        finally:
            cups.stop()
            shutil.rmtree(home, ignore_errors=True)


def _await(address: Path, scheduler: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not _listens(address):
        if scheduler.poll() is not None or time.monotonic() > deadline:
            raise RuntimeError("cupsd did not start; is the package cups-daemon installed?")
        time.sleep(0.02)


def _listens(address: Path) -> bool:
    """Tell whether somebody answers there: a socket's file is there a moment sooner."""
    with socket.socket(socket.AF_UNIX) as end:
        return end.connect_ex(str(address)) == 0

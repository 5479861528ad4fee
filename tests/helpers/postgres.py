"""A real PostgreSQL of Debian's own package: a server of its own, on a Unix socket alone."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_PROGRAMS = Path("/usr/lib/postgresql")
_AS = ("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups")


@dataclass(frozen=True)
class Postgres:
    """A running server; `socket` is the folder its socket lies in."""

    socket: Path

    def psql(self, *words: str, cwd: Path | None = None) -> str:
        """Run psql as the documentation says and return what it printed; fail where it fails."""
        done = subprocess.run(
            ["psql", "-X", "-q", "-h", self.socket, "-U", "postgres", *words],
            cwd=cwd, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return done.stdout

    def load(self, folder: Path) -> None:
        """Load a folder as the documentation says, from that folder."""
        self.psql("-f", "schema.sql", "-f", "load.sql", cwd=folder)

    def ask(self, sql: str) -> list[tuple[str, ...]]:
        """Return the rows of a query, every value as text, nothing as the empty text."""
        said = self.psql("-A", "-t", "-F", "\t", "-c", sql)
        return [tuple(line.split("\t")) for line in said.splitlines()]


@contextmanager
def a_server() -> Iterator[Postgres]:
    """Start a server with an empty cluster and stop it again; PostgreSQL refuses to run as root."""
    programs = max(_PROGRAMS.glob("*/bin"), key=lambda each: int(each.parent.name))
    folder = Path(tempfile.mkdtemp(prefix="pg-"))  # short: a socket's path has 107 letters at most
    as_user: tuple[str, ...] = ()
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres", "postgres")
        as_user = _AS
    data = folder / "data"
    ctl: list[str | Path] = [*as_user, programs / "pg_ctl", "-D", data, "-s", "-w"]
    settings = f"-k {folder} -c listen_addresses= -c fsync=off -c shared_buffers=16MB"
    try:
        _run(*as_user, programs / "initdb", "-D", data, "-U", "postgres", "-A", "trust", "-N",
             "--locale=C", "--encoding=UTF8", cwd=folder)  # fmt: skip
        _run(*ctl, "-l", folder / "log", "-o", settings, "start", cwd=folder)
        try:
            yield Postgres(folder)
        finally:
            _run(*ctl, "-m", "immediate", "stop", cwd=folder)
    finally:
        shutil.rmtree(folder)


def _run(*words: str | Path, cwd: Path) -> None:
    subprocess.run(words, cwd=cwd, stdout=subprocess.DEVNULL, check=True)

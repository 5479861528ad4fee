"""The window a demonstration ends with: on its office, as somebody left it for the head."""

import datetime as dt
import json
import os
import signal
import subprocess
import sys
import time
from argparse import Namespace
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from shutil import copytree
from typing import Any, Final

import pytest

from desktop.demo import command
from desktop.demo.clockwork import Clock
from desktop.demo.sealed import accounts_of, enter
from desktop.paths import machine, this_program
from desktop.store import access
from desktop.store.database import open_database
from tests.demo.conftest import Demonstrated
from tests.helpers.randomness import seeded
from tests.program.running import ROOT, kense
from tests.views.real_keys import display

PATIENCE: Final = 120  # seconds a loaded machine may take to show the window


@pytest.mark.parametrize(
    ("environment", "headless", "status"),
    [({"DISPLAY": ":0"}, False, 3), ({"DISPLAY": ":0"}, True, 0), ({"DISPLAY": ""}, False, 0)],
)
def test_what_is_made_is_opened_where_a_window_is_seen(
    environment: Mapping[str, str],
    *,
    headless: bool,
    status: int,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """By another process, whose platform of Qt shows something, and which says how it ended."""
    done: list[object] = []

    def run(words: list[str], *, check: bool) -> subprocess.CompletedProcess[str]:
        done.append(words)
        assert not check
        return subprocess.CompletedProcess(words, 3)

    monkeypatch.setattr(command, "_make", done.append)
    monkeypatch.setattr("subprocess.run", run)
    for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DISPLAY", environment["DISPLAY"])
    ended = command.run(Namespace(out=tmp_path, headless=headless, open=False))
    again = [*this_program(), "demo", "--out", str(tmp_path), "--open"]
    assert ended == status
    assert done == ([tmp_path, again] if status else [tmp_path])


@contextmanager
def running_on(shown_on: str, *words: str, home: Path) -> Iterator[subprocess.Popen[str]]:
    """Run `kense` on a display for the length of the block, for a user at `home`."""
    environment = os.environ | {
        "DISPLAY": shown_on,
        "QT_QPA_PLATFORM": "xcb",
        "KENSE_HOME": str(home),
    }
    command = [sys.executable, "-m", "desktop", *words]
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env=environment,
        stdout=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
    ) as running:
        try:
            yield running
        except BaseException:
            os.killpg(running.pid, signal.SIGKILL)  # else its end would be waited for
            raise


def window_of(shown_on: str) -> int:
    """Wait for the window and return the process it belongs to."""
    search = ["xdotool", "search", "--onlyvisible", "--name", "."]
    ends = time.monotonic() + PATIENCE
    while time.monotonic() < ends:
        found = subprocess.run(
            [*search, "getwindowpid"],
            env=os.environ | {"DISPLAY": shown_on},
            capture_output=True,
            text=True,
            check=False,
        )
        if found.stdout.strip():
            return int(found.stdout.split()[0])
        time.sleep(0.1)
    raise AssertionError("no window came up")


def test_the_window_opens_on_the_office_that_was_made(
    demonstrated: Demonstrated, tmp_path: Path
) -> None:
    assert demonstrated.done.status == 0
    again, home = tmp_path / "again", tmp_path / "home"
    copytree(
        demonstrated.out,
        again,
        ignore=lambda at, _names: ["screens"] if at == str(demonstrated.out) else [],
    )
    manifest: dict[str, Any] = json.loads((again / "manifest.json").read_text(encoding="utf-8"))
    with (
        display() as shown_on,
        running_on(shown_on, "demo", "--out", str(again), "--open", home=home),
    ):
        window = window_of(shown_on)
        refused = kense("demo", "--out", str(again), "--headless", "--lang", "en")
        os.kill(window, signal.SIGTERM)
    assert refused.sentence == "The program is already open on this database."
    assert json.loads((again / "manifest.json").read_text(encoding="utf-8")) == manifest
    assert who_was_shown(again / "afterwards.kense", manifest, home) == "bekenov"


def who_was_shown(office: Path, manifest: Mapping[str, Any], home: Path) -> str:
    """Return who signed in last: the head, on the very computer the window was open on."""
    clock = Clock(dt.datetime.fromisoformat(manifest["afterwards"]["ended"]))
    by = enter(accounts_of(office, clock, machine({"KENSE_HOME": str(home)})), "bekenov")
    with open_database(office, by.key, randomness=seeded()) as record:
        latest = access.entries(record, manifest["office"], 1)[0]
        assert latest.kind == "signed-in"
        return latest.staff

"""The program and all it starts open no internet socket: seen by the kernel, not by us.

Of the whole demonstration: tests/demo/test_demo.py.
"""

import os
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import pytest

from tests.helpers.office import an_office
from tests.program.running import ROOT
from tests.program.watching import calls_in, dialled, watched

PRINTERS: Final = "from desktop.printing.cups import CupsSpool; print(CupsSpool().printers())"
DIALLING: Final = "import socket; socket.socket(socket.AF_INET).connect_ex(('192.0.2.1', 9))"


def sockets(folder: Path, *program: str) -> Sequence[str]:
    """Run a program to its end; return its calls about sockets, those of its children too."""
    log = folder / "calls.txt"
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(folder)}
    subprocess.run(
        [*watched(log), sys.executable, *program],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.DEVNULL,
        check=True,
        capture_output=True,
        timeout=180,
    )
    return calls_in(log)


def test_the_window_opens_no_internet_socket(tmp_path: Path) -> None:
    office = tmp_path / "office.kense"
    with an_office(office):
        pass
    start = ("-m", "desktop", "--office", str(office), "--quit-after-paint", "--plain")
    assert dialled(sockets(tmp_path, *start)) == []


def test_a_start_loads_nothing_that_speaks_to_a_network(tmp_path: Path) -> None:
    start = ("-X", "importtime", "-m", "desktop", "--quit-after-paint", "--plain", "--office")
    loaded = subprocess.run(
        [sys.executable, *start, str(tmp_path / "office.kense")],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        check=True,
        capture_output=True,
        text=True,
    ).stderr
    assert "PySide6.QtWidgets" in loaded
    assert (
        re.findall(r"\| +(PySide6\.QtNetwork|_?ssl|asyncio|http\.client)$", loaded, re.MULTILINE)
        == []
    )


def test_printing_opens_no_internet_socket(tmp_path: Path) -> None:
    calls = sockets(tmp_path, "-c", PRINTERS)
    assert dialled(calls) == []
    assert any("AF_UNIX" in call for call in calls)  # CUPS is asked at its local socket


@pytest.mark.parametrize("command", ["rules", "check-forms"])
def test_a_command_opens_no_socket_at_all(tmp_path: Path, command: str) -> None:
    assert sockets(tmp_path, "-m", "desktop", command) == []


def test_an_internet_socket_would_be_seen(tmp_path: Path) -> None:
    assert dialled(sockets(tmp_path, "-c", DIALLING))

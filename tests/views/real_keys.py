"""A display of our own with a real keyboard: Xvfb, layouts by setxkbmap, keys by xdotool."""

import os
import queue
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

PATIENCE: Final = 20.0  # seconds a loaded machine may take to show a window

# X11 key codes by what a US board prints on the key: its place, whatever the layout types.
CODES: Final = {
    **{str(n): 9 + n for n in range(1, 10)},
    "0": 19,
    "-": 20,
    "t": 28,
    "k": 45,
    ",": 59,
    "Enter": 36,
    "Escape": 9,
    **{f"F{n}": 66 + n for n in range(1, 11)},
    "F12": 96,
}


@contextmanager
def display(width: int = 640, height: int = 480) -> Iterator[str]:
    """Run an X server with one screen on a free display and yield its name."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        [
            "Xvfb",
            "-displayfd",
            str(writing),
            "-screen",
            "0",
            f"{width}x{height}x24",
            "-nolisten",
            "tcp",
        ],
        pass_fds=(writing,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            yield f":{told.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


class Probe:
    """A window of ours on its display, with what it has told so far."""

    def __init__(
        self, shown_on: str, argument: str, *, module: str = "tests.views.keys_probe"
    ) -> None:
        self._environment = os.environ | {"DISPLAY": shown_on, "QT_QPA_PLATFORM": "xcb"}
        self._process = subprocess.Popen(
            [sys.executable, "-m", module, argument],
            env=self._environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self._told: queue.Queue[str] = queue.Queue()
        self._reader = threading.Thread(target=self._read)
        self._reader.start()
        self._window = self.wait_for("ready").split()[1]

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._told.put(line.strip())

    def wait_for(self, beginning: str) -> str:
        """Return the next line that begins so; the lines before it are passed over."""
        passed: list[str] = []
        while True:
            try:
                line = self._told.get(timeout=PATIENCE)
            except queue.Empty:
                raise AssertionError(f"{beginning!r} was never told, but: {passed}") from None
            if line.startswith(beginning):
                return line
            passed.append(line)

    def layout(self, name: str) -> None:
        """Set the layout of the whole display and let this window hear its keys."""
        self._run("setxkbmap", name)
        self._run("xdotool", "windowfocus", "--sync", self._window)

    def press(self, *caps: str, every_ms: int = 60) -> None:
        """Press keys by their place: `k`, `Ctrl+k`, `Alt+1`, `Enter`."""
        keys = ["+".join([*cap.lower().split("+")[:-1], _code(cap)]) for cap in caps]
        self._run("xdotool", "key", "--delay", str(every_ms), *keys)

    def _run(self, *command: str) -> None:
        subprocess.run(command, env=self._environment, check=True, capture_output=True)

    def close(self) -> None:
        """End the probe and what reads it."""
        self._process.terminate()
        self._process.wait()
        self._reader.join()
        if self._process.stdout is not None:
            self._process.stdout.close()


def _code(cap: str) -> str:
    return str(CODES[cap.rsplit("+", maxsplit=1)[-1]])

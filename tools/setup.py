"""Prepare a machine: `python tools/setup.py [--for run|test]`, with nothing but Python and pip.

Names the system packages that are missing and installs them where it may (root, apt-get); then
makes `.venv` with exactly the locked packages and compiles the catalogues. Uses the standard
library only, because it runs before anything is installed.
"""

import argparse
import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
LOCK: Final = ROOT / "requirements.lock"
OLDEST: Final = (3, 11)
NEEDS: Final = {"run": {"run", "window"}, "test": {"run", "window", "test"}}


class CannotSetUpError(Exception):
    """Say in one sentence what is missing and what to do; nothing else went wrong."""


@dataclass(frozen=True, slots=True)
class SystemPackage:
    """Name a package of Debian and how to see that what it brings is there."""

    name: str
    proof: str
    needed_for: str

    def is_there(self) -> bool:
        """Look for the command, or load the shared library."""
        if ".so" not in self.proof:
            places = os.pathsep.join([os.environ.get("PATH", os.defpath), "/usr/sbin", "/sbin"])
            return shutil.which(self.proof, path=places) is not None
        try:
            ctypes.CDLL(self.proof)
        except OSError:
            return False
        return True


def listed(text: str) -> list[SystemPackage]:
    """Read `tools/system-packages.txt`."""
    lines = (line.partition("#")[0].split() for line in text.splitlines())
    return [SystemPackage(*words) for words in lines if words]


def provide_system_packages(purpose: str) -> None:
    """Name what is missing for `purpose`, install it if we may, and stop if it is needed."""
    text = (ROOT / "tools" / "system-packages.txt").read_text(encoding="utf-8")
    wanted = [package for package in listed(text) if package.needed_for in NEEDS[purpose]]
    missing = [package for package in wanted if not package.is_there()]
    if not missing or sys.platform != "linux":
        return
    names = " ".join(package.name for package in missing)
    print(f"This machine lacks: {names}.", flush=True)
    if may_install():
        apt_install([package.name for package in missing])
        missing = [package for package in missing if not package.is_there()]
    if any(package.needed_for != "window" for package in missing):
        names = " ".join(package.name for package in missing)
        raise CannotSetUpError(f"Install these first: sudo apt-get install {names}")


def may_install() -> bool:
    """Tell whether we are root on a system with apt-get."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def apt_install(names: list[str]) -> None:
    """Install Debian packages; what could not be installed is found missing afterwards."""
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "-y", "-q", "--no-install-recommends"]
    for command in (["apt-get", "update", "-q"], [*install, *names]):
        subprocess.run(command, env=environment, check=False, stdout=subprocess.DEVNULL)


def python_of(folder: Path) -> Path:
    """Return the interpreter of the environment in `folder`."""
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def make_environment(folder: Path) -> list[str]:
    """Create `.venv` if it is not there; return the command that installs into it."""
    has_own_pip = importlib.util.find_spec("ensurepip") is not None
    if not python_of(folder).exists():
        without_pip = [] if has_own_pip else ["--without-pip"]
        subprocess.run([sys.executable, "-m", "venv", *without_pip, str(folder)], check=True)
    if has_own_pip:
        return [str(python_of(folder)), "-m", "pip"]
    # Debian packs ensurepip apart; the pip of the system's Python reaches in from outside instead.
    if importlib.util.find_spec("pip") is None:
        raise CannotSetUpError("Install pip first: sudo apt-get install python3-pip python3-venv")
    return [sys.executable, "-m", "pip", "--python", str(python_of(folder))]


def install_locked(pip: list[str]) -> None:
    """Install the locked packages, each checked against its hash, and Kense itself in place."""
    quietly = ["install", "--quiet", "--disable-pip-version-check"]
    environment = os.environ | {"PYTHONWARNINGS": "ignore"}  # setuptools warns of every editable
    for what in (
        ["--require-hashes", "--requirement", str(LOCK)],
        ["--no-deps", "--no-build-isolation", "--editable", str(ROOT)],
    ):
        if subprocess.run([*pip, *quietly, *what], env=environment, check=False).returncode:
            raise CannotSetUpError(
                "The Python packages could not be installed (see above): "
                "check the connection to the package index and run the command again.",
            )


def fingerprint() -> str:
    """Return what the environment was made of; another one is completed again."""
    parts = [LOCK.read_bytes(), (ROOT / "pyproject.toml").read_bytes(), sys.version.encode()]
    return hashlib.sha256(b"".join(parts)).hexdigest()


def compile_catalogues(folder: Path) -> None:
    """Compile what is new since the last time."""
    for po in (ROOT / "resources" / "locale").glob("*/LC_MESSAGES/*.po"):
        mo = po.with_suffix(".mo")
        if not mo.exists() or mo.stat().st_mtime < po.stat().st_mtime:
            tool = [str(python_of(folder)), "-m", "tools.catalogues", "compile"]
            subprocess.run(tool, cwd=ROOT, check=True)
            return


def set_up(purpose: str) -> None:
    """Do all of it; a second run only completes what is missing."""
    if sys.version_info < OLDEST:
        raise CannotSetUpError("Kense needs Python 3.11 or newer: call `make PYTHON=python3.11`.")
    provide_system_packages(purpose)
    folder = ROOT / ".venv"
    stamp = folder / "ready"
    if not stamp.exists() or stamp.read_text(encoding="ascii") != fingerprint():
        install_locked(make_environment(folder))
        stamp.write_text(fingerprint(), encoding="ascii")
    compile_catalogues(folder)


def main(arguments: list[str] | None = None) -> int:
    """Return the exit status."""
    parser = argparse.ArgumentParser(prog="python tools/setup.py", description=__doc__)
    parser.add_argument("--for", dest="purpose", choices=sorted(NEEDS), default="run")
    try:
        set_up(parser.parse_args(arguments).purpose)
    except CannotSetUpError as missing:
        print(missing, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Build Kense with setuptools, and carry `forms/`, `resources/` and `docs/guide/` into the wheel.

They lie in `desktop/shipped/` there, with the catalogues compiled (`desktop/paths.py` finds them).
This module is the build backend of `pyproject.toml` and the `build_py` it names.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from setuptools.build_meta import (
    build_editable,
    build_sdist,
    build_wheel,
    get_requires_for_build_editable,
    get_requires_for_build_sdist,
    get_requires_for_build_wheel,
    prepare_metadata_for_build_editable,
    prepare_metadata_for_build_wheel,
)
from setuptools.command.build_py import build_py
from typing_extensions import override

from tools.catalogues import compile_po

__all__ = [
    "BuildWithShipped",
    "build_editable",
    "build_sdist",
    "build_wheel",
    "get_requires_for_build_editable",
    "get_requires_for_build_sdist",
    "get_requires_for_build_wheel",
    "prepare_metadata_for_build_editable",
    "prepare_metadata_for_build_wheel",
]

ROOT: Final = Path(__file__).resolve().parent.parent
BUILD_TOOLS: Final = ("__init__", "catalogues", "packaging", "translations")


def shipped() -> Iterator[Path]:
    """Return every file the program reads at run time, from the top of the checkout."""
    for folder in ("docs/guide", "forms", "resources"):
        for path in sorted((ROOT / folder).rglob("*")):
            name = path.relative_to(ROOT)
            if path.is_file() and not name.is_relative_to("resources/locale"):
                yield name


class BuildWithShipped(build_py):  # type: ignore[misc]  # setuptools ships no types
    """Build the package and what it ships; an editable install reads the checkout instead."""

    @override
    def get_source_files(self) -> list[str]:
        """Name what a source archive needs beside the package, to build this very wheel."""
        catalogues = ROOT.glob("resources/locale/*/LC_MESSAGES/desktop.po")
        tools = (ROOT / "tools" / f"{name}.py" for name in BUILD_TOOLS)
        beside = (path.relative_to(ROOT) for path in (*catalogues, *tools))
        return [*super().get_source_files(), *map(str, (*shipped(), *beside))]

    @override
    def run(self) -> None:
        if self.editable_mode:
            super().run()
            return
        shutil.rmtree(self.build_lib, ignore_errors=True)  # what was removed here is removed there
        super().run()
        inside = Path(self.build_lib) / "desktop" / "shipped"
        for name in shipped():
            (inside / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, inside / name)
        for po in sorted(ROOT.glob("resources/locale/*/LC_MESSAGES/desktop.po")):
            compile_po(po, inside / po.relative_to(ROOT).with_suffix(".mo"))

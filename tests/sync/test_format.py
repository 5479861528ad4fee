"""Whether the page that describes the format is true, and what was once made still opens."""

import datetime as dt
import os
import re
import shutil
import subprocess
import sys
from dataclasses import fields
from pathlib import Path
from typing import Final, get_args

import pytest

from desktop.models import parcel as limits
from desktop.models.answer import Answer
from desktop.models.chain import DEEPEST, LARGEST, dump, parse
from desktop.models.parcel import Card, Header, Manifest, Opened, SectionInfo, Segment, Verdict
from desktop.sync import entries, keys, minisign, parcel
from desktop.sync.answer import read_answer
from desktop.sync.entries import read_chain, write_entries
from desktop.sync.keys import AgePair, fingerprint, groups_match, read_card
from desktop.sync.parcel import open_parcel
from desktop.sync.reading import write
from tools import verify_parcel

ROOT: Final = Path(__file__).parents[2]
GOLDEN: Final = Path(__file__).parent / "golden"
PAGE: Final = (ROOT / "docs" / "parcel-format.md").read_text(encoding="utf-8")
CODE: Final = re.findall(r"^    (.+)$", PAGE, re.MULTILINE)


def golden(name: str) -> str:
    return (GOLDEN / name).read_text(encoding="utf-8")


def key(name: str) -> bytes:
    return minisign.read_public(golden(f"{name}.pub"))


def identity(name: str) -> str:
    return golden(f"{name}.agekey").splitlines()[-1]


def opened(name: str, sender: str, receiver: str) -> Opened:
    file = (GOLDEN / f"{name}.kzx").read_bytes()
    return open_parcel(file, public=key(sender), identities=[identity(receiver)])


def as_then(manifest: Manifest) -> str:
    """Write a manifest without the keys that came later, of which the old file tells nothing."""
    assert manifest.last_drill is None
    said = parse(write(manifest))
    assert isinstance(said, dict)
    del said["last_drill"]
    return dump(said)


@pytest.mark.parametrize("receiver", ["region", "office"])
def test_the_golden_parcel_opens_for_ever(receiver: str) -> None:
    found = opened("parcel-1", "office", receiver)
    assert write(found.header) + "\n" == golden("parcel-1.header.json")
    assert as_then(found.manifest) + "\n" == golden("parcel-1.manifest.json")
    content = found.sections["entries"]
    assert content.decode() == golden("parcel-1.entries.jsonl")
    read = [entry for entry, _head, _body in read_chain(content, found.manifest.segments)]
    assert write_entries(read) == content
    assert [entry.n for entry in read] == [5, 6, 7, 1, 2, 3, 4, 5]


def test_the_golden_answer_opens_for_ever() -> None:
    found = opened("answer-1", "region", "office")
    assert write(found.header) + "\n" == golden("answer-1.header.json")
    assert as_then(found.manifest) + "\n" == golden("answer-1.manifest.json")
    answer = read_answer(found.sections["answer"])
    said = parse(write(answer))
    assert isinstance(said, dict)
    assert said.pop("clocks") == []  # an old file tells nothing of them
    assert dump(said) + "\n" == golden("answer-1.answer.json")
    assert answer.edition is not None
    assert [day.day for day in answer.edition.days if day.status == "worked"] == [
        dt.date(2026, 12, 19)
    ]


def test_the_golden_card_reads_and_shows_its_fingerprint_for_ever() -> None:
    card = read_card((GOLDEN / "card-1.kze").read_bytes())
    assert fingerprint(card) == "5DHP-JG22-RSQX-MCZA-EAPX"
    assert groups_match(card, "mcza eapx")
    assert card.signing == key("office")
    assert card.recipient == AgePair.of(identity("office")).recipient


def commands() -> str:
    """Return every command of the page, in its order, as one script."""
    starts = ("head ", "tail ", "minisign ", "sha256sum ", "age ", "length=", "python3 ")
    return "\n".join(line for line in CODE if line.startswith(starts))


def test_the_commands_of_the_page_open_the_golden_parcel(tmp_path: Path) -> None:
    shutil.copy(GOLDEN / "parcel-1.kzx", tmp_path / "kense-2-11-0041.kzx")
    for name in ("office.pub", "region.agekey"):
        shutil.copy(GOLDEN / name, tmp_path / name)
    shutil.copy(verify_parcel.__file__, tmp_path)
    script = commands().replace("python3 ", f"{sys.executable} ")
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", script],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"LC_ALL": "C.UTF-8"},
    )
    said = done.stdout
    assert "Signature and comment signature verified" in said
    assert opened("parcel-1", "office", "region").header.ct_sha256 in said
    assert golden("parcel-1.manifest.json").strip() in said
    assert golden("parcel-1.entries.jsonl") in said
    assert said.endswith("Sound.\n")
    assert len(script.splitlines()) == 10


@pytest.mark.parametrize(
    "number",
    [
        limits.LARGEST_FILE,
        limits.LARGEST_HEADER,
        limits.LARGEST_MANIFEST,
        limits.LARGEST_RAW,
        limits.MOST_ENTRIES,
        entries.LARGEST_HEAD,
        entries.LARGEST_BODY,
        parcel.LARGEST_AGE_HEADER,
        keys.LARGEST_CARD,
    ],
)
def test_every_limit_stands_on_the_page(number: int) -> None:
    assert f"{number:,}" in PAGE


def test_the_small_limits_stand_on_the_page_too() -> None:
    assert LARGEST == 2**53
    assert f"at most {DEEPEST} levels" in PAGE
    assert f"at most {limits.HIGHEST_RATIO} times `z`" in PAGE
    assert f"at most {limits.MOST_SEGMENTS}, of an answer none" in PAGE
    assert f"at most {limits.MOST_SECTIONS}, no name twice" in PAGE
    assert f"at most {limits.MOST_COUNTS} |" in PAGE
    assert f"at most {limits.MOST_NOTES} |" in PAGE
    assert f"at most {parcel.MOST_RECIPIENTS}." in PAGE
    assert f"describes reader `{limits.READER}`" in PAGE
    assert f"`{parcel.MANIFEST_SIGNED.decode()[:-1]}\\n`" in PAGE
    assert f"the {len(parcel.MANIFEST_SIGNED)} bytes" in PAGE
    assert f"    {minisign.UNTRUSTED}\n" in PAGE


@pytest.mark.parametrize("kind", [Header, Manifest, Segment, SectionInfo, Card, Answer])
def test_every_key_stands_on_the_page(kind: type) -> None:
    names = [each.name.removesuffix("_") for each in fields(kind)]
    assert [name for name in names if not re.search(rf'[`"]{name}[`"]', PAGE)] == []


def test_every_verdict_that_refuses_stands_on_the_page() -> None:
    verdicts = get_args(Verdict)
    assert [each for each in verdicts if f"`{each}`" not in PAGE] == []


def test_the_example_on_the_page_is_the_golden_parcel() -> None:
    assert f"KZX/1 {golden('parcel-1.header.json').strip()}" in CODE
    assert golden("parcel-1.entries.jsonl").splitlines()[0] in CODE


def test_the_reader_of_strangers_keeps_to_the_same_limits() -> None:
    for name in ("LARGEST_FILE", "LARGEST_HEADER", "LARGEST_MANIFEST", "LARGEST_RAW", "READER"):
        assert getattr(verify_parcel, name) == getattr(limits, name)
    assert verify_parcel.LARGEST_AGE_HEADER == parcel.LARGEST_AGE_HEADER

"""The command `kense verify`: prove a file of the exchange without any record (parcels §2.12)."""

import argparse
from pathlib import Path

from desktop.cli_commands import DONE, MisuseError
from desktop.cli_exchange import show
from desktop.i18n import _
from desktop.presenters.exchange_words import card_lines, header_lines
from desktop.services.receiving import read_brought
from desktop.sync.keys import CARD_MAGIC, fingerprint, read_card
from desktop.sync.minisign import read_public
from desktop.sync.parcel import check, read_header


def declare(parser: argparse.ArgumentParser) -> None:
    """Take the file and whose key must have signed it."""
    parser.add_argument("file", type=Path)
    parser.add_argument("--key")


def run(options: argparse.Namespace) -> int:
    """Say whose a file is and that nothing of it is changed or missing."""
    file = read_brought(options.file)
    if file.startswith(CARD_MAGIC):
        card = read_card(file)
        show(card_lines(card, fingerprint(card)))
        print(_("It is signed by its own key: compare the fingerprint with the paper."))
        return DONE
    public = _key(options.key)
    if public is None:
        header = read_header(file)
        if header.card is None:
            raise MisuseError(_("Say by --key who must have signed it: a key, or the file of one."))
        public = header.card.signing
        show(card_lines(header.card, fingerprint(header.card)))
    show(header_lines(check(file, public), len(file)))
    print(_("The signature is sound and the file is whole."))
    return DONE


def _key(named: str | None) -> bytes | None:
    """Return the key written, or that of the file named so."""
    if named is None:
        return None
    place = Path(named)
    try:
        text = place.read_text(encoding="ascii") if place.is_file() else named
        return read_public(text)
    except (ValueError, OSError):
        said = _("“{words}” is no public key; copy it whole: it begins with RW.")
        raise MisuseError(said.format(words=named)) from None

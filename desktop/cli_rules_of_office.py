"""The standards as one office applies them, for `kense rules --office`."""

import argparse
import os

from desktop import paths
from desktop.cli_sign_in import key_for
from desktop.services.switches import OfficeCatalogue, switches_of_file


def catalogue_of(options: argparse.Namespace) -> OfficeCatalogue:
    """Return the standards with what the record of `options.office` sets; signs in if need be."""
    key = key_for(options.office, options)
    set_there = switches_of_file(options.office, randomness=os.urandom, key=key)
    return OfficeCatalogue(paths.forms(), switches=set_there)

"""What is said of a file that is not taken in, with the next step (parcels §2.4)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import marked

PARCEL: Final[Mapping[str, str]] = MappingProxyType(
    {
        "parcel-truncated": marked(
            "The file is cut off after {percent} %. Copy it again where it was made."
        ),
        "parcel-damaged": marked(
            "The file is damaged, or is no file of the exchange. Copy it again where it was made."
        ),
        "parcel-too-large": marked(
            "The file is larger than a file of the exchange may be. Nothing was changed."
        ),
        "parcel-signature": marked(
            "The signature of the file is not that of its sender. Keep the medium and call the "
            "administrator."
        ),
        "parcel-identity": marked(
            "What is sealed in the file is not its sender's. Keep the medium and call the "
            "administrator."
        ),
        "parcel-not-for-us": marked(
            "The file is sealed for somebody else. Keep the medium and call the administrator."
        ),
        "parcel-newer-format": marked(
            "A newer program made this file. Keep it, update this program, and take it in again."
        ),
        "parcel-newer-schema": marked(
            "This file needs version {program} of the program or a newer one. Keep it: after the "
            "update it is read."
        ),
        "parcel-content": marked(
            "The file is signed, but what it holds does not keep to the format. Nothing was "
            "changed. Keep the file and call the administrator."
        ),
    }
)

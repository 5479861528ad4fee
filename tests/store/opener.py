"""Open a database where no file may be large: `python -m tests.store.opener <place> <bytes>`.

It tells the code of the refusal, and nothing when there is none.
"""

import os
import resource
import sys
from pathlib import Path

import desktop.store.modernise  # noqa: F401  before the limit: Python keeps what it compiles
from desktop.models.errors import Refusal
from desktop.store.database import open_database
from tests.helpers.randomness import seeded


def main() -> None:
    """Open and close."""
    place, limit = Path(sys.argv[1]), int(sys.argv[2])
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    try:
        open_database(place, randomness=seeded()).close()
    except Refusal as refusal:
        os.write(1, f"{refusal.code}\n".encode())


if __name__ == "__main__":
    main()

"""A clock that nobody can set, and that goes on while the computer sleeps."""

import sys
import time

if sys.platform == "linux":

    def steady_seconds() -> float:
        """Return the seconds since the computer started, those asleep among them."""
        return time.clock_gettime(time.CLOCK_BOOTTIME)

else:

    def steady_seconds() -> float:
        """Return the seconds since the computer started; Windows counts those asleep too."""
        return time.monotonic()

"""Find what this computer plays sounds with, once, at the start."""

import sys
from collections.abc import Mapping

from desktop.sound.player import Player
from desktop.sound.programs import ProgramPlayer, found_programs
from desktop.sound.windows import WindowsPlayer


def system_player(environment: Mapping[str, str], platform: str = sys.platform) -> Player | None:
    """Return the player of this computer, None where there is none."""
    if platform == "win32":
        return WindowsPlayer()
    programs = found_programs(environment)
    return ProgramPlayer(programs, environment=environment) if programs else None

"""What Windows says of a computer and its disks; not tried here: docs/windows.md has the check."""

import ctypes
import sys
from typing import Final

_KEY: Final = r"SOFTWARE\Microsoft\Cryptography"

if sys.platform == "win32":
    import winreg

    def guid() -> str:
        """Return the id Windows gave the computer when it was installed; raise `OSError`."""
        access = winreg.KEY_READ | winreg.KEY_WOW64_64KEY
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, _KEY, 0, access) as key:
            return str(winreg.QueryValueEx(key, "MachineGuid")[0])

    def serial(root: str) -> int:
        """Return the serial of the volume whose root is named; raise `OSError`."""
        number = ctypes.c_ulong()
        told = ctypes.windll.kernel32.GetVolumeInformationW(
            root, None, 0, ctypes.byref(number), None, None, None, 0
        )
        if not told:
            raise ctypes.WinError()
        return int(number.value)

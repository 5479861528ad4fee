"""Tell a village from another, whether it is written in Kazakh or in Russian (W-11.2)."""

from typing import Final

from desktop.models.villages import bare_village, is_town
from desktop.store.folding import fold

_ENDINGS: Final = "аеиоуыэюяйь"
_LEAST: Final = 3  # letters of a name that stay whatever it ends with
_TOWN: Final = " #"


def place_key(village: str) -> str:
    """Return what a village is compared by, empty for none.

    The word that says what it is counts for nothing, nor do letters that the other language has
    not, nor vowels at the end: «Зеренді ауылы» is «с. Зеренда». No directory of villages pairs
    other spellings («Айдабол», «Айдабул»): they stay two.
    """
    name = fold(bare_village(village))
    short = name.rstrip(_ENDINGS)
    return (short if len(short) >= _LEAST else name) + _TOWN * is_town(village)

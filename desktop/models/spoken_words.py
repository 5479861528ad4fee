"""What is read aloud for each recording of the board: for whoever records, and for the tool.

The names of letters are those of the Kazakh and of the Russian alphabet; a letter that Russian does
not have keeps its Kazakh name there too (`tools/sounds.py` made the samples that ship).
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.models.spoken_number import LETTERS, TONGUES, Tongue

_KAZAKH_ALONE: Final = "ӘҒҚҢӨҰҮҺІ"
_KK_LETTERS: Final = (
    "а ә бе ве ге ға де е ё же зе и қысқа_и ка қа эль эм эн ың о ө пе эр эс те у ұ ү эф ха һа це "
    "че ша ща ы і э ю я"
)
_RU_LETTERS: Final = (
    "а ә бэ вэ гэ ға дэ е ё жэ зэ и и_краткое ка қа эль эм эн ың о ө пэ эр эс тэ у ұ ү эф ха һа цэ "
    "че ша ща ы і э ю я"
)
_KK_ONES: Final = "нөл бір екі үш төрт бес алты жеті сегіз тоғыз"
_KK_TENS: Final = "он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан"
_KK_ORDINALS: Final = (
    "бірінші екінші үшінші төртінші бесінші алтыншы жетінші сегізінші тоғызыншы оныншы"
)
_RU_BELOW_TWENTY: Final = (
    "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать "
    "тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать"
)
_RU_TENS: Final = "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто"
_RU_HUNDREDS: Final = "сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот"


def words_of(recording: str) -> str:
    """Return what is read for a recording, empty for the chime; KeyError for none of ours."""
    return _WORDS[recording]


def is_kazakh_alone(letter: str) -> bool:
    """Tell whether a letter is of the Kazakh alphabet and not of the Russian."""
    return letter in _KAZAKH_ALONE


def _letters(tongue: Tongue) -> Mapping[str, str]:
    names = (_KK_LETTERS if tongue == "kk" else _RU_LETTERS).split()
    return {
        f"{tongue}/letter-{file}": name.replace("_", " ")
        for file, name in zip(LETTERS.values(), names, strict=True)
    }


def _kazakh() -> Mapping[str, str]:
    ones, tens = _KK_ONES.split(), _KK_TENS.split()
    ordinals = _KK_ORDINALS.split()
    after_ten = [f"он {each}" for each in ordinals[:9]]
    windows = [*ordinals, *after_ten, "жиырмасыншы"]
    return {
        **{f"kk/{at}": word for at, word in enumerate(ones)},
        **{f"kk/{at * 10}": word for at, word in enumerate(tens, 1)},
        **{f"kk/{at * 100}": "жүз" if at == 1 else f"{ones[at]} жүз" for at in range(1, 10)},
        **{f"kk/window-{at}": f"{word} терезеге" for at, word in enumerate(windows, 1)},
    }


def _russian() -> Mapping[str, str]:
    small, tens = _RU_BELOW_TWENTY.split(), _RU_TENS.split()
    windows = [*small[1:], tens[0]]
    return {
        "ru/number": "номер",
        **{f"ru/{at}": word for at, word in enumerate(small)},
        **{f"ru/{at * 10}": word for at, word in enumerate(tens, 2)},
        **{f"ru/{at * 100}": word for at, word in enumerate(_RU_HUNDREDS.split(), 1)},
        **{f"ru/window-{at}": f"к окну {word}" for at, word in enumerate(windows, 1)},
    }


_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "chime": "",
        **{name: said for tongue in TONGUES for name, said in _letters(tongue).items()},
        **_kazakh(),
        **_russian(),
    }
)

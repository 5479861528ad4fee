"""Words that the law or we say in Kazakh, Russian and English."""

from dataclasses import dataclass
from typing import Final, Literal

Language = Literal["kk", "ru", "en"]
LANGUAGES: Final[tuple[Language, ...]] = ("kk", "ru", "en")


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """Hold one wording in the three languages; Kazakh is the law's own wherever it quotes it."""

    kk: str
    ru: str
    en: str

    def in_language(self, language: Language) -> str:
        """Return the wording in `language`."""
        match language:
            case "kk":
                return self.kk
            case "ru":
                return self.ru
            case "en":
                return self.en

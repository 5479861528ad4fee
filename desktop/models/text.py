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


def filled(pattern: Text, **parts: object) -> Text:
    """Fill a wording in every language; a part that is a Text is said in that language too."""

    def say(language: Language) -> str:
        said = {
            name: part.in_language(language) if isinstance(part, Text) else part
            for name, part in parts.items()
        }
        return pattern.in_language(language).format(**said)

    return Text(kk=say("kk"), ru=say("ru"), en=say("en"))

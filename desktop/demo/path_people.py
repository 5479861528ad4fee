"""Name who is who on the days after the counter's, in the office and among applicants."""

from typing import Final

CLERK: Final = "seitova"
HEAD: Final = "bekenov"
OF_WEAPONS: Final = "ermekova"
OF_INVITATIONS: Final = "zhunisov"

ASKED: Final = "Абенов Қуаныш Ерікұлы"
PARTLY: Final = "Мұсабаев Серік Қанатұлы"
CONFIDENTIAL: Final = "Мельник Оксана Петровна"
WITHDRAWN: Final = "Ержанов Мақсат Дәулетұлы"
ON_PAPER: Final = "Қасымов Төлеген Серікұлы"
BY_ATTORNEY: Final = ON_PAPER
UNCOLLECTED: Final = "Сүлейменов Қанат Жомартұлы"
CHECKED_ON_SITE: Final = "Өмірзақов Болат Серікұлы"
LOST: Final = "Әлімбеков Нұрлан Өтегенұлы"
MISSPELLED: Final = "Рахимова Айнұр Сабырқызы"
ANNULLED: Final = "Шмидт Ханс"
INVITES_BROTHER: Final = "Ибраева Сәуле Нұрланқызы"
INVITES_PARENTS: Final = "Төлегенова Жанар Ғалымқызы"

"""Make the list of passwords everybody would try first: `python -m tools.blocklist`.

Made of words of our own choosing, of keyboard walks and of numbers, in the layouts of this country;
no list of leaked passwords went into it. The program compares letters and digits alone, in one
case, with digits before and after taken off (`desktop/models/password.py`).
"""

import sys
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Final

from desktop.models.password import folded

FILE: Final = Path(__file__).resolve().parent.parent / "resources" / "passwords" / "common.txt"

ENGLISH: Final = """
password passwort passw0rd pass passphrase secret letmein welcome hello login admin administrator
root user guest master manager office service server computer laptop keyboard monitor internet
windows linux debian google yandex telegram whatsapp facebook instagram apple samsung nokia monkey
dragon football hockey baseball soccer tiger lion eagle wolf bear princess sunshine flower summer
winter spring autumn monday friday sunday january february march april june july august september
october november december love iloveyou forever family mother father brother sister friend friends
baby angel lucky happy money dollar king queen prince hunter killer shadow batman superman spiderman
pokemon starwars matrix qwerty test testing demo default changeme access private security police
polis weapon weapons pistol rifle permit licence license inspector clerk department district region
kense kazakhstan almaty astana kazakh russia moscow liverpool arsenal chelsea barcelona juventus
ronaldo messi michael daniel alexander andrey sergey dmitry maxim artem nikita maria anna elena
natasha olga svetlana tatyana samsungs mercedes ferrari porsche toyota lexus honda camry
"""

RUSSIAN: Final = """
пароль парольпароль секрет привет здравствуйте любовь люблю ялюблютебя солнышко солнце зайка зайчик
котенок кошка собака мама папа мамочка бабушка дедушка семья сестра братишка дочка сынок друг друзья
подруга ангел звезда счастье удача победа россия москва казахстан алматы астана полиция полицейский
милиция оружие пистолет ружье винтовка карабин патрон разрешение лицензия инспектор начальник
канцелярия заявление заявитель талон очередь окно прием отдел управление департамент район область
администратор админ пользователь компьютер клавиатура интернет работа служба кабинет документ
паспорт архив журнал отчет приглашение иностранец регистрация хранение январь февраль март апрель
май июнь июль август сентябрь октябрь ноябрь декабрь понедельник вторник среда четверг пятница
суббота воскресенье весна лето осень зима футбол хоккей спартак динамо зенит кайрат барыс наташа
настя маша катя лена оля света таня ирина марина александр алексей андрей сергей дмитрий максим
артем никита владимир николай екатерина анастасия виктория кристина вероника ксения йцукен
волк медведь тигр лев дракон орел сокол лошадь рыбка цветок ромашка роза деньги доллар тенге
бог господи спаситель жизнь смерть дьявол сатана чемпион король королева принцесса красавица
"""

KAZAKH: Final = """
құпиясөз құпия сәлем сәлеметсізбе махаббат сүйемін менсенісүйемін күнім жаным айналайын анашым әкем
апа ата аға іні қарындас бауыр отбасы дос достар бақыт бақытты жұлдыз күн ай арман үміт сенім
қазақстан қазақ алматы астана шымкент қарағанды ақтөбе атырау ақтау павлодар семей өскемен тараз
қызылорда қостанай көкшетау петропавл орал түркістан жезқазған талдықорған екібастұз полиция қару
мылтық тапанша оқ рұқсат лицензия инспектор бастық кеңсе өтініш өтінішберуші талон кезек терезе
қабылдау бөлім басқарма департамент аудан облыс әкімші пайдаланушы компьютер пернетақта жұмыс қызмет
құжат төлқұжат мұрағат журнал есеп шақыру шетелдік тіркеу сақтау қаңтар ақпан наурыз сәуір мамыр
маусым шілде тамыз қыркүйек қазан қараша желтоқсан дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі
жексенбі көктем жаз күз қыс футбол қайрат барыс айгүл әлия дана гүлнар жанар мәдина айдана айжан
нұрлан ерлан асхат бауыржан дәурен қанат марат серік тимур арман самат болат абай қасқыр аю барыс
бүркіт ат жылқы гүл раушан ақша теңге патша ханым жеңіс батыр алпамыс тәуелсіздік наурызкөже
"""

ROWS: Final = {
    "en": ("`1234567890-=", "qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./"),
    "ru": ("ё1234567890-=", "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю."),
    "kk": ('("әіңғ,.үұқөһ', "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю№"),
}
"""The keys of three rows of letters and the row of digits, in each layout, key under key."""

_CYRILLIC: Final = "абвгдежзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі"
_SOUNDS: Final = (
    "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya a g k n o u u h i"
)
_LOOKS: Final = str.maketrans("aeioslt", "4310517")
_YEARS: Final = range(1930, 2036)
_SHORTEST: Final = 4


def typed_in(text: str, layout: str, on: str) -> str:
    """Return what a word of one layout becomes when the other one is switched on."""
    keys = str.maketrans("".join(ROWS[layout]), "".join(ROWS[on]))
    return text.translate(keys)


def words() -> Iterator[str]:
    """Yield every word: as it is, in the wrong layout, in Latin letters, reversed, disguised."""
    latin = str.maketrans(dict(zip(_CYRILLIC, _SOUNDS.split(), strict=True)))
    for word in ENGLISH.split():
        yield from (word, word[::-1], word.translate(_LOOKS))
        yield from (typed_in(word, "en", on) for on in ("ru", "kk"))
    for layout, known in (("ru", RUSSIAN), ("kk", KAZAKH)):
        for word in known.split():
            yield from (word, word[::-1], typed_in(word, layout, "en"))
            yield word.translate(latin)


def walks() -> Iterator[str]:
    """Yield runs along the rows of the keyboard, both ways, and down its columns."""
    for rows in ROWS.values():
        for row in rows:
            for start, end in product(range(len(row)), repeat=2):
                if end - start + 1 >= _SHORTEST:
                    yield from (row[start : end + 1], row[start : end + 1][::-1])
        top, *letters = rows
        keys = zip(top[1:11], *(row[:10] for row in letters), strict=False)
        columns = ["".join(each) for each in keys]
        for width in range(1, len(columns) + 1):
            for start in range(len(columns) - width + 1):
                run = columns[start : start + width]
                yield from ("".join(run), "".join(run)[::-1], "".join(each[1:] for each in run))


def numbers() -> Iterator[str]:
    """Yield years, pairs of years, and digits that repeat."""
    yield from map(str, _YEARS)
    yield from (f"{year}{year + 1}" for year in _YEARS)
    yield from (pair * 3 for pair in map("{:02}".format, range(100)))
    yield from (digit * size for digit in "0123456789" for size in range(4, 17))


def made() -> list[str]:
    """Return the whole list, sorted."""
    known = {folded(each) for source in (words(), walks(), numbers()) for each in source}
    return sorted(each for each in known if len(each) >= _SHORTEST)


def main() -> int:
    """Write the list and say how long it is."""
    found = made()
    FILE.parent.mkdir(parents=True, exist_ok=True)
    FILE.write_text("".join(f"{each}\n" for each in found), encoding="utf-8")
    print(f"{len(found)} passwords in {FILE.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""How each figure is reached: the same words for windows and for papers."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.models.text import Text

SAYS: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "registered": Text(
            kk=(
                "Осы күндері нөмір берілген әрбір өтініш; кейін жойылғаны нөмірін сақтайды "
                "және саналады. Орган жұмысын бастағанда өзімен әкелгені саналмайды."
            ),
            ru=(
                "Каждое заявление, получившее номер в эти дни; аннулированное позже сохраняет"
                " номер и считается. То, с чем орган начал работу, не считается."
            ),
            en=(
                "Every application that was given a number in these days; one voided later "
                "keeps its number and is counted. What an office brought along when it began "
                "is not."
            ),
        ),
        "in-time": Text(
            kk=(
                "Соңғы тармағы осы күндері шешілген (рұқсат не бас тарту) және қазіргі "
                "мерзімінен кешікпеген өтініштер."
            ),
            ru=(
                "Заявления, последний пункт которых решён в эти дни (разрешено или отказано) "
                "не позже срока, какой он сейчас."
            ),
            en=(
                "Applications whose last item was granted or refused in these days, not later"
                " than their term as it stands now."
            ),
        ),
        "late-here": Text(
            kk=(
                "Осы күндері мерзімінен кейін шешілген және департаментте болған күндерін "
                "есептемегенде де кешіккен өтініштер."
            ),
            ru=(
                "Заявления, решённые в эти дни после срока и опоздавшие даже без дней, "
                "проведённых в департаменте."
            ),
            en=(
                "Applications decided in these days after their term, and late even without "
                "the days they were at the department."
            ),
        ),
        "late-away": Text(
            kk=(
                "Осы күндері мерзімінен кейін шешілген, бірақ департаменттегі күндері болмаса"
                " үлгеретін өтініштер."
            ),
            ru=(
                "Заявления, решённые в эти дни после срока, которые успели бы, если бы не дни"
                " в департаменте."
            ),
            en=(
                "Applications decided in these days after their term that would have been in "
                "time but for the days they were at the department."
            ),
        ),
        "days-late": Text(
            kk=(
                "Мерзім біткеннен шешімге дейінгі күнтізбелік күндер: осы күндері кешігіп "
                "шешілген барлық өтініш бойынша қосындысы."
            ),
            ru=(
                "Календарные дни от конца срока до решения, в сумме по всем заявлениям, "
                "решённым с опозданием в эти дни."
            ),
            en=(
                "Calendar days from the end of the term to the decision, of all applications "
                "decided late in these days together."
            ),
        ),
        "days-away": Text(
            kk=(
                "Жіберілгеннен қайтып келгенге дейін департаментте болған күнтізбелік күндер:"
                " осы күндері шешілген барлық өтініш бойынша қосындысы."
            ),
            ru=(
                "Календарные дни в департаменте, от отправки до возвращения, в сумме по всем "
                "заявлениям, решённым в эти дни."
            ),
            en=(
                "Calendar days at the department, from sending to coming back, of all "
                "applications decided in these days together."
            ),
        ),
        "ended": Text(
            kk=(
                "Осы күндері қайтарып алынған, жойылған, басқа органға жіберілген немесе "
                "қайтыс болуына байланысты тоқтаған өтініштер. Бұл бас тарту емес."
            ),
            ru=(
                "Заявления, отозванные, аннулированные, перенаправленные или прекращённые из-"
                "за смерти в эти дни. Это не отказы."
            ),
            en=(
                "Applications withdrawn, voided, forwarded or ended by a death in these days."
                " They are no refusals."
            ),
        ),
        "overdue": Text(
            kk="Соңғы күннің аяғында шешілмеген, мерзімі өткен және ауданда жатқан өтініштер.",
            ru=(
                "Заявления, не решённые к концу последнего дня, срок которых истёк и которые "
                "лежали в районе."
            ),
            en=(
                "Applications not decided by the end of the last day whose term had passed, "
                "and that lay at the district."
            ),
        ),
        "overdue-away": Text(
            kk=(
                "Соңғы күннің аяғында шешілмеген, мерзімі өткен және департаментте жатқан "
                "өтініштер."
            ),
            ru=(
                "Заявления, не решённые к концу последнего дня, срок которых истёк и которые "
                "находились в департаменте."
            ),
            en=(
                "Applications not decided by the end of the last day whose term had passed "
                "while they were at the department."
            ),
        ),
        "numbers": Text(
            kk="Осы күндері берілген әрбір кезек нөмірі.",
            ru="Каждый номер очереди, выданный в эти дни.",
            en="Every queue number given in these days.",
        ),
        "waits-over": Text(
            kk=(
                "Стандарт рұқсат еткеннен ұзақ күтулер; уақыт тек желінің қабылдау "
                "сағаттарында саналады."
            ),
            ru=(
                "Ожидания дольше, чем допускает стандарт; время считается только в часы "
                "приёма линии."
            ),
            en=(
                "Waits longer than the standard allows, counted within the hours of their "
                "line alone."
            ),
        ),
        "services-over": Text(
            kk="Терезедегі стандарт рұқсат еткеннен ұзақ қызмет көрсетулер.",
            ru="Обслуживание в окне дольше, чем допускает стандарт.",
            en="Services at a window longer than the standard allows.",
        ),
        "refused": Text(
            kk="Осы күндері шешілген, кемінде бір тармағынан бас тартылған өтініштер.",
            ru="Заявления, решённые в эти дни, хотя бы по одному пункту которых отказано.",
            en="Applications decided in these days of which at least one item was refused.",
        ),
        "grounds": Text(
            kk=(
                "Әр бас тарту негізі қолданылған әр өтініште бір рет саналады: екі негізбен "
                "бас тартылған өтініш екі рет саналады."
            ),
            ru=(
                "Каждое основание отказа, по одному разу на заявление: отказанное по двум "
                "основаниям считается дважды."
            ),
            en=(
                "Every ground of refusal, once for each application it was applied in: an "
                "application refused on two grounds is counted twice."
            ),
        ),
        "out-of-turn": Text(
            kk="Негізбен кезегінен бұрын шақырылған келушілер.",
            ru="Посетители, вызванные раньше очереди по основанию.",
            en="Visitors called before their turn on a ground.",
        ),
        "number-outside-hours": Text(
            kk="Қабылдау уақытынан тыс берілген кезек нөмірлері.",
            ru="Номера очереди, выданные вне часов приёма.",
            en="Queue numbers given outside the hours of reception.",
        ),
        "case-outside-hours": Text(
            kk="Қабылдау уақытынан тыс тіркелген өтініштер.",
            ru="Заявления, зарегистрированные вне часов приёма.",
            en="Applications registered outside the hours of reception.",
        ),
        "day-warned": Text(
            kk="Бағдарлама күнінен сақтандырса да ашылған күндер.",
            ru="Дни, открытые, хотя программа предупреждала о дате.",
            en="Days that were opened although the program warned of their date.",
        ),
        "on-books": Text(
            kk=(
                "Соңғы күннің аяғында есепте тұрған қару: осында тіркелген, көшіп келген не "
                "бастапқыда енгізілген және содан бері кетпеген, сатылмаған, тапсырылмаған, "
                "рұқсатының күші жойылмаған."
            ),
            ru=(
                "Оружие на учёте на конец последнего дня: зарегистрированное здесь, прибывшее"
                " или внесённое при начале работы и с тех пор не выбывшее, не проданное, не "
                "сданное и не лишившееся разрешения."
            ),
            en=(
                "Weapons on the books at the end of the last day: registered here, moved in "
                "or brought along, and not moved out, sold, surrendered or without a permit "
                "since."
            ),
        ),
        "put-on": Text(
            kk="Осы күнгі рұқсатпен есепке қойылған қару.",
            ru="Оружие, поставленное на учёт разрешением этих дней.",
            en="Weapons put on the books by a permit of these days.",
        ),
        "renewed": Text(
            kk="Осы күнгі рұқсатпен тіркеуі жалғасқан қару.",
            ru="Оружие, учёт которого продолжен разрешением этих дней.",
            en="Weapons whose registration a permit of these days continues.",
        ),
        "moved-in": Text(
            kk="Басқа жерден келген қару, оқиға күні бойынша.",
            ru="Оружие, прибывшее из другого места, по дню события.",
            en="Weapons that came from another place, by the day of the event.",
        ),
        "moved-out": Text(
            kk="Басқа жерге кеткен қару, оқиға күні бойынша.",
            ru="Оружие, выбывшее в другое место, по дню события.",
            en="Weapons that left for another place, by the day of the event.",
        ),
        "sold": Text(
            kk="Сатылған қару, оқиға күні бойынша.",
            ru="Проданное оружие, по дню события.",
            en="Weapons sold, by the day of the event.",
        ),
        "surrendered": Text(
            kk="Тапсырылған қару, оқиға күні бойынша.",
            ru="Сданное оружие, по дню события.",
            en="Weapons handed in, by the day of the event.",
        ),
        "seized": Text(
            kk="Иесінен алып қойылған қару; ол есепте қалады.",
            ru="Изъятое у владельца оружие; остаётся на учёте.",
            en="Weapons taken from their owner; they stay on the books.",
        ),
        "lost": Text(
            kk="Жоғалған қару; ол есепте қалады.",
            ru="Утраченное оружие; остаётся на учёте.",
            en="Weapons lost; they stay on the books.",
        ),
        "found": Text(
            kk="Қайта табылған қару, оқиға күні бойынша.",
            ru="Найденное оружие, по дню события.",
            en="Weapons found again, by the day of the event.",
        ),
        "annulled": Text(
            kk="Рұқсатсыз қалған қару, күші жойылған күн бойынша.",
            ru="Оружие, оставшееся без разрешения, по дню аннулирования.",
            en="Weapons left without a permit, by the day it was annulled.",
        ),
        "owner-died": Text(
            kk="Иесі қайтыс болған қару; ол есепте қалады.",
            ru="Оружие умерших владельцев; остаётся на учёте.",
            en="Weapons whose owner died; they stay on the books.",
        ),
        "forms": Text(
            kk=(
                "Осы күндері берілген шақырулар мен шақыру хаттары; жоғалған, бүлінген не "
                "қате жазылғанның орнына қайта жасалғандары саналмайды."
            ),
            ru=(
                "Приглашения и письма-приглашения, выданные в эти дни, без изготовленных "
                "заново взамен утраченных, испорченных или с опечаткой."
            ),
            en=(
                "Invitations and invitation letters issued in these days, without those made "
                "anew for one lost, spoilt or misspelt."
            ),
        ),
        "guests": Text(
            kk="Осы күндері берілген шақыруларда аталған шақырылушы адамдар.",
            ru="Люди, названные приглашёнными в приглашениях, выданных в эти дни.",
            en="People named as invited on the invitations issued in these days.",
        ),
    }
)
"""How each figure is reached, in a sentence."""

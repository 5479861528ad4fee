"""What papers of an application are filled from, the same for its forms and its letters."""

import datetime as dt

from desktop.models.application import Application
from desktop.models.filling_results import Told
from desktop.models.standard import Standard
from desktop.models.text import Language
from desktop.services.day import picks_standing
from desktop.services.desk import Desk
from desktop.services.papers import office_words


def told_of(
    desk: Desk, application: Application, standard: Standard, *, number: str, day: dt.date
) -> Told:
    """Return all an application tells now; `number` is empty before it is registered."""
    service = application.service
    countries = desk.catalogue.countries().countries
    key = desk.office().office.partition("-")[0]
    return Told(
        application=application,
        standard=standard,
        office=office_words(desk, service=service),
        department=desk.catalogue.directory(service).office(key).name,
        case_number=number,
        registered_on=day,
        made_at=desk.now(),
        country={each.code: each.name.kk for each in countries},
        country_own={
            each.code: each.name.in_language(_language(application)) for each in countries
        },
        picked=picks_standing(desk),
    )


def _language(application: Application) -> Language:
    return "ru" if application.language == "ru" else "kk"

"""The employees in words: who they are on papers, and what each may do."""

from collections.abc import Callable
from typing import Final

from desktop.models.permissions import ROLES, Role
from desktop.models.posts import Styled
from desktop.presenters.labels import label
from desktop.presenters.settings import save
from desktop.presenters.settings_view import OptionView, Said, StaffView
from desktop.services import staff as services
from desktop.services.desk import Desk
from desktop.store import offices
from desktop.store import staff as rows

OFFERED: Final[tuple[Role, ...]] = ROLES[:4]
"""The roles an office gives; the region's two are given where a region works."""

REGION_OFFERED: Final[tuple[Role, ...]] = ("head", "administrator", "analyst", "auditor")
"""The roles a region gives."""


class StaffPresenter:
    """Show who works here, and keep what is changed of it."""

    def __init__(self, desk: Callable[[], Desk], *, offered: tuple[Role, ...] = OFFERED) -> None:
        """Take which roles there are to give here."""
        self._desk, self._offered = desk, offered
        self.proposed_name = ""
        """What a first administrator typed as his name, before there was an office."""

    def staff(self) -> tuple[StaffView, ...]:
        """Return the employees with their roles, those who left last."""
        desk = self._desk()
        office = desk.office().office
        roles = rows.roles_by_staff(desk.database, office)
        views = [
            StaffView(
                staff=row.staff,
                name=row.name,
                post_kk=row.post_kk,
                post_ru=row.post_ru,
                active=row.active,
                name_ru=row.name_ru,
                rank_kk=row.rank_kk,
                rank_ru=row.rank_ru,
                roles=roles.get(row.staff, ()),
            )
            for row in offices.staff(desk.database, office, active_only=False)
        ]
        return tuple(sorted(views, key=lambda view: not view.active))

    def has_administrator(self) -> bool:
        """Say whether somebody may enter the others: without, the first run is not over."""
        desk = self._desk()
        return bool(rows.administrators(desk.database, desk.office().office))

    def role_options(self) -> tuple[OptionView, ...]:
        """Return the roles there are to give, with what each is for."""
        return tuple(
            OptionView(key=role, words=label(f"role.{role}"), detail=label(f"role-does.{role}"))
            for role in self._offered
        )

    def save(self, view: StaffView) -> Said:
        """Enter or change an employee; a new one has no id yet, the first one administers."""
        return save(self._desk(), lambda desk: self._enter(desk, view))

    def _enter(self, desk: Desk, view: StaffView) -> None:
        words = {"name": view.name, "post_kk": view.post_kk, "post_ru": view.post_ru}
        new = view.staff or desk.new_id(desk.now())
        if not offices.staff(desk.database, desk.office().office, active_only=False):
            services.enter_first(desk, staff=new, **words)
            return
        services.set_staff(
            desk,
            staff=new,
            active=view.active,
            styled=Styled(name_ru=view.name_ru, rank_kk=view.rank_kk, rank_ru=view.rank_ru),
            **words,
        )

    def give(self, view: StaffView, role: str, *, given: bool) -> Said:
        """Give an employee a role or take it away, in force at once."""
        others = [each for each in view.roles if each != role]
        return save(
            self._desk(),
            lambda desk: services.set_roles(
                desk, staff=view.staff, roles=[*others, role] if given else others
            ),
        )

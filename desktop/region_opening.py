"""A region's record opened: the window stands with its rail, and no counter is looked for."""

from typing_extensions import override

from desktop.models.errors import Refusal
from desktop.opening import Opening
from desktop.presenters.region_session import SEAT
from desktop.store import access, boards
from desktop.store import desk as desk_tables
from desktop.views.main_window import Frame
from desktop.views.pages import OF_REGION


class RegionOpening(Opening):
    """Open the record of a region and put up its window."""

    @override
    def _check_kind(self) -> None:
        """Refuse `record-of-office`: another window is for it."""
        if not boards.is_region(self.database):
            self.database.close()
            raise Refusal("record-of-office", path=str(self.database.path))

    @override
    def _frame(self) -> Frame:
        makers = self._makers([page.name for page in OF_REGION])
        return Frame(self.theme, makers, self.keys, on_rail=OF_REGION)

    @override
    def seat(self, login: str) -> None:
        """Let whoever signed in sit here before anything is shown."""
        office = boards.office(self.database)
        staff = "" if office is None else access.staff_of(self.database, office.office, login)
        if staff:
            desk_tables.set_setting(self.database, key=SEAT, value=staff)

    @override
    def show_first_page(self) -> bool:
        """Leave the first page to the work: nothing of it is kept at the desk."""
        return False

"""Word what is asked of whoever the standard does not serve: his written application (D11, D12)."""

from typing import Final

from desktop.i18n import _
from desktop.models.intake import Assessment
from desktop.models.problem import Problem
from desktop.models.standard import Standard
from desktop.presenters import formats
from desktop.presenters.intake_view import PaperGroupView, PaperView, RefusalView
from desktop.presenters.sentences_intake import problem_sentence

WRITTEN: Final = "written-application"
"""The key of the one paper; ticking it says that he insists."""


def refusal_view(seen: Assessment) -> RefusalView | None:
    """Say why the standard does not serve the applicant, None while it may."""
    found = seen.checklist
    if not seen.refused:
        return None
    entitled = found.why != "not-entitled"
    return RefusalView(
        title=_("The standard does not cover this") if entitled else _("Not entitled"),
        choice=problem_sentence(Problem(path="insisted", code=found.why or "not-covered")),
        says=formats.text(found.says) if found.says else "",
        asks=_(
            "The standard does not serve this applicant, so nothing is asked for here. "
            "What is filled in goes with the written application."
        ),
        paragraph=found.paragraph,
        citation=formats.citation(found.paragraph),
    )


def written_groups(
    seen: Assessment, standard: Standard, *, insisted: bool
) -> tuple[PaperGroupView, ...]:
    """Return the one paper that is asked for, with why no other is."""
    paragraph = seen.checklist.paragraph
    citation = formats.citation(paragraph)
    paper = PaperView(
        document=WRITTEN,
        label=formats.text(standard.written_application),
        name=_(
            "Only this paper is taken: the standard does not serve this applicant ({citation}). "
            "It is registered and answered in writing."
        ).format(citation=citation),
        ticked=insisted,
        missing="",
        paragraph=paragraph,
        citation=citation,
        copies="",
    )
    title = _("If the applicant insists")
    return (
        PaperGroupView(id="written", title=title, short=title, done=int(insisted), papers=(paper,)),
    )

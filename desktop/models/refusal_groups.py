"""Tell a ground once for all it was applied to: fifteen guards too young are one paragraph (D38).

Only the printed letter is gathered so. In the window every item keeps passages of its own, because
each may be worded otherwise; those whose words differ stay apart on paper too.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from desktop.models.letter import Passage, Said

_Grounds: TypeAlias = tuple[tuple[str, str, Said], ...]


@dataclass(slots=True, kw_only=True)
class _Group:
    """Hold the headings of items that share all their grounds, and those grounds."""

    heads: list[Passage]
    grounds: list[Passage]

    @property
    def told(self) -> _Grounds:
        """Return what the grounds say, without their numbers."""
        return tuple(
            (_unnumbered(each.lead.kk), _unnumbered(each.lead.ru), each.words)
            for each in self.grounds
        )


def gathered(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """Return a letter in which items refused on the same grounds and facts stand under one heading.

    The grounds are numbered anew, from 1.
    """
    of_items = [each for each in passages if _is_of_item(each)]
    start = passages.index(of_items[0]) if of_items else len(passages)
    after = passages[start + len(of_items) :]
    return (*passages[:start], *_written(_groups(of_items)), *after)


def _is_of_item(passage: Passage) -> bool:
    return passage.key.startswith(("item:", "ground:"))


def _groups(passages: Sequence[Passage]) -> list[_Group]:
    apart: list[_Group] = []
    for each in passages:
        if each.key.startswith("item:") or not apart:
            apart.append(_Group(heads=[], grounds=[]))
        (apart[-1].heads if each.key.startswith("item:") else apart[-1].grounds).append(each)
    found: dict[_Grounds, _Group] = {}
    for group in apart:
        first = found.setdefault(group.told, group)
        if first is not group:
            first.heads.extend(group.heads)
    return list(found.values())


def _written(groups: Sequence[_Group]) -> Iterator[Passage]:
    number = 0
    for group in groups:
        if group.heads:
            lead = Said(
                kk="; ".join(each.lead.kk for each in group.heads),
                ru="; ".join(each.lead.ru for each in group.heads),
            )
            yield replace(group.heads[0], lead=lead)
        for each in group.grounds:
            number += 1
            kk, ru = _unnumbered(each.lead.kk), _unnumbered(each.lead.ru)
            yield replace(each, lead=Said(kk=f"{number}. {kk}", ru=f"{number}. {ru}"))


def _unnumbered(lead: str) -> str:
    return lead.partition(". ")[2]

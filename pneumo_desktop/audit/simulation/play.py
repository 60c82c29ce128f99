"""Plays a course under one order of reading: who is free takes the case that the order puts first."""

from __future__ import annotations

import heapq
import math
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from pneumo_desktop.audit.simulation.course import Course, Patient
from pneumo_desktop.case import Tier
from pneumo_desktop.worklist.order import ALTERNATE_ABOVE, Cap, Place, place

_NEVER = datetime(9000, 1, 1, tzinfo=UTC)


class Order(StrEnum):
    """In which order cases are read."""

    FIRST_COME = "first come"
    BY_SCORE = "by score"
    BY_SCORE_WITH_CAP = "by score with cap"


class Waiting:
    """The cases that wait; `worklist.order.place` says where each stands, as in the worklist itself.

    Args:
        cap: None: nobody becomes overdue.
    """

    def __init__(self, patients: Sequence[Patient], order: Order, cap: Cap) -> None:
        self._patients, self._order = patients, order
        self._due = [
            cap.due_at(datetime.fromtimestamp(each.arrived, UTC), each.projection)
            if order is Order.BY_SCORE_WITH_CAP
            else _NEVER
            for each in patients
        ]
        self._rest: list[tuple[Place, int]] = []
        self._to_come_due: list[tuple[datetime, int]] = []
        self._overdue: list[tuple[Place, int]] = []
        self._gone: set[int] = set()
        self._late: set[int] = set()
        self._overdue_last = False
        self._count = 0

    def add(self, number: int, now: datetime) -> None:
        """A case arrived."""
        self._count += 1
        heapq.heappush(self._rest, (self._place(number, now), number))
        if self._order is Order.BY_SCORE_WITH_CAP:
            heapq.heappush(self._to_come_due, (self._due[number], number))

    def __len__(self) -> int:
        return self._count

    def take(self, now: datetime) -> int:
        """The case that is read next; among many overdue ones every other is not (`order.ALTERNATE_ABOVE`)."""
        while self._to_come_due and self._to_come_due[0][0] <= now:
            _, number = heapq.heappop(self._to_come_due)
            if number not in self._gone:
                self._late.add(number)
                heapq.heappush(self._overdue, (self._place(number, now), number))
        while self._rest and (self._rest[0][1] in self._gone or self._rest[0][1] in self._late):
            heapq.heappop(self._rest)
        other = self._overdue_last and len(self._overdue) > ALTERNATE_ABOVE and bool(self._rest)
        self._overdue_last = bool(self._overdue) and not other
        _, number = heapq.heappop(self._overdue if self._overdue_last else self._rest)
        self._gone.add(number)
        self._count -= 1
        return number

    def _place(self, number: int, now: datetime) -> Place:
        each = self._patients[number]
        if self._order is Order.FIRST_COME:
            return Place(Tier.BY_LIKELIHOOD, each.arrived)
        return place(
            status=each.status,
            projection=each.projection,
            likelihood=each.likelihood,
            band=each.band,
            due_at=self._due[number],
            urgent_at=None,
            now=now,
        )


def play(course: Course, order: Order, cap_minutes: float, cap_minutes_not_chest: float) -> NDArray[np.float64]:
    """(n,) minutes from arrival to verdict of every patient.

    Readers begin a case only within a span, and finish what they began; after the last span they read on until nobody
    waits.
    """
    patients = course.patients
    waiting = Waiting(patients, order, Cap(timedelta(minutes=cap_minutes), timedelta(minutes=cap_minutes_not_chest)))
    ends = np.zeros(len(patients))
    free = [course.spans[0][0]] * course.readers
    heapq.heapify(free)
    came, clock = 0, -math.inf
    while came < len(patients) or len(waiting):
        at = max(heapq.heappop(free), clock)  # whoever was free before found nobody waiting then
        if not len(waiting) and came < len(patients):
            at = max(at, patients[came].arrived)
        at = clock = _open(at, course.spans)
        now = datetime.fromtimestamp(at, UTC)
        while came < len(patients) and patients[came].arrived <= at:
            waiting.add(came, now)
            came += 1
        if len(waiting):
            number = waiting.take(now)
            at += patients[number].reading
            ends[number] = at
        heapq.heappush(free, at)
    arrived = np.array([each.arrived for each in patients])
    waits: NDArray[np.float64] = (ends - arrived) / 60
    return waits


def _open(at: float, spans: Sequence[tuple[float, float]]) -> float:
    """The first moment from `at` on at which somebody begins to read."""
    low, high = 0, len(spans)
    while low < high:
        middle = (low + high) // 2
        if spans[middle][1] <= at:
            low = middle + 1
        else:
            high = middle
    return max(at, spans[low][0]) if low < len(spans) else at


def busy(course: Course) -> float:
    """The share of readers' time that reading takes; near 1 queues grow without end."""
    there = sum(end - begin for begin, end in course.spans) * course.readers
    return sum(each.reading for each in course.patients) / there if there else float("inf")


def kinds(course: Course) -> Iterator[tuple[str, NDArray[np.bool_]]]:
    """Whose waits are told: of all, of the ill and of the well by verdict."""
    yield "all", np.ones(len(course.patients), dtype=bool)
    yield "ill", np.array([each.ill is True for each in course.patients])
    yield "well", np.array([each.ill is False for each in course.patients])

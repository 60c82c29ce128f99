"""Which results somebody must be told: the one place that decides it, and what is still untold."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from pneumo_desktop.case import Finding, Verdict
from pneumo_desktop.findings import Communication, OtherFinding, UrgentMark


@dataclass(frozen=True, slots=True)
class TellRule:
    """A result is to be told when one of `flagged` is flagged, or a finding of `when_urgent` on an urgent case.

    And when it differs from what was told of the case before: whoever acted on that must hear of it.
    """

    flagged: Collection[str] = (OtherFinding.PNEUMOTHORAX, OtherFinding.MISPLACED_TUBE)
    when_urgent: Collection[str] = (Finding.PNEUMONIA,)

    def must_tell(
        self, finding: Finding, flags: Collection[str], *, urgent: bool, told_before: Verdict | None = None
    ) -> bool:
        """Whether a result must be told to somebody.

        Args:
            told_before: the verdict of the case that was told last; None: none was.
        """
        if told_before is not None and _result(told_before) != (finding, frozenset(flags)):
            return True
        return any(flag in self.flagged for flag in flags) or (urgent and finding in self.when_urgent)


def standing_mark(marks: Sequence[UrgentMark]) -> UrgentMark | None:
    """The last mark of urgency that was not withdrawn.

    Args:
        marks: all of one case, in the order they were given.
    """
    withdrawn = {each.withdraws for each in marks if each.withdraws}
    standing = [each for each in marks if not each.withdraws and each.mark_id not in withdrawn]
    return standing[-1] if standing else None


def standing_communications(communications: Sequence[Communication]) -> list[Communication]:
    """Those that were not taken back, in the order they were written down."""
    withdrawn = {each.withdraws for each in communications if each.withdraws}
    return [each for each in communications if not each.withdraws and each.communication_id not in withdrawn]


def told_last(verdicts: Sequence[Verdict], communications: Sequence[Communication]) -> Verdict | None:
    """The verdict of a case that was told last, withdrawn meanwhile or not; None where none was."""
    standing = standing_communications(communications)
    by_number = {verdict.verdict_id: verdict for verdict in verdicts}
    return by_number.get(standing[-1].verdict_id) if standing else None


def untold_since(
    standing: Verdict | None, verdicts: Sequence[Verdict], communications: Sequence[Communication]
) -> datetime | None:
    """Since when the standing result of a case waits to be told; None where nothing has to be, or it was.

    What was last told counts for it where that said the same: an amendment of a note alone needs no second call. Where
    it said something else, whoever heard it must hear of this one, also of one that stands again after a withdrawal.
    """
    if standing is None or standing.finding is None:
        return None
    told = told_last(verdicts, communications)
    if told is None:
        return standing.given_at if standing.tell else None
    return None if _result(told) == _result(standing) else standing.given_at


def _result(verdict: Verdict) -> tuple[Finding | None, frozenset[str]]:
    return verdict.finding, frozenset(verdict.other_findings)

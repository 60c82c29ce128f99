"""What long work is called on the screen: while it goes on, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pneumo_desktop.disk import size_text
from pneumo_desktop.ui.chores.chores import Chore, Ended, Progress
from pneumo_desktop.ui.words import duration_text, isolated, tr


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a chore: one sentence for the line at the bottom, and what more there is to say."""

    text: str
    more: tuple[str, ...] = ()
    trouble: bool = False


def title(chore: Chore) -> str:
    """What is being done."""
    return {
        "backup": tr("Backing up"),
        "restore": tr("Restoring"),
        "rebuild": tr("Rebuilding the worklist"),
        "archive": tr("Archiving"),
        "export": tr("Exporting"),
        "audit": tr("Verifying the record"),
    }.get(chore.name, chore.name)


def progress_text(progress: Progress) -> str:
    """`Backing up · films 120 of 900 · 2 min left`."""
    if progress.what == "stopping":
        return f"{title(progress.chore)} · {tr('stopping, nothing is left half done…')}"
    step = {
        "closing": tr("closing the worklist…"),
        "worklist": tr("copying the worklist"),
        "films": tr("films"),
        "checking": tr("reading it again"),
        "unpacking": tr("unpacking and checking"),
        "scoring": tr("scoring films again"),
        "record": tr("walking the record"),
        "rows": tr("comparing rows with the record"),
        "cases": tr("cases"),
    }.get(progress.what, "")
    parts = [title(progress.chore), step or tr("starting…")]
    if progress.total > 1:
        parts[-1] += " " + tr("{done} of {total}").format(done=f"{progress.done:,}", total=f"{progress.total:,}")
    if progress.seconds_left is not None:
        parts.append(tr("{time} left").format(time=duration_text(progress.seconds_left)))
    return " · ".join(parts)


def outcome_of(ended: Ended) -> Outcome:
    """The end of a chore in words."""
    name, facts = ended.chore.name, ended.facts
    if ended.stopped:
        return Outcome(tr("{what}: stopped. Nothing is left half done.").format(what=title(ended.chore)))
    if ended.trouble:
        return Outcome(f"{_not_done(name)} {ended.trouble}", (ended.trouble,), trouble=True)
    return {
        "backup": _backup,
        "restore": _restore,
        "rebuild": _rebuild,
        "archive": _archive,
        "export": _export,
        "audit": _audit,
    }[name](facts)


def when_text(text: str) -> str:
    """A moment in UTC as ISO 8601, in local time to the minute; as it is where it is none."""
    try:
        return isolated(f"{datetime.fromisoformat(text).astimezone():%Y-%m-%d %H:%M}")
    except ValueError:
        return text


def _not_done(name: str) -> str:
    return {
        "backup": tr("Not backed up."),
        "restore": tr("Not restored."),
        "rebuild": tr("Not rebuilt."),
        "archive": tr("Not archived."),
        "export": tr("Not exported."),
        "audit": tr("The record does not stand as it was written, or cannot be read."),
    }[name]


def _backup(facts: dict[str, Any]) -> Outcome:
    said = tr("Backed up and verified: {n} cases, {size}, in {file}")
    text = said.format(n=f"{facts['cases']:,}", size=size_text(facts["size"]), file=facts["file"])
    more = []
    if facts["missing"]:
        more.append(tr("{n} films are missing in the library, and so in the backup.").format(n=facts["missing"]))
    if facts["damaged"]:
        said = tr("{n} films are damaged in the library, and so not in the backup.")
        more.append(said.format(n=facts["damaged"]))
    return Outcome(text, tuple(more), trouble=bool(more))


def _restore(facts: dict[str, Any]) -> Outcome:
    said = tr("Restored: {n} cases, {verdicts} verdicts, as they were on {when}.")
    text = said.format(n=f"{facts['cases']:,}", verdicts=f"{facts['verdicts']:,}", when=when_text(facts["made_at"]))
    more = [tr("Set aside, not deleted: {file}").format(file=file) for file in facts["set_aside"]]
    if facts["missing"]:
        more.append(tr("{n} films are neither in the backup nor in the library.").format(n=facts["missing"]))
    if facts["newer"]:
        said = tr("{n} films in the library came after the backup; Rebuild takes them into this worklist.")
        more.append(said.format(n=facts["newer"]))
    if facts.get("unverified"):
        said = tr("Its record does NOT verify, nor did it when it was backed up as it was: {reason}")
        more.insert(0, said.format(reason=facts["unverified"]))
        text = f"{text} {tr('It does NOT verify.')}"
    return Outcome(text, tuple(more), trouble=bool(facts["missing"] or facts.get("unverified")))


def _rebuild(facts: dict[str, Any]) -> Outcome:
    text = tr("Rebuilt: {n} films were taken from the library.").format(n=f"{facts['films']:,}")
    more = [tr("Set aside, not deleted: {file}").format(file=facts["set_aside"])] if facts["set_aside"] else []
    if facts["salvaged"]:
        said = tr("{n} verdicts could be read from the damaged worklist: {file}")
        more += [said.format(n=facts["verdicts"], file=file) for file in facts["salvaged"]]
    if facts.get("restored"):
        more.append(tr("{n} acts of readers were put back as the old record proves them.").format(n=facts["restored"]))
    said = tr("{n} acts of readers could not be proven or placed and are in this file alone: {file}")
    more += [said.format(n=n, file=file) for file, n in facts.get("left", {}).items()]
    said = tr("{file} is no longer what was written there: nothing was put back from it. Ask who changed it.")
    more += [said.format(file=file) for file in facts.get("changed", ())]
    return Outcome(text, tuple(more), trouble=bool(facts.get("left") or facts.get("changed")))


def _archive(facts: dict[str, Any]) -> Outcome:
    said = tr("Archived: {films} films of {cases} cases, {size}. They still open while that disk is connected.")
    text = said.format(films=f"{facts['films']:,}", cases=f"{facts['cases']:,}", size=facts["size"])
    return Outcome(text, tuple(facts["missing"]), trouble=bool(facts["missing"]))


def _export(facts: dict[str, Any]) -> Outcome:
    said = tr("Exported {n} decided cases to {path}, with a manifest beside it.")
    text = said.format(n=facts["rows"], path=facts["file"])
    left = facts.get("without_pixels", 0)
    if not left:
        return Outcome(text)
    more = tr("{n} of them are without a picture: nobody approved that it leaves, or it cannot be read here.")
    return Outcome(text, (text, more.format(n=left)))


def _audit(facts: dict[str, Any]) -> Outcome:
    text = tr("The record stands as it was written: {n} rows.").format(n=f"{facts['rows']:,}")
    return Outcome(
        text,
        (
            tr("The chain of the journal is whole, and films, scores, verdicts and cases are as it has them."),
            tr("Its last row has the hash {hash}").format(hash=facts["head"] or tr("(none yet)")),
            tr(
                "What this cannot show: rows cut off the end, or a chain written anew, while nobody holds a later "
                "hash. Every export and every backup holds one: give them away from this PC."
            ),
        ),
    )

"""Every change to the worklist, each with its journal rows in the same transaction."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, bindparam, delete, insert, literal_column, select, update

from pneumo_desktop.case import CaseState, Film, FilmStatus, Score, Tier
from pneumo_desktop.faults import fault
from pneumo_desktop.identity import prior_key
from pneumo_desktop.library import path_text
from pneumo_desktop.who import ENGINE
from pneumo_desktop.worklist import journal
from pneumo_desktop.worklist.conflicts import is_alike, named, said_in, sentence, with_said
from pneumo_desktop.worklist.derive import facts_of, search_text, sorted_by
from pneumo_desktop.worklist.numbers import Spent
from pneumo_desktop.worklist.order import Cap, place
from pneumo_desktop.worklist.people import PeopleWriter
from pneumo_desktop.worklist.rescoring import Rescorer
from pneumo_desktop.worklist.rows import (
    FILM_RECORD,
    Arrival,
    EngineStatus,
    score_values,
    tags_text,
)
from pneumo_desktop.worklist.statements import insert_row, row_by, row_by_id, rows_of, update_row
from pneumo_desktop.worklist.tables import cards, cases, engine_status, films, ledger, scores

_OTHERS = (films.c.sop_instance_uid == bindparam("number"), films.c.id != bindparam("own"))
_ALIKE = select(films).where(*_OTHERS).order_by(films.c.id).limit(1)

_NOT_YET_OVERDUE = cases.c.tier > literal_column(str(int(Tier.OVERDUE)))  # in words: its index is on those alone


class Writer(Rescorer):
    """Writes of one transaction that holds the write lock; journal rows go in when it ends."""

    def __init__(self, connection: Connection, now: datetime, cap: Cap, spent: Spent | None = None) -> None:
        super().__init__(connection, now, cap, spent)
        self._acts: dict[str, list[tuple[str, int | None, dict[str, Any]]]] = {}
        self.who = ENGINE
        """Who acts in this transaction, as the home knows them."""

    @property
    def people(self) -> PeopleWriter:
        """Accounts and emergency access, to be changed."""
        return PeopleWriter(self._connection, self)

    def record(self, actor: str, act: str, case_id: int | None, body: dict[str, Any]) -> None:
        """Note an act for the journal; it stands or falls with the transaction."""
        self._acts.setdefault(actor, []).append((act, case_id, body))

    def finish(self) -> None:
        """Write what was noted, last thing in the transaction."""
        for actor, acts in self._acts.items():
            journal.append(self._connection, self.now, actor, acts)
            fault("journal.written")
        self._acts = {}

    def add_arrival(self, arrival: Arrival) -> int:
        """Take over one file; doing it twice changes nothing. Returns the film's number.

        Bytes that are known already are the film they were. A path that could not be read before (or only in part,
        its writer was slow), and now can, fills in the film that stood for it. A film of a decided case makes the
        case unread again; its verdict stays.
        """
        path = path_text(arrival.path)
        noted = row_by(self._connection, ledger, "path", path)
        before = row_by(self._connection, films, "id", noted["film_id"]) if noted else None
        unchanged = noted is not None and (noted["size"], noted["mtime_ns"]) == (arrival.size, arrival.mtime_ns)
        if before is not None and unchanged and (arrival.sha256 is None or before["sha256"]):
            return int(before["id"])
        stood_in = before if before is not None and self._only_stood_in(before, path) else None
        same = row_by(self._connection, films, "sha256", arrival.sha256) if arrival.sha256 else None
        film_id = int(same["id"]) if same is not None else self._write_film(arrival, stood_in)
        entry = {"size": arrival.size, "mtime_ns": arrival.mtime_ns, "film_id": film_id, "taken_at": self.now}
        if noted:
            self._connection.execute(update(ledger).where(ledger.c.path == path).values(entry))
        else:
            insert_row(self._connection, ledger, {"path": path, **entry})
        fault("ledger.written")
        if same is not None and stood_in is not None and stood_in["id"] != film_id:
            self._merge_film(stood_in, film_id)
        return film_id

    def score_again(self, case_id: int, fresh: Mapping[int, Score], model_sha256: str) -> bool:
        """Let the scores of one model count for an unread case; False where it is being read, decided or gone.

        Where a film has a score by that model already, that one counts again. Other scores stay as they were written,
        and a film that the model has no number for keeps the one that counts. How far the case may move back in the
        queue by it: see `order.after_rescoring`.

        Args:
            fresh: new scores by film number, for films that the model has not scored before.
        """
        if self._one(cases, (cases.c.id == case_id) & (cases.c.state == CaseState.UNREAD)) is None:
            return False
        known = self.scores_by(case_id, model_sha256)
        for film in self.films(case_id):
            number = film.film_id
            if number is None or film.score is None or film.score.model_sha256 == model_sha256:
                continue
            if number in known:
                update_row(self._connection, films, number, {"score_id": known[number]})
                self.record("engine", "count", case_id, {"film_id": number, "score_id": known[number]})
            elif number in fresh:
                self._write_score(number, case_id, fresh[number])
        self._place(case_id, scored_again=True)
        return True

    def promote_overdue(self, limit: int = 100) -> int:
        """Move undecided cases past their due time into *overdue*, a small step at a time; returns how many.

        After a clock was set back, cases that it had made overdue too early leave again, and no case is due later than
        one that comes now: nobody waits longer for the clock's mistake.
        """
        undecided = select(cases.c.id).where(cases.c.decided_at.is_(None)).limit(limit)
        late = undecided.where(cases.c.due_at <= self.now, _NOT_YET_OVERDUE).order_by(cases.c.due_at)
        numbers = list(self._connection.scalars(late))
        soon, chest, any_film = self._cap.bounds(self.now)
        # Each comes off an index: this is asked every two seconds. The rank of an overdue case is its due time.
        early = undecided.where(cases.c.tier == Tier.OVERDUE, cases.c.rank > soon.timestamp()).order_by(cases.c.rank)
        long_wait = (cases.c.tier == Tier.NOT_FRONTAL_CHEST) & (cases.c.due_at <= any_film)
        beyond = undecided.where(cases.c.due_at > chest, cases.c.tier > Tier.URGENT, ~long_wait)
        beyond = beyond.order_by(cases.c.due_at)
        set_back = {*self._connection.scalars(early), *self._connection.scalars(beyond)}
        for number in (*numbers, *sorted(set_back)):
            self._place(number)
        if set_back:
            set_back -= {*self._connection.scalars(early), *self._connection.scalars(beyond)}
        return len(numbers) + len(set_back)

    def set_engine_status(self, status: EngineStatus) -> None:
        """Say how the engine does; not an act, so not in the journal."""
        values = asdict(status)
        if not self._connection.execute(update(engine_status).values(values)).rowcount:
            self._connection.execute(insert(engine_status).values(id=1, **values))

    def note_card(self, model_sha256: str, model_name: str, card: str) -> None:
        """Keep what a model says of itself, so that a desktop can show it; not an act, so not in the journal."""
        values = {"model_name": model_name, "card": card}
        known = update(cards).where(cards.c.model_sha256 == model_sha256)
        if not self._connection.execute(known.values(values)).rowcount:
            self._connection.execute(insert(cards).values(model_sha256=model_sha256, **values))

    def _write_film(self, arrival: Arrival, stood_in: Any) -> int:
        tags = arrival.tags
        number = int(stood_in["id"]) if stood_in is not None else None
        values: dict[str, Any] = {
            "sha256": arrival.sha256,
            "source": path_text(arrival.path),
            "status": arrival.status,
            "reason": arrival.reason,
            "awaits_model": arrival.awaits_model,
            "projection": arrival.projection,
            "sop_instance_uid": tags.sop_instance_uid,
            "tags": tags_text(tags),
            "arrived_at": arrival.arrived_at or self.now,
        }
        other = self._same_number(tags.sop_instance_uid, number)
        same_picture = arrival.same_picture.get(other["sha256"]) if other is not None else None
        if other is not None:
            first = named(other["source"], other["case_id"], other["arrived_at"])
            values["reason"] = with_said(arrival.reason, [sentence(first, same_picture)])
        left = None
        if number is None:
            values["case_id"] = self._case_for(arrival)
            number = self._insert_numbered(films, values)
        else:
            left = int(stood_in["case_id"])
            values["case_id"] = self._case_for(arrival, left)
            update_row(self._connection, films, number, values)
        fault("film.written")
        recorded = {"id": number, **values}
        self.record("engine", "arrive", values["case_id"], {name: recorded[name] for name in FILM_RECORD})
        if arrival.score is not None:
            self._write_score(number, values["case_id"], arrival.score)
            fault("score.written")
        if left is not None and left != values["case_id"]:
            self._place_or_close(left, values["case_id"])
        if other is not None:
            own = named(values["source"], values["case_id"], values["arrived_at"])
            self._say_of(other, sentence(own, same_picture))
        self._place(values["case_id"], number)
        fault("case.placed")
        return number

    def _say_of(self, film: Any, said: str) -> None:
        """A conflict stands with both films; with the first of many, once."""
        if any(is_alike(said, before) for before in said_in(film["reason"])):
            return
        reason = with_said(film["reason"], [said])
        update_row(self._connection, films, film["id"], {"reason": reason})
        row = row_by_id(self._connection, films, film["id"])
        self.record("engine", "film", row["case_id"], {name: row[name] for name in FILM_RECORD})
        self._place(row["case_id"])

    def _only_stood_in(self, film: Any, path: str) -> bool:
        """Whether a film merely stood for a file that could not be read whole: nothing given, no other file."""
        if film["status"] == FilmStatus.SCORED or film["awaits_model"] or self.verdicts(film["case_id"]):
            return False
        if self.corrections(film["case_id"]) or self.urgent_marks(film["case_id"]):
            return False
        others = self._one(ledger, (ledger.c.film_id == film["id"]) & (ledger.c.path != path))
        return others is None

    def _merge_film(self, stood_in: Any, film_id: int) -> None:
        """A film that stood for a file goes, as the file turned out to hold a film that is known."""
        self._connection.execute(delete(films).where(films.c.id == stood_in["id"]))
        self._spent.gone(self._connection, films, int(stood_in["id"]))
        self.record("engine", "merge", stood_in["case_id"], {"id": stood_in["id"], "into": film_id})
        self._place_or_close(int(stood_in["case_id"]), None)

    def _write_score(self, film_id: int, case_id: int, score: Score) -> None:
        values = {**score_values(score), "film_id": film_id, "scored_at": self.now}
        number = insert_row(self._connection, scores, values)
        self.record("engine", "score", case_id, {"id": number, **values})
        update_row(self._connection, films, film_id, {"score_id": number})

    def _case_for(self, arrival: Arrival, stood_in: int | None = None) -> int:
        """The case of the film's study, else the case that stood for it, else a new one."""
        tags, key = arrival.tags, None
        if tags.study_instance_uid:
            # Two patients under one study UID are a mistake of the sender: they stay two cases.
            key = "|".join((tags.study_instance_uid, tags.issuer_of_patient_id, tags.patient_id))
            known = row_by(self._connection, cases, "study_key", key)
            if known is not None:
                return int(known["id"])
        if stood_in is not None and len(self.films(stood_in)) == 1:
            update_row(self._connection, cases, stood_in, {"study_key": key})
            return stood_in
        return self._insert_numbered(cases, {"study_key": key, **self._first_row(arrival)})

    def _insert_numbered(self, table: Table, values: dict[str, Any]) -> int:
        """Add a film or a case under a number that no other ever had."""
        number = self._spent.next_number(self._connection, table)
        return insert_row(self._connection, table, values if number is None else {"id": number, **values})

    def _first_row(self, arrival: Arrival) -> dict[str, Any]:
        """What a case of this one film says, so that hardly anything is left to change once the film has its number."""
        came = arrival.arrived_at or self.now
        film = Film(
            arrival.sha256, Path(path_text(arrival.path)), arrival.status, arrival.reason, arrival.projection,
            arrival.tags, came, score=arrival.score,
        )  # fmt: skip
        facts, due_at = facts_of([film]), self._cap.due_at(came, arrival.projection)
        score = facts.score
        stands = place(
            status=facts.status,
            projection=arrival.projection,
            likelihood=score.likelihood if score else None,
            band=score.band if score else None,
            due_at=due_at,
            urgent_at=None,
            now=self.now,
        )
        return {
            "state": CaseState.UNREAD,
            "status": facts.status,
            "tier": stands.tier,
            "rank": stands.rank,
            "arrived_at": came,
            "due_at": due_at,
            "film_count": 1,
            "film_id": 0,
            "likelihood": score.likelihood if score else None,
            "search_text": search_text([film]),
            "prior_key": prior_key([arrival.tags], None),
            **sorted_by(facts),
        }

    def _same_number(self, sop_instance_uid: str, own: int | None) -> Any:
        """The first film that has the same SOP Instance UID; None where there is none."""
        if not sop_instance_uid:
            return None
        return next(iter(rows_of(self._connection, _ALIKE, {"number": sop_instance_uid, "own": own or 0})), None)

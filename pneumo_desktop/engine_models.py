"""Another model while the engine runs: it is noticed without a restart, and undecided cases are scored again by it."""

from __future__ import annotations

import time

from pneumo_desktop.case import Film
from pneumo_desktop.engine import Engine
from pneumo_desktop.errors import IntakePaused
from pneumo_desktop.faults import fault
from pneumo_desktop.models import scorer_of

_LOOK_SECONDS = 2.0
_GROUP = 8
"""Cases, and films, scored again at once: a new film waits for so many at most, and a verdict for one transaction."""


class ModelWatch:
    """Keeps an engine on the model in use of its home.

    Attributes:
        problem: why the model in use is not the one that scores, for the banner; empty where it is.
    """

    def __init__(self, engine: Engine) -> None:
        self.problem = ""
        self._engine = engine
        self._store = engine.store
        self._seen = engine.model_seq
        self._behind: list[int] = []
        self._hopeless: set[int] = set()
        self._look_at = 0.0

    def follow(self) -> bool:
        """Take the model in use where it changed; True when something did.

        A model that does not prove itself is not used: the sound one before it goes on, and `problem` says so. Where
        none is loaded, nothing is scored and the scorer's own problem says why.

        Raises:
            WorklistUnavailable: the worklist cannot be read.
        """
        with self._store.reading() as reader:
            seq = reader.model_seq()
            if seq == self._seen:
                return False
            use = reader.models()[-1]
        self._seen = seq
        fresh, now = scorer_of(use, self._engine.settings), self._engine.scorer
        fresh.load()
        self._behind, self._hopeless, self._look_at = [], set(), 0.0
        if fresh.ready or not now.ready:
            self._engine.scorer, self.problem = fresh, ""
        else:
            title = use.title or "the program's model"
            self.problem = f"{title} is not used. {fresh.refusal} Films are still scored by {now.model_name}."
        return True

    def score_again(self) -> bool:
        """Score some unread cases that stand on another model's score, latest arrival first; whether there may be more.

        Raises:
            WorklistUnavailable: the worklist cannot be read or written; what was not written is done again.
            IntakePaused: there is no room to decode; it is tried again.
        """
        scorer = self._engine.scorer
        if not scorer.ready or not self._any_behind():
            return False
        group: list[int] = []
        films: list[Film] = []
        with self._store.reading() as reader:
            while self._behind and len(films) < _GROUP and len(group) < _GROUP:
                case_id = self._behind.pop(0)
                group.append(case_id)
                known = reader.scores_by(case_id, scorer.model_sha256)
                films += [film for film in reader.films(case_id) if film.score and film.film_id not in known]
        fault("again.begun")
        try:
            scores = self._engine.score_kept(films)
        except IntakePaused:  # no room to decode: the same cases are tried again
            self._behind = group + self._behind
            raise
        fault("again.scored")
        if not scorer.ready:
            self._behind = []
            return False
        fresh = {film.film_id: score for film, score in zip(films, scores, strict=True) if film.film_id and score}
        with self._store.writing() as writer:
            for case_id in group:
                writer.score_again(case_id, fresh, scorer.model_sha256)
            fault("again.written")
        fault("again.committed")
        # A film without a number by this model keeps the score it has; trying for ever would change nothing.
        self._hopeless |= {film.case_id or 0 for film in films if film.film_id not in fresh}
        return True

    def _any_behind(self) -> bool:
        now = time.monotonic()
        if not self._behind and now >= self._look_at:
            self._look_at = now + _LOOK_SECONDS
            with self._store.reading() as reader:
                behind = reader.cases_of_other_models(self._engine.scorer.model_sha256)
            self._behind = [case_id for case_id in behind if case_id not in self._hopeless]
        return bool(self._behind)

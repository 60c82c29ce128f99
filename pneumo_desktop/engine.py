"""One X-ray on one page: arrive, keep, read, gate, score, queue. `engine_loop` does it for a whole folder.

The engine may be killed at any instant. Everything before `queue` may be done again without harm; `queue` writes film,
score, case, place in the queue and journal in one transaction.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pneumo_desktop.case import Film, FilmStatus, Projection, Score
from pneumo_desktop.errors import IntakePaused
from pneumo_desktop.faults import fault
from pneumo_desktop.film_tags import FilmTags
from pneumo_desktop.imaging.read import Examined
from pneumo_desktop.imaging.sandbox import Sandbox, Suspect
from pneumo_desktop.intake.library import StillChanging, ensure_room, keep
from pneumo_desktop.intake.watcher import Found
from pneumo_desktop.library import copy_path, film_path
from pneumo_desktop.scoring import Scorer
from pneumo_desktop.settings import Settings
from pneumo_desktop.worklist.rows import Arrival
from pneumo_desktop.worklist.store import Store

_GROUP = 8


@dataclass(frozen=True, slots=True)
class Taken:
    """One file on its way: found, kept under `sha256`, examined. `again` puts it back to be found once more.

    `suspect` says how its decoder died: it has to be taken again, alone. `alone`: so it was.
    """

    found: Found
    sha256: str | None = None
    examined: Examined | None = None
    again: bool = False
    paused: IntakePaused | None = None
    suspect: str = ""
    alone: bool = False


class Engine:
    """The way of one film. Its steps are called in this order; the first one in several threads at once.

    Args:
        scorer: the model; `engine_models` puts another in its place when the home's model in use changes.
        model_seq: number of the journal row that put `scorer`'s model in use; None: the last one.
    """

    def __init__(
        self, settings: Settings, store: Store, sandbox: Sandbox, scorer: Scorer, model_seq: int | None = None
    ) -> None:
        self.settings = settings
        self.store = store
        self.scorer = scorer
        if model_seq is None:
            with store.reading() as reader:
                model_seq = reader.model_seq()
        self.model_seq = model_seq
        self._sandbox = sandbox

    def take(self, found: Found, suspect: str = "") -> Taken:
        """Keep a copy of the file and have it read: tags, gate, pixels, the model's input. Whatever happens is said.

        Args:
            suspect: how its decoder died the first time; the file is read alone then, with all the time there is.
        """
        return replace(self._taken(found, suspect), alone=bool(suspect))

    def _taken(self, found: Found, suspect: str) -> Taken:
        try:
            fault("file.found")
            return self._keep_and_read(found, suspect)
        except Suspect as error:
            return Taken(found, suspect=error.death)
        except IntakePaused as error:
            return Taken(found, again=True, paused=error)
        except (StillChanging, FileNotFoundError):
            return Taken(found, again=True)
        except OSError as error:
            problem = f"The file cannot be read ({error.strerror}). Check who may read it; it is tried again."
        except Exception as error:
            problem = f"The program failed on this file ({type(error).__name__}: {error}). Please report it."
        return Taken(replace(found, problem=problem))

    def _keep_and_read(self, found: Found, suspect: str) -> Taken:
        if found.problem:
            return Taken(found)
        library = self.settings.library
        ensure_room(library if library.is_dir() else self.settings.home, found.size, self.settings.reserve_mib << 20)
        kept = keep(found.path, library)
        fault("read.begun")
        examined = self._sandbox.examine(kept.path, self.scorer.input_size, later=True, death=suspect)
        fault("read.done")
        return Taken(found, kept.sha256, examined)

    def score(self, batch: Sequence[Taken]) -> list[Arrival]:
        """Score what can be scored; everything else keeps its reason."""
        unread = [Examined(FilmTags(), Projection.UNKNOWN, taken.found.problem) for taken in batch]
        read = [taken.examined or instead for taken, instead in zip(batch, unread, strict=True)]
        read = [
            self._as_the_model_takes_it(examined, taken.sha256) for examined, taken in zip(read, batch, strict=True)
        ]
        fault("score.begun")
        opinions = self.scorer.opinions(read)
        fault("score.done")
        return [
            Arrival(
                path=taken.found.path,
                size=taken.found.size,
                mtime_ns=taken.found.mtime_ns,
                sha256=taken.sha256,
                tags=examined.tags,
                status=FilmStatus.SCORED if opinion.score else FilmStatus.NEEDS_ATTENTION,
                projection=examined.projection,
                reason=opinion.reason,
                score=opinion.score,
                awaits_model=opinion.score is None and examined.model_input is not None and not self.scorer.ready,
            )
            for taken, examined, opinion in zip(batch, read, opinions, strict=True)
        ]

    def queue(self, arrivals: Sequence[Arrival]) -> None:
        """Put films into the worklist, a few in one transaction; a verdict that waits goes between two.

        Raises:
            WorklistUnavailable: the database cannot be written; what was not, may be given again with all others.
        """
        told = self._compared(arrivals)  # decoding is slow: not while the worklist is held
        for start in range(0, len(told), _GROUP):
            fault("queue.waiting")
            with self.store.writing() as writer:
                fault("queue.begun")
                for arrival in told[start : start + _GROUP]:
                    writer.add_arrival(arrival)
            fault("queue.committed")

    def _compared(self, arrivals: Sequence[Arrival]) -> list[Arrival]:
        """Films whose SOP Instance UID another one has: whether they show the same picture."""
        numbers = {arrival.tags.sop_instance_uid for arrival in arrivals if arrival.sha256} - {""}
        if not numbers:
            return list(arrivals)
        with self.store.reading() as reader:
            first = reader.films_numbered(numbers)
        told = []
        for arrival in arrivals:
            number, own = arrival.tags.sop_instance_uid, arrival.sha256
            other = first.setdefault(number, own) if number and own else own
            if own and other and other != own:
                same = self._sandbox.same_picture(self._copy(own), self._copy(other))
                told.append(arrival if same is None else replace(arrival, same_picture={other: same}))
            else:
                told.append(arrival)
        return told

    def score_waiting(self) -> bool:
        """Score some of the films that came while there was no sound model; whether there may be more.

        Raises:
            WorklistUnavailable: see `queue`.
            IntakePaused: there is no room to decode them.
        """
        with self.store.reading() as reader:
            films = [film for film in reader.films_awaiting_model(self.settings.batch_size) if film.sha256]
        if not films or not self.scorer.ready:
            return False
        fault("waiting.begun")
        read = [self._read_again(film.sha256) for film in films]
        opinions = self.scorer.opinions(read)
        fault("waiting.scored")
        if not self.scorer.ready:
            return False  # they wait on, as they did
        with self.store.writing() as writer:
            for film, opinion in zip(films, opinions, strict=True):
                writer.add_score(film, opinion.score, opinion.reason)
            fault("waiting.written")
        fault("waiting.committed")
        return True

    def score_kept(self, films: Sequence[Film]) -> list[Score | None]:
        """Scores by the model in use for films of the library, in order; None where there is no number."""
        return [opinion.score for opinion in self.scorer.opinions([self._read_again(film.sha256) for film in films])]

    def _as_the_model_takes_it(self, examined: Examined, sha256: str | None) -> Examined:
        """A film that was read for another model, before this one came into use, is read once more at its size."""
        if examined.model_input is None or examined.model_input.shape[-2:] == self.scorer.input_size:
            return examined
        return self._read_again(sha256)

    def _read_again(self, sha256: str | None) -> Examined:
        return self._sandbox.examine(self._copy(sha256 or ""), self.scorer.input_size)

    def _copy(self, sha256: str) -> Path:
        home = film_path(self.settings.library, sha256)
        if home.is_file():
            return home
        with self.store.reading() as reader:
            return copy_path(self.settings.library, sha256, reader.archive_of(sha256))

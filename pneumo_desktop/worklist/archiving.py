"""Where the copies of films lie, written with the journal row of each move."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import insert, select, update

from pneumo_desktop.case import Film
from pneumo_desktop.library import Archive, path_text
from pneumo_desktop.worklist.placing import Placer
from pneumo_desktop.worklist.tables import archives, cases, films


class Archiver(Placer):
    """Writes to `archives`, and which of them holds a film."""

    def note_archive(self, path: Path, volume: str, marker: str, actor: str) -> Archive:
        """Know an archive by its marker, and where it is now: a disk may come back under another path."""
        said = {"path": path_text(path), "volume": volume, "marker": marker}
        row = self._one(archives, archives.c.marker == marker)
        if row is None:
            key = self._connection.execute(insert(archives).values(said)).inserted_primary_key
            number = int(key[0]) if key else 0
        else:
            number = int(row["id"])
            self._connection.execute(update(archives).where(archives.c.id == number).values(said))
        if row is None or {name: row[name] for name in said} != said:
            self.record(actor, "archive_place", None, {"id": number, **said})
        return Archive(number, path, volume, marker)

    def archive_films(self, case_id: int, moved: Sequence[Film], place: Archive, actor: str) -> bool:
        """Note that an archive holds the copies of a case's films; False where the case is unread by now."""
        decided = select(cases.c.id).where(cases.c.id == case_id, cases.c.decided_at.is_not(None))
        if self._connection.scalar(decided) is None:
            return False
        for film in moved:
            other = films.c.archive_id.is_(None) | (films.c.archive_id != place.archive_id)
            changed = update(films).where(films.c.id == film.film_id, other).values(archive_id=place.archive_id)
            if self._connection.execute(changed).rowcount:
                body = {"film_id": film.film_id, "sha256": film.sha256, "archive_id": place.archive_id}
                self.record(actor, "archive", case_id, body)
        return True

    def unarchive_film(self, film: Film, actor: str) -> None:
        """Note that the library holds a film's copy again."""
        home = update(films).where(films.c.id == film.film_id, films.c.archive_id.is_not(None)).values(archive_id=None)
        if self._connection.execute(home).rowcount:
            self.record(actor, "unarchive", film.case_id, {"film_id": film.film_id, "sha256": film.sha256})

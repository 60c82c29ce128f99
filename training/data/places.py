"""Where decoded films are kept between runs."""

from __future__ import annotations

from pathlib import Path

from platformdirs import user_cache_path

from training.data.sample import DataRefused


def cache_folder(cache: Path | None = None) -> Path:
    """The folder of the caches, made where it is missing; None: the user's cache folder.

    Raises:
        DataRefused: it cannot be made.
    """
    folder = cache or user_cache_path("pneumo-desktop", appauthor=False) / "training"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = f"the folder for decoded films cannot be made ({error.strerror})"
        raise DataRefused(str(folder), reason, "Give another with --cache DIR.") from error
    return folder

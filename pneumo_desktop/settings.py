"""Every setting once: type, default, meaning. Flags win over environment, environment over `settings.toml`."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path
from typing import Annotated, Any, Literal

from platformdirs import user_data_path
from pydantic import Field, ValidationError, field_validator
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict, TomlConfigSettingsSource

from pneumo_desktop.case import Finding
from pneumo_desktop.errors import SettingInvalid
from pneumo_desktop.findings import OtherFinding

DeviceName = Literal["auto", "cpu", "cuda", "mps", "xpu"]
SETTINGS_FILE = "settings.toml"


class Settings(BaseSettings):
    """What can be set. A home holds settings, database and library in one folder."""

    model_config = SettingsConfigDict(env_prefix="PNEUMO_", extra="forbid", frozen=True)

    home: Annotated[Path, Field(description="Folder of settings, database and library.")] = user_data_path(
        "pneumo-desktop", appauthor=False
    )
    incoming: Annotated[Path | None, Field(description="Folder where films arrive; empty: `incoming` in home.")] = None
    device: Annotated[DeviceName, Field(description="Where the model runs; auto measures and chooses.")] = "auto"
    reader: Annotated[str, Field(description="Name offered when the desktop asks who is reading.")] = ""
    workers: Annotated[int, Field(ge=0, le=64, description="Decoder processes; 0: one per core, at most 8.")] = 0
    share_of_pneumonia: Annotated[
        float | None,
        Field(
            gt=0.0, lt=1.0, description="Share of films here that show pneumonia; empty: as the model's card has it."
        ),
    ] = None
    batch_size: Annotated[int, Field(ge=1, le=512, description="Films scored together at most.")] = 32
    scan_seconds: Annotated[float, Field(gt=0, le=3600, description="Pause between two full scans.")] = 2.0
    settle_seconds: Annotated[
        float, Field(ge=0.05, le=600, description="A file is taken once size and time stood still for so long.")
    ] = 0.4
    reserve_mib: Annotated[
        int, Field(ge=0, description="Room kept free on the home's disk for verdicts and the record; films wait then.")
    ] = 200
    decode_seconds: Annotated[float, Field(gt=0, le=600, description="A decoder is ended after so long.")] = 30.0
    decoder_memory_mib: Annotated[int, Field(ge=512, description="Memory one decoder process may take.")] = 3072
    cap_minutes: Annotated[int, Field(ge=1, le=525_600, description="From arrival to overdue.")] = 60
    cap_minutes_not_chest: Annotated[
        int,
        Field(
            ge=1, le=525_600, description="The same where the tags say that it is no frontal chest film; tags may lie."
        ),
    ] = 240
    reasons: Annotated[
        dict[Finding, tuple[str, ...]],
        Field(description="The site's own reasons for a finding, instead of the usual ones: pneumonia = [...]."),
    ] = {}
    undo_minutes: Annotated[
        float, Field(ge=0, le=1440, description="How long Ctrl+Z takes a verdict back; later it is amended.")
    ] = 10.0
    tell_flagged: Annotated[
        tuple[OtherFinding, ...], Field(description="Flags that make a result one that somebody must be told.")
    ] = (OtherFinding.PNEUMOTHORAX, OtherFinding.MISPLACED_TUBE)
    tell_when_urgent: Annotated[
        tuple[Finding, ...], Field(description="Findings that somebody must be told where the case was marked urgent.")
    ] = (Finding.PNEUMONIA,)
    lock_minutes: Annotated[
        float, Field(ge=2, le=15, description="A home with accounts locks its desktop after so long without input.")
    ] = 5.0
    emergency_minutes: Annotated[
        float, Field(gt=0, le=240, description="How long emergency access lasts, unless it says otherwise.")
    ] = 30.0
    disk_warn_days: Annotated[
        float, Field(ge=0, le=3650, description="A banner says when the disk fills in fewer days than this.")
    ] = 14.0
    disk_warn_gib: Annotated[float, Field(ge=0, description="The same when less than this is free.")] = 2.0
    backup_folder: Annotated[
        Path | None, Field(description="Where the nightly backup goes, best another disk; empty: none is made.")
    ] = None
    backup_hour: Annotated[int, Field(ge=0, le=23, description="Local hour from which the nightly backup is made.")] = 2
    backup_keep: Annotated[int, Field(ge=1, le=3650, description="Nightly backups kept; older ones are removed.")] = 7
    backup_films: Annotated[bool, Field(description="Take the films along at night; else they are only listed.")] = True

    heads_folder: Annotated[
        Path | None,
        Field(description="A second medium that takes the signed heads of the record, best kept by another person."),
    ] = None
    paper_folder: Annotated[
        Path | None,
        Field(description="Where the queue is kept as a page for a power cut; it names patients; empty: none."),
    ] = None
    paper_minutes: Annotated[int, Field(ge=1, le=1440, description="Minutes until that page is made anew.")] = 5
    paper_cases: Annotated[int, Field(ge=1, le=5000, description="Cases on that page at most, the first ones.")] = 200

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003 the signature is pydantic's
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Flags, then environment, then the TOML file of the home that flags or environment name."""
        home = init_settings().get("home") or env_settings().get("home") or cls.model_fields["home"].default
        toml = TomlConfigSettingsSource(settings_cls, toml_file=Path(home) / SETTINGS_FILE)
        return init_settings, env_settings, toml

    @field_validator("home", "incoming", "backup_folder", "paper_folder", "heads_folder")
    @classmethod
    def _absolute(cls, value: Path | None) -> Path | None:
        # Paths are stored and shown absolute, so that a row means the same from any folder.
        return None if value is None else Path(os.path.abspath(value.expanduser()))  # noqa: PTH100 keep symbolic links

    @property
    def incoming_folder(self) -> Path:
        """The folder that is watched."""
        return self.incoming or self.home / "incoming"

    @property
    def library(self) -> Path:
        """The program's own copies of all films, by content."""
        return self.home / "library"

    @property
    def models(self) -> Path:
        """Copies of models that were put in use instead of the one that travels with the program."""
        return self.home / "models"

    @property
    def logs(self) -> Path:
        """What crashed, without anything that names a person."""
        return self.home / "logs"

    @property
    def scratch(self) -> Path:
        """Short-lived pixel files; safe to empty when nothing runs."""
        return self.home / "scratch"

    @property
    def database(self) -> Path:
        """The worklist database."""
        return self.home / "worklist.sqlite"

    @property
    def worker_count(self) -> int:
        """Decoder processes to start."""
        return self.workers or min(os.cpu_count() or 1, 8)


def load_settings(**flags: Any) -> Settings:
    """Settings from flags (None counts as not given), environment and the home's TOML file.

    Raises:
        SettingInvalid: a value out of range, an unknown name, or an incoming folder that cannot be one.
    """
    given = {name: value for name, value in flags.items() if value is not None}
    try:
        settings = Settings(**given)
    except ValidationError as error:
        first = error.errors()[0]
        name = ".".join(str(part) for part in first["loc"]) or "settings"
        raise SettingInvalid(f"setting {name}", first["msg"], f"See {SETTINGS_FILE} in the home folder.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise SettingInvalid(SETTINGS_FILE, str(error), "Correct the line or move the file away.") from error
    check_incoming(settings)
    return settings


def check_incoming(settings: Settings) -> None:
    """Films must not arrive where the program keeps its own.

    Raises:
        SettingInvalid: they would.
    """
    incoming = settings.incoming_folder
    own = any(incoming.is_relative_to(folder) for folder in (settings.library, settings.models))
    if incoming == settings.home or own or settings.home.is_relative_to(incoming):
        reason = "it holds, or is, the program's own folder, so the program would read its own copies"
        raise SettingInvalid(f"incoming folder {incoming}", reason, "Choose another with --incoming.")

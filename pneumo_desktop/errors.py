"""Every error that this program raises on purpose; each names the thing, the reason and the next step."""


class PneumoError(Exception):
    """A condition the user can understand and act on.

    Args:
        thing: what it is about (a file name, a case, a setting).
        reason: why it did not work, in plain words, without a full stop.
        next_step: what the reader of the message can do, a whole sentence.
    """

    def __init__(self, thing: str, reason: str, next_step: str = "") -> None:
        self.thing = thing
        self.reason = reason
        self.next_step = next_step
        super().__init__(f"{thing}: {reason}." + (f" {next_step}" if next_step else ""))


class UnreadableImage(PneumoError):
    """A file that cannot be turned into one grey radiograph; it becomes a row with this reason."""


class ModelMismatch(PneumoError):
    """Weights and card do not belong together, or do not score as recorded; nothing may be scored with them."""


class WorklistUnavailable(PneumoError):
    """The database cannot be opened, is newer than this program, or refuses to write."""


class WorklistDamaged(WorklistUnavailable):
    """SQLite finds the database damaged, or no database at all; the file is left as it is until somebody decides."""


class WorklistMissing(WorklistUnavailable):
    """There are films of a worklist, but no worklist; a new one is made only when somebody asks for it."""


class WorklistNewer(WorklistUnavailable):
    """The worklist was written by a newer version of this program; it is left as it is."""


class BackupFailed(PneumoError):
    """A backup that was not made, or one that does not hold what it should; nothing half made is left."""


class RestoreRefused(PneumoError):
    """A backup that is not restored: something is in its way, or it is not what it says; nothing was changed."""


class ReviewRefused(PneumoError):
    """A verdict that may not be given: unknown case, nothing to confirm, no reader named, no reason."""


class NotPermitted(ReviewRefused):
    """Somebody may not do this: their role does not allow it, or nobody signed in; nothing was done."""


class NotSignedIn(NotPermitted):
    """The home has accounts, and whoever acts has not signed in, or their account is closed; nothing was done."""


class SignInRefused(PneumoError):
    """A name and a password that do not belong together, or too many wrong ones for now.

    `seconds` is how long the next try has to wait.
    """

    def __init__(self, thing: str, reason: str, next_step: str = "", seconds: float = 0.0) -> None:
        super().__init__(thing, reason, next_step)
        self.seconds = seconds


class AccountRefused(PneumoError):
    """An account that cannot be made or changed like that: a name that is taken, a weak password, the last one."""


class RecordBroken(PneumoError):
    """The audit record does not stand as it was written; the first bad row is named."""


class SettingInvalid(PneumoError):
    """A setting that has no meaning: an unknown device, a folder inside itself, a number out of range."""


class EngineAlreadyRunning(PneumoError):
    """Another engine holds this home; one engine per home."""


class DesktopAlreadyOpen(PneumoError):
    """Another desktop is open on this home and does not answer."""


class IntakePaused(PneumoError):
    """The library cannot be written: intake waits and tries again, nothing is skipped."""

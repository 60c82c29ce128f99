"""`python -m training WHAT`: makes and measures a model."""

from __future__ import annotations

import argparse
import errno
import os
import sys
from pathlib import Path

from pneumo_desktop.errors import PneumoError
from training.commands import (
    architectures,
    compare,
    evaluate,
    explore,
    fit,
    from_worklist,
    locate,
    polarity,
    publish,
    search,
)

GROUPS = (explore, architectures, fit, compare, search, evaluate, publish, from_worklist, locate, polarity)
"""Each adds its parsers, in the order in which the help names them."""


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 0 when it did what was asked, 2 when it was refused, with the reason on standard error."""
    given = _parser().parse_args(arguments)
    try:
        given.run_command(given)
    except PneumoError as error:
        if os.environ.get("RANK", "0") == "0":  # of several processes of one run, one says it
            sys.stderr.write(f"{error}\n")
        return 2
    except BrokenPipeError:  # who read along has seen enough
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 flushed once more when Python ends
        return 141
    except OSError as error:
        if error.filename is None:
            raise
        sys.stderr.write(f"{_refused(error)}\n")
        return 2
    except KeyboardInterrupt:
        sys.stderr.write("stopped; the same command goes on where it was\n")
        return 130
    return 0


def _refused(error: OSError) -> PneumoError:
    """What the system refused, as thing, reason and next step."""
    full = error.errno in {errno.ENOSPC, errno.EDQUOT}
    step = "Free some space" if full else "Look at the path and its rights, or name another"
    return PneumoError(str(error.filename), f"it cannot be read or written ({error.strerror})", f"{step}.")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    for group in GROUPS:
        group.add(commands)
    return parser


if __name__ == "__main__":
    sys.exit(main())

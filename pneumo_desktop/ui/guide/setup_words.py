"""What the first start says: of a folder, of this PC's devices, and of the test film."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pneumo_desktop.disk import size_text
from pneumo_desktop.ui.words import tr

if TYPE_CHECKING:
    from pneumo_desktop.places import Place


def folder_text(place: Place) -> str:
    """What was seen of a folder, in a sentence or two."""
    if place.problem:
        return "!  " + place.problem
    if not place.exists:
        said = tr("It is not there yet, and will be made.")
    elif place.files:
        said = tr("It is there and can be read; {n} files lie in it now.").format(n=place.files)
    else:
        said = tr("It is there and can be read; it is empty now.")
    if place.share:
        said += " " + tr("It is on a network share ({kind}): it is looked at every few seconds.").format(
            kind=place.share.upper()
        )
    return "✓  " + said


def device_name(kind: str, name: str = "") -> str:
    """A kind of device as people call it."""
    called = {
        "auto": tr("The fastest that proves itself (recommended)"),
        "cpu": tr("The processor"),
        "cuda": tr("NVIDIA or AMD graphics card"),
        "mps": tr("Apple graphics"),
        "xpu": tr("Intel graphics"),
    }.get(kind, kind)
    return f"{called}: {name}" if name else called


def pc_text(facts: dict[str, Any]) -> str:
    """What the PC has."""
    said = tr("This PC has {cores} cores and {memory} of memory.")
    text = said.format(cores=facts["cores"], memory=size_text(facts["memory"]))
    cards = [device_name(kind, name) for kind, name in facts["present"].items() if kind != "cpu"]
    if cards:
        return text + " " + tr("It also has: {cards}.").format(cards="; ".join(cards))
    return text + " " + tr("It has no graphics card that the model can use; none is needed.")


def test_text(facts: dict[str, Any]) -> str:
    """What the self-test of model and device found."""
    if facts["problem"]:
        return "!  " + str(facts["problem"])
    kind, _, precision = str(facts["device"]).partition(", ")
    said = tr("Self-test passed: on {device} ({precision}) the model scores its own test films as it should.")
    text = "✓  " + said.format(device=device_name(kind).lower(), precision=precision)
    return f"{text} {facts['notice']}".strip()


def film_text(facts: dict[str, Any]) -> str:
    """What came of the test film."""
    if facts["likelihood"] is None:
        mend = tr("Until this is mended films are listed as they arrive, without a score; none is lost.")
        return "!  " + " ".join(part for part in (tr("The test film was not scored."), facts["reason"], mend) if part)
    suspected = facts["call"] == "suspected"
    call = tr("pneumonia suspected") if suspected else tr("pneumonia not suspected")
    said = tr("The test film was scored in {seconds} s; likelihood {likelihood}, {call}.")
    likelihood = min(max(float(facts["likelihood"]), 0.01), 0.99)
    return "✓  " + said.format(seconds=_seconds(facts["seconds"]), likelihood=f"{likelihood:.2f}", call=call)


def _seconds(seconds: float) -> str:
    return f"{seconds:.1f}" if seconds >= 0.1 else f"{max(seconds, 0.01):.2f}"

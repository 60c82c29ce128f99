"""`training from-worklist` and `adapt`: a site's decided cases as a data set, and the model in use taught on them."""

from __future__ import annotations

import argparse
from pathlib import Path

from training.commands.common import add_cache, add_device, add_weights

_ABOUT = """The decided cases of a home, or of an export with its manifest, as a data set: index.csv, boxes.json and
provenance.json (the head of the journal, the hash of every film, those of the export). Films are split by patient and
by time: the latest cases, of patients who are in no other, are held out. The label is the verdict that stands;
indeterminate and not diagnostic films are left out and counted. The index names nobody. Films whose bytes are not
those that the verdict was given on are left out by name. Nothing is written to the home but the record of this
look."""

_ADAPT = """Teaches the last layers of the model in use on the site's films and calibrates its likelihoods on them, then
compares both models on films that neither learnt from: of other patients, decided later. The new one is written only
if it is better: the interval of the difference in AUC above zero, and no other figure worse. Trunk, gate, map and
thresholds stay as they are, and no film of the site is in the file."""


def share(text: str) -> float:
    """A share of the cases in [0, 0.9]."""
    value = float(text)
    if not 0 <= value <= 0.9:
        raise argparse.ArgumentTypeError("must be from 0 to 0.9")
    return value


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Put the commands of this module among the others."""
    parser = commands.add_parser(
        "from-worklist", help="a site's own decided cases as a data set", description=" ".join(_ABOUT.split())
    )
    parser.add_argument("origin", type=Path, metavar="HOME|EXPORT.csv", help="a home, or an export with its manifest")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="folder of the data set, a new one")
    parser.add_argument("--reader", default="", metavar="NAME", help="who takes the cases; stands in the record")
    parser.add_argument(
        "--as", dest="as_name", default="", metavar="NAME", help="who signs in, in a home with accounts"
    )
    parser.add_argument("--password-fd", type=int, metavar="N", help="read the password from this file descriptor")
    parser.add_argument("--films", type=Path, metavar="DIR", help="with an export: the library that holds the films")
    parser.add_argument("--copy", action="store_true", help="copy the films beside the index, tags and all")
    parser.add_argument(
        "--hold-out", type=share, default=0.3, metavar="SHARE", help="of the cases, the latest, to compare models on"
    )
    parser.set_defaults(run_command=from_worklist)

    parser = commands.add_parser(
        "adapt",
        help="teach the model in use further on such a set, and compare both",
        description=" ".join(_ADAPT.split()),
    )
    parser.add_argument("data", type=Path, metavar="SET", help="what from-worklist wrote, with films held out")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="folder for report and new model")
    parser.add_argument("--name", default="", help="of the new model; else that of the old one with -site")
    parser.add_argument("--even-if-worse", default="", metavar="REASON", help="write it though it is not better")
    add_weights(parser)
    add_device(parser)
    add_cache(parser)
    parser.set_defaults(run_command=adapt)


def from_worklist(given: argparse.Namespace) -> None:
    """Read, write, and say what was left out."""
    from training.site.exported import read_export
    from training.site.write import HELD, TRAIN, write_set

    if given.origin.is_dir():
        from pneumo_desktop.entrance import signed_in
        from training.site.home import read_home

        found = read_home(given.origin, given.reader, lambda store: signed_in(given, store, given.reader))
    else:
        found = read_export(given.origin, given.films)
    provenance = write_set(found, given.out, share=given.hold_out, copy=given.copy)
    splits = provenance["splits"]
    assert isinstance(splits, dict)  # noqa: S101 as it was written
    for name, words in ((TRAIN, "to train on"), (HELD, f"held out, decided from {provenance['held_out_since']} on")):
        counts = splits[name]
        if name == HELD and not provenance["held_out_since"]:
            continue
        print(f"{counts['films']} films of {counts['patients']} patients {words}, {counts['pneumonia']} with pneumonia")
    for why, count in sorted(found.left_out.items()):
        if count:
            print(f"left out, {count}: {why}")
    for line in found.named:
        print(f"left out: {line}")
    if found.nobody:
        print(f"{found.nobody} cases say of nobody whose they are; each counts as a patient of its own")
    if provenance["in_neither"]:
        print(f"{provenance['in_neither']} later films of patients who are trained on are in neither part")
    print(f"in {given.out}; look at it with `python -m training explore {given.out} --out DIR`")


def adapt(given: argparse.Namespace) -> None:
    """Teach, compare, and write what is better."""
    from training.site.adapt import adapt as teach

    teach(
        given.data,
        given.out,
        weights=given.weights,
        name=given.name,
        even_if_worse=given.even_if_worse,
        device=given.device,
        cache=given.cache,
    )

#!/usr/bin/env python3
"""Checks an export of Pneumo Desktop on any PC: plain Python 3.11 or later, this one file, nothing else, no network.

    python -I verify_export.py MANIFEST.json [--head FILE-OR-TEXT]... [--key FINGERPRINT]

It reads, compares and prints; it writes nothing and runs nothing of what it reads. Exit 0: everything stands as it was
exported; 1: something does not, each thing by name; 2: it cannot be checked.

A row of the record is hashed as a JSON array [seq, at, actor, act, case_id, body, previous] (SHA-256 over UTF-8). The
hashes of all rows are the leaves of a tree (RFC 6962); its root, number and hash of the last row are signed (Ed25519,
RFC 8032). The manifest holds the rows of the exported cases and the nodes that link them to that root.
"""

from __future__ import annotations

import sys

if __name__ == "__main__" and not sys.flags.safe_path:
    # Without -I, Python takes modules from beside this file first: out of a folder that somebody else filled.
    del sys.path[0]

import argparse
import base64
import csv
import hashlib
import io
import itertools
import json
import re
import stat
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

FORMAT = "pneumo-desktop manifest 2"
SCRIPT = "verify_export.py"
_HEX64 = re.compile(r"[0-9a-f]{64}")
_WHEN = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z")
_LONGEST = 1 << 28
_MOST_SAID = 50
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
CANNOT_SHOW = (
    "What this cannot show: that whoever has the key did not write the whole record anew and sign it. For that, compare"
    " with a head that somebody else has held since (--head), and with the fingerprint as it was given to you (--key)."
    " Nor can this file vouch for itself where it came with the export: use a copy that you have from elsewhere."
)


class Differs(Exception):
    """Something is not as it was exported, or cannot be read."""


# Ed25519, RFC 8032 section 5.1; checks only, holds no secret, so that time tells nothing.
_P = 2**255 - 19
_L = 2**252 + 27742317777372353535851937790883648493
_D = -121665 * pow(121666, _P - 2, _P) % _P
_ROOT_OF_MINUS_ONE = pow(2, (_P - 1) // 4, _P)
_Point = tuple[int, int, int, int]


def _decoded(code: bytes) -> _Point:
    y = int.from_bytes(code, "little")
    sign, y = y >> 255, y & ((1 << 255) - 1)
    if y >= _P:
        raise ValueError("no point of the curve")
    square = (y * y - 1) * pow(_D * y * y + 1, _P - 2, _P) % _P
    x = pow(square, (_P + 3) // 8, _P)
    if (x * x - square) % _P:
        x = x * _ROOT_OF_MINUS_ONE % _P
    if (x * x - square) % _P or (x == 0 and sign):
        raise ValueError("no point of the curve")
    x = _P - x if x & 1 != sign else x
    return x, y, 1, x * y % _P


def _added(p: _Point, q: _Point) -> _Point:
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % _P, (p[1] + p[0]) * (q[1] + q[0]) % _P
    c, d = 2 * p[3] * q[3] * _D % _P, 2 * p[2] * q[2] % _P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % _P, g * h % _P, f * g % _P, e * h % _P


def _times(number: int, point: _Point) -> _Point:
    total = (0, 1, 1, 0)
    while number:
        if number & 1:
            total = _added(total, point)
        point, number = _added(point, point), number >> 1
    return total


_BASE = _decoded((4 * pow(5, _P - 2, _P) % _P).to_bytes(32, "little"))


def signature_holds(key: bytes, message: bytes, signature: bytes) -> bool:
    """Whether an Ed25519 signature (64 bytes) over a message is of a public key (32 bytes)."""
    try:
        if len(key) != 32 or len(signature) != 64:
            return False
        a, r = _decoded(key), _decoded(signature[:32])
    except ValueError:
        return False
    s = int.from_bytes(signature[32:], "little")
    k = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % _L
    left, right = _times(s, _BASE), _added(r, _times(k, a))
    same = (left[0] * right[2] - right[0] * left[2]) % _P == 0 and (left[1] * right[2] - right[1] * left[2]) % _P == 0
    return s < _L and same


def fingerprint(key: bytes) -> str:
    """The first 128 bits of the SHA-256 of a public key, in groups of four letters."""
    digest = hashlib.sha256(key).hexdigest()[:32]
    return " ".join(digest[start : start + 4] for start in range(0, 32, 4))


def row_hash(row: Sequence[Any]) -> str:
    """SHA-256 of a row of the record: its first seven columns as a JSON array."""
    return hashlib.sha256(json.dumps(list(row[:7]), separators=(",", ":"), ensure_ascii=False).encode()).hexdigest()


def node(left: bytes, right: bytes) -> bytes:
    """A node of the tree of hashes (RFC 6962, 2.1)."""
    return hashlib.sha256(b"\x01" + left + right).digest()


def leaf(digest: str) -> bytes:
    """The leaf of a row's hash (RFC 6962, 2.1)."""
    return hashlib.sha256(b"\x00" + bytes.fromhex(digest)).digest()


def split(count: int) -> int:
    """How many of `count` leaves, two at least, stand in the left part: the largest power of two below it."""
    return 1 << (count - 1).bit_length() - 1


def root_of(count: int, known: Sequence[tuple[int, str]], links: Iterator[bytes]) -> bytes:
    """The root of a tree of `count` rows out of some of them, (number from 1, hash) in order, and the nodes between.

    Raises:
        StopIteration: a node is missing.
    """

    def below(low: int, high: int, first: int, last: int) -> bytes:
        if first == last:
            return next(links)
        if high - low == 1:
            return leaf(known[first][1])
        middle, at = low + split(high - low), first
        while at < last and known[at][0] <= middle:
            at += 1
        left = below(low, middle, first, at)
        return node(left, below(middle, high, at, last))

    return below(0, count, 0, len(known))


def head_bytes(head: Mapping[str, Any]) -> bytes:
    """What is signed of a head."""
    said = (head["home"], head["seq"], head["hash"], head["root"], head["at"])
    return "\n".join(("pneumo-desktop head 1", *map(str, said))).encode()


def seal_bytes(manifest: Mapping[str, Any]) -> bytes:
    """What is signed of a manifest: all but the signature itself and the rows, of which it holds the hash."""
    said = {name: value for name, value in manifest.items() if name != "seal"}
    said["record"] = {name: value for name, value in manifest["record"].items() if name != "rows"}
    return b"pneumo-desktop manifest 1\n" + canonical(said).encode()


def canonical(body: Any) -> str:
    """JSON with sorted keys and no spaces: the same content always gives the same bytes."""
    return json.dumps(body, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def check_head(head: Any) -> dict[str, Any]:
    """A head whose parts have the form they must have and whose signature is of the key in it.

    Raises:
        Differs: it is not.
    """
    try:
        home, seq, at = str(head["home"]), head["seq"], str(head["at"])
        numbered = isinstance(seq, int) and 0 < seq < 1 << 53
        named = re.fullmatch(r"[0-9a-f]{16}", home) is not None and _WHEN.fullmatch(at) is not None
        good = numbered and named and all(_HEX64.fullmatch(head[name]) for name in ("hash", "root", "key"))
        key, signature = bytes.fromhex(head["key"]), bytes.fromhex(head["signature"])
    except (KeyError, TypeError, ValueError) as error:
        raise Differs(f"the head is none ({type(error).__name__})") from error
    if not good:
        raise Differs("the head is none: a part of it has not the form it must have")
    if not signature_holds(key, head_bytes(head), signature):
        raise Differs(f"head of row {seq}: its signature does not hold")
    return dict(head)


_PREFIX = "PNEUMO-HEAD:1:"


def head_text(head: Mapping[str, Any]) -> str:
    """A head in the letters that a QR code takes cheaply (alphanumeric mode)."""
    at = str(head["at"]).replace("-", "").replace(":", "")
    parts = (_base32(head[name]) for name in ("hash", "root", "key", "signature"))
    return _PREFIX + ":".join((str(head["home"]).upper(), str(head["seq"]), at, *parts))


def head_of_text(text: str) -> dict[str, Any]:
    """The head in a text as `head_text` writes it.

    Raises:
        Differs: it is none.
    """
    try:
        home, seq, at, *coded = text.strip().removeprefix(_PREFIX).split(":")
        names = ("hash", "root", "key", "signature")
        said = {
            name: base64.b32decode(code + "=" * (-len(code) % 8)).hex() for name, code in zip(names, coded, strict=True)
        }
        day, time = at.split("T")
        when = f"{day[:4]}-{day[4:6]}-{day[6:]}T{time[:2]}:{time[2:4]}:{time[4:]}"
        return {"home": home.lower(), "seq": int(seq), "at": when, **said}
    except ValueError as error:
        raise Differs("this text is no head") from error


def _base32(digits: str) -> str:
    return base64.b32encode(bytes.fromhex(digits)).decode().rstrip("=")


def heads_in(text: str) -> list[dict[str, Any]]:
    """Every head in a text: one as it is printed, JSON, JSON Lines, or a manifest; not yet checked.

    Raises:
        Differs: there is none.
    """
    if text.strip().startswith(_PREFIX):
        return [head_of_text(line) for line in text.split()]
    try:
        said = [json.loads(text)]
    except (ValueError, RecursionError):
        said = [each for line in text.splitlines() if (each := _loaded(line)) is not None]
    flat = [each for one in said for each in (one if isinstance(one, list) else [one]) if isinstance(each, dict)]
    found = [each.get("record", each) for each in flat]
    heads = [each.get("head", each) for each in found if isinstance(each, dict)]
    if not (heads := [each for each in heads if isinstance(each, dict) and "signature" in each]):
        raise Differs("no head is in it")
    return heads


def _loaded(line: str) -> Any:
    try:
        return json.loads(line) if line.strip() else None
    except (ValueError, RecursionError):
        return None  # a line that a power cut left unfinished


def check_record(record: Mapping[str, Any]) -> dict[str, Any]:
    """The signed head of an export's part of the record, once every row in it is linked to that head.

    Raises:
        Differs: a row is not as it was written, or is not of that record.
    """
    head = check_head(record.get("head"))
    try:
        rows = sorted(record["rows"], key=lambda row: row[0])
        known = {int(seq): str(digest) for seq, digest in record["heads"]}
        links = iter([bytes.fromhex(link) for link in record["links"]])
        for row in rows:
            if len(row) != 8 or row_hash(row) != row[7] or known.setdefault(row[0], row[7]) != row[7]:
                raise Differs(f"journal row {row[0]} is not as it was written")
        for before, row in itertools.pairwise(rows):
            if row[0] == before[0] or (row[0] == before[0] + 1 and row[6] != before[7]):
                raise Differs(f"journal row {row[0]} does not follow the row before it")
        if hashlib.sha256("".join(row[7] for row in rows).encode()).hexdigest() != record["rows_sha256"]:
            raise Differs("its rows are not those it was made with: one was added, removed or swapped")
        wanted = sorted(known.items())
        if known.get(head["seq"]) != head["hash"] or wanted[0][0] < 1 or wanted[-1][0] != head["seq"]:
            raise Differs("the last row of the manifest is not the one that is signed")
        if root_of(head["seq"], wanted, links).hex() != head["root"] or next(links, None) is not None:
            raise Differs("its rows are not linked to the signed head: one was added, removed or swapped")
    except (KeyError, TypeError, ValueError, IndexError, StopIteration, RuntimeError) as error:
        raise Differs(f"its part of the record cannot be read ({type(error).__name__})") from error
    return head


def check_files(path: Path, manifest: Mapping[str, Any]) -> Iterator[str]:
    """Each file of an export that is not as its manifest (at `path`) has it, or not what the record has of it."""
    folder = path.parent
    rows = [row for row in manifest["record"]["rows"] if row[3] == "export"]
    said = json.loads(rows[-1][5]) if rows else {}
    recorded = said.get("files") or {said.get("file"): said.get("sha256")}
    if not rows and not manifest.get("deidentified"):
        yield "the manifest does not hold the journal row of its own export"
    listed: dict[str, str] = {}
    for entry in manifest["files"]:
        name, digest = str(entry["name"]), str(entry["sha256"])
        listed[name] = digest
        try:
            content = _read(folder, name, int(entry.get("bytes", 0)))
        except Differs as error:
            yield f"{name}: {error}"
            continue
        found = list(check_rows(name, content, manifest))
        yield from found
        if hashlib.sha256(content).hexdigest() != digest and not found:
            yield f"{name}: its SHA-256 is not the one in the manifest"
        if rows and recorded.get(name) != digest:
            yield f"{name}: the record has another file of that name, or none"
    if path.name == "manifest.json":  # an export that is a folder of its own
        for beside in folder.rglob("*"):
            name = beside.relative_to(folder).as_posix()
            plain_folder = beside.is_dir() and not beside.is_symlink()
            if not plain_folder and name not in listed and name not in ("manifest.json", SCRIPT):
                yield f"{name}: it is not in the manifest: it was put there later"
    for name in recorded:
        if rows and name not in listed:
            yield f"{name}: the record has it, the manifest does not"


def _read(folder: Path, name: str, size: int) -> bytes:
    parts = name.split("/")
    if not name or any(part in ("", ".", "..") for part in parts) or re.search(r"[\\:\x00-\x1f]", name):
        raise Differs("this is no name of a file in an export; it is not opened")
    path = folder.joinpath(*parts)
    try:
        if not path.resolve().is_relative_to(folder.resolve()) or not stat.S_ISREG(path.lstat().st_mode):
            raise Differs("it is a link, or no plain file; it is not opened")
        if path.stat().st_size > max(size, _LONGEST):
            raise Differs("it is longer than the manifest says")
        return path.read_bytes()
    except OSError as error:
        raise Differs(f"it cannot be read ({error.strerror or error})") from error


def check_rows(name: str, content: bytes, manifest: Mapping[str, Any]) -> Iterator[str]:
    """Each line and column of a table that is not what the record has of its case; other files have a hash only."""
    if manifest.get("deidentified") or not name.endswith((".csv", ".jsonl")):
        return
    try:
        wanted = decided_cases(manifest["record"]["rows"])
        text = content.decode("utf-8-sig")
        for number, line in enumerate(_lines(name, text), start=2 if name.endswith(".csv") else 1):
            case = str(line.get("case_id", ""))
            facts = wanted.pop(case, None)
            if facts is None:
                yield f"{name}, line {number}, case_id: the record has no verdict of a case {case}, or it stands twice"
                continue
            for column in facts.keys() & line.keys():
                if not _same(line[column], facts[column]):
                    yield f"{name}, line {number}, {column}: it is not what the record has of case {case}"
        for case in wanted:
            yield f"{name}: the record has a verdict of case {case}, but its line is gone"
    except (ValueError, KeyError, TypeError, AttributeError, csv.Error, RecursionError) as error:
        yield f"{name}: it cannot be read as a table ({type(error).__name__})"


def _lines(name: str, text: str) -> Iterator[Mapping[str, Any]]:
    if name.endswith(".csv"):
        csv.field_size_limit(_LONGEST)
        yield from csv.DictReader(io.StringIO(text, newline=""), strict=True)
    else:
        yield from (json.loads(line) for line in text.split("\n") if line)


def decided_cases(rows: Iterable[Sequence[Any]]) -> dict[str, dict[str, str]]:
    """By case number, what the record has of the verdict that stands and of the score it was given against."""
    verdicts: dict[int, dict[str, Any]] = {}
    scores: dict[Any, dict[str, Any]] = {}
    films: dict[Any, dict[str, Any]] = {}
    for row in rows:
        body = json.loads(row[5])
        if row[3] in ("verdict", "withdraw"):
            verdicts[body["id"]] = body
        elif row[3] == "score":
            scores[body["id"]] = body
        elif row[3] in ("arrive", "film"):
            films[body["id"]] = body
    gone = {body["withdraws"] for body in verdicts.values()}
    found = {}
    for body in sorted(verdicts.values(), key=lambda each: int(each["id"])):
        if body["finding"] and body["id"] not in gone:
            score = scores.get(body.get("score_id"), {})
            found[str(body["case_id"])] = _facts(body, score, films.get(score.get("film_id"), {}))
    return found


def _facts(verdict: Mapping[str, Any], score: Mapping[str, Any], film: Mapping[str, Any]) -> dict[str, str]:
    flags = json.loads(verdict.get("other_findings") or "[]")
    facts = {
        name: verdict.get(name) for name in ("finding", "reason", "reader", "certainty", "note", "boxes", "amends")
    }
    facts |= {"decided_at": verdict["given_at"], "authenticated": "yes" if verdict["authenticated"] else "no"}
    facts["other_findings"] = ";".join(str(flag).replace(";", ",") for flag in flags)
    if score:
        facts |= {"call": score["call"], "likelihood": f"{score['likelihood']:.4f}", "model": score["model_name"]}
        facts["model_sha256"] = score["model_sha256"]
    if film:
        facts |= {"film_sha256": film["sha256"], "file": film["source"]}
    return {name: "" if value is None else str(value) for name, value in facts.items()}


def _same(found: Any, wanted: str) -> bool:
    if isinstance(found, bool):
        found = "yes" if found else "no"
    elif isinstance(found, float):
        found = f"{found:.4f}"
    elif isinstance(found, list):
        found = ";".join(str(each).replace(";", ",") for each in found)
    elif isinstance(found, dict):
        found = canonical(found)
    text = "" if found is None else str(found)
    safe = f"'{wanted}" if wanted.lstrip(" \u00a0").startswith(_FORMULA) else wanted
    return text in (wanted, safe, "".join(map(_written, safe)))


def _written(char: str) -> str:
    """As a table has a character that would end a text early or turn it round on a screen."""
    turns = char in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    control = char < " " or "\x7f" <= char <= "\x9f"
    return f"\\u{ord(char):04x}" if turns or (control and char not in "\t\r\n") else char


def load(path: Path) -> dict[str, Any]:
    """A manifest.

    Raises:
        Differs: the file is none, or of another version.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode) or path.stat().st_size > _LONGEST * 4:
            raise Differs(f"{path.name} is no manifest of an export")
        manifest = json.loads(path.read_bytes())
        entries, record = manifest["files"], manifest["record"]
        good = manifest["manifest"] == FORMAT and isinstance(entries, list) and isinstance(record["rows"], list)
        good = good and all(isinstance(row, list) and len(row) == 8 for row in record["rows"])
        good = good and all(isinstance(entry, dict) and isinstance(entry["name"], str) for entry in entries)
        good = good and all(isinstance(entry["sha256"], str) for entry in entries)
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise Differs(f"{path.name} cannot be read as a manifest ({type(error).__name__})") from error
    if not good:
        raise Differs(f"{path.name} is no manifest that this file knows ({FORMAT})")
    return dict(manifest)


def check(path: Path, heads: Iterable[Mapping[str, Any]] = (), wanted_key: str = "") -> tuple[list[str], list[str]]:
    """Check an export by its manifest; returns what differs, and what was found good, in words.

    Args:
        heads: held elsewhere, to compare with.
        wanted_key: fingerprint of the key that must have signed; empty: any.

    Raises:
        Differs: the manifest cannot be read at all.
    """
    manifest = load(path)
    record, head = manifest["record"], manifest["record"].get("head")
    wrong: list[str] = []
    good: list[str] = []
    late: list[str] = []
    try:
        head = check_record(record)
    except Differs as error:
        wrong.append(f"{path.name}: {error}")
    else:
        mark = fingerprint(bytes.fromhex(head["key"]))
        good.append(f"the record stands to row {head['seq']}, {head['at']}, head {head['hash']}")
        good.append(f"signed by the key {mark}")
        if wanted_key and re.sub(r"\W", "", wanted_key).lower() != mark.replace(" ", ""):
            late.append(f"{path.name}: it is signed by another key than {wanted_key}")
        if not _is_sealed(manifest, head["key"]):
            late.append(f"{path.name}: the signature under the manifest does not hold: something in it was changed")
    try:
        wrong += check_files(path, manifest)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, OSError) as error:
        wrong.append(f"{path.name}: what it says of its files cannot be read ({type(error).__name__})")
    wrong += late
    for other in heads if not wrong else ():
        (wrong if (said := _against(other, head, record)).startswith("!") else good).append(said.lstrip("! "))
    return wrong, good


def _is_sealed(manifest: Mapping[str, Any], key: str) -> bool:
    try:
        seal = manifest["seal"]
        signature, public = bytes.fromhex(seal["signature"]), bytes.fromhex(seal["key"])
        return bool(seal["key"] == key) and signature_holds(public, seal_bytes(manifest), signature)
    except (KeyError, TypeError, ValueError, RecursionError):
        return False


def _against(held: Mapping[str, Any], head: Mapping[str, Any], record: Mapping[str, Any]) -> str:
    """What another head says of an export whose own record is whole; begins with ! where it contradicts."""
    try:
        other = check_head(held)
    except Differs as error:
        return f"! {error}"
    if other["home"] != head["home"] or other["key"] != head["key"]:
        return (
            f"! the head of row {other['seq']} is of another home or key ({fingerprint(bytes.fromhex(other['key']))})"
        )
    known = dict(record["heads"]) | {row[0]: row[7] for row in record["rows"]}
    if (digest := known.get(other["seq"])) is not None:
        if digest == other["hash"]:
            return f"the head of row {other['seq']} of {other['at']} is of this very record"
        return f"! the record was written anew: its row {other['seq']} is not the one that was signed on {other['at']}"
    if other["seq"] > head["seq"] and other["at"] < head["at"]:
        return f"! the record was cut: on {other['at']} it had a row {other['seq']}, later it ends with {head['seq']}"
    return f"the head of row {other['seq']} is not named in this export: compare it with another one, or at the home"


def _shown(text: str) -> str:
    """Without anything that a terminal would act on."""
    return "".join(char if char.isprintable() else f"\\x{ord(char):02x}" for char in text)[:400]


def _given(text: str) -> list[dict[str, Any]]:
    try:
        is_text = text.lstrip().startswith((_PREFIX, "{"))
        return heads_in(text if is_text else Path(text).read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise Differs(f"--head cannot be read ({type(error).__name__})") from error


def main(arguments: Sequence[str] | None = None) -> int:
    """Check, print, and return the exit code."""
    parser = argparse.ArgumentParser(description="Checks an export of Pneumo Desktop; needs Python 3.11 alone.")
    parser.add_argument("manifest", type=Path, help="the .manifest.json of the export, beside its files")
    parser.add_argument("--head", action="append", default=[], help="a head that was held elsewhere: file, or its text")
    parser.add_argument(
        "--key", default="", help="fingerprint of the key that must have signed, as it was given to you"
    )
    parsed = parser.parse_args(arguments)
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        heads = [head for text in parsed.head for head in _given(text)]
        wrong, good = check(parsed.manifest, heads, parsed.key)
    except Differs as error:
        print(_shown(str(error)))
        return 2
    for said in wrong[:_MOST_SAID]:
        print(_shown(f"DIFFERS  {said}"))
    if len(wrong) > _MOST_SAID:
        print(f"DIFFERS  and {len(wrong) - _MOST_SAID} more")
    for said in good:
        print(_shown(f"holds    {said}"))
    print("NOT as it was exported." if wrong else "Everything in it stands as it was exported.")
    print(CANNOT_SHOW)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

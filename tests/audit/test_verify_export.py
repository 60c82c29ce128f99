"""The single file that ships in each export: on plain Python alone, against files that were changed or made to harm."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from pneumo_desktop.audit import verify_export
from pneumo_desktop.audit.heads import sign_head, signed_head
from pneumo_desktop.audit.keys import HomeKey, key_of
from pneumo_desktop.audit.proof import Leaves
from pneumo_desktop.audit.verify_export import (
    Differs,
    check,
    check_head,
    check_record,
    head_of_text,
    head_text,
    row_hash,
    signature_holds,
)
from pneumo_desktop.review.decide import confirm
from pneumo_desktop.worklist.store import Store
from tests.audit.conftest import manifest_of

Changed = Callable[[dict[str, Any]], object]


def run(*arguments: object) -> tuple[int, str]:
    """The file itself, in a Python without site-packages, environment and current folder."""
    command = [sys.executable, "-I", "-S", verify_export.__file__, *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=60, check=False)
    assert not done.stderr, done.stderr
    return done.returncode, done.stdout


def change(path: Path, changed: Changed) -> None:
    manifest = json.loads(path.read_text())
    changed(manifest)
    path.write_text(json.dumps(manifest))


def test_an_untouched_export_verifies_on_plain_python_and_says_what_that_does_not_show(exported: Path) -> None:
    code, said = run(exported)
    assert (code, said.count("holds")) == (0, 2)
    assert "Everything in it stands as it was exported." in said
    assert "did not write the whole record anew" in said


@pytest.mark.parametrize(
    ("name", "old", "new", "named"),
    [
        ("cases.csv", "no_pneumonia", "pneumonia", "cases.csv, line 3, finding:"),
        ("cases.csv", "Dr B", "Dr C", "cases.csv, line 3, reader:"),
        ("cases.csv", "0.8000", "0.3000", "cases.csv, line 2, likelihood:"),
        ("cases.jsonl", '"suspected"', '"not_suspected"', "cases.jsonl, line 1, call:"),
        ("cases.jsonl", "rotated", "blurred", "cases.jsonl, line 2, reason:"),
        ("cases.jsonl", '{"case_id": 2', '{"case_id": 3', "cases.jsonl, line 2, case_id:"),
        ("report.pdf", "1.7", "1.8", "report.pdf: its SHA-256"),
        ("report.pdf", "%PDF", "%PDF-", "report.pdf: its SHA-256"),
    ],
)
def test_a_changed_file_is_named_with_its_line_and_field(
    exported: Path, name: str, old: str, new: str, named: str
) -> None:
    path = exported.parent / name
    content = path.read_bytes()
    assert old.encode() in content
    path.write_bytes(content.replace(old.encode(), new.encode(), 1))
    code, said = run(exported)
    assert code == 1
    assert named in said


def test_every_byte_of_every_file_counts(exported: Path) -> None:
    for path in sorted(exported.parent.iterdir()):
        whole = path.read_bytes()
        for at in range(0, len(whole), 1 if len(whole) < 400 else 23):
            changed = whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :]
            if path == exported and _same_json(whole, changed):
                continue  # white space between the parts of a manifest says nothing
            path.write_bytes(changed)
            try:
                wrong, _ = check(exported)
            except Differs:
                wrong = ["it cannot be read"]
            assert wrong, f"{path.name}, byte {at}"
        path.write_bytes(whole)
    assert check(exported)[0] == []


def _same_json(one: bytes, other: bytes) -> bool:
    try:
        return bool(json.loads(one) == json.loads(other))
    except ValueError:
        return False


def test_a_line_taken_out_or_put_in_is_named(exported: Path) -> None:
    path = exported.parent / "cases.jsonl"
    lines = path.read_text().splitlines(keepends=True)
    path.write_text(lines[0])
    assert "the record has a verdict of case 2, but its line is gone" in run(exported)[1]
    path.write_text("".join([*lines, lines[1]]))
    assert "cases.jsonl, line 3, case_id" in run(exported)[1]


def _swap(manifest: dict[str, Any]) -> None:
    rows = manifest["record"]["rows"]
    rows[0][5], rows[1][5] = rows[1][5], rows[0][5]


def _rewrite_one(manifest: dict[str, Any]) -> None:
    row = next(row for row in manifest["record"]["rows"] if row[3] == "verdict")
    row[5] = row[5].replace("Dr A", "Dr X")
    row[7] = row_hash(row)


def _take_out(manifest: dict[str, Any]) -> None:
    del manifest["record"]["rows"][2]


def _put_in(manifest: dict[str, Any]) -> None:
    row = [99, *manifest["record"]["rows"][2][1:7]]
    manifest["record"]["rows"].append([*row, row_hash(row)])


@pytest.mark.parametrize(
    ("changed", "named"),
    [
        (_swap, "is not as it was written"),
        (_rewrite_one, "not linked to the signed head|does not follow|not those it was made with"),
        (_take_out, "not linked|cannot be read|not those it was made with"),
        (_put_in, "is not the one that is signed|not linked|not those it was made with"),
        (lambda m: m["record"]["links"].reverse(), "not linked|signature under the manifest"),
        (lambda m: m["record"]["head"].update(seq=7), "signature does not hold"),
        (lambda m: m["record"]["head"].update(at="2030-01-01T00:00:00.000000Z"), "signature does not hold"),
        (lambda m: m.update(made_at="never"), "signature under the manifest does not hold"),
        (lambda m: m.pop("seal"), "signature under the manifest does not hold"),
        (lambda m: m["files"].pop(), "the record has it, the manifest does not"),
    ],
)
def test_a_manifest_that_was_changed_is_found(exported: Path, changed: Changed, named: str) -> None:
    change(exported, changed)
    wrong, _ = check(exported)
    assert any(re.search(named, said) for said in wrong), wrong


def test_an_export_made_to_fit_by_somebody_with_another_key_shows_another_fingerprint(
    exported_here: Path, decided: Store
) -> None:
    exported = exported_here
    ours = key_of(decided)
    head = json.loads(exported.read_text())["record"]["head"]
    other = HomeKey(Ed25519PrivateKey.generate())
    manifest = json.loads(exported.read_text())
    made = sign_head(other, head["seq"], head["hash"], head["root"], decided.clock())
    manifest["record"]["head"] = made
    manifest["seal"] = {"key": made["key"], "signature": other.sign(verify_export.seal_bytes(manifest))}
    exported.write_text(json.dumps(manifest))
    assert check(exported)[0] == []  # by itself it is whole
    assert run(exported, "--key", ours.fingerprint)[0] == 1
    code, said = run(exported, "--head", head_text(head))
    assert (code, "of another home or key" in said) == (1, True)


def test_a_head_held_elsewhere_is_compared(exported_here: Path, decided: Store, tmp_path: Path) -> None:
    exported = exported_here
    held = tmp_path / "held.json"
    held.write_text(json.dumps(json.loads(exported.read_text())["record"]["head"]))
    code, said = run(exported, "--head", held)
    assert (code, "is of this very record" in said) == (0, True)
    later = signed_head(decided)
    confirm(decided, 3, "Dr A")
    manifest = json.loads(exported.read_text())
    seq = next(row[0] for row in manifest["record"]["rows"] if row[3] == "export")
    exported.write_text(json.dumps(manifest_of(decided, {"files": manifest["files"]}, seq)))
    code, said = run(exported, "--head", held, "--head", head_text(later))
    assert (code, said.count("is of this very record")) == (0, 2), said


def test_a_record_written_anew_with_the_key_is_found_against_a_head_held_elsewhere(
    exported_here: Path, decided: Store
) -> None:
    exported = exported_here
    key, manifest = key_of(decided), json.loads(exported.read_text())
    real = manifest["record"]["head"]
    for seq, digest, named in ((real["seq"], "0" * 64, "written anew"), (real["seq"] + 5, "0" * 64, "was cut")):
        at = decided.clock().replace(year=2025)
        held = sign_head(key, seq, digest, "1" * 64, at)
        wrong, _ = check(exported, [held])
        assert named in wrong[0]


HOSTILE: tuple[tuple[str, bytes], ...] = (
    ("empty", b""),
    ("nothing", b"null"),
    ("a list", b"[]"),
    ("deep", b"[" * 200_000),
    ("digits", b'{"format": ' + b"9" * 100_000 + b"}"),
    ("no text", b"\xff\xfe\x00"),
    ("no rows", b'{"manifest":"pneumo-desktop manifest 2","files":[],"record":{"rows":[]}}'),
    (
        "wrong types",
        b'{"manifest":"pneumo-desktop manifest 2","files":[{"name":1,"sha256":2}],"record":{"rows":[[1]]}}',
    ),
    (
        "huge",
        b'{"manifest":"pneumo-desktop manifest 2","files":[],"record":{"head":{"seq":1e308},"rows":[],"heads":[[1,2]],'
        b'"links":["zz"]}}',
    ),
)


@pytest.mark.parametrize("content", [each for _, each in HOSTILE], ids=[name for name, _ in HOSTILE])
def test_hostile_manifests_are_refused_in_words_and_at_once(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "m.json"
    path.write_bytes(content)
    began = time.monotonic()
    code, said = run(path)
    assert code in (1, 2), said
    assert "Traceback" not in said
    assert time.monotonic() - began < 30


@pytest.mark.parametrize(
    "name", ["/etc/passwd", "../secret.txt", "a/../../secret.txt", "C:\\secret", "link.csv", "fifo", "", ".", "a//b"]
)
def test_a_manifest_cannot_make_it_read_elsewhere(exported: Path, tmp_path: Path, name: str) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    (exported.parent / "link.csv").symlink_to(tmp_path / "secret.txt")
    os.mkfifo(exported.parent / "fifo")
    change(exported, lambda manifest: manifest["files"][0].update(name=name))
    code, said = run(exported)
    assert code == 1
    assert "secret" not in said.replace("secret.txt", "").replace("\\secret", "").replace("C:\\\\secret", "")


def test_names_and_fields_cannot_speak_to_the_terminal(exported: Path) -> None:
    change(exported, lambda manifest: manifest["files"][0].update(name="\x1b]0;owned\x07\u202e.csv"))
    _, said = run(exported)
    assert "\x1b" not in said
    assert "\u202e" not in said


def test_a_csv_with_a_cell_that_never_ends_is_refused(exported: Path) -> None:
    (exported.parent / "cases.csv").write_bytes(b'case_id,finding\r\n1,"' + b"x" * 3_000_000)
    assert any("cannot be read as a table" in said for said in check(exported)[0])


def test_signatures_agree_with_the_library_and_with_rfc_8032() -> None:
    key = bytes.fromhex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c")  # RFC 8032, 7.1, test 2
    signature = bytes.fromhex(
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
        "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
    )
    assert signature_holds(key, b"\x72", signature)
    order = 2**252 + 27742317777372353535851937790883648493
    doubled = signature[:32] + (int.from_bytes(signature[32:], "little") + order).to_bytes(32, "little")
    for message, other in ((b"\x73", signature), (b"\x72", doubled), (b"\x72", b""), (b"\x72", bytes(64))):
        assert not signature_holds(key, message, other)
    for number in range(8):
        private = Ed25519PrivateKey.generate()
        public, made = private.public_key().public_bytes_raw(), private.sign(bytes([number]))
        assert signature_holds(public, bytes([number]), made)
        spoilt = bytearray(made)
        spoilt[number * 8] ^= 1
        assert not signature_holds(public, bytes([number]), bytes(spoilt))


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5, 7, 8, 13, 64, 100])
def test_any_rows_are_linked_to_the_root_and_no_others(count: int) -> None:
    leaves, digests = Leaves(), [f"{number:064x}" for number in range(count)]
    for digest in digests:
        leaves.add(digest)
    for step in (1, 2, 3, 7, count):
        wanted = sorted({*range(step, count + 1, step), count})
        links = list(leaves.links(wanted))
        known = [(seq, digests[seq - 1]) for seq in wanted]
        assert verify_export.root_of(count, known, iter(links)) == leaves.root()
        if count > 1:
            known[0] = (known[0][0], "f" * 64)
            assert verify_export.root_of(count, known, iter(links)) != leaves.root()


def test_a_head_survives_paper_and_changed_letters_are_found(decided: Store) -> None:
    head = signed_head(decided)
    text = head_text(head)
    assert check_head(head_of_text(text)) == head
    assert set(text) <= set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")  # what a QR code holds cheaply
    for at in range(len("PNEUMO-HEAD:1:"), len(text), 7):
        other = text[:at] + ("A" if text[at] != "A" else "B") + text[at + 1 :]
        with pytest.raises(Differs):
            check_head(head_of_text(other))


def test_an_empty_part_of_the_record_is_no_proof(decided: Store) -> None:
    with pytest.raises(Differs):
        check_record({"head": signed_head(decided), "rows": [], "heads": [], "links": []})

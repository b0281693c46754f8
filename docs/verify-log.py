#!/usr/bin/env python3
"""Verifies a Plimsoll log without Plimsoll: Python's standard library and ssh-keygen.

  verify-log.py LOG [--signers FILE] [--head FILE] [--archive DIR]

LOG is the folder of the log. With --signers (an allowed signers file of OpenSSH) every signed head is verified by
ssh-keygen; with --head a head that was kept elsewhere is compared; with --archive the files that records name are
hashed. Exit code 0: whole. 1: not whole, and why. The page auditing-records.md explains each step.
"""
import argparse
import gzip
import hashlib
import json
import pathlib
import re
import subprocess
import sys
import tempfile

NONE = "0" * 64
faults = []


def fault(text):
    faults.append(text)
    print(text)


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def split_head(line):
    """The signed bytes and the signature of a line {"head":{...},"signature":"..."}."""
    start, middle = b'{"head":', b',"signature":"'
    at = line.find(middle)
    if not line.startswith(start) or at < 0 or not line.endswith(b'"}'):
        raise ValueError("not a head")
    return line[len(start):at], json.loads(line)["signature"]


def verify_signature(signed, signature, signers):
    with tempfile.NamedTemporaryFile("w", suffix=".sig") as file:
        file.write(signature)
        file.flush()
        when = re.sub(r"[-:T]", "", json.loads(signed)["at"])[:14] + "Z"
        who = subprocess.run(["ssh-keygen", "-Y", "find-principals", "-s", file.name, "-f", signers,
                              "-Overify-time=" + when], capture_output=True, text=True)
        person = who.stdout.split("\n")[0].strip()
        if who.returncode != 0 or not person:
            return None
        check = subprocess.run(["ssh-keygen", "-Y", "verify", "-f", signers, "-I", person, "-n", "plimsoll-head",
                                "-s", file.name, "-Overify-time=" + when], input=signed, capture_output=True)
        return person if check.returncode == 0 else None


def read_heads(folder, signers):
    """The heads by the place in the log they stand for, chained by the hash of the line before."""
    path = folder / "heads.jsonl"
    heads, previous, lines = {}, NONE, set()
    data = path.read_bytes() if path.exists() else b""
    if not data.endswith(b"\n"):
        fault("heads.jsonl: the last line has no end")
    for number, line in enumerate(data.split(b"\n")[:-1], 1):
        try:
            signed, signature = split_head(line)
            head = json.loads(signed)
            if head["previous"] != previous:
                fault(f"heads.jsonl, line {number}: the head before was changed or removed")
            if signers and not verify_signature(signed, signature, signers):
                fault(f"heads.jsonl, line {number}: the signature does not hold, or nobody may sign so")
            heads[(head["segment"], head["offset"])] = (head, f"heads.jsonl, line {number}")
            lines.add(line)
        except (ValueError, KeyError, TypeError):
            fault(f"heads.jsonl, line {number}: not a head")
        previous = sha256(line)
    return heads, lines


def segments(folder):
    found = {}
    for path in sorted(folder.iterdir()):
        name = re.fullmatch(r"[a-z-]+-(\d{6})\.jsonl(\.gz)?", path.name)
        if name and (int(name[1]) not in found or not name[2]):
            found[int(name[1])] = path
    return sorted(found.items())


def content(path):
    data = path.read_bytes()
    try:
        return gzip.decompress(data) if path.suffix == ".gz" else data
    except (OSError, EOFError, ValueError) as broken:
        fault(f"{path.name}: cannot be unpacked: {broken}")
        return b""


def verify_chain(folder, heads, see):
    previous, sequence, closed = NONE, 0, None
    compressed = {}
    expected_number = 1
    for number, path in segments(folder):
        if number != expected_number:
            fault(f"{path.name}: segment {expected_number} is missing")
        expected_number = number + 1
        data = content(path)
        if not data.endswith(b"\n"):
            fault(f"{path.name}: the last line has no end")
        offset = 0
        for count, line in enumerate(data.split(b"\n")[:-1], 1):
            where = f"{path.name}, line {count}"
            offset += len(line) + 1
            try:
                entry = json.loads(line)
            except ValueError:
                entry = {}
            if entry.get("previous") != previous:
                fault(where + ": it does not continue the line before")
            if count == 1:
                if entry.get("closed") != closed or entry.get("segment") != number:
                    fault(where + ": the segment before has other bytes than when it was closed")
            else:
                sequence += 1
                if entry.get("sequence") != sequence:
                    fault(where + ": the sequence does not follow")
                if "compressed" in entry:
                    compressed[entry["compressed"]["segment"]] = entry["compressed"]["hash"]
                see(entry)
            previous = sha256(line)
            head, named = heads.pop((number, offset), (None, ""))
            if head and (head["hash"] != previous or head["sequence"] != sequence):
                fault(f"{named}: {where} is not what was signed")
        closed = sha256(data)
    for _, (head, named) in heads.items():
        fault(f"{named}: the log does not have what was signed at entry {head['sequence']}")
    for number, path in segments(folder):
        if path.suffix == ".gz" and compressed.get(number) != sha256(path.read_bytes()):
            fault(f"{path.name}: has other bytes than the log says")
    return sequence


def verify_archive(archive, named, erased):
    for digest, sequence in named.items():
        path = archive / digest[:2] / digest[2:]
        if path.exists():
            if sha256(path.read_bytes()) != digest:
                fault(f"archive: {digest} of entry {sequence} was changed")
        elif digest not in erased:
            fault(f"archive: {digest} of entry {sequence} is missing")


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("log", type=pathlib.Path)
    options.add_argument("--signers")
    options.add_argument("--head", type=pathlib.Path)
    options.add_argument("--archive", type=pathlib.Path)
    given = options.parse_args()
    heads, lines = read_heads(given.log, given.signers)
    if given.head:
        line = given.head.read_bytes().rstrip(b"\n")
        signed, signature = split_head(line)
        head = json.loads(signed)
        if given.signers and not verify_signature(signed, signature, given.signers):
            fault(f"{given.head}: the signature does not hold, or nobody may sign so")
        if line not in lines:
            fault(f"{given.head}: this head is not in heads.jsonl")
            heads[(head["segment"], head["offset"])] = (head, str(given.head))
    named, erased = {}, set()

    def see(entry):
        if "erased" in entry:
            erased.add(entry["erased"]["hash"])
        if "decision" in entry:
            kept = entry["archive"]
            hashes = [kept[key] for key in ("policy", "parameters", "account", "market") if key in kept]
            for digest in hashes + list(kept.get("beside", {}).values()):
                named.setdefault(digest, entry["sequence"])

    entries = verify_chain(given.log, heads, see)
    if given.archive:
        verify_archive(given.archive, named, erased)
    print(("whole: " if not faults else "not whole: ") + f"{entries} entries, {len(lines)} heads")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())

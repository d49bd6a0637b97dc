#!/usr/bin/env python3
"""Scans a made inbox twice, once undisturbed and once with random kills, and holds the reports against each other.

usage: Tests/Soak/soak.py PROGRAM FOLDER [--files 5000] [--seed 1] [--jobs 2]

FOLDER must not exist; it is left for a look when something differs. About one file in ten is hostile, one in ten a copy of
another, and some have sidecars. While the second scan runs, its parent, a worker, all workers, or all at once are killed at
random moments, a folder is exchanged for a link that leads out of the inbox, the disk is full, and between two runs a row of the
store is damaged; then it is started again, until it comes to its end. What must hold: the counts of the summary add up to the
files made, every file has its row in berkas.csv, the reports of both are byte-identical, nothing from outside the inbox is in the
store, and the store is sound.
"""
import argparse
import csv
import json
import os
import random
import resource
import shutil
import signal
import sqlite3
import struct
import subprocess
import sys
import time
import zlib
from collections import Counter
from pathlib import Path

HERE = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(HERE / "scripts"))
from measuring import children, distinct, peak, scan_command, write_old  # noqa: E402
REPORTS = ["laporan.csv", "laporan.xlsx", "berkas.csv", "laporan.html", "ringkasan.json"]
# Stands in the files that the links lead to.
SECRET = "rahasia-di-luar-kotak-masuk"


def png(chance, width, height):
    """A picture of coloured bars: distinct, small, and without a word or a hand."""
    bars = [bytes(chance.randrange(256) for _ in range(3)) for _ in range(8)]
    rows = [b"\0" + b"".join(bars[(x * 8 // width + y // 9) % 8] for x in range(width)) for y in range(height)]

    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"".join(rows))) + chunk(b"IEND", b"")


def hostile(chance, pictures):
    data = bytearray(chance.choice(pictures))
    kind = chance.randrange(6)
    if kind == 0:
        return bytes(data[:chance.randrange(len(data))])
    if kind == 1:
        for _ in range(20):
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        return bytes(data)
    if kind == 2:
        return b""
    if kind == 3:
        return chance.randbytes(chance.randrange(1, 4096))
    if kind == 4:
        # Fifty thousand pixels a side, and nothing behind the claim.
        return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + b"IHDR" + struct.pack(">IIBBBBB", 50000, 50000, 8, 2, 0, 0, 0)
    return b"<html><script>alert(1)</script></html>"


def make_inbox(inbox, files, seed):
    chance = random.Random(seed)
    posts = [path for path in sorted((HERE / "fixtures/inbox").rglob("*.jpg")) if path.read_bytes()[:2] == b"\xff\xd8"]
    pictures = [path.read_bytes() for path in sorted((HERE / "fixtures/images").iterdir())
                if path.suffix in (".jpg", ".png", ".webp")]
    with open(HERE / "fixtures/registers/asn.csv", encoding="utf-8-sig", newline="") as rows:
        handles = [account.split(":")[1] for row in csv.DictReader(rows) for account in row["akun"].split(";")
                   if account.startswith("instagram:")]
    made = []
    while len(made) < files:
        number = len(made)
        folder = inbox / f"hari{number % 30:02d}" / f"akun.{chance.randrange(40)}"
        folder.mkdir(parents=True, exist_ok=True)
        draw = chance.random()
        if draw < 0.10:
            name, data = folder / f"{number}.{chance.choice(['jpg', 'png', 'webp'])}", hostile(chance, pictures)
        elif draw < 0.20 and made:
            original = chance.choice(made)
            name, data = folder / f"{number}{original.suffix}", original.read_bytes()
        elif draw < 0.30:
            # In a civil servant's account some are leads, of which lines are read again and copies made for the page.
            folder = inbox / "gallery-dl/instagram" / chance.choice(handles)
            folder.mkdir(parents=True, exist_ok=True)
            name, data = folder / f"{number}.jpg", distinct(chance.choice(posts).read_bytes(), number)
        elif draw < 0.35:
            name, data = folder / f"{number}.txt", f"Catatan ke-{number} @akun.{number} #kegiatan".encode()
        else:
            name = folder / f"{number}.png"
            data = png(chance, chance.randrange(48, 160), chance.randrange(48, 160))
        write_old(name, data)
        made.append(name)


class Memory:
    def __init__(self):
        self.parent = self.worker = 0

    def look(self, process):
        self.parent = max([self.parent, peak(process)])
        self.worker = max([self.worker] + [peak(child) for child in children(process)])


def kill(*processes):
    for process in processes:
        try:
            os.kill(process, signal.SIGKILL)
        except ProcessLookupError:
            pass


def scan(program, folder, out, jobs, memory, disturb=None):
    """Runs one scan. Returns its exit code, or None where it was killed."""
    command = scan_command(program, folder / "inbox", folder / out, jobs) + ["--lang", "en"]
    limit = disturb.before(folder / out) if disturb else None
    with open(folder / f"{out}.log", "a") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log, preexec_fn=limit)
        started, wait = time.monotonic(), None
        while process.poll() is None:
            memory.look(process.pid)
            time.sleep(0.2)
            if disturb and time.monotonic() - started > (wait := wait or disturb.moment()):
                started, wait = time.monotonic(), None
                disturb.strike(process)
        if limit and process.returncode == 2:
            return None
        return process.returncode if process.returncode >= 0 else None


class Disturbance:
    """Kills, and counts what it killed. An image whose worker dies twice is recorded as failed, and so reports would rightly
    differ: between two strikes at workers there is time for the retry."""

    def __init__(self, seed, longest, inbox):
        self.chance = random.Random(seed)
        self.longest = longest
        self.inbox = inbox
        self.done = Counter()
        self.outside = inbox.parent / "outside"
        self.runs = 0

    def before(self, out):
        """Damages a row of the store, or fills the disk for this run: then what the run calls before it becomes the program."""
        self.runs += 1
        store = out / "screen.sqlite"
        if not store.exists():
            return None
        if self.runs % 2 == 0:
            self.damage(store)
        if self.runs % 5 == 3:
            self.done["disk full"] += 1
            size = store.stat().st_size + self.chance.randrange(1 << 16)
            return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
        return None

    def damage(self, store):
        table, column = self.chance.choice([("observation", "json"), ("post", "json"), ("finding", "json"), ("record", "bytes")])
        with sqlite3.connect(store, timeout=30) as database:
            rows = database.execute(f"SELECT rowid FROM {table} WHERE {column} IS NOT NULL" if table == "record" else
                                    f"SELECT {'sha256' if table == 'observation' else 'id'} FROM {table} WHERE {column} IS NOT NULL")
            keys = [row[0] for row in rows]
            if not keys:
                return
            key = {"record": "rowid", "observation": "sha256"}.get(table, "id")
            database.execute(f"UPDATE {table} SET {column} = x'7B2200' WHERE {key} = ?", (self.chance.choice(keys),))
        database.close()
        self.done[f"{table} damaged"] += 1

    def moment(self):
        return self.chance.uniform(3, self.longest)

    def strike(self, process):
        kind = self.chance.choice(["parent", "one worker", "all workers", "parent and workers", "folder and parent"])
        workers = children(process.pid)
        if "worker" in kind and not workers:
            return
        if kind == "folder and parent":
            self.swap(process)
        self.done[kind] += 1
        if kind == "parent":
            kill(process.pid)
        elif kind == "one worker":
            kill(self.chance.choice(workers))
        elif kind == "all workers":
            kill(*workers)
        else:
            kill(process.pid, *workers)

    def swap(self, process):
        """For a moment a folder is a link to files of the same names outside. The run ends before the folder comes back, as the
        files of that moment are rightly none of the inbox."""
        folder = self.chance.choice([path for path in sorted(self.inbox.rglob("*")) if path.is_dir()])
        aside = self.inbox.parent / "aside"
        shutil.rmtree(self.outside, ignore_errors=True)
        for path in folder.rglob("*"):
            if path.is_file():
                other = self.outside / path.relative_to(folder)
                other.parent.mkdir(parents=True, exist_ok=True)
                other.write_text(f"@{SECRET} {SECRET}")
        self.outside.mkdir(exist_ok=True)
        os.rename(folder, aside)
        os.symlink(self.outside, folder)
        time.sleep(0.5)
        kill(process.pid)
        process.wait()
        os.unlink(folder)
        os.rename(aside, folder)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--files", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--longest", type=float, default=25, help="most seconds between two kills")
    given = parser.parse_args()
    given.folder.mkdir(parents=True)
    make_inbox(given.folder / "inbox", given.files, given.seed)
    total = sum(1 for path in (given.folder / "inbox").rglob("*") if path.is_file())
    faults = []

    memory, started = Memory(), time.monotonic()
    code = scan(given.program, given.folder, "whole", given.jobs, memory)
    print(f"soak: undisturbed: exit {code}, {time.monotonic() - started:.0f} s, "
          f"at most {memory.parent} MiB in the parent, {memory.worker} MiB in a worker", flush=True)
    if code != 3:
        sys.exit(f"soak: error: the undisturbed scan ended with {code}, not 3; see {given.folder}/whole.log")

    disturbance = Disturbance(given.seed, given.longest, given.folder / "inbox")
    memory, started, runs, code = Memory(), time.monotonic(), 0, None
    while code is None and runs < 1000:
        runs += 1
        code = scan(given.program, given.folder, "killed", given.jobs, memory, disturbance)
    print(f"soak: disturbed: exit {code} after {runs} runs, {time.monotonic() - started:.0f} s, "
          f"at most {memory.parent} MiB in the parent, {memory.worker} MiB in a worker", flush=True)
    print("soak: disturbed by: " + ", ".join(f"{kind} {count} times" for kind, count in sorted(disturbance.done.items())))
    # Failures that an earlier, killed run already met are no news to the last one.
    if code not in (0, 3):
        sys.exit(f"soak: error: the disturbed scan ended with {code}; see {given.folder}/killed.log")
    if not disturbance.done:
        faults.append("nothing was killed: make the soak longer")

    rows = list(csv.DictReader((given.folder / "whole/berkas.csv").open(encoding="utf-8-sig", newline="")))
    outcomes = Counter((row["hasil"], row["sebab"].split(":")[0]) for row in rows)
    for (outcome, reason), count in sorted(outcomes.items()):
        print(f"soak: {count:6d} {outcome} {reason}")
    if len(rows) != total:
        faults.append(f"{total} files, {len(rows)} rows in berkas.csv")
    for name in REPORTS:
        if (given.folder / "whole" / name).read_bytes() != (given.folder / "killed" / name).read_bytes():
            faults.append(f"{name} differs")
    for out in ("whole", "killed"):
        left = [path.name for path in (given.folder / out).iterdir()
                if path.name not in REPORTS and not path.name.startswith("screen.sqlite")]
        if left:
            faults.append(f"left over in {out}: {left}")
        store = sqlite3.connect(given.folder / out / "screen.sqlite")
        if any(SECRET in str(row) for row in store.execute("SELECT CAST(json AS TEXT) FROM post")):
            faults.append(f"{out} has read outside the inbox")
        if store.execute("PRAGMA integrity_check").fetchone() != ("ok",):
            faults.append(f"the store of {out} is not sound")
    summary = json.loads((given.folder / "killed/ringkasan.json").read_text())
    print(f"soak: {total} files; findings {json.dumps(summary['temuan'])}")
    for fault in faults:
        print(f"soak: error: {fault}", file=sys.stderr)
    if faults:
        print(f"soak: the folder is left: {given.folder}", file=sys.stderr)
        return 1
    shutil.rmtree(given.folder)
    print("soak: good")
    return 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Shows how much memory the parent takes for a large inbox: by default of 100,000 files.

usage: Benchmarks/large_inbox.py PROGRAM PICTURE [--files 100000] [--kinds copies,whatsapp,instaloader] [--seconds 60]

Makes an inbox of each kind, of copies of one small JPEG: `copies` are all the same; `whatsapp` are distinct, with that program's names;
`instaloader` are distinct, each with its sidecar; `lines` is one picture beside six files of 48 MiB of short lines of JSON. The first is scanned to its end, and once more. For the others, whose pictures
would take hours, the scan is interrupted after `--seconds`: listing, joining and hashing, which need the most memory, are done
within a minute on an idle machine.
"""
import argparse
import datetime
import json
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "scripts"))
from measuring import distinct, peak, scan_command, write_old  # noqa: E402

CAPTION = "Mari kita jaga bersama kampung halaman tercinta dengan semangat gotong royong untuk masa depan anak cucu kita. " * 2


def fill(inbox, kind, files, picture):
    inbox.mkdir()
    if kind == "lines":
        return fill_with_lines(inbox, picture)
    count = files // 2 if kind == "instaloader" else files
    for number in range(count):
        folder = inbox / f"akun{number // 200}"
        folder.mkdir(exist_ok=True)
        moment = datetime.datetime(2029, 8, 1) + datetime.timedelta(hours=number % 200 * 11)
        if kind == "copies":
            write_old(folder / f"{number}.jpg", picture)
            continue
        data = distinct(picture, number)
        if kind == "whatsapp":
            write_old(folder / f"IMG-{moment:%Y%m%d}-WA{number % 200:04}.jpg", data)
            continue
        stem = f"{moment:%Y-%m-%d_%H-%M-%S}_UTC"
        write_old(folder / f"{stem}.jpg", data)
        node = {"shortcode": f"C{number:010x}", "taken_at_timestamp": int(moment.timestamp()),
                "owner": {"username": folder.name, "full_name": f"Warga {folder.name}"},
                "edge_media_to_caption": {"edges": [{"node": {"text": CAPTION}}]},
                "edge_media_to_tagged_user": {"edges": []}}
        write_old(folder / f"{stem}.json",
                  json.dumps({"node": node, "instaloader": {"version": "4.13", "node_type": "Post"}}).encode())


def fill_with_lines(inbox, picture, files=6, size=48 << 20):
    write_old(inbox / "1.jpg", picture)
    for file in range(files):
        lines, length, number = [], 0, 0
        while length < size:
            lines.append(b'{"timestamp_collected":1715600000123,"source_platform":"instagram.com","item_id":"%d","data":'
                         b'{"code":"C%010d","user":{"username":"u%d"},"taken_at":1715573462}}\n'
                         % (3400000000000000000 + number, number, number))
            length += len(lines[-1])
            number += 1
        write_old(inbox / f"{file}.ndjson", b"".join(lines))


def scan(program, folder, seconds=None):
    command = scan_command(program, folder / "inbox", folder / "out", 1) + ["--quiet"]
    started = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    most = 0
    while process.poll() is None:
        most = max(most, peak(process.pid))
        if seconds and time.monotonic() - started > seconds:
            process.send_signal(signal.SIGINT)
            seconds = None
        time.sleep(0.05)
    if process.returncode not in (0, 3, 130):
        sys.exit(f"the scan ended with {process.returncode}")
    return most, time.monotonic() - started


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("picture", type=Path)
    parser.add_argument("--files", type=int, default=100_000)
    parser.add_argument("--kinds", default="copies,whatsapp,instaloader")
    parser.add_argument("--seconds", type=float, default=60)
    given = parser.parse_args()
    picture = given.picture.read_bytes()
    for kind in given.kinds.split(","):
        folder = Path(tempfile.mkdtemp(prefix="large-inbox-"))
        fill(folder / "inbox", kind, given.files, picture)
        for turn in ("first", "again") if kind in ("copies", "lines") else ("until it is looked at",):
            most, took = scan(given.program, folder, None if kind in ("copies", "lines") else given.seconds)
            print(f"{given.files:8d} files, {kind}, {turn}: parent {most} MiB, {took:.1f} s", flush=True)
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()

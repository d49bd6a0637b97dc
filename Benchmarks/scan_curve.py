#!/usr/bin/env python3
"""Times whole scans: pictures a second and memory over the number of pictures and of workers.

usage: Benchmarks/scan_curve.py PROGRAM PICTURES [--sizes 100,1000] [--jobs 1,2] [--rounds 1]

PICTURES is a folder of JPEG and PNG files. Each scan gets an inbox of its own, filled by turns with copies that differ in a
comment alone, so that every one is looked at. Scans of one size are run in turn, round by round; the last lines give the
ratio of each number of workers to the first, as the median over the rounds.
"""
import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "scripts"))
from measuring import children, distinct, peak, scan_command, write_old  # noqa: E402


def scan(program, inbox, out, jobs):
    started = time.monotonic()
    process = subprocess.Popen(scan_command(program, inbox, out, jobs) + ["--quiet"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    parent = worker = 0
    while True:
        ended, status, usage = os.wait4(process.pid, os.WNOHANG)
        if ended:
            break
        parent = max(parent, peak(process.pid))
        worker = max([worker] + [peak(child) for child in children(process.pid)])
        time.sleep(0.05)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 3):
        sys.exit(f"the scan ended with {process.returncode}")
    return time.monotonic() - started, usage.ru_utime + usage.ru_stime, parent, worker


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("pictures", type=Path)
    parser.add_argument("--sizes", default="100,1000")
    parser.add_argument("--jobs", default="1,2")
    parser.add_argument("--rounds", type=int, default=1)
    given = parser.parse_args()
    pictures = [path.read_bytes() for path in sorted(given.pictures.rglob("*"))
                if path.suffix.lower() in (".jpg", ".jpeg", ".png")]
    pictures = [data for data in pictures if data[:2] == b"\xff\xd8" or data[:4] == b"\x89PNG"]
    jobs = [int(word) for word in given.jobs.split(",")]
    print(f"{'pictures':>8} {'workers':>7} {'seconds':>8} {'pictures/s':>10} {'CPU s':>8} {'parent MiB':>10} {'worker MiB':>10}")
    for size in (int(word) for word in given.sizes.split(",")):
        times = {count: [] for count in jobs}
        folder = Path(tempfile.mkdtemp(prefix="scan-curve-"))
        inbox = folder / "inbox"
        for number in range(size):
            name = inbox / f"akun{number % 20}" / f"{number}.jpg"
            name.parent.mkdir(parents=True, exist_ok=True)
            write_old(name, distinct(pictures[number % len(pictures)], number))
        for turn in range(given.rounds):
            for count in jobs:
                out = folder / f"out-{turn}-{count}"
                seconds, cpu, parent, worker = scan(given.program, inbox, out, count)
                times[count].append(seconds)
                print(f"{size:8d} {count:7d} {seconds:8.1f} {size / seconds:10.2f} {cpu:8.1f} {parent:10.0f} {worker:10.0f}",
                      flush=True)
        for count in jobs[1:]:
            ratios = [first / second for first, second in zip(times[jobs[0]], times[count])]
            print(f"{size:8d} pictures: {jobs[0]} -> {count} workers: x {statistics.median(ratios):.2f}")
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()

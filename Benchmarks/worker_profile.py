#!/usr/bin/env python3
"""Shows where a worker's time goes, stage by stage, over a folder of pictures.

usage: Benchmarks/worker_profile.py PROGRAM PICTURES [--count 500] [--seed 1]

Takes `--count` pictures at random, each at most once, in an order that the seed tells, and lets one worker look at them in one
thread. Prints seconds and shares of the stages, the worker's processor time over the time that inference alone took, and its
peak memory. The first pictures pay for loading the models and compiling their kernels.
"""
import argparse
import json
import os
import random
import subprocess
from collections import Counter
from pathlib import Path

STAGES = [("decode", "decoding"), ("text.detect", "finding text"), ("text.read", "reading lines"), ("text.again", "second looks for text"),
          ("hands", "faces, hands and poses")]


def peak(process):
    for line in Path(f"/proc/{process}/status").read_text().splitlines():
        if line.startswith("VmHWM"):
            return int(line.split()[1]) // 1024
    return 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("pictures", type=Path, nargs="+")
    parser.add_argument("--count", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    pictures = sorted(path for folder in given.pictures for path in folder.rglob("*")
                      if path.suffix.lower() in (".jpg", ".jpeg", ".png", ".webp"))
    random.Random(given.seed).shuffle(pictures)
    pictures = pictures[:given.count]
    worker = subprocess.Popen([given.program, "worker"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    times, seen = Counter(), 0
    for picture in pictures:
        worker.stdin.write(json.dumps({"path": str(picture)}) + "\n")
        worker.stdin.flush()
        answer = json.loads(worker.stdout.readline())
        seen += "error" not in answer
        times.update(answer.get("ms", {}))
    memory = peak(worker.pid)
    worker.stdin.close()
    _, status, usage = os.wait4(worker.pid, 0)
    worker.returncode = os.waitstatus_to_exitcode(status)
    processor = usage.ru_utime + usage.ru_stime
    print(f"{seen} of {len(pictures)} pictures seen, {processor / len(pictures):.3f} s of processor time each, {memory} MiB at most")
    total = 0
    for stage, name in STAGES:
        total += times[stage]
        print(f"{name:24} {times[stage] / 1e3:7.1f} s {times[stage] / 10 / processor:5.1f} %")
    print(f"{'loading, hashing, lines':24} {processor - total / 1e3:7.1f} s {100 - total / 10 / processor:5.1f} %")
    inference = (times["text.inference"] + times["hands.inference"]) / 1e3
    print(f"{'inference in all of it':24} {inference:7.1f} s; worker ÷ inference: {processor / inference:.2f}")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Shows where a worker's time goes, stage by stage, over a folder of pictures.

usage: Benchmarks/worker_profile.py PROGRAM PICTURES [--count 500] [--seed 1]

Takes `--count` pictures at random, each at most once, in an order that the seed tells, and lets one worker look at them in one
thread. Prints seconds and shares of the stages, all that it took over what inference alone took, and the worker's peak memory.
All are seconds of the clock on the wall, as a worker waits for nothing but its pictures. The first pictures pay for compiling the
models' kernels; loading the models is told apart.
"""
import argparse
import sys
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "scripts"))
from measuring import Worker, choose, peak  # noqa: E402

STAGES = [("decode", "decoding"), ("text.detect", "finding text"), ("text.read", "reading lines"), ("text.again", "second looks for text"),
          ("hands", "faces, hands and poses")]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("pictures", type=Path, nargs="+")
    parser.add_argument("--count", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    pictures = choose(given.pictures, given.count, given.seed)
    worker = Worker(given.program)
    times, seen = Counter(), 0
    started = time.monotonic()
    worker.ask({"do": "hello", "protocol": 1})
    ready = time.monotonic()
    for picture in pictures:
        answer = worker.ask({"path": str(picture)})
        seen += "error" not in answer
        times.update(answer.get("ms", {}))
    took = time.monotonic() - ready
    memory = peak(worker.process.pid)
    worker.end()
    print(f"{seen} of {len(pictures)} pictures seen, {took / len(pictures):.3f} s each, {memory} MiB at most; "
          f"{ready - started:.1f} s to load the models")
    rest = took
    for stage, name in STAGES:
        seconds = times[stage] / 1e3
        rest -= seconds
        print(f"{name:24} {seconds:7.1f} s {100 * seconds / took:5.1f} %")
    print(f"{'hashing, lines':24} {rest:7.1f} s {100 * rest / took:5.1f} %")
    inference = (times["text.inference"] + times["hands.inference"]) / 1e3
    print(f"{'inference in all of it':24} {inference:7.1f} s; worker ÷ inference: {took / inference:.2f}")


if __name__ == "__main__":
    main()

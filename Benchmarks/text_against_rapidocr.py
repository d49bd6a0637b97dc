#!/usr/bin/env python3
"""Times the text stage against RapidOCR as installed, on one thread each.

usage: PYTHON Benchmarks/text_against_rapidocr.py PROGRAM PICTURES… [--count 60] [--rounds 3] [--seed 1]

PYTHON needs `rapidocr` and `onnxruntime`. Each picture is read by one and at once by the other, `--rounds` times, and each one's
quickest reading counts: what else the machine does falls on both. Ours includes decoding, theirs does not. Times are seconds of the
clock on the wall; the first round, which pays for compiling kernels, does not count.
"""
import argparse
import os
import statistics
import sys
import time
from pathlib import Path

os.environ["OMP_NUM_THREADS"] = "1"
import cv2  # noqa: E402
from rapidocr import RapidOCR  # noqa: E402

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "scripts"))
from measuring import Worker, choose  # noqa: E402


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("pictures", type=Path, nargs="+")
    parser.add_argument("--count", type=int, default=60)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    cv2.setNumThreads(1)
    one = {"EngineConfig.onnxruntime.intra_op_num_threads": 1, "EngineConfig.onnxruntime.inter_op_num_threads": 1}
    peer = RapidOCR(params={**one, "Global.log_level": "error"})
    worker = Worker(given.program)

    def ours(path):
        times = worker.ask({"path": str(path)}).get("ms", {})
        return (times["decode"] + times["text"]) / 1e3

    def theirs(pixels):
        started = time.monotonic()
        peer(pixels)
        return time.monotonic() - started

    both = []
    for path in choose(given.pictures, given.count, given.seed):
        pixels = cv2.imread(str(path))
        if pixels is None:
            continue
        rounds = [(ours(path), theirs(pixels)) for _ in range(given.rounds + 1)][1:]
        both.append((min(first for first, _ in rounds), min(second for _, second in rounds)))
    worker.end()
    first, second = (statistics.mean(times) for times in zip(*both))
    print(f"{len(both)} pictures: ours {first:.3f} s each, RapidOCR {second:.3f} s each: x {second / first:.2f} in all, "
          f"x {statistics.median(b / a for a, b in both):.2f} for the median picture")


if __name__ == "__main__":
    main()

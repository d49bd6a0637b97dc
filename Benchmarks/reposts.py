#!/usr/bin/env python3
"""Times the report of many findings that show one picture, as when everybody reposts a poster.

usage: reposts.py PROGRAM [OTHER_PROGRAM…] [--findings 10000]

Makes an inbox of posts by one official with one poster of the demo, scans it once, then times `report --json` of each program on the
same store, which gathers all that a report tells and draws no page: seconds and the largest resident memory, the median of three,
runs alternating.
"""
import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import tempfile
import time

FIXTURES = pathlib.Path(__file__).resolve().parent.parent / "fixtures"


def inbox(folder, findings):
    folder.mkdir()
    picture = FIXTURES / "inbox/kiriman/poster-wulan.jpg"
    rows = ["berkas,akun,platform,tanggal_unggah,teks"]
    for number in range(findings):
        name = f"unggahan-{number:06}.jpg"
        if number:
            os.link(folder / "unggahan-000000.jpg", folder / name)
        else:
            shutil.copy2(picture, folder / name)
        rows.append(f"{name},galih.prabaswara,instagram,2030-11-10,Bunda Kinasih nomor 2")
    (folder / "sumber.csv").write_text("\n".join(rows) + "\n")


def run(command):
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    assert os.waitstatus_to_exitcode(status) in (0, 3), command
    return time.monotonic() - start, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("programs", nargs="+")
    parser.add_argument("--findings", type=int, default=10_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        inbox(folder / "in", options.findings)
        now = (FIXTURES / "now").read_text().strip()
        common = ["--registers", str(FIXTURES / "registers"), "--now", now, "--quiet"]
        run([options.programs[0], "scan", str(folder / "in"), "--out", str(folder / "out"), *common])
        results = {program: [] for program in options.programs}
        for _ in range(3):
            for program in options.programs:
                results[program].append(
                    run([program, "report", "--store", str(folder / "out/screen.sqlite"), "--json", *common]))
        for program, runs in results.items():
            seconds, memory = (statistics.median(column) for column in zip(*runs))
            print(f"{program}: {options.findings} findings of one picture: {seconds:.1f} s, {memory:.0f} MiB")


if __name__ == "__main__":
    main()

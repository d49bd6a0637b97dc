"""What the soak and the benchmarks share: pictures and inboxes, scans and workers, and what a process and its children take."""
import json
import os
import random
import struct
import subprocess
import time
import zlib
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent


def choose(folders, count, seed):
    """So many pictures of these folders at random, each at most once, in an order that the seed tells."""
    pictures = sorted(path for folder in folders for path in folder.rglob("*")
                      if path.suffix.lower() in (".jpg", ".jpeg", ".png", ".webp"))
    random.Random(seed).shuffle(pictures)
    return pictures[:count]


def write_old(path, data):
    """Writes a file as if an hour ago: one that is younger than a minute may still grow, and a scan looks at it twice."""
    path.write_bytes(data)
    os.utime(path, (time.time() - 3600,) * 2)


def scan_command(program, inbox, out, jobs):
    """A scan by the demo's registers and clock."""
    return [program, "scan", str(inbox), "--registers", str(HERE / "fixtures/registers"), "--out", str(out),
            "--now", (HERE / "fixtures/now").read_text().strip(), "--jobs", str(jobs)]


class Worker:
    """A worker that is asked by hand, outside of a scan and its cage."""

    def __init__(self, program):
        self.process = subprocess.Popen([program, "worker"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(self, request):
        self.process.stdin.write(json.dumps(request) + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def end(self):
        self.process.stdin.close()
        self.process.wait()


def distinct(data, number):
    """The same JPEG or PNG with a comment of its own, so that its SHA-256 is new."""
    text = b"copy %d" % number
    if data[:2] == b"\xff\xd8":
        return data[:2] + b"\xff\xfe" + struct.pack(">H", len(text) + 2) + text + data[2:]
    body = b"Comment\0" + text
    return data[:33] + struct.pack(">I", len(body)) + b"tEXt" + body + struct.pack(">I", zlib.crc32(b"tEXt" + body)) + data[33:]


def children(parent):
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                if (entry / "stat").read_text().rsplit(")", 1)[1].split()[1] == str(parent):
                    found.append(int(entry.name))
            except (OSError, IndexError):
                pass
    return found


def peak(process):
    """The most memory that a process held so far, in MiB."""
    try:
        for line in Path(f"/proc/{process}/status").read_text().splitlines():
            if line.startswith("VmHWM"):
                return int(line.split()[1]) // 1024
    except OSError:
        pass
    return 0

"""What the soak and the benchmarks share: distinct copies of pictures, and what a process and its children take."""
import struct
import zlib
from pathlib import Path


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

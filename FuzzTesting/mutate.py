#!/usr/bin/env python3
"""Makes damaged copies of pictures: cut, flipped, spliced, and with headers that claim too much. Always the same ones.

usage: FuzzTesting/mutate.py OUT COUNT PICTURE…      COUNT copies of each picture
"""
import random
import struct
import sys
from pathlib import Path


def cut(data, chance, others):
    return data[:chance.randrange(len(data))]


def flip(data, chance, others):
    damaged = bytearray(data)
    for _ in range(chance.choice([1, 1, 2, 5, 20])):
        damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
    return bytes(damaged)


def overwrite(data, chance, others):
    start = chance.randrange(len(data))
    run = chance.choice([b"\0", b"\xff", b"\x80"]) * chance.randrange(1, 32)
    return data[:start] + run + data[start + len(run):]


def splice(data, chance, others):
    other = chance.choice(others)
    return data[:chance.randrange(len(data))] + other[chance.randrange(len(other)):]


def drop(data, chance, others):
    start = chance.randrange(len(data))
    return data[:start] + data[start + chance.randrange(1, 64):]


def repeat(data, chance, others):
    start = chance.randrange(len(data))
    return data[:start] + data[start:start + 64] * chance.randrange(2, 50) + data[start:]


def claim(data, chance, others):
    """A number of two or four bytes near the start becomes a large one."""
    start = chance.randrange(min(len(data), 256))
    number = chance.choice([struct.pack(">H", 0xFFFF), struct.pack(">I", 0xFFFFFFF0), struct.pack(">I", 50000),
                            struct.pack("<I", 0xFFFFFFF0), struct.pack(">I", 0x7FFFFFFF), bytes(4)])
    return data[:start] + number + data[start + len(number):]


def main():
    out, count = Path(sys.argv[1]), int(sys.argv[2])
    out.mkdir(parents=True, exist_ok=True)
    pictures = [Path(name) for name in sorted(sys.argv[3:])]
    contents = [picture.read_bytes() for picture in pictures]
    chance = random.Random(1)
    for picture, data in zip(pictures, contents):
        for number in range(count):
            damage = (cut, flip, overwrite, splice, drop, repeat, claim)[number % 7]
            name = f"{picture.stem}-{damage.__name__}-{number}{picture.suffix}"
            (out / name).write_bytes(damage(data, chance, contents))


main()

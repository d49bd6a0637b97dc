#!/usr/bin/env python3
"""Prepares PP-OCR's models. usage: prepare_models.py FOLDER

Reads FOLDER/PP-OCRv6_rec_small.onnx and FOLDER/PP-OCRv6_det_small.onnx, and writes beside them
  PP-OCRv6_rec_small.latin.onnx    the line reader with an output class only for each character that is kept
  PP-OCRv6_rec_small.latin.txt     these characters, one a line, in the order of the classes after the CTC blank
  PP-OCRv6_det_small.planar.onnx   the text detector with its map's rows beside each other in memory

The line reader's last layer is one matrix product and a bias over 18,710 classes, nearly all of them Chinese characters and
emoji; dropping a class is dropping a column. The softmax over the rest is three times cheaper, and a logo or a
pattern is no longer read as a Chinese character.

OpenVINO keeps channels beside each other, and takes one number at a time where there is only one channel: in the last sigmoid of
the detector, whose map has one. Before it goes a maximum over areas of one pixel, which changes nothing and for which
OpenVINO turns the map into planes. The detector is an eighth quicker.

The ONNX files are edited as protobuf wire format (https://protobuf.dev/programming-guides/encoding/, fields of onnx.proto), so
that nothing but Python is needed.
"""
import array
import os
import sys

READER, DETECTOR = "PP-OCRv6_rec_small", "PP-OCRv6_det_small"
WEIGHTS, BIAS, OUTPUT = b"linear_8.w_0", b"linear_8.b_0", b"fetch_name_0"


def kept(character):
    """Printable ASCII, Latin letters, and the punctuation that goes with them."""
    if len(character) != 1:
        return False
    code = ord(character)
    return 0x20 <= code <= 0x7E or 0xA2 <= code <= 0x17F or 0x2010 <= code <= 0x2026 or code in (0x20AC, 0x2122)


def varint(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            return value, at


def fields(data):
    """Yields (field number, value, the field's own bytes); the value is bytes for length-delimited fields."""
    at = 0
    while at < len(data):
        start = at
        key, at = varint(data, at)
        if key & 7 == 0:
            value, at = varint(data, at)
        elif key & 7 == 2:
            size, at = varint(data, at)
            value, at = data[at : at + size], at + size
        else:
            size = 4 if key & 7 == 5 else 8
            value, at = data[at : at + size], at + size
        yield key >> 3, value, data[start:at]


def encoded(number):
    out = bytearray()
    while number > 0x7F:
        out.append(number & 0x7F | 0x80)
        number >>= 7
    out.append(number)
    return bytes(out)


def block(field, content):
    return encoded(field << 3 | 2) + encoded(len(content)) + content


def number(field, value):
    return encoded(field << 3) + encoded(value)


def tensor(data, classes):
    """A TensorProto with only the columns of these classes, or None if it is another tensor."""
    parts = list(fields(data))
    name = next((value for field, value, _ in parts if field == 8), b"")
    if name not in (WEIGHTS, BIAS):
        return None
    size = [value for field, value, _ in parts if field == 1]
    values = array.array("f")
    values.frombytes(next(value for field, value, _ in parts if field == 9))
    assert values.itemsize == 4 and sys.byteorder == "little"
    columns = size[-1]
    picked = array.array("f")
    for row in range(len(values) // columns):
        picked.extend(values[row * columns + c] for c in classes)
    size[-1] = len(classes)
    out = b"".join(number(1, s) for s in size)
    out += b"".join(raw for field, _, raw in parts if field not in (1, 9))
    return out + block(9, picked.tobytes())


def output(data, count):
    """The graph's output with its last dimension, the classes, set to `count`."""
    name, kind = (next(v for f, v, _ in fields(data) if f == wanted) for wanted in (1, 2))
    assert name == OUTPUT, name
    tensor_type = next(v for f, v, _ in fields(kind) if f == 1)
    element = b"".join(raw for f, _, raw in fields(tensor_type) if f != 2)
    shape = next(v for f, v, _ in fields(tensor_type) if f == 2)
    sizes = [raw for f, _, raw in fields(shape) if f == 1]
    sizes[-1] = block(1, number(1, count))
    return block(1, name) + block(2, block(1, element + block(2, b"".join(sizes))))


def latin(data, classes):
    out = bytearray()
    done = 0
    for field, value, raw in fields(data):
        if field == 5 and (cut := tensor(value, classes)) is not None:  # initializer
            raw = block(5, cut)
            done += 1
        elif field == 12:  # output
            raw = block(12, output(value, len(classes)))
        elif field == 13:  # value_info: shapes of inner values, redundant and now wrong
            continue
        out += raw
    assert done == 2, "the last layer was not found"
    return bytes(out)


def planar(data):
    """A graph whose last sigmoid reads through a maximum over areas of one pixel."""
    out = bytearray()
    done = 0
    for field, value, raw in fields(data):
        parts = list(fields(value)) if field == 1 else []  # node
        if (2, OUTPUT) in [(f, v) for f, v, _ in parts]:
            assert (4, b"Sigmoid") in [(f, v) for f, v, _ in parts], "the last layer is no sigmoid"
            source = next(v for f, v, _ in parts if f == 1)
            size = block(1, b"kernel_shape") + number(8, 1) + number(8, 1) + number(20, 7)  # two integers
            pool = block(1, source) + block(2, b"planar") + block(3, b"planar") + block(4, b"MaxPool") + block(5, size)
            out += block(1, pool)
            raw = block(1, block(1, b"planar") + b"".join(r for f, _, r in parts if f != 1))
            done += 1
        out += raw
    assert done == 1, "the last layer was not found"
    return bytes(out)


def write(path, content):
    with open(path + ".new", "wb") as file:
        file.write(content)
    os.replace(path + ".new", path)


def read(folder, name):
    with open(os.path.join(folder, name + ".onnx"), "rb") as file:
        return file.read()


def main(folder):
    model = read(folder, READER)
    entries = (dict((f, v) for f, v, _ in fields(value)) for field, value, _ in fields(model) if field == 14)
    characters = next(e[2] for e in entries if e[1] == b"character").decode().split("\n")
    characters.append(" ")  # the last class
    classes = [0] + [i + 1 for i, character in enumerate(characters) if kept(character)]
    out = b"".join(
        block(7, latin(value, classes)) if field == 7 else raw for field, value, raw in fields(model) if field != 14
    )
    base = os.path.join(folder, READER + ".latin")
    write(base + ".onnx", out)
    write(base + ".txt", "".join(characters[c - 1] + "\n" for c in classes[1:]).encode())
    model = read(folder, DETECTOR)
    out = b"".join(block(7, planar(value)) if field == 7 else raw for field, value, raw in fields(model))
    write(os.path.join(folder, DETECTOR + ".planar.onnx"), out)


main(sys.argv[1])

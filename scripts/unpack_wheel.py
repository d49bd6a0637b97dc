#!/usr/bin/env python3
"""Unpacks parts of a wheel. usage: unpack_wheel.py WHEEL FOLDER MEMBER…

A MEMBER that is a folder keeps its last path component and what is below it; a MEMBER that is a file is put
into FOLDER under its own name. Parts of the OpenVINO wheel that this program never loads are left out.
"""
import os
import re
import sys
import zipfile

UNUSED = re.compile(r"libs/.*(gpu|npu|gguf|jax|paddle|pytorch|tensorflow_frontend|hetero|cache\.json|auto_|tbbbind|tbb\.pc)")


def main(wheel, folder, members):
    with zipfile.ZipFile(wheel) as archive:
        for member in members:
            names = [n for n in archive.namelist() if n == member or n.startswith(member + "/")]
            if not names:
                sys.exit(f"setup: error: {member} is not in {wheel}")
            for name in names:
                if name.endswith("/") or UNUSED.search(name):
                    continue
                target = os.path.join(folder, os.path.relpath(name, os.path.dirname(member)))
                if "/include/" in name:
                    target = os.path.join(folder, "include", os.path.relpath(name, os.path.dirname(member)))
                os.makedirs(os.path.dirname(target), exist_ok=True)
                with archive.open(name) as source, open(target, "wb") as sink:
                    sink.write(source.read())


main(sys.argv[1], sys.argv[2], sys.argv[3:])

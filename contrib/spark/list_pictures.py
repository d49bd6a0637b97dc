#!/usr/bin/env python3
"""Lists the pictures below folders, as requests to a worker. usage: list_pictures.py FOLDER… > LISTING

What is left out here, and files of unusual names, is not lost: the import looks at every picture that no observation tells of.
"""
import base64
import json
import os
import sys

ENDINGS = (b".jpg", b".jpeg", b".jpe", b".jfif", b".png", b".webp")


def main(folders):
    for folder in folders:
        for place, _, names in os.walk(os.fsencode(os.path.abspath(folder))):
            for name in sorted(names):
                path = os.path.join(place, name)
                if not name.lower().endswith(ENDINGS) or os.path.islink(path):
                    continue
                try:
                    request = {"path": path.decode()}
                except UnicodeDecodeError:
                    request = {"path_b64": base64.b64encode(path).decode()}
                print(json.dumps(request))


main(sys.argv[1:])

#!/usr/bin/env python3
"""Draws the made posts that the sample pages show: no photo, no real person.

usage: draw_pictures.py FOLDER        (writes post-0.jpg … post-5.jpg)
"""
import html
import os
import sys

from browser import Browser

POSTS = [
    (1080, 1350, "#21525a", "#f2c14e", ["BERSAMA GALANG", "TIRTA GEMILANG"], "Dinas Perikanan · gotong royong"),
    (1080, 1080, "#7b2d26", "#f4efe6", ["Coblos nomor 2"], "Rabu, 27 November 2031"),
    (1200, 800, "#2f4858", "#f6ae2d", ["Selamat Hari Jadi", "Tirta Wening ke-74"], "#GalangUntukTirta"),
    (1080, 1350, "#3d5a40", "#ffffff", ["Senam pagi", "Kecamatan Tirta Utara"], "Sehat bersama, kerja gembira"),
    (1080, 1080, "#4b3f72", "#ffd9da", ["WIRYA – SEKAR 01"], "Maju bersama rakyat"),
    (900, 1600, "#0f4c5c", "#fb8b24", ["Terima kasih", "Mas Galang"], "Posko pemenangan"),
]

# A hand that makes a V: palm, two fingers up, two folded, the thumb across.
HAND = """<g transform="translate({x} {y}) scale({s})" fill="#e0a878" stroke="#8a5a3a" stroke-width="3">
<rect x="20" y="-150" width="34" height="180" rx="17" transform="rotate(-11 37 20)"/>
<rect x="66" y="-150" width="34" height="180" rx="17" transform="rotate(11 83 20)"/>
<rect x="8" y="10" width="112" height="120" rx="34"/>
<rect x="84" y="6" width="32" height="56" rx="16"/><rect x="58" y="2" width="32" height="58" rx="16"/>
<rect x="0" y="56" width="92" height="32" rx="16" transform="rotate(-14 40 70)"/><rect x="30" y="118" width="68" height="120" rx="14"/></g>"""


def page(width, height, ground, ink, lines, small, hands):
    texts = "".join(
        f'<text x="{width * 0.08}" y="{height * 0.66 + i * width * 0.105}" font-size="{width * 0.088}" font-weight="700" '
        f'fill="{ink}">{html.escape(line)}</text>' for i, line in enumerate(lines))
    texts += (f'<text x="{width * 0.08}" y="{height * 0.93}" font-size="{width * 0.04}" fill="#fff">'
              f'{html.escape(small)}</text>')
    people = "".join(
        f'<g transform="translate({width * (0.3 + 0.24 * i)} {height * 0.3})"><circle r="{width * 0.075}" fill="#d9a27a"/>'
        f'<rect x="{-width * 0.1}" y="{width * 0.085}" width="{width * 0.2}" height="{height * 0.22}" rx="40" fill="#cbb68b"/></g>'
        for i in range(3))
    hand = "".join(HAND.format(x=width * x, y=height * y, s=width / 1080 * 0.8) for x, y in hands)
    return (f'<body style="margin:0"><svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
            f'font-family="sans-serif"><rect width="100%" height="100%" fill="{ground}"/>'
            f'<rect width="100%" height="{height * 0.56}" fill="#dfe7e4"/>{people}{hand}{texts}</svg>')


def main():
    folder = sys.argv[1]
    os.makedirs(folder, exist_ok=True)
    with Browser() as browser:
        for number, post in enumerate(POSTS):
            width, height = post[0], post[1]
            browser.size(width, height)
            source = os.path.join(folder, "post.html")
            with open(source, "w", encoding="utf-8") as file:
                file.write("<!doctype html><meta charset=utf-8>" + page(*post, [(0.42, 0.3)] if number in (0, 3) else []))
            browser.open(source)
            browser.screenshot(os.path.join(folder, f"post-{number}.jpg"))
            os.remove(source)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Opens the sheets of a bundle and prints them.

usage: check_sheets.py FOLDER      (holds sheet-KIND-temuan.html and sheet-KIND-klarifikasi.html)
"""
import os
import sys

from browser import Browser
from check_pages import Check


def pages(browser, path):
    browser.pdf(path)
    with open(path, "rb") as file:
        pdf = file.read()
    return pdf.count(b"/Type /Page\n") + pdf.count(b"/Type /Page/")


def main():
    folder = sys.argv[1]
    with Browser() as browser:
        check = Check(browser, folder)
        for kind in ("plain", "namesakes", "hostile"):
            for sheet in ("temuan", "klarifikasi"):
                name = f"sheet-{kind}-{sheet}"
                check.open(name)
                check.quiet()
                check.accessible()
                check.equal("no script", browser.run("document.scripts.length"), 0)
                if kind != "hostile":
                    check.equal("one page", pages(browser, os.path.join(folder, name + ".pdf")), 1)
                browser.size(390, 844, mobile=True)
                check.true("fits a phone", browser.run("document.scrollingElement.scrollWidth <= innerWidth"))
                browser.size(1366, 768)
    print(f"check-reports: sheets: {check.done} checks, {len(check.faults)} faults")
    for fault in check.faults:
        print(f"  {fault}")
    sys.exit(1 if check.faults else 0)


if __name__ == "__main__":
    main()

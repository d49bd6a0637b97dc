#!/usr/bin/env python3
"""Looks at every cell of laporan.xlsx, as it is written and as LibreOffice opens it.

usage: check_workbook.py FOLDER      (holds laporan-id.xlsx, laporan-en.xlsx)
"""
import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml
import zipfile

from check_tables import cells

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
NUMBERS = {"skor", "nomor_urut", "ukuran", "keyakinan_identitas"}
DATES = {"tanggal_unggah", "tanggal_diketahui", "batas_waktu", "tanggal_tinjau", "klarifikasi_tanggal",
         "waktu_pindai", "pertama_terlihat", "Diunggah", "Batas lapor", "Uploaded", "Report by"}


def column(reference):
    number = 0
    for letter in re.match("[A-Z]+", reference)[0]:
        number = number * 26 + ord(letter) - 64
    return number - 1


def sheet(archive, number):
    """Rows of {column: (type, text)}, and what is wrong with the sheet itself."""
    root = xml.fromstring(archive.read(f"xl/worksheets/sheet{number}.xml"))
    faults = [f"a formula: {cell.text}" for cell in root.iter(MAIN + "f")]
    setup = root.find(MAIN + "pageSetup")
    if setup is None or setup.get("paperSize") != "9" or setup.get("orientation") != "landscape":
        faults.append("is not printed on A4 landscape")
    if root.find(MAIN + "autoFilter") is None:
        faults.append("has no filters")
    if root.find(f".//{MAIN}pane[@state='frozen']") is None:
        faults.append("has no frozen header")
    rows = []
    for row in root.iter(MAIN + "row"):
        values = {}
        for cell in row.iter(MAIN + "c"):
            text = "".join(part.text or "" for part in cell.iter(MAIN + "t"))
            value = cell.find(MAIN + "v")
            kind = cell.get("t") or ("n" if value is not None else None)
            values[column(cell.get("r"))] = (kind, text if value is None else value.text)
        rows.append(values)
    return rows, faults


def opened(path, folder):
    """The tables of the workbook as LibreOffice has them."""
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "fods", "--outdir",
         folder, path],
        check=True, timeout=120, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return cells(os.path.join(folder, os.path.splitext(os.path.basename(path))[0] + ".fods"))


def check(path, folder):
    faults = []
    with zipfile.ZipFile(path) as archive:
        if archive.testzip():
            faults.append("the container is broken")
        if any(entry.date_time[:3] != (1980, 1, 1) for entry in archive.infolist()):
            faults.append("a part has a time of its own")
        for name in archive.namelist():
            if "externalLinks" in name or "vba" in name.lower() or "connections" in name:
                faults.append(f"holds {name}")
            if name.startswith("xl/worksheets/_rels/"):
                for link in xml.fromstring(archive.read(name)):
                    if not re.match("https?://", link.get("Target")):
                        faults.append(f"a link to {link.get('Target')}")
        count = 0
        for number, width in ((1, 10), (2, 39)):
            rows, found = sheet(archive, number)
            faults += [f"sheet {number} {fault}" for fault in found]
            header = [rows[0][index][1] for index in range(len(rows[0]))]
            if len(header) != width:
                faults.append(f"sheet {number} has {len(header)} columns")
            for row in rows[1:]:
                for index, (kind, text) in row.items():
                    wanted = header[index] in NUMBERS or header[index] in DATES
                    if kind == "n" and not wanted or kind == "inlineStr" and header[index] in NUMBERS:
                        faults.append(f"sheet {number}, {header[index]}: {kind} {text[:40]!r}")
                    if kind == "inlineStr" and len(text.encode("utf-16-le")) > 2 * 32767:
                        faults.append(f"sheet {number}, {header[index]}: a text of {len(text)}")
            count += len(rows) - 1
    shown = opened(path, folder)
    faults += [f"LibreOffice runs {formula}" for row in shown for _, _, formula in row if formula is not None]
    if len(shown) != count + 2:
        faults.append(f"LibreOffice shows {len(shown)} rows instead of {count + 2}")
    return count, faults


def main():
    failed = False
    with tempfile.TemporaryDirectory(prefix="screen-workbook-") as folder:
        for language in ("id", "en"):
            rows, faults = check(os.path.join(sys.argv[1], f"laporan-{language}.xlsx"), folder)
            print(f"check-reports: laporan-{language}.xlsx: {rows} rows, {len(faults)} faults")
            for fault in faults[:10]:
                print(f"  {fault}")
            failed = failed or bool(faults) or rows == 0
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Opens laporan.csv and berkas.csv of both dialects in LibreOffice and looks at every cell.

usage: check_tables.py FOLDER      (holds laporan-comma.csv, laporan-excel-id.csv, berkas-….csv)
"""
import csv
import os
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"

# Only these may become numbers or dates in a spreadsheet.
NUMBERS = {"nomor_urut", "ukuran", "lebar", "tinggi", "baris_teks", "tangan", "temuan", "keyakinan_identitas"}
DATES = {"tanggal_unggah", "tanggal_diketahui", "batas_waktu", "tanggal_tinjau", "klarifikasi_tanggal",
         "waktu_pindai", "pertama_terlihat"}


def convert(path, separator, folder):
    """Opens a table as a careless officer does: every cell may become whatever the spreadsheet takes it for."""
    profile = os.path.join(folder, "profile")
    # separator, quote, UTF-8, from line 1, no column formats, language of the system, quoted cells as any other,
    # numbers and dates detected
    options = f"CSV:{separator},34,76,1,,0,false,true"
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", f"--infilter={options}", "--convert-to",
         "fods", "--outdir", folder, path],
        check=True, timeout=120, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return os.path.join(folder, os.path.splitext(os.path.basename(path))[0] + ".fods")


def cells(path):
    """Rows of (type, text, formula); repeated empty cells at a row's end are left out."""
    rows = []
    for row in xml.parse(path).iter(f"{{{TABLE}}}table-row"):
        values = []
        for cell in row.iter(f"{{{TABLE}}}table-cell"):
            times = int(cell.get(f"{{{TABLE}}}number-columns-repeated", "1"))
            lines = ["".join(line.itertext()) for line in cell.findall(f"{{{TEXT}}}p")]
            value = (cell.get(f"{{{OFFICE}}}value-type"), "\n".join(lines), cell.get(f"{{{TABLE}}}formula"))
            if times < 1000:
                values += [value] * times
        if any(value[0] for value in values):
            rows.append(values)
    return rows


def plain(text):
    """Without what LibreOffice drops or joins: control characters, and several spaces."""
    return "".join(text.replace("\r\n", "\n").replace("\t", " ").split()).translate(
        {code: None for code in [*range(32), 127]})


def check(path, separator, folder):
    with open(path, encoding="utf-8-sig", newline="") as file:
        expected = list(csv.reader(file, delimiter=chr(separator)))
    found = cells(convert(path, separator, folder))
    header = expected[0]
    faults = []
    if [text for _, text, _ in found[0]] != header:
        faults.append(f"header: {found[0]}")
    if len(found) != len(expected):
        faults.append(f"{len(found)} rows instead of {len(expected)}")
    for number, (row, wanted) in enumerate(zip(found[1:], expected[1:]), 2):
        if len(wanted) != len(header) or len(row) > len(header):
            faults.append(f"row {number}: {len(row)} columns")
        for column, want, (kind, text, formula) in zip(header, wanted, row):
            place = f"row {number}, {column}: {want[:60]!r}"
            if formula is not None:
                faults.append(f"{place} runs as {formula}")
            elif kind == "float" and column not in NUMBERS:
                faults.append(f"{place} became the number {text}")
            elif kind not in (None, "string", "float") and column not in DATES:
                faults.append(f"{place} became a {kind}")
            elif kind == "string" and plain(text) != plain(want) and len(want) < 30000:
                faults.append(f"{place} became {text[:60]!r}")
            elif kind is None and plain(want):
                faults.append(f"{place} is empty")
    return len(expected) - 1, faults


def main():
    failed = False
    with tempfile.TemporaryDirectory(prefix="screen-tables-") as folder:
        for name in ("laporan", "berkas"):
            for dialect, separator in (("comma", 44), ("excel-id", 59)):
                rows, faults = check(os.path.join(sys.argv[1], f"{name}-{dialect}.csv"), separator, folder)
                print(f"check-reports: {name}-{dialect}.csv: {rows} rows, {len(faults)} faults")
                for fault in faults[:10]:
                    print(f"  {fault}")
                failed = failed or bool(faults) or rows == 0
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()

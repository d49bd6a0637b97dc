#!/usr/bin/env python3
"""Writes seeds and a dictionary for the Swift targets: FuzzTesting/seeds.py OUT

What the project made itself: fixtures, and below one small sidecar of each collector, all of invented people. The
dictionary holds the names that the readers look for, taken from their sources.
"""

import json
import lzma
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
READERS = ["Posts/Collectors", "Posts/Names", "Registers", "Review", "../Observation"]

SIDECARS = {
    "2031-10-08_04-11-02_UTC.json": {
        "node": {
            "shortcode": "Cx1", "taken_at_timestamp": 1949000001, "owner": {"username": "nurhadi.w", "full_name": "Nurhadi"},
            "edge_media_to_caption": {"edges": [{"node": {"text": "Bulatkan tekad #Wira"}}]},
            "coauthor_producers": [{"username": "wira"}],
            "edge_media_to_tagged_user": {"edges": [{"node": {"user": {"username": "sari"}}}]},
        },
        "instaloader": {"version": "4.14", "node_type": "Post"},
    },
    "a.jpg.json": {
        "category": "instagram", "subcategory": "post", "post_shortcode": "Cx2", "username": "nurhadi.w",
        "date": "2031-10-08 04:11:02", "description": "Apel", "tags": ["#apel"], "tagged_users": [{"username": "sari"}],
        "num": 1, "coauthors": [{"username": "wira"}],
    },
    "Apel [77].info.json": {
        "id": "77", "extractor": "TikTok", "extractor_key": "TikTok", "uploader": "nurhadi", "uploader_id": "6812",
        "timestamp": None, "upload_date": "20311008", "description": "Apel", "tags": ["apel"],
        "webpage_url": "https://www.tiktok.com/@nurhadi/video/77",
    },
    ".metadata.json": {"https://cdn.example/x.jpg": {"filename": "x.jpg", "success": True, "post_ids": ["p1", "p2"]}},
    "metadata.json": {
        "status": "instagram: success", "media": [{"filename": "run/abc/x.jpg"}],
        "metadata": {"url": "https://www.instagram.com/p/C9/", "timestamp": "2031-10-08T04:11:02+00:00", "content": "Apel"},
    },
    "posts_1.json": [{
        "media": [{"uri": "media/posts/1.jpg", "creation_timestamp": 1949000001, "title": ""}],
        "title": "pagi \u00f0\u009f\u0099\u008f", "creation_timestamp": 1949000001,
    }],
    "personal_information.json": {
        "profile_user": [{"string_map_data": {"Nama Pengguna": {"value": "nurhadi"}, "Nama": {"value": "Nurhadi"}}}]},
    "your_posts_1.json": [{
        "timestamp": 1949000001, "data": [{"post": "Bersama"}], "tags": [{"name": "Sari"}],
        "attachments": [{"data": [{"media": {"uri": "posts/media/a.jpg", "creation_timestamp": 1}}]}],
    }],
    "profile_information.json": {"profile_v2": {"name": {"full_name": "Nurhadi Wiranata"}}},
}
TEXTS = {
    "zeeschuimer.ndjson":
        '{"timestamp_collected": 1949000001123, "source_platform": "tiktok.com", "item_id": "7368", "data": {"id": "7368",'
        ' "desc": "Apel", "author": {"uniqueId": "nurhadi"}, "createTime": 1949000001}}\nno json\n'
        '{"timestamp_collected": 1949000001123, "source_platform": "x.com", "item_id": "9", "data": {"rest_id": "9",'
        ' "core": {"user_results": {"result": {"legacy": {"screen_name": "nurhadi", "name": "N"}}}}, "legacy":'
        ' {"created_at": "Wed Oct 08 04:11:02 +0000 2031", "full_text": "Apel", "entities": {"hashtags": [{"text": "a"}]}}}}\n',
    "posts.csv":
        "id,thread_id,timestamp,unix_timestamp,author,body,url,hashtags\r\n"
        'p1,t1,2031-10-08 04:11:02,1949000001,nurhadi,"Apel, ""pagi""",https://www.instagram.com/p/C1/,"pagi,apel"\r\n',
    "db.csv":
        "status,metadata,media\r\nok,\"{'url': 'https://x.com/nurhadi/status/55', 'timestamp': datetime.datetime(2031, 10, 8,"
        " 4, 11, tzinfo=datetime.timezone.utc), 'title': \"\"Pak 'N'\"\", 'content': None}\",\"[{'filename': './x.jpg'}]\"\r\n",
    "sumber.csv":
        "sep=;\nberkas;akun;platform;tautan;tanggal_unggah;teks;tanggal_diketahui;petugas\n"
        "a.jpg;@nurhadi;ig;https://www.instagram.com/p/C1/;08/10/2031 19:30;'=Apel;9-10-2031;petugas-1\n",
    "12.mhtml":
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://www.instagram.com/nurhadi/p/C5/\r\nSubject: Apel\r\n"
        "Date: Wed, 8 Oct 2031 04:11:02 -0000\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\r\nisi",
    "a.txt": "Bulatkan tekad untuk Mas Raksa, coblos nomor 1 #RaksaMelati\n",
}
SETTINGS = """tenggat_hari: 5
tenggat_hari_kerja: ya
hari_libur: [2031-12-25, 26/12/2031]
penerima: &p Kantor
retensi_hari: 90
ambang_pose: 0.7
foto_lama_hari: 30
jenis_isyarat_tinggi: 3
"""
TABLES = {
    "aturan.csv": "kode,bentuk,tahap,isyarat,dasar,sanksi\nKE2,Ajakan,sebelum,slogan,UU,ringan\n",
    "gaya.csv": "gaya,angka\npeace,2\none,1;11\n",
    "partai.csv": "nomor,nama\n1,Partai Lumbung Rakyat\n",
}
QUAD = [[10, 10], [400, 10], [400, 60], [10, 60]]
OBSERVATION = {
    "schema": 1, "path": "a.jpg", "sha256": "ab" * 32, "format": "jpeg", "width": 1080, "height": 1350, "warnings": ["truncated"],
    "text": [
        {"text": "Bulatkan tekad untuk Mas Raksa", "confidence": 0.97, "quad": QUAD, "reader": "ppocr", "curved": True,
         "alternatives": [{"text": "Bulatkan tekad", "confidence": 0.5, "reader": "tesseract"}]},
        {"text": "GALIH PRABASWARA NIP 198503172010011004", "confidence": 0.9, "quad": QUAD, "reader": "ppocr",
         "alternatives": []},
    ],
    "hands": [{"pose": "one", "fingers": 1, "extended": ["index"], "side": "right", "confidence": 0.93, "box": [1, 2, 30, 40],
               "landmarks": [[1, 2]] * 21, "paired_with": None}],
    "faces": [{"box": [1, 2, 3, 4], "confidence": 0.98}], "phash": "00ff00ff00ff00ff", "models": "m",
    "taken": "2030-10-08T00:00:00", "ms": {"decode": 6},
}
HOST = "host: 127.0.0.1:4321\norigin: http://127.0.0.1:4321\ncookie: screen={session}\n"
DECISION = json.dumps({
    "finding": "t0001", "number": 0, "decision": "perlu klarifikasi", "reviewer": "Sari", "note": "c", "day": "2031-10-12",
    "answer": "foto dinas", "outcome": "dipantau"})
DESK = {
    "page": "GET /\n" + HOST,
    "decide": f"POST /decision\n{HOST}type: application/json\n\n{DECISION}\n===\nGET /x\n{HOST}",
    "enter": "GET /\ntoken: {token}\nhost: localhost:4321\n===\nGET /\nhost: 127.0.0.1:4321\n",
}
HTTP_HEAD = "Host: 127.0.0.1:4321\r\nOrigin: http://127.0.0.1:4321\r\nCookie: screen={session}\r\n"
HTTP = {
    "page": f"GET / HTTP/1.1\r\n{HTTP_HEAD}\r\n",
    "enter": "GET /?token={token} HTTP/1.1\r\nHost: 127.0.0.1:4321\r\n\r\n",
    "decide": f"POST /decision HTTP/1.1\r\n{HTTP_HEAD}Content-Type: application/json\r\nContent-Length: {len(DECISION)}\r\n\r\n"
    + DECISION,
    "chunked": f"POST /decision HTTP/1.1\r\n{HTTP_HEAD}Transfer-Encoding: chunked\r\n\r\n4\r\n{{}}  \r\n0\r\n\r\n",
}
NAMES = """2031-10-08_04-11-02_UTC.jpg
IMG-20311008-WA0001.jpg
WhatsApp Image 2031-10-08 at 10.15.30.jpeg
Screenshot_20311008-101530_Instagram.jpg
instagram/nurhadi.w/coblos nomor 2.jpg
facebook/Nurhadi Wiranata/Foto/1.jpg
https://www.facebook.com/nurhadi/posts/12?fbid=3
https://vt.tiktok.com/ZS1/
2031-10-08T04:11:02.5+07:00
Wed, 8 Oct 2031 04:11:02 GMT
1949000001123
08/10/2031 00:00
2031-10-08T04:11:02Z
"""


def sidecars():
    """Each sidecar's name and bytes, small ones of the demo's inbox among them."""
    for name, value in SIDECARS.items():
        yield name, json.dumps(value).encode()
    for name, text in TEXTS.items():
        yield name, text.encode()
    inbox = ROOT / "fixtures/inbox"
    for path in sorted(inbox.rglob("*")):
        if path.suffix in (".json", ".txt", ".csv", ".xz") and path.stat().st_size < 4000:
            yield path.name, path.read_bytes()


def files(parts):
    """Several files in one seed."""
    return b"".join(b"=== " + name.encode() + b"\n" + content.rstrip(b"\n") + b"\n" for name, content in parts)


def number(value):
    """Seven bits a byte, the lowest first, as RecordWriter has it."""
    return bytes([value]) if value < 0x80 else bytes([value & 0x7F | 0x80]) + number(value >> 7)


def text(value):
    return number(len(value.encode())) + value.encode()


def listed(*values):
    return number(len(values)) + b"".join(values)


def decimal(value):
    return number(round(value * 1000) * 2 << 1)


def post_record():
    """A post of two images, the second of which was seen."""
    quad = b"".join(decimal(number) for point in QUAD for number in point)
    line = text("coblos nomor 1") + decimal(0.9) + quad + b"\0" + listed(text("coblos") + decimal(0.5) + b"\1") + b"\1\1"
    box = b"".join(decimal(number) for number in (1, 2, 30, 40))
    hand = (text("one") + b"\1\2" + listed(text("index")) + text("right") + decimal(0.9) + box
            + listed(decimal(1) + decimal(2)) + b"\0")
    seen = (b"\2" + text("ab" * 32) + text("jpeg") + text("") + text("m") + number(2160) + number(2700)
            + listed(text("truncated")) + listed(line) + listed(hand) + listed(box + decimal(0.9)) + b"\0")
    account = b"\1" + text("instagram") + text("galih.prabaswara") + b"\0"
    return (b"\2" + text("p") + text("folder") + b"\0" + account + b"\0" * 8 + b"\1" + text("Mas Raksa")
            + listed(text("RaksaMelati")) + listed(text("a"), text("b")) + listed() + b"\0" + listed()
            + listed(b"\0", b"\1" + seen))


def sidecar_record():
    """One record about `a.*`, with an account, a day and a warning."""
    account = b"\1" + text("instagram") + text("nurhadi") + b"\0"
    day = b"\1\1" + number(2031 * 2) + number(20) + number(16)
    fields = b"\0" * 4 + b"\1" + text("Apel") + account + b"\0" + listed() + listed() + day + b"\0\0" + listed(text("apel")) + b"\0"
    record = text("instaloader") + number(2) + b"\0" + text("a") + b"\0" + listed() + b"\0" + fields + listed(b"\1")
    return b"\0" + text("instaloader") + listed(record) + listed(b"\5")


def seeds():
    for number, (name, content) in enumerate(sidecars()):
        yield "sidecar", f"{number:02}", name.encode() + b"\n" + content
        plain = lzma.decompress(content) if name.endswith(".xz") else content
        yield ("table" if name.endswith(".csv") else "json"), f"{number:02}", plain
        stem = re.sub(r"(\.info)?\.(json|txt|csv|mhtml|ndjson)(\.xz)?$", "", name)
        pictures = [(f"a/{stem}.jpg", b""), ("a/x.jpg", b""), ("a/media/posts/1.jpg", b""), ("a/posts/media/a.jpg", b"")]
        yield "assembly", f"{number:02}", files([("a/" + name.removesuffix(".xz"), plain)] + pictures)
    yield "assembly", "several", files([("a/" + name, text.encode()) for name, text in TEXTS.items()] + [("a/x.jpg", b"")])
    registers = {path.name: path.read_bytes() for path in sorted((ROOT / "fixtures/registers").glob("*.csv"))}
    short = [(name, b"".join(content.splitlines(keepends=True)[:4])) for name, content in registers.items()]
    optional = [(name, text.encode()) for name, text in TABLES.items()] + [("pengaturan.yaml", SETTINGS.encode())]
    yield "registers", "short", files(short)
    yield "registers", "all", files(short + optional)
    yield "registers", "settings", files(optional)
    for name, content in list(registers.items()) + optional[:3]:
        yield "table", name, content[:2000]
    yield "observation", "seen", json.dumps(OBSERVATION).encode() + b"\nBersama Mas Raksa, coblos nomor 1\n"
    yield "observation", "failed", b'{"schema":1,"path_b64":"/w==","error":{"code":"corrupt","detail":"x"}}\n'
    yield "observation", "reread", json.dumps({"do": "reread", "path": "a", "quads": [QUAD], "reader": "tesseract"}).encode()
    yield "observation", "render", json.dumps({"do": "render", "path": "a", "max_side": 9, "blur": [[1, 2, 3, 4]]}).encode()
    yield "record", "post", post_record()
    yield "record", "sidecar", sidecar_record()
    for target, requests in (("desk", DESK), ("http", HTTP)):
        for name, text in requests.items():
            yield target, name, text.encode()
    yield "names", "all", NAMES.encode()


def words():
    """The literals that the readers compare with, and what JSON, tables and requests are made of."""
    found = {"{session}", "{token}", "\\x0a=== ", "\\x0a===\\x0a", "{\\\"", "\\\":", "[]", "null", "true", "\\\\ud83d", "\\xef\\xbb\\xbf"}
    for folder in READERS:
        for path in sorted((ROOT / "Sources/Screen" / folder).rglob("*.swift")):
            found.update(re.findall(r'"([A-Za-z0-9_./ -]{2,40})"', path.read_text()))
    return sorted(found)


def main():
    out = pathlib.Path(sys.argv[1])
    for target, name, content in seeds():
        (out / target).mkdir(parents=True, exist_ok=True)
        (out / target / name).write_bytes(content)
    (out / "dictionary").write_text("".join(f'"{word}"\n' for word in words()))


main()

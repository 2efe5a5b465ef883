#!/usr/bin/env python3
"""Writes the same three accounts in every encoding that spreadsheets write, by Python's csv and json."""

import csv
import io
import json
import pathlib

HEADER = ["id", "platform", "account", "name.zh", "name.en", "note"]
ROWS = [
    ["hq", "微博", "1234567890", "样例国大使馆，新闻处", "Embassy of Sampleland, Press", 'say "hello"'],
    ["kg", "x", "SwiftLang", "领事馆 𠮷镕", "Café Zürich", "two\nlines"],
    ["c", "facebook", "sample.page", "", "", "a;b\tc,d"],
]

here = pathlib.Path(__file__).parent


def table(delimiter=",", end="\r\n", quoting=csv.QUOTE_MINIMAL):
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter, lineterminator=end, quoting=quoting).writerows([HEADER] + ROWS)
    return text.getvalue()


OBJECTS = [dict(zip(HEADER, row)) for row in ROWS]
FILES = {
    "utf8.csv": table().encode("utf-8"),
    "utf8-mark.csv": table().encode("utf-8-sig"),
    "utf8-lf.csv": table(end="\n").encode("utf-8"),
    "utf8-cr.csv": table(end="\r", quoting=csv.QUOTE_ALL).encode("utf-8"),
    "utf8-semicolon.csv": table(";").encode("utf-8"),
    "utf8-sep.csv": ("sep=;\r\n" + table(";")).encode("utf-8"),
    "gb18030.csv": table().encode("gb18030"),
    "gb18030-semicolon.csv": table(";").encode("gb18030"),
    "utf16.txt": table("\t").encode("utf-16"),
    "utf16-le.csv": table().encode("utf-16-le"),
    "utf16-be.csv": table().encode("utf-16-be"),
    "utf16-be-mark.csv": b"\xfe\xff" + table().encode("utf-16-be"),
    "list.json": json.dumps(OBJECTS, ensure_ascii=False, indent=2).encode("utf-8"),
    "list-one-line.json": json.dumps(OBJECTS).encode("utf-8"),
    "list-mark.json": json.dumps(OBJECTS, ensure_ascii=False).encode("utf-8-sig"),
    "list-gb18030.json": json.dumps(OBJECTS, ensure_ascii=False).encode("gb18030"),
    "lines.jsonl": "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in OBJECTS).encode("utf-8"),
    "lines.json": "\n".join(json.dumps(one) for one in OBJECTS).encode("utf-8"),
    "lines-utf16.ndjson": "\r\n".join(json.dumps(one, ensure_ascii=False) for one in OBJECTS).encode("utf-16"),
}

for name, content in FILES.items():
    (here / name).write_bytes(content)

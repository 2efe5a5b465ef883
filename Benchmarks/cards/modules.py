"""The dark modules of every card, by segno, as runs in rows: what the peers are given, or make before they begin.

Usage: modules.py ACCOUNTS.csv CARDS.json
"""

import csv
import json
import sys

import segno


def runs(matrix):
    found = []
    for y, row in enumerate(matrix):
        start = None
        for x, dark in enumerate([*row, 0]):
            if dark and start is None:
                start = x
            elif not dark and start is not None:
                found.append((start, y, x - start))
                start = None
    return found


cards = []
for row in csv.DictReader(open(sys.argv[1], encoding="utf-8")):
    matrix = segno.make(f"https://weibo.com/u/{row['account']}", error="m", micro=False).matrix
    cards.append({
        "greeting": ["你好", "Hello"],
        "name": [row["name.zh"], row["name.en"]],
        "person": [row["person.zh"], row["person.en"]],
        "role": ["新闻处", "Press Office"],
        "phone": row["phone"],
        "email": row["email"],
        "platform": ["微博", "Weibo"],
        "call": ["扫码关注微博", "Follow on Weibo"],
        "text": ["新闻、活动与服务，\n第一时间知道。", "News, events and services, first-hand."],
        "modules": len(matrix),
        "runs": runs(matrix),
    })
json.dump(cards, open(sys.argv[2], "w", encoding="utf-8"), ensure_ascii=False)

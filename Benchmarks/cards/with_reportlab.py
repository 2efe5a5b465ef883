"""cards.json beside it in, reportlab.pdf out.

ReportLab takes no CFF fonts: its Chinese is named and not embedded, which no press takes, its Latin is one TrueType
face. Both make it faster and its file smaller.
"""

import json
import sys

from reportlab.lib.colors import CMYKColor
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

pdfmetrics.registerFont(TTFont("latin", sys.argv[1]))
pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
BLACK, BRAND, PAPER = CMYKColor(0, 0, 0, 1), CMYKColor(0.52, 0.44, 0, 0), CMYKColor(0, 0, 0, 0)
canvas = Canvas("reportlab.pdf", pagesize=(91 * mm, 61 * mm), pageCompression=1)


def words(lines, x, y, size, color=BLACK):
    canvas.setFillColor(color)
    for line in lines:
        canvas.setFont("latin" if line.isascii() else "STSong-Light", size * mm)
        canvas.drawString((x + 3) * mm, (58 - y - size) * mm, line)
        y += 1.4 * size


def broken(text, count):
    """Lines of so many letters at most, between words."""
    lines = [""]
    for word in text.split():
        if lines[-1] and len(lines[-1]) + len(word) >= count:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


for card in json.load(open("cards.json", encoding="utf-8")):
    canvas.setFillColor(BRAND)
    canvas.rect(0, 0, 36 * mm, 61 * mm, stroke=0, fill=1)
    words(card["greeting"], 4.3, 33, 7, PAPER)
    words(card["name"], 34.8, 5, 3.8)
    words(card["person"], 35, 24, 2.3333)
    words(card["role"], 35, 33, 2.3333)
    words([card["phone"]], 35, 44.6, 2.3333)
    words([card["email"]], 35, 47.7, 2.3333)
    canvas.showPage()
    canvas.setFillColor(BRAND)
    canvas.rect(0, 0, 61 * mm, 61 * mm, stroke=0, fill=1)
    canvas.setFillColor(PAPER)
    canvas.rect(8 * mm, 13 * mm, 40 * mm, 40 * mm, stroke=0, fill=1)
    canvas.setFillColor(BLACK)
    m = 40 * mm / (card["modules"] + 8)
    path = canvas.beginPath()
    for x, y, width in card["runs"]:
        path.rect(8 * mm + (x + 4) * m, 53 * mm - (y + 5) * m, width * m, m)
    canvas.drawPath(path, stroke=0, fill=1)
    words([card["call"][0]], 5, 48, 2.3333)
    words(broken(card["call"][1], 16), 30, 48, 2.3333)
    words(card["platform"], 59.8, 5, 3.8)
    words([*card["text"][0].split("\n"), *broken(card["text"][1], 20)], 60, 16.3, 2.3333)
    canvas.showPage()
canvas.save()

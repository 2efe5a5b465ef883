"""Measures whole processes side by side in one run, and writes the ratios into Docs/benchmarks.md.

Usage: bench.py PATH_OF_QRPRESS. Peers: the program qrencode; segno, Pillow, Typst and ReportLab,
installed by pip into Benchmarks/.venv. Ratios hold better than times: they are what to quote.
"""

import json
import pathlib
import platform
import statistics
import subprocess
import sys
import tempfile
import time
import venv

import campaigns
import variable_data

ROOT = pathlib.Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / "Benchmarks" / ".venv"
CODES = 60
PAGES = 250
CARDS = 200

PAGE_SCRIPT = """
import sys, segno
from PIL import Image, ImageDraw, ImageFont
folder, count = sys.argv[1], int(sys.argv[2])
for i in range(count):
    for page in ("outside", "inside"):
        image = Image.new("RGB", (3508, 2480), "white")
        draw = ImageDraw.Draw(image)
        draw.rectangle((0, 0, 3508, 400), fill="#c8102e")
        draw.text((200, 600), f"Follow us {i} {page}", fill="black", font=ImageFont.load_default(120))
        segno.make(f"https://weibo.com/u/{1000000000 + i}", error="m").save(f"{folder}/code.png", scale=12)
        image.paste(Image.open(f"{folder}/code.png"), (2000, 800))
        image.save(f"{folder}/{i}-{page}.png", dpi=(300, 300))
"""


def python() -> str:
    """The interpreter that has segno and Pillow."""
    program = ENVIRONMENT / "bin" / "python"
    if not program.exists():
        venv.create(ENVIRONMENT, with_pip=True)
    wanted = ("segno", "PIL", "typst", "reportlab")
    if subprocess.run([program, "-c", f"import {', '.join(wanted)}"], stderr=subprocess.DEVNULL).returncode:
        packages = ["segno", "pillow", "typst", "reportlab"]
        subprocess.run([program, "-m", "pip", "install", "-q", *packages], check=True)
    return str(program)


def seconds(command, cwd) -> float:
    start = time.perf_counter()
    subprocess.run(command, cwd=cwd, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def median(commands, cwd) -> float:
    return statistics.median(seconds(command, cwd) for command in commands)


def codes(qrpress, folder):
    link = "https://weibo.com/u/{}"
    ids = range(1_000_000_000, 1_000_000_000 + CODES)
    return {
        "qrpress code, read back by two decoders": median(
            ([qrpress, "code", f"weibo:{i}", "-o", "a.png"] for i in ids), folder),
        "qrpress code --no-verify": median(
            ([qrpress, "code", f"weibo:{i}", "-o", "b.png", "--no-verify"] for i in ids), folder),
        "qrencode (not read back)": median(
            (["qrencode", "-l", "M", "-s", "10", "-o", "c.png", link.format(i)] for i in ids), folder),
        "segno's program (not read back)": median(
            ([python(), "-m", "segno.cli", "--error=m", "--output=d.png", link.format(i)] for i in ids), folder),
    }


def pages(qrpress, folder):
    rows = "".join(f"r{i},weibo,{1_000_000_000 + i}\n" for i in range(PAGES))
    (folder / "accounts.csv").write_text("id,platform,account\n" + rows)
    (folder / "campaign.yaml").write_text(
        "campaign: bench\naccounts: accounts.csv\nassets:\n  - template: brochure-trifold-a4\n")
    (folder / "pages.py").write_text(PAGE_SCRIPT)
    count = 2 * PAGES
    return {
        "qrpress batch, read back by two decoders": seconds([qrpress, "batch", "campaign.yaml", "--force"], folder) / count,
        "Pillow + segno (not read back)": seconds([python(), "pages.py", str(folder), str(PAGES)], folder) / count,
    }


def checks(qrpress, folder):
    """What the check costs beside what it checks: both without the start of a process."""
    accounts = ["--account", "main=weibo:1000000000", "--account", "second=x:SwiftLang"]

    def render(output, *options):
        return seconds([qrpress, "render", "brochure-trifold-a4", *accounts, "-o", output, *options], folder)

    start = median(([qrpress, "--version"],) * 9, folder)
    rows = {}
    for name, output in (("PNG", "p.png"), ("PDF, its plates drawn and separated by Ghostscript", "p.pdf")):
        # In turns, so that what else the machine does hits both.
        pairs = [(render(output, "--no-verify"), render(output)) for _ in range(15)]
        pressing = statistics.median(bare for bare, _ in pairs) - start
        rows[name] = (pressing, max(0, statistics.median(checked - bare for bare, checked in pairs)))
    subprocess.run([qrpress, "code", "weibo:1000000000", "-o", "s.png"], cwd=folder, check=True, stderr=subprocess.DEVNULL)
    stress = median(([qrpress, "verify", "s.png", "--stress"],) * 3, folder)
    return rows, stress - start


def cards(qrpress, folder):
    """Small cards in one job: the plates of a PDF are drawn for each, and separated for a sample of one in 50."""
    rows = "".join(f"r{i},weibo,{1_000_000_000 + i}\n" for i in range(CARDS))
    (folder / "accounts.csv").write_text("id,platform,account\n" + rows)
    times = {}
    for kind in ("svg", "pdf", "png"):
        (folder / "cards.yaml").write_text(
            f"campaign: cards-{kind}\naccounts: accounts.csv\nassets:\n"
            f"  - {{ template: business-card-eu, formats: [{kind}] }}\n")
        files = CARDS if kind == "pdf" else 2 * CARDS
        took = seconds([qrpress, "batch", "cards.yaml", "--force", "--jobs", "1"], folder)
        times[kind] = (took / CARDS, files)
    return times


def check_table(rows, stress, times) -> str:
    lines = ["## The check", "",
             "A folded brochure, two A4 pages at 300 dpi with two codes, in ms; the start of a process is taken off.", "",
             "| as | pressing | checking | checking costs so much of pressing |", "|---|---|---|---|"]
    for name, (pressing, checking) in rows.items():
        if checking < 0.01 * pressing:
            lines.append(f"| {name} | {pressing * 1000:.0f} | lost in the noise | under 0.01 |")
        else:
            lines.append(f"| {name} | {pressing * 1000:.0f} | {checking * 1000:.0f} | {checking / pressing:.2f} |")
    lines += ["", f"All ten stress ladders of one code: {stress:.1f} s.", "",
              f"Business cards of two sides, {CARDS} in one job with the check, in ms a card:", "",
              "| format | ms a card | files |", "|---|---|---|"]
    lines += [f"| {kind} | {took * 1000:.1f} | {files} |" for kind, (took, files) in times.items()]
    return "\n".join(lines) + "\n"


def table(title, results, unit) -> str:
    first = next(iter(results.values()))
    lines = [f"## {title}", "", f"| what | ms {unit} | qrpress is so many times as fast |", "|---|---|---|"]
    for name, time_taken in results.items():
        lines.append(f"| {name} | {time_taken * 1000:.1f} | {time_taken / first:.2f} |")
    return "\n".join(lines) + "\n"


def main():
    qrpress = str(pathlib.Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        single, sheets = codes(qrpress, folder), pages(qrpress, folder)
        (rows, stress), times = checks(qrpress, folder), cards(qrpress, folder)
        many = campaigns.measure(qrpress, folder)
        collected = variable_data.measure(qrpress, python(), folder)
    versions = json.loads(subprocess.run([qrpress, "--version", "--json"], capture_output=True, check=True).stdout)
    text = "# Benchmarks\n\n" + (
        f"`make bench`, whole processes side by side in one run on {platform.machine()}; qrpress {versions['qrpress']}.\n"
        "Medians for single codes, the mean of a run for pages.\n\n")
    text += table(f"One code a process ({CODES} of each)", single, "a code") + "\n"
    text += table(f"A4 pages at 300 dpi ({2 * PAGES} of each)", sheets, "a page") + "\n"
    text += campaigns.table(*many) + "\n"
    text += check_table(rows, stress, times) + "\n"
    text += variable_data.table(*collected)
    (ROOT / "Docs" / "benchmarks.md").write_text(text)
    print(text)


if __name__ == "__main__":
    main()

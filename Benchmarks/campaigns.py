"""Campaigns of many codes and many pages, qrpress beside programs that make one code a process or a line."""

import pathlib
import subprocess

from variable_data import run

CODES = 10_000
# The peers that start a process for each code are given so many, and their time is multiplied.
SAMPLE = 500
MANY_CODES = 20_000
COMPOSITES = 2_000
# What no run may take, however many rows there are, in MB.
MOST_MEMORY = 400

# Not measured in each run: a profiler would slow it.
WHERE = """Where the time of a checked code went when it was profiled (by hand, with perf): ZBar 20 %, ZXing 8 %, measuring and grading 14 %, other code of qrpress 11 %, Swift's
runtime 11 %, making files 12 %, the C library 6 %, libqrencode 5 %, cairo 5 %, zlib 3 %. The two decoders alone would take some 2 s of the 10,000 codes."""

CODE = """template: code
medium: paper
page: { size: [30mm, 30mm], resolution: 300dpi }
pages:
  - slots:
      - { code: main, at: [0mm, 0mm], size: 30mm }
"""


def campaign(folder: pathlib.Path, name: str, count: int, template: str) -> str:
    (folder / "code").mkdir(exist_ok=True)
    (folder / "code" / "template.yaml").write_text(CODE)
    rows = "".join(f"r{i},weibo,{1_000_000_000 + i},样例{i},Sample {i}\n" for i in range(count))
    (folder / f"{name}.csv").write_text("id,platform,account,name.zh,name.en\n" + rows, encoding="utf-8")
    (folder / f"{name}.yaml").write_text(
        f"campaign: {name}\naccounts: {name}.csv\nassets: [{{ template: {template}, formats: [png] }}]\n")
    return f"{name}.yaml"


def peers(folder: pathlib.Path) -> dict:
    links = [f"https://weibo.com/u/{1_000_000_000 + i}" for i in range(CODES)]
    (folder / "links.txt").write_text("\n".join(links) + "\n")
    (folder / "each.sh").write_text(
        f'head -{SAMPLE} links.txt | while read -r link; do qrencode -l M -s 10 -o peer.png "$link"; done\n')
    (folder / "zint").mkdir(exist_ok=True)
    rows = {"qrencode, a process each (not read back)":
            run(["sh", "each.sh"], folder)[0] * CODES / SAMPLE}
    try:
        rows["zint --batch (not read back)"] = run(
            ["zint", "-b", "QRCODE", "--batch", "-i", "links.txt", "--secure=2", "--scale=5",
             "-o", "zint/~~~~~.png"], folder)[0]
    except (FileNotFoundError, subprocess.CalledProcessError):
        rows["zint --batch (not read back)"] = None
    return rows


def measure(qrpress: str, folder: pathlib.Path):
    def batch(file, *options):
        return run([qrpress, "batch", file, "--quiet", *options], folder)

    codes = campaign(folder, "codes", CODES, "code")
    rows = {
        "qrpress batch, read back by two decoders": batch(codes)[0],
        "qrpress batch --no-verify": batch(codes, "--no-verify", "--force")[0],
        **peers(folder),
    }
    large = {}
    for name, count, template in (("codes", MANY_CODES, "code"), ("composites", COMPOSITES, "web-card-1200x630")):
        file = campaign(folder, f"many-{name}", count, template)
        large[f"{count:,} {name}"] = batch(file)
        large[f"the same again, all unchanged ({name})"] = batch(file)
    worst = max(memory for _, memory in large.values())
    if worst > MOST_MEMORY:
        raise SystemExit(f"a campaign took {worst:.0f} MB of memory, more than {MOST_MEMORY}")
    return rows, large


def table(rows, large) -> str:
    first = next(iter(rows.values()))
    lines = [f"## A campaign of {CODES:,} codes", "",
             "One run each; 354 × 354 dots, PNG. The first row is what qrpress does by default.", "",
             "| what | s | ms a code | × of qrpress checked |", "|---|---|---|---|"]
    for name, took in rows.items():
        lines.append(f"| {name} | not installed | | |" if took is None else
                     f"| {name} | {took:.1f} | {took / CODES * 1000:.2f} | {took / first:.2f} |")
    lines += ["", WHERE, "", "Every code read back; composites are cards for the web, 1200 × 630.", "",
              "| what | s | MB of memory |", "|---|---|---|"]
    lines += [f"| {name} | {took:.1f} | {memory:.0f} |" for name, (took, memory) in large.items()]
    return "\n".join(lines) + "\n"

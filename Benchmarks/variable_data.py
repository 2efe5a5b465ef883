"""Cards of two sides in one PDF, qrpress beside Typst and ReportLab, all as whole processes."""

import os
import pathlib
import shutil
import signal
import subprocess
import threading
import time

PEERS = pathlib.Path(__file__).resolve().parent / "cards"
CARDS = 2_000
MANY = 10_000
# Seconds after which a command that looks at every page is stopped, and told to be slower than that.
LIMIT = 60
LATIN = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"


def run(command, folder, limit=None):
    """Seconds, and the most memory that the process had, in MB; the limit where it was stopped there."""
    start = time.perf_counter()
    process = subprocess.Popen(
        [str(word) for word in command], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    stop = threading.Timer(limit, process.terminate) if limit else None
    if stop:
        stop.start()
    _, status, usage = os.wait4(process.pid, 0)
    if stop:
        stop.cancel()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode == -signal.SIGTERM:
        return limit, usage.ru_maxrss / 1024
    if process.returncode != 0:
        raise subprocess.CalledProcessError(process.returncode, command)
    return time.perf_counter() - start, usage.ru_maxrss / 1024


def campaign(folder, name, count):
    """A campaign of business cards, each with words of both languages and a code of its own."""
    header = "id,platform,account,name.zh,name.en,person.zh,person.en,phone,email\n"
    rows = (
        f"r{i},weibo,{1_000_000_000 + i},样例文化中心,Sample Culture Centre,样例{i},Sample {i},+49 30 {i:07d},r{i}@example.org\n"
        for i in range(count))
    (folder / f"{name}.csv").write_text(header + "".join(rows), encoding="utf-8")
    (folder / f"{name}.yaml").write_text(
        f"campaign: {name}\naccounts: {name}.csv\nassets:\n"
        "  - { template: business-card-eu, formats: [pdf], collect: true }\n")
    return folder / "Output" / name / "business-card-eu" / f"{name}.pdf"


def measure(qrpress, python, folder):
    pdf = campaign(folder, "cards", CARDS)
    batch = [qrpress, "batch", "cards.yaml", "--force"]
    for file in PEERS.iterdir():
        if file.is_file():
            shutil.copy(file, folder)
    modules, _ = run([python, "modules.py", "cards.csv", "cards.json"], folder)
    rows = {}

    def enter(name, command, file, before=0.0):
        took, memory = run(command, folder)
        rows[name] = (before + took, file.stat().st_size, memory)

    enter("qrpress batch --no-verify", [*batch, "--no-verify"], pdf)
    enter("qrpress batch, every code read back", batch, pdf)
    for name, program in (("Typst", ["with_typst.py"]), ("ReportLab", ["with_reportlab.py", LATIN])):
        file = folder / f"{name.lower()}.pdf"
        enter(f"{name}, given the modules ready-made", [python, *program], file)
        took, size, memory = rows[f"{name}, given the modules ready-made"]
        rows[f"{name} and segno"] = (took + modules, size, memory)
    after = {
        "preflight": run([qrpress, "preflight", pdf], folder, LIMIT),
        "impose, every code read back": run(
            [qrpress, "impose", pdf, "--sheet", "320x450mm", "--gutter", "6mm", "--marks", "crop", "--duplex",
             "long", "--order", "cut-and-stack", "-o", "sheets.pdf"], folder, LIMIT),
    }
    many = campaign(folder, "many", MANY)
    after[f"batch of {MANY:,} cards, every code read back"] = run([qrpress, "batch", "many.yaml", "--force"], folder)
    return rows, after, many.stat().st_size


def table(rows, after, many) -> str:
    bare, checked = (took for took, _, _ in list(rows.values())[:2])
    lines = [f"## Variable data: {CARDS:,} cards of two sides in one PDF", "",
             "The same words in Chinese and English and one code a card, both in black ink. Neither peer reads a code back,",
             "writes an output intent or says where to cut; ReportLab does not embed its Chinese.", "",
             "| what | s | × of --no-verify | × of the checked run | MB of file | MB of memory |", "|---|---|---|---|---|---|"]
    for name, (took, size, memory) in rows.items():
        lines.append(
            f"| {name} | {took:.1f} | {took / bare:.2f} | {took / checked:.2f} | {size / 1e6:.1f} | {memory:.0f} |")
    lines += ["", f"What else is done with these {2 * CARDS:,} pages, and with {MANY:,} cards ({many / 1e6:.0f} MB):", "",
              "| what | s | MB of memory |", "|---|---|---|"]
    lines += [
        f"| {name} | {'over ' if took == LIMIT else ''}{took:.1f} | {memory:.0f} |" for name, (took, memory) in after.items()]
    return "\n".join(lines) + "\n"

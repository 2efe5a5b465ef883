"""cards.json beside it in, typst.pdf out."""

import typst

typst.compile("cards.typ", output="typst.pdf")

#!/usr/bin/env python3
"""Makes the page theme's faces from the full variable fonts.

    pip install fonttools brotli
    python3 subset.py FOLDER   # holds source-serif-4-latin-opsz-{normal,italic}.woff2, inter-latin-opsz-normal.woff2

Latin only; other scripts take the reader's own fonts. The axes are limited to what the theme uses.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

UNICODES = (
    [*range(0x20, 0x7F), *range(0xA0, 0x180)]
    + [0x218, 0x219, 0x21A, 0x21B, 0x2C6, 0x2DA, 0x2DC, 0x1E9E]
    + [*range(0x2010, 0x2016), *range(0x2018, 0x201F), 0x2020, 0x2022, 0x2026, 0x202F, 0x2030, 0x2032, 0x2033]
    + [0x2039, 0x203A, 0x2044, 0x20AC, 0x2116, 0x2122, 0x2190, 0x2191, 0x2192, 0x2193, 0x21A9, 0x2212, 0x2215]
)
FEATURES = ["kern", "liga", "lnum", "ccmp", "locl"]

# The title and the day's number take a cut for display sizes; one face with the whole optical axis is twice the size.
FACES = [
    ("source-serif-4-latin-opsz-normal.woff2", "source-serif-4.woff2", {"wght": (400, 600), "opsz": 20}),
    ("source-serif-4-latin-opsz-normal.woff2", "source-serif-4-display.woff2", {"wght": (350, 550), "opsz": 60}),
    ("source-serif-4-latin-opsz-italic.woff2", "source-serif-4-italic.woff2", {"wght": 400, "opsz": 20}),
    ("inter-latin-opsz-normal.woff2", "inter.woff2", {"wght": (400, 600), "opsz": 14}),
]


def main(folder: Path) -> None:
    here = Path(__file__).parent
    for source, target, limits in FACES:
        font = TTFont(folder / source, recalcTimestamp=False)
        axes = {axis.axisTag: (axis.minValue, axis.maxValue) for axis in font["fvar"].axes}
        print(source, axes)
        limits = {tag: axes[tag] if value is None else value for tag, value in limits.items() if tag in axes}
        options = subset.Options()
        options.layout_features = FEATURES
        options.hinting = False
        options.flavor = "woff2"
        options.name_IDs = [0, 1, 2, 13, 14]  # The licence stays inside the font.
        options.notdef_outline = True
        job = subset.Subsetter(options)
        job.populate(unicodes=UNICODES)
        job.subset(font)
        font = instancer.instantiateVariableFont(font, limits)
        subset.save_font(font, str(here / target), options)
        print(target, (here / target).stat().st_size)


if __name__ == "__main__":
    main(Path(sys.argv[1]))

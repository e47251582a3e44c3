#!/usr/bin/env python3
"""Makes the faces of the pictures for posts from those of the packages @fontsource/{source-serif-4,inter,
noto-naskh-arabic,noto-serif-sc} (npm pack, unpacked side by side in FOLDER), each under the SIL Open Font License.

    pip install fonttools brotli
    python3 subset.py FOLDER

Chinese: the 3,755 characters of GB 2312's first level, which is what newspapers use, and every character of the
catalogue's names. A whole face would be three times as large.
"""

import gzip
import io
import json
import sys
from pathlib import Path

from fontTools import merge, subset
from fontTools.ttLib import TTFont

HERE = Path(__file__).parent


def chinese() -> set[int]:
    level = {
        bytes((row, cell)).decode("gb2312", "ignore") for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF)
    }
    catalogue = json.loads((HERE / "../../../data/observances.json").read_text())
    names = (day.get("names", {}).get("zh", "") for day in catalogue["observances"])
    characters = "".join(level) + "".join(names) + "，。、；：？！（）《》“”‘’·—…0123456789年月日至星期"
    return {ord(character) for character in characters if ord(character) > 0x2E7F or character in "·—…“”‘’"}


FACES = [
    ("source-serif-4", "latin-600", "source-serif-4-latin", None),
    ("source-serif-4", "latin-ext-600", "source-serif-4-latin-ext", None),
    ("source-serif-4", "cyrillic-600", "source-serif-4-cyrillic", None),
    ("inter", "latin-500", "inter-latin", None),
    ("inter", "latin-ext-500", "inter-latin-ext", None),
    ("inter", "cyrillic-500", "inter-cyrillic", None),
    ("noto-naskh-arabic", "arabic-600", "noto-naskh-arabic", None),
    ("noto-serif-sc", "chinese-simplified-600", "noto-serif-sc", chinese()),
]


def main(folder: Path) -> None:
    for package, face, target, characters in FACES:
        source = next(folder.glob(f"**/{package}-{face}-normal.woff2"))
        font = TTFont(source, recalcTimestamp=False)
        if package == "noto-naskh-arabic":
            # Figures and signs stand between Arabic words, and a face that lacks them breaks the line's shaping.
            latin = next(folder.glob(f"**/{package}-latin-600-normal.woff2"))
            font = merge.Merger().merge([str(source), str(latin)])
        options = subset.Options()
        options.hinting = False
        options.name_IDs = [0, 1, 2, 3, 4, 6, 13, 14]
        options.notdef_outline = True
        options.layout_features = ["*"] if package == "noto-naskh-arabic" else ["kern", "liga", "ccmp", "locl", "mark"]
        job = subset.Subsetter(options)
        job.populate(unicodes=characters or font.getBestCmap().keys())
        job.subset(font)
        font.flavor = None
        plain = io.BytesIO()
        font.save(plain)
        packed = HERE / f"{target}.ttf.gz"
        packed.write_bytes(gzip.compress(plain.getvalue(), 9, mtime=0))
        print(packed.name, font["name"].getBestFamilyName(), font["OS/2"].usWeightClass, len(plain.getvalue()), packed.stat().st_size)


if __name__ == "__main__":
    main(Path(sys.argv[1]))

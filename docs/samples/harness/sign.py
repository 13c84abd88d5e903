"""Runs a sample's `sign` over a folder of vectors: sign.py SAMPLE FOLDER."""

import runpy
import sys
from pathlib import Path

sign = runpy.run_path(sys.argv[1])["sign"]
for body in Path(sys.argv[2]).glob("*.body"):
    key, salt = (body.with_suffix(part).read_bytes().decode() for part in (".key", ".salt"))
    print(body.stem, sign(body.read_bytes(), key, salt))

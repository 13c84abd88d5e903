import json

with open("signature-vectors.json") as file:
    cases = json.load(file)["cases"]

for case in cases:
    body = case["body"]
    # The body of one case is a repeated piece.
    piece, times = (body["hex"], 1) if "hex" in body else (body["repeat"]["hex"], body["repeat"]["times"])
    signature = sign(bytes.fromhex(piece * times), case["clientKey"], case["loginSalt"])
    assert signature == case["encodings"]["hex"], case["catches"]

print(f"All {len(cases)} signatures are correct.")

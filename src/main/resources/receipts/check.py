import csv, hashlib, json, sys
def sha(*parts): return hashlib.sha256(b"".join(parts)).digest()
def root(node, i, n, path):  # RFC 6962: the left child of n leaves holds k, the largest power of two below n
    if n == 1: return node
    return sha(b"\1", root(node, i, k, path[:-1]), bytes.fromhex(path[-1])) if i < (k := 1 << (n - 1).bit_length() - 1) else sha(b"\1", bytes.fromhex(path[-1]), root(node, i - k, n - k, path[:-1]))
receipt, days, before = json.load(open(sys.argv[1])), {d["day"]: d for d in csv.DictReader(open(sys.argv[2]))}, ("", -1)
for seq, s in enumerate((s for s in receipt["steps"] if "day" in s), 1):
    said, day = s.get("line", f"{receipt['subject']}|{seq}|"), days[s["day"]]
    stands = root(sha(b"\0", said.encode()) if "line" in s else bytes.fromhex(s["leaf"]), s["index"], int(day["entries"]), s["path"]).hex() == day["root"]
    print(seq, said, "stands") if stands and said.startswith(f"{receipt['subject']}|{seq}|") and before < (before := (s["day"], s["index"])) else sys.exit(f"Step {seq} does not stand in the published journal")

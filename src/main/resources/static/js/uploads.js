// Files are sent while the rest of the form is still being filled in: piece by piece (tus 1.0), one after the other,
// going on where it stopped after a break, a reload, or a day. See components/uploads.jte for the form without a script.
//
// An item is one row: { file, name, size, row, url, state } with the state "queued", "sending", "done", "failed"
// (can be retried), "refused" (the server says why), or "unfinished" (from before a reload; waits for its file).
// When a photo knows where it was taken, the field sends "upload:place" with { upload, latitude, longitude }.

const PIECE = 1024 * 1024;
const PAUSES = [1, 2, 4, 8, 15, 30, 30, 30]; // seconds between tries without progress
const SILENCE = 45_000; // milliseconds without a sign of life before a request counts as broken
const LIFE = 48 * 3600_000; // as long as the server keeps what nobody attaches
const BUSY = ["queued", "sending"];

class Refused extends Error {}
class Removed extends Error {}
class Hopeless extends Error {}

const eastern = text => document.documentElement.dataset.digits === "eastern"
  ? text.replace(/[0-9]/g, digit => "٠١٢٣٤٥٦٧٨٩"[digit]) : text;
const sleep = seconds => new Promise(awake => {
  const timer = setTimeout(awake, seconds * 1000);
  addEventListener("online", () => { clearTimeout(timer); awake(); }, { once: true });
});

/** What was begun and not finished, so that a file chosen again goes on; private windows may not let us remember. */
const memory = {
  async key(endpoint, file) {
    // Phones give the same picture another date each time, but not another beginning and end.
    const ends = new Blob([file.slice(0, 32768), file.slice(-32768)]);
    let hash = 2166136261;
    for (const byte of new Uint8Array(await ends.arrayBuffer())) hash = Math.imul(hash ^ byte, 16777619);
    return ["upload", endpoint, file.name, file.size, (hash >>> 0).toString(36)].join("|");
  },
  put(key, value) { try { localStorage.setItem(key, JSON.stringify({ ...value, at: Date.now() })); } catch { /* fine */ } },
  get(key) {
    try {
      const known = JSON.parse(localStorage.getItem(key));
      return known && Date.now() - known.at < LIFE ? known : null;
    } catch { return null; }
  },
  drop(key) { try { localStorage.removeItem(key); } catch { /* fine */ } },
  of(endpoint) {
    try { return Object.keys(localStorage).filter(key => key.startsWith(`upload|${endpoint}|`)); } catch { return []; }
  },
};

function enhance(field) {
  const form = field.closest("form");
  const list = field.querySelector(".uploads-list");
  const status = field.querySelector("[role=status]");
  const inputs = [...field.querySelectorAll("input[type=file]")];
  const endpoint = field.dataset.uploads;
  const texts = field.querySelector("[data-texts]").content;
  const blank = field.querySelector("[data-item]").content.firstElementChild;
  const items = [];
  let working = false;
  let resubmit = null;

  const text = (key, name = "") => texts.querySelector(`[data-key="${key}"]`).textContent.replace("{name}", () => name);
  const size = bytes => eastern(bytes < 1024 * 1024
    ? text("kilobytes").replace("#", Math.max(1, Math.round(bytes / 1024)))
    : text("megabytes").replace("#", Math.round(bytes / 104857.6) / 10));
  const say = words => { status.textContent = words; };

  /** One request. Resolves with any answer, rejects when the connection broke or fell silent. */
  function ask(item, method, url, headers = {}, body = null, sent = () => {}) {
    return new Promise((answered, broken) => {
      const request = new XMLHttpRequest();
      let silence;
      const alive = () => { clearTimeout(silence); silence = setTimeout(() => request.abort(), SILENCE); };
      const over = end => () => { clearTimeout(silence); item.request = null; end(request); };
      request.open(method, url);
      request.setRequestHeader("Tus-Resumable", "1.0.0");
      const token = form.elements.namedItem("_csrf");
      if (token) request.setRequestHeader("X-CSRF-TOKEN", token.value);
      for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
      request.upload.onprogress = event => { alive(); sent(event.loaded); };
      request.onload = over(answered);
      request.onerror = request.onabort = over(broken);
      item.request = request;
      alive();
      request.send(body);
    });
  }

  function show(item, state, words, percent = null) {
    item.state = state;
    item.row.className = `uploads-item ${state}`;
    item.row.querySelector("[data-state]").textContent = words;
    item.row.querySelector("[data-retry]").hidden = state !== "failed";
    const bar = item.row.querySelector("progress");
    bar.hidden = percent === null;
    if (percent !== null) bar.value = percent;
  }

  const progress = (item, offset) => {
    const percent = Math.floor(offset / item.size * 100);
    show(item, "sending", percent === 100 ? text("checking") : eastern(text("sending").replace("#", percent)), percent);
  };

  function refuse(item, reason) {
    const words = text(texts.querySelector(`[data-key="${reason}"]`) ? reason : "failed", item.name);
    show(item, "refused", words);
    say(words);
    if (item.key) memory.drop(item.key);
  }

  function attach(item, answer) {
    const id = new URL(item.url, location).pathname.split("/").pop();
    const thumbnail = answer.getResponseHeader("Tawasul-Thumbnail");
    const place = answer.getResponseHeader("Tawasul-Place");
    if (item.key) memory.drop(item.key);
    show(item, "done", size(item.size));
    if (thumbnail) {
      const picture = document.createElement("img");
      picture.alt = "";
      picture.src = thumbnail + (endpoint.match(/\?.*/)?.[0] ?? "");
      item.row.querySelector(".thumb").replaceChildren(picture);
    }
    const hidden = document.createElement("input");
    hidden.type = "hidden";
    hidden.name = "upload";
    hidden.value = id;
    item.row.append(hidden);
    say(text("done", item.name));
    if (place) {
      const [latitude, longitude] = place.split(",").map(Number);
      field.dispatchEvent(new CustomEvent("upload:place", { bubbles: true, detail: { upload: id, latitude, longitude } }));
    }
  }

  /** Turns an answer into the offset from which to go on; throws where trying again would not help. */
  function judged(item, answer) {
    if (item.state === "removed") throw new Removed();
    switch (answer.status) {
      case 200: case 204: return Number(answer.getResponseHeader("Upload-Offset"));
      case 413: case 422: {
        let reason = answer.status === 413 ? "too-large" : "other-type";
        try { reason = JSON.parse(answer.responseText).reason; } catch { /* not from our server */ }
        throw new Refused(reason);
      }
      case 404: case 410: item.url = null; throw new Error("The server has forgotten it");
      case 400: case 403: case 412: case 415: throw new Hopeless();
      default: throw new Error(`Answer ${answer.status}`);
    }
  }

  async function begin(item) {
    const known = item.url ? item : memory.get(item.key);
    if (known) {
      item.url = known.url;
      const answer = await ask(item, "HEAD", item.url);
      if (answer.status !== 404) return { offset: judged(item, answer), answer };
    }
    const name = btoa(String.fromCharCode(...new TextEncoder().encode(item.name)));
    const answer = await ask(item, "POST", endpoint, { "Upload-Length": item.size, "Upload-Metadata": `filename ${name}` });
    if (answer.status !== 201) judged(item, answer);
    if (item.state === "removed") throw new Removed();
    item.url = answer.getResponseHeader("Location");
    memory.put(item.key, { url: item.url, name: item.name, size: item.size });
    return { offset: 0, answer };
  }

  async function send(item) {
    for (let tries = 0; ; tries++) {
      try {
        let { offset, answer } = await begin(item);
        progress(item, offset);
        while (offset < item.size) {
          const from = offset;
          answer = await ask(item, "PATCH", item.url,
            { "Upload-Offset": from, "Content-Type": "application/offset+octet-stream" },
            item.file.slice(from, from + PIECE), sent => progress(item, Math.min(from + sent, item.size)));
          offset = judged(item, answer);
          progress(item, offset);
          tries = 0;
        }
        return attach(item, answer);
      } catch (problem) {
        if (item.state === "removed" || problem instanceof Removed) return undefined;
        if (problem instanceof Refused) return refuse(item, problem.message);
        if (problem instanceof Hopeless || tries >= PAUSES.length) {
          show(item, "failed", text("failed"));
          return say(text("stuck", item.name));
        }
        const percent = item.row.querySelector("progress").value;
        show(item, "sending", text("broken"), percent);
        if (tries === 0) say(text("broken"));
        await sleep(PAUSES[tries]);
      }
    }
  }

  async function work() {
    if (working) return;
    working = true;
    for (let next; (next = items.find(item => item.state === "queued")); ) {
      say(text("started", next.name));
      progress(next, 0);
      await send(next);
    }
    working = false;
    settle();
  }

  /** Sends the form that waited for its files, unless one of them needs a decision. */
  function settle() {
    if (resubmit === null) return;
    const stuck = items.find(item => item.state === "failed");
    const submitter = resubmit;
    resubmit = null;
    field.querySelector("[data-waits]")?.remove();
    if (stuck) {
      say(text("stuck", stuck.name));
      stuck.row.querySelector("[data-retry]").focus();
    } else if (submitter.isConnected) form.requestSubmit(submitter === form ? null : submitter);
  }

  function row(item) {
    item.row = blank.cloneNode(true);
    item.row.querySelector("bdi").textContent = item.name;
    item.row.querySelector("progress").setAttribute("aria-label", item.name);
    const removal = item.row.querySelector("[data-remove]");
    removal.setAttribute("aria-label", text("remove", item.name));
    removal.addEventListener("click", () => remove(item));
    item.row.querySelector("[data-retry]").addEventListener("click", () => {
      removal.focus();
      again(item);
    });
    list.append(item.row);
    items.push(item);
  }

  function remove(item) {
    item.state = "removed";
    item.request?.abort();
    if (item.key) memory.drop(item.key);
    // If the server does not hear of it, it forgets by itself after two days.
    if (item.url) ask({}, "DELETE", item.url).catch(() => {});
    item.row.remove();
    items.splice(items.indexOf(item), 1);
    say(text("removed", item.name));
    inputs.at(-1).focus();
  }

  const again = item => {
    show(item, "queued", text("queued"), item.row.querySelector("progress").value);
    work();
  };

  const counted = () => items.filter(item => item.state !== "refused" && item.state !== "unfinished");

  async function add(file) {
    const key = await memory.key(endpoint, file).catch(() => `${file.name}|${file.size}`);
    const before = items.find(item => item.key === key && item.state !== "refused");
    if (before?.state === "unfinished") {
      before.row.remove();
      items.splice(items.indexOf(before), 1);
    } else if (before) return;
    const others = counted();
    const item = { file, key, name: file.name, size: file.size, url: null };
    row(item);
    const total = others.reduce((sum, other) => sum + other.size, file.size);
    const limit = file.size === 0 ? "empty" : file.size > field.dataset.maxBytes ? "too-large"
      : others.length >= field.dataset.maxFiles ? "too-many" : total > field.dataset.maxTotal ? "too-much" : null;
    if (limit) {
      refuse(item, limit);
      return;
    }
    show(item, "queued", text("queued"), 0);
    work();
  }

  async function addAll(files) {
    for (const file of files) await add(file);
  }

  /** What the server rendered is an item too, and what an earlier visit left unfinished is shown. */
  async function recall() {
    for (const known of list.querySelectorAll("[data-upload]")) {
      const { upload, name, bytes } = known.dataset;
      const item = { name, size: Number(bytes), row: known, state: "done", url: endpoint.replace(/(\?|$)/, `/${upload}$1`) };
      items.push(item);
      known.querySelector("[data-remove]").addEventListener("click", event => { event.preventDefault(); remove(item); });
    }
    for (const key of memory.of(endpoint)) {
      const known = memory.get(key);
      const url = known?.url;
      const answer = url && await ask({}, "HEAD", url).catch(() => null);
      if (answer === null || items.some(item => item.key === key || (item.url && item.url === url))) continue;
      if (!answer || answer.status === 404) { memory.drop(key); continue; }
      const item = { key, name: known.name, size: known.size, url };
      row(item);
      const offset = Number(answer.getResponseHeader("Upload-Offset"));
      if (offset === known.size) attach(item, answer);
      else show(item, "unfinished", text("unfinished"), offset / known.size * 100);
    }
  }

  const take = input => {
    const files = [...input.files];
    input.value = "";
    addAll(files);
  };
  for (const input of inputs) {
    input.removeAttribute("name");
    input.required = false;
    input.nextElementSibling.hidden = false;
    input.addEventListener("change", () => take(input));
  }
  const target = field.querySelector(".file");
  target.addEventListener("dragover", event => { event.preventDefault(); target.classList.add("over"); });
  target.addEventListener("dragleave", () => target.classList.remove("over"));
  target.addEventListener("drop", event => {
    event.preventDefault();
    target.classList.remove("over");
    addAll([...event.dataTransfer.files]);
  });
  form.addEventListener("submit", event => {
    if (event.submitter?.formNoValidate || !items.some(item => BUSY.includes(item.state))) return;
    event.preventDefault();
    resubmit = event.submitter ?? form;
    say(text("wait"));
    field.querySelector("[data-waits]")?.remove();
    const words = document.createElement("p");
    words.dataset.waits = "";
    words.className = "hint";
    words.textContent = text("wait");
    target.before(words);
  });
  addEventListener("online", () => items.filter(item => item.state === "failed").forEach(again));
  field.classList.add("live");
  recall().then(() => inputs.forEach(take));
}

const enhanceAll = within => within.querySelectorAll("[data-uploads]:not(.live)").forEach(enhance);
enhanceAll(document);
// A form that comes into the page later.
document.addEventListener("htmx:load", event => enhanceAll(event.target));

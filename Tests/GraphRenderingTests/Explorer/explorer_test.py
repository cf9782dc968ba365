#!/usr/bin/env python3
"""Tests an explorer page in a real browser, with real mouse and key events.

    python3 explorer_test.py PAGE.html [--screenshot FILE.png] [--chromium PROGRAM] [--axe axe.min.js] [--times | --without-times]

Exit code 0: every check passed, 1: one failed, 77: no chromium is installed. Needs Python 3 only.
--screenshot writes FILE.png and, beside it, -dark, -phone, -phone-card, -node, -edge and -print variants.
"""
import argparse
import base64
import json
import os
import pathlib
import shutil
import socket
import struct
import subprocess
import sys
import tempfile
import time


# --- A DevTools client: WebSocket by hand, as much as is needed -------------------------------------------------

class WebSocket:
    def __init__(self, host, port, path):
        self.socket = socket.create_connection((host, port), timeout=90)
        key = base64.b64encode(os.urandom(16)).decode()
        self.socket.sendall((f"GET {path} HTTP/1.1\r\nHost: {host}:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                             f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n").encode())
        self.buffer = b""
        while b"\r\n\r\n" not in self.buffer:
            self.buffer += self.socket.recv(4096)
        head, self.buffer = self.buffer.split(b"\r\n\r\n", 1)
        if b" 101 " not in head.split(b"\r\n")[0]:
            raise OSError("the browser refused the connection")

    def send(self, text, opcode=1):
        payload, mask = text.encode(), os.urandom(4)
        size = len(payload)
        head = bytes([0x80 | opcode]) + (bytes([0x80 | size]) if size < 126 else bytes([0xFE]) + struct.pack(">H", size)
                                         if size < 65536 else bytes([0xFF]) + struct.pack(">Q", size))
        key = int.from_bytes((mask * (size // 4 + 1))[:size], "big") if size else 0
        masked = (int.from_bytes(payload, "big") ^ key).to_bytes(size, "big") if size else b""
        self.socket.sendall(head + mask + masked)

    def take(self, size):
        while len(self.buffer) < size:
            more = self.socket.recv(1 << 20)
            if not more:
                raise OSError("the browser closed the connection")
            self.buffer += more
        part, self.buffer = self.buffer[:size], self.buffer[size:]
        return part

    def receive(self):
        message = b""
        while True:
            first, size = self.take(2)
            size &= 0x7F
            if size == 126:
                size, = struct.unpack(">H", self.take(2))
            elif size == 127:
                size, = struct.unpack(">Q", self.take(8))
            payload = self.take(size)
            if first & 0x0F == 9:
                self.send(payload.decode(), 10)
            elif first & 0x0F in (0, 1):
                message += payload
                if first & 0x80:
                    return message.decode()


class Browser:
    def __init__(self, program):
        self.folder = tempfile.mkdtemp(prefix="explorer-test-")
        self.process = subprocess.Popen(
            [program, "--headless=new", "--no-sandbox", "--remote-debugging-port=0", f"--user-data-dir={self.folder}", "--hide-scrollbars",
             "--disable-gpu", "--no-first-run", "--disable-extensions", "--disable-background-networking", "--lang=en", "about:blank"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        port_file = pathlib.Path(self.folder, "DevToolsActivePort")
        for _ in range(600):
            if port_file.exists() and port_file.read_text().count("\n") >= 1:
                break
            time.sleep(0.05)
        port, path = port_file.read_text().split("\n")[:2]
        self.web = WebSocket("127.0.0.1", int(port), path)
        self.number, self.events, self.session = 0, [], None

    def call(self, method, session=True, **parameters):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if session and self.session:
            message["sessionId"] = self.session
        self.web.send(json.dumps(message))
        while True:
            answer = json.loads(self.web.receive())
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']['message']}")
                return answer["result"]
            if "method" in answer:
                self.events.append(answer)

    def open(self, url, width=1280, height=800, phone=False, dark=False, calm=True):
        if self.session:
            self.call("Target.closeTarget", session=False, targetId=self.target)
        self.session, self.events = None, []
        self.target = self.call("Target.createTarget", session=False, url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", session=False, targetId=self.target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.call(f"{domain}.enable")
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=2 if phone else 1, mobile=phone)
        self.call("Emulation.setTouchEmulationEnabled", enabled=phone)
        self.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": "dark" if dark else "light"},
                                                          {"name": "prefers-reduced-motion", "value": "reduce" if calm else "no-preference"}])
        self.call("Page.navigate", url=url)
        self.until("document.documentElement?.dataset.ready", 60)

    def run(self, expression):
        result = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in result:
            raise RuntimeError(expression + ": " + json.dumps(result["exceptionDetails"])[:400])
        return result["result"].get("value")

    def until(self, expression, seconds=10):
        end = time.time() + seconds
        while time.time() < end:
            value = self.run(expression)
            if value:
                return value
            time.sleep(0.03)
        raise TimeoutError("not within %d s: %s" % (seconds, expression))

    def still(self):
        self.run("new Promise(r => requestAnimationFrame(() => requestAnimationFrame(r)))")
        time.sleep(0.2)
        self.until("!entityGraphExplorer.state().busy", 20)

    def mouse(self, kind, x, y, **more):
        self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, **more)

    def click(self, x, y):
        self.mouse("mouseMoved", x, y)
        self.mouse("mousePressed", x, y, button="left", clickCount=1, buttons=1)
        self.mouse("mouseReleased", x, y, button="left", clickCount=1)

    def press_on(self, selector):
        box = self.run(f"(() => {{ const e = document.querySelector({json.dumps(selector)}); e.scrollIntoView({{block: 'center'}}); const b = e.getBoundingClientRect(); return [b.x + b.width / 2, b.y + b.height / 2]; }})()")
        self.click(*box)

    CODES = {"Enter": 13, "Escape": 27, "Tab": 9, "ArrowLeft": 37, "ArrowUp": 38, "ArrowRight": 39, "ArrowDown": 40, "Home": 36, "End": 35, " ": 32}

    def key(self, key, shift=False):
        text = "\r" if key == "Enter" else key if len(key) == 1 else None
        self.call("Input.dispatchKeyEvent", type="keyDown" if text else "rawKeyDown", key=key, windowsVirtualKeyCode=self.CODES.get(key, ord(key[0].upper())),
                  modifiers=8 if shift else 0, **({"text": text} if text else {}))
        self.call("Input.dispatchKeyEvent", type="keyUp", key=key, windowsVirtualKeyCode=self.CODES.get(key, ord(key[0].upper())))

    def type(self, text):
        self.call("Input.insertText", text=text)

    def screenshot(self, file):
        self.still()
        pathlib.Path(file).write_bytes(base64.b64decode(self.call("Page.captureScreenshot", format="png")["data"]))

    def problems(self):
        """Errors, violations of the content security policy, and requests of anything but the page."""
        found = []
        for event in self.events:
            parameters = event["params"]
            if event["method"] == "Runtime.exceptionThrown":
                found.append("exception: " + json.dumps(parameters)[:500])
            elif event["method"] == "Runtime.consoleAPICalled" and parameters["type"] in ("error", "warning", "assert"):
                found.append("console: " + json.dumps(parameters["args"])[:300])
            elif event["method"] == "Log.entryAdded" and parameters["entry"]["level"] in ("error", "warning"):
                found.append("log: " + parameters["entry"]["text"][:300])
            elif event["method"] == "Network.requestWillBeSent":
                url = parameters["request"]["url"]
                if not (url.startswith("file:") and parameters.get("type") == "Document") and not url.startswith(("data:", "blob:")):
                    found.append("request: " + url[:200])
            elif event["method"] == "Page.javascriptDialogOpening":
                found.append("dialog: " + parameters["message"][:200])
        return found

    def close(self):
        try:
            self.call("Browser.close", session=False)
            self.process.wait(10)
        except (OSError, subprocess.TimeoutExpired, RuntimeError):
            self.process.kill()
        shutil.rmtree(self.folder, ignore_errors=True)


# --- The checks ------------------------------------------------------------------------------------------------------

failed = 0


def check(words, condition, detail=""):
    global failed
    print(("ok      " if condition else "FAILED  ") + words + (f" ({detail})" if detail != "" else ""), flush=True)
    failed += not condition
    return condition


def state(b):
    return b.run("entityGraphExplorer.state()")


def data_of(page):
    """The data in the page: between the element's tags."""
    text = pathlib.Path(page).read_text(encoding="utf-8")
    start = text.index('id="graph-data">') + len('id="graph-data">')
    return json.loads(text[start:text.index("</script>", start)])


def test_loading(b, url, data):
    b.open(url)
    time.sleep(0.3)
    check("loads without errors, violations of the policy, or requests", not b.problems(), "; ".join(b.problems())[:500])
    check("shows all names and relationships", state(b)["names"] == len(data["nodes"]["id"]) and state(b)["relationships"] == len(data["edges"]["a"]))
    check("shows title and caption as text", b.run("document.querySelector('h1').textContent") == data["title"] and b.run("document.querySelector('#caption').textContent") == data["caption"])
    check("draws something", b.run("(() => { const c = document.querySelector('#base'); const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data; let n = 0; for (let i = 0; i < d.length; i += 40) if (d[i] < 250) n++; return n; })()") > 50)


def test_hostile_text(b, data):
    check("names and sentences stay text", b.run("document.querySelectorAll('body script').length") == 2 and not b.run("document.querySelectorAll('body img, body iframe, body em, body object').length")
          and not b.run("[...document.querySelectorAll('a[href]')].some(a => !/^(https?:|#search|file:)/.test(a.href))"))
    svg = b.run("(() => { const d = new DOMParser().parseFromString(entityGraphExplorer.svg(), 'image/svg+xml'); return [d.querySelectorAll('parsererror, script, foreignObject, image').length, d.querySelectorAll('text').length, d.querySelectorAll('path').length]; })()")
    check("the saved SVG is well-formed and has texts and shapes", svg[0] == 0 and svg[1] > 4 and svg[2] > 10, svg)
    for kind in ("svg", "png"):
        b.run("window.saved = null; URL.createObjectURL = blob => { blob.arrayBuffer().then(a => { window.saved = a; }); return 'blob:none'; }; HTMLAnchorElement.prototype.click = function () { window.savedName = this.download; }")
        b.press_on(f"#save-{kind}")
        size = b.until("window.saved && window.saved.byteLength", 20)
        name = b.run("window.savedName")
        ok = name.endswith(kind)
        if kind == "png":
            ok = ok and b.run("new DataView(window.saved).getUint32(16)") == 2 * b.run("Math.round(document.querySelector('#picture').getBoundingClientRect().width)")
        check(f"saves a picture as {kind.upper()}", ok and size > 2000, f"{name}, {size} bytes")


def test_search(b, data):
    target = max(range(len(data["nodes"]["id"])), key=lambda i: data["nodes"]["strength"][i])
    name = data["nodes"]["name"][target]
    b.key("/")
    check("/ goes to the search", b.run("document.activeElement.id") == "search")
    b.type(name.upper())
    b.until("!document.querySelector('#search-list').hidden")
    check("search lists names whatever the case", b.run("document.querySelector('#search-list .name').textContent") == name)
    b.key("ArrowDown"); b.key("ArrowUp")
    check("arrows move in the list", b.run("document.querySelector('#search').getAttribute('aria-activedescendant')") == "search-list-0")
    b.key("Enter")
    b.still()
    check("Enter selects the name and shows its card", state(b)["selection"] == {"node": target} and b.run("document.querySelector('#pane-card h2').textContent") == name)
    position = b.run(f"entityGraphExplorer.nodePosition({target})")
    box = b.run("(() => { const r = document.querySelector('#picture').getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2]; })()")
    check("and centres it", abs(position["x"] - box[0]) < 3 and abs(position["y"] - box[1]) < 3)
    accented = next((n for n in data["nodes"]["name"] if any(c in n for c in "řáüéôŁ")), None)
    if accented:
        plain = accented.translate(str.maketrans("řáüéôŁó’ź", "raueoLo'z"))
        b.key("Escape"); b.run("document.activeElement.blur()"); b.key("/"); b.type(plain.lower())
        b.until("!document.querySelector('#search-list').hidden")
        check("search ignores diacritics", b.run("[...document.querySelectorAll('#search-list .name')].map(e => e.textContent)").count(accented) == 1, accented)
        b.key("Escape"); b.key("Escape")
    b.run("document.activeElement.blur()")


def visible_node(b, data, skip=()):
    box = b.run("(() => { const r = document.querySelector('#picture').getBoundingClientRect(); return [r.left, r.top, r.right, r.bottom]; })()")
    for i in sorted(range(len(data["nodes"]["id"])), key=lambda i: -data["nodes"]["strength"][i]):
        p = b.run(f"entityGraphExplorer.nodePosition({i})")
        if p and i not in skip and box[0] < p["x"] < box[2] and box[1] < p["y"] < box[3] and b.run(f"document.elementFromPoint({p['x']}, {p['y']})?.id") == "overlay":
            return i, p
    raise RuntimeError("no node in view")


def test_cards(b, data):
    b.press_on("#zoom-fit"); b.still()
    i, p = visible_node(b, data)
    b.mouse("mouseMoved", p["x"], p["y"]); b.still()
    check("hovering finds the node", state(b)["hover"] == {"node": i})
    b.click(p["x"], p["y"]); b.still()
    check("clicking a node opens its card", b.run("document.querySelector('#pane-card h2').textContent") == data["nodes"]["name"][i])
    wikidata = data["nodes"]["wikidata"][i]
    if wikidata and wikidata[1:].isdigit():
        check("with a link to Wikidata", b.run("document.querySelector('#pane-card a').href") == f"https://www.wikidata.org/wiki/{wikidata}")
    check("with a timeline that has words", "Timeline:" in (b.run("document.querySelector('#pane-card .chart')?.getAttribute('aria-label') ?? ''")))
    check("with relationships as buttons", b.run("document.querySelectorAll('#pane-card .rows button').length") > 0)
    b.run("document.querySelector('#overlay').focus()"); b.key("Escape"); b.still()
    check("Escape selects nothing", state(b)["selection"] is None)
    for e in range(len(data["edges"]["a"])):
        p = b.run(f"entityGraphExplorer.edgePosition({e})")
        if p and b.run(f"document.elementFromPoint({p['x']}, {p['y']})?.id") == "overlay" and len(data["edges"]["evidence"][e]):
            break
    b.click(p["x"], p["y"]); b.still()
    ends = [data["nodes"]["name"][data["edges"][k][e]] for k in "ab"]
    check("clicking an edge opens its card", state(b)["selection"] == {"edge": e} and b.run("[...document.querySelectorAll('#pane-card h2 button')].map(e => e.textContent)") == ends, " / ".join(ends)[:60])
    check("with evidence, both names marked", b.run("[...document.querySelectorAll('.evidence li')].length") == len(data["edges"]["evidence"][e]) and b.run("[...document.querySelectorAll('.evidence q')].every(q => q.querySelectorAll('mark').length >= 2)"))
    sentence, offsets = data["edges"]["evidence"][e][0]
    texts = b.run("[...document.querySelectorAll('.evidence q')].map(q => q.textContent)")
    check("the sentences are exactly those of the data", data["sentences"]["text"][sentence] in texts)
    check("npmi, llr and q are explained", all(word in b.run("document.querySelector('.measures').textContent") for word in ("npmi", "llr", "q ")))


def set_slider(b, selector, keys):
    b.run(f"document.querySelector({json.dumps(selector)}).focus()")
    for key in keys:
        b.key(key)
    b.still()


def test_filters(b, data):
    b.press_on("#tab-filters")
    everything = state(b)
    set_slider(b, "#least", ["ArrowRight"])
    after = state(b)
    least = after["filters"]["least"]
    check("the slider of least strength hides weaker relationships", after["relationships"] == sum(s >= least for s in data["edges"]["strength"]) < everything["relationships"], f"{after['relationships']} of {everything['relationships']}")
    check("the numbers are told", f"{after['relationships']:,} of" in b.run("document.querySelector('#status').textContent"))
    set_slider(b, "#least", ["Home"])
    b.press_on("#strict"); b.still()
    sure = sum(not (q is not None and q > 0.05) for q in data["edges"]["q"])
    check("what may be chance can be hidden", state(b)["relationships"] == sure, f"{sure}")
    b.press_on("#strict"); b.still()
    box = b.run("document.querySelector('#kinds input').value")
    b.press_on("#kinds input"); b.still()
    left = sum(str(k) != box for k in data["nodes"]["kind"])
    check("the filter by kind hides the kind", 0 < state(b)["names"] <= left, f"{state(b)['names']} of {left}")
    b.press_on("#reset"); b.still()
    check("everything can be shown again", state(b)["names"] == everything["names"] and state(b)["relationships"] == everything["relationships"])
    b.run("document.querySelector('#colour').value = 'community'; document.querySelector('#colour').dispatchEvent(new Event('change'))"); b.still()
    check("colours by community", state(b)["colourBy"] == "community" and not b.problems())
    b.run("document.querySelector('#colour').value = 'kind'; document.querySelector('#colour').dispatchEvent(new Event('change'))"); b.still()


def test_time(b, data):
    if len(data["periods"]) < 2:
        return
    everything = state(b)["relationships"]
    set_slider(b, "#time-from", ["ArrowRight"] * (len(data["periods"]) // 2))
    s = state(b)
    inside = sum(any(s["filters"]["from"] <= p <= s["filters"]["to"] for p in times[::2]) for times in data["edges"]["times"])
    check("the time span hides what is outside", s["filters"]["from"] == len(data["periods"]) // 2 and s["relationships"] == inside, f"{inside} of {everything}")
    b.press_on("#time-all"); b.still()
    b.press_on("#play")
    first = state(b)["filters"]
    check("playing moves a window", state(b)["playing"] and first["to"] - first["from"] < len(data["periods"]) - 1)
    b.until(f"entityGraphExplorer.state().filters.from > {first['from']}", 8)
    then = state(b)["filters"]
    check("of the same length", then["to"] - then["from"] == first["to"] - first["from"] and then["from"] > first["from"])
    b.press_on("#play")
    check("and stops", not state(b)["playing"])
    b.press_on("#time-all"); b.still()
    check("and goes back to all time", state(b)["relationships"] == everything)


def quoted(name):
    if not (set(name) & set("=|#\r\n")) and name == name.strip() and not name.startswith('"') and "in" not in name.split():
        return name
    return '"' + name.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def test_changes(b, data):
    names = data["nodes"]["name"]
    b.press_on("#zoom-fit"); b.still()
    hide = next((i for i, n in enumerate(names) if "=" in n), len(names) - 1)
    b.run(f"document.querySelector('#search').focus()"); b.type(names[hide].replace("\n", " ")); b.key("Enter"); b.still()
    check("a name is found before hiding", state(b)["selection"] == {"node": hide})
    total = state(b)["names"]
    b.press_on("#hide-node"); b.still()
    check("hiding hides", state(b)["names"] < total and b.run(f"entityGraphExplorer.nodePosition({hide})") is None)
    i, p = visible_node(b, data)
    j = next(k for k in range(len(names)) if k not in (i, hide) and names[k].isascii() and names[k].replace(" ", "").isalpha() and names.count(names[k]) == 1)
    b.click(p["x"], p["y"]); b.still()
    b.press_on("#merge-node"); b.type(names[j]); b.until("!document.querySelector('#merge-list').hidden")
    choices = b.run("[...document.querySelectorAll('#merge-list .name')].map(e => e.textContent)")
    for _ in range(choices.index(names[j])):
        b.key("ArrowDown")
    b.key("Enter"); b.still()
    check("merging makes one of two", b.run(f"entityGraphExplorer.nodePosition({j})") is None and b.run("document.querySelectorAll('#change-list li').length") == 2)
    expected = f"ignore: {quoted(names[hide])}\nmerge: {quoted(names[j])} = {quoted(names[i])}\n"
    check("the corrections file says both", state(b)["corrections"] == expected, repr(state(b)["corrections"])[:200])
    b.run("window.saved = null; URL.createObjectURL = blob => { blob.text().then(t => { window.saved = t; }); return 'blob:none'; }; HTMLAnchorElement.prototype.click = function () { window.savedName = this.download; }")
    b.press_on("#corrections")
    check("and is downloaded", b.until("window.saved") == expected and b.run("window.savedName") == "corrections.txt")
    return hide


def test_permalink(b, url, data):
    b.press_on("#tab-filters"); set_slider(b, "#least", ["ArrowRight"]); b.press_on("#theme")
    if len(data["periods"]) > 2:
        set_slider(b, "#time-to", ["ArrowLeft"])
    time.sleep(0.5); b.still()
    before, address = state(b), b.run("location.href")
    b.open(address); b.still()
    after = state(b)
    for s in (before, after):
        s["camera"] = {k: round(v, 1) for k, v in s["camera"].items()}
        s.pop("hover"), s.pop("tab"), s.pop("busy")
    check("the address brings the same view back", before == after, "" if before == after else f"{before} {after}"[:600])
    b.press_on("#change-list button"); b.press_on("#change-list button"); b.still()
    check("changes can be undone", state(b)["decisions"] == 0 and state(b)["corrections"] == "")
    b.open(url + "#view=NaN&select=nobody&time=x%20y&change=merge%0Aa%0Aa&least=z&community-off=99999"); b.still()
    check("a broken address does no harm", not b.problems() and state(b)["names"] == len(data["nodes"]["id"]))


def test_keyboard(b, url, data):
    b.open(url)
    seen = []
    for _ in range(40):
        b.key("Tab")
        seen.append(b.run("document.activeElement.id || document.activeElement.tagName"))
        if seen[-1] == "save-png":
            break
    check("Tab reaches the picture and every control", [x for x in seen if x in ("skip", "overlay", "zoom-in", "time-from", "search", "tab-card", "save-png")] in
          (["skip", "overlay", "zoom-in", "time-from", "search", "tab-card", "save-png"], ["skip", "overlay", "zoom-in", "search", "tab-card", "save-png"]), " ".join(seen))
    b.run("document.querySelector('#overlay').focus()")
    before = state(b)["camera"]
    b.key("ArrowRight"); b.key("+"); b.still()
    check("arrows and + move the picture", state(b)["camera"]["x"] != before["x"] and state(b)["camera"]["zoom"] > before["zoom"])
    b.key("0"); b.key("Enter"); b.still()
    one = state(b)["selection"]
    moved = None
    for key in ("ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown"):
        b.key(key, shift=True); b.still()
        moved = state(b)["selection"]
        if moved != one:
            break
    check("Enter and shift+arrows select names", one and "node" in one and moved != one)
    check("the selection is announced", b.until("document.querySelector('#live').textContent").startswith("Selected"))
    b.key("Enter")
    check("Enter goes to the card", b.run("document.activeElement.id") == "pane-card")
    b.run("document.querySelector('#pane-card .rows button').focus()"); b.key("Enter"); b.still()
    check("a relationship is opened by key", "edge" in state(b)["selection"] and b.run("document.activeElement.id") == "pane-card")
    b.run("document.querySelector('#tab-card').focus()"); b.key("ArrowRight"); b.key("ArrowRight")
    check("arrows change tabs", state(b)["tab"] == "lines" and b.run("document.querySelectorAll('#pane-lines .rows button').length") > 0)
    check("focus can be seen", b.run("getComputedStyle(document.activeElement).outlineStyle") == "solid")
    check("the picture has a role, a name and a description", b.run("(() => { const c = document.querySelector('#overlay'); return c.getAttribute('role') + c.getAttribute('aria-label') + document.getElementById(c.getAttribute('aria-describedby')).textContent.length; })()").startswith("application"))


def test_pointer(b, url):
    b.open(url)
    box = b.run("(() => { const r = document.querySelector('#picture').getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2]; })()")
    before = state(b)["camera"]
    b.mouse("mouseWheel", *box, deltaX=0, deltaY=-240); b.still()
    check("the wheel zooms", state(b)["camera"]["zoom"] > before["zoom"])
    before = state(b)["camera"]
    b.mouse("mousePressed", *box, button="left", clickCount=1, buttons=1)
    for k in range(6):
        b.mouse("mouseMoved", box[0] + 20 * k, box[1] + 10 * k, button="left", buttons=1)
    b.mouse("mouseReleased", box[0] + 100, box[1] + 50, button="left", clickCount=1); b.still()
    check("dragging moves the picture, and selects nothing", state(b)["camera"]["x"] < before["x"] and state(b)["selection"] is None)


def test_labels(b):
    labels = b.run("entityGraphExplorer.labels()")
    meet = sum(p["left"] < q["left"] + q["width"] and q["left"] < p["left"] + p["width"] and p["top"] < q["top"] + q["height"] and q["top"] < p["top"] + p["height"]
               for i, p in enumerate(labels) for q in labels[:i])
    check("labels never overlap", len(labels) > 0 and meet == 0, f"{len(labels)} labels")


def test_dark_phone_print(b, url, shots):
    b.open(url, dark=True)
    check("is dark when the system is", state(b)["theme"] == "dark" and b.run("getComputedStyle(document.body).backgroundColor") == "rgb(21, 24, 27)")
    if shots:
        b.run("entityGraphExplorer"); b.screenshot(shots("dark"))
    b.open(url, 360, 740, phone=True)
    wide = "[...document.querySelectorAll('body *')].filter(e => !e.closest('.unseen, svg') && e.getBoundingClientRect().right > 361).map(e => e.id || e.className || e.tagName)"
    check("on a phone nothing is wider than the window", b.run("document.documentElement.scrollWidth") <= 360 and not b.run(wide), b.run(wide) or "")
    p = b.run("(() => { const r = document.querySelector('#picture').getBoundingClientRect(); return [r.x, r.y, r.width, r.height]; })()")
    i, at = visible_node(b, {"nodes": data_nodes(b)})
    b.call("Input.dispatchTouchEvent", type="touchStart", touchPoints=[{"x": at["x"], "y": at["y"]}])
    b.call("Input.dispatchTouchEvent", type="touchEnd", touchPoints=[]); b.still()
    check("a tap opens the card", state(b)["selection"] == {"node": i} and p[3] > 200, f"picture {p[2]:.0f}×{p[3]:.0f}")
    before = state(b)["camera"]["zoom"]
    x, y = p[0] + p[2] / 2, p[1] + p[3] / 2
    b.call("Input.dispatchTouchEvent", type="touchStart", touchPoints=[{"x": x - 30, "y": y, "id": 0}, {"x": x + 30, "y": y, "id": 1}])
    for k in range(5):
        b.call("Input.dispatchTouchEvent", type="touchMove", touchPoints=[{"x": x - 30 - 10 * k, "y": y, "id": 0}, {"x": x + 30 + 10 * k, "y": y, "id": 1}])
    b.call("Input.dispatchTouchEvent", type="touchEnd", touchPoints=[]); b.still()
    check("pinching zooms", state(b)["camera"]["zoom"] > before * 1.5)
    check("with the card nothing is wider either", b.run("document.documentElement.scrollWidth") <= 360 and not b.run(wide), b.run(wide) or "")
    if shots:
        b.open(url, 360, 740, phone=True); b.screenshot(shots("phone"))
        b.call("Input.dispatchTouchEvent", type="touchStart", touchPoints=[{"x": at["x"], "y": at["y"]}])
        b.call("Input.dispatchTouchEvent", type="touchEnd", touchPoints=[])
        b.screenshot(shots("phone-card"))
    b.open(url)
    b.press_on("#tab-card"); b.press_on("#pane-card .rows button"); b.still()
    pdf = base64.b64decode(b.call("Page.printToPDF", printBackground=False)["data"])
    check("prints", pdf.startswith(b"%PDF") and len(pdf) > 15000, f"{len(pdf)} bytes")
    if shots:
        pathlib.Path(shots("print")).with_suffix(".pdf").write_bytes(pdf)


def data_nodes(b):
    count = state(b)["allNames"]
    return {"id": list(range(count)), "strength": [-i for i in range(count)]}


FRAMES = "window.frames_ = []; (function f(t) { frames_.push(t); if (!window.stopFrames) requestAnimationFrame(f); })(performance.now()); 1"


def rate(b, action):
    b.run("window.stopFrames = false; " + FRAMES)
    action()
    frames = b.run("(() => { window.stopFrames = true; return frames_; })()")
    gaps = sorted(q - p for p, q in zip(frames, frames[1:]))
    return 1000 * len(gaps) / (frames[-1] - frames[0]), gaps[int(len(gaps) * 0.95)]


def test_times(b, url, data):
    size, most = len(data["nodes"]["id"]), 4000 if len(data["nodes"]["id"]) > 1000 else 1000
    ready = []
    for _ in range(3):
        b.open(url, calm=False)
        ready.append(int(b.run("document.documentElement.dataset.ready")))
    check(f"interactive within {most} ms at {size:,} names", min(ready) <= most, f"{sorted(ready)} ms")
    box = b.run("(() => { const r = document.querySelector('#picture').getBoundingClientRect(); return [r.x, r.y, r.width, r.height]; })()")
    x, y = box[0] + box[2] / 2, box[1] + box[3] / 2
    b.still()

    def hover():
        for k in range(120):
            b.mouse("mouseMoved", x + (k - 60) * box[2] / 140, y + ((k * 37) % 60 - 30) * 3)

    def pan():
        b.mouse("mousePressed", x, y, button="left", clickCount=1, buttons=1)
        for k in range(120):
            b.mouse("mouseMoved", x + (k % 60) * 4 - 100, y + (k % 30) * 3, button="left", buttons=1)
        b.mouse("mouseReleased", x, y, button="left", clickCount=1)

    def zoom():
        for k in range(60):
            b.mouse("mouseWheel", x, y, deltaX=0, deltaY=-60 if k < 30 else 60)

    for words, action in (("hovering", hover), ("panning", pan), ("zooming", zoom)):
        per_second, slow = rate(b, action)
        check(f"at least 30 frames a second while {words}", per_second >= 30, f"{per_second:.0f}, 95 % within {slow:.0f} ms")
        b.still()
    start = time.time()
    b.press_on("#tab-filters"); b.run("document.querySelector('#least').focus()"); b.key("ArrowRight"); b.still()
    check("filtering is done within a second or two", time.time() - start < 2.5, f"{time.time() - start:.2f} s with waiting")


def test_accessibility(b, url, script):
    """Runs axe-core, when its file is given."""
    source = pathlib.Path(script).read_text(encoding="utf-8")
    views = {"overview": "1", "a name": "document.querySelector('#pane-card .rows:last-of-type button') && [...document.querySelectorAll('#pane-card .rows')].pop().querySelector('button').click()",
             "a relationship": "document.querySelector('#pane-card .rows button').click()", "names": "document.querySelector('#tab-names').click()", "relationships": "document.querySelector('#tab-lines').click()",
             "filters": "document.querySelector('#tab-filters').click(); document.querySelector('#communities-box').open = true",
             "merging": "document.querySelector('#tab-names').click(); document.querySelector('#pane-names .rows button').click(); document.querySelector('#merge-node').click()"}
    for dark, phone in ((False, False), (True, False), (False, True)):
        b.open(url, *((360, 740) if phone else (1280, 800)), phone=phone, dark=dark)
        b.run(source + "; 1")
        for view, action in views.items():
            b.run(action + "; 1"); b.still()
            found = b.run("axe.run(document, {resultTypes: ['violations']}).then(r => r.violations.map(v => [v.impact, v.id, v.nodes.slice(0, 3).map(n => n.target.join(' ')).join(', ')]))")
            bad = [f for f in found if f[0] in ("serious", "critical")]
            check(f"axe-core, {'phone' if phone else 'dark' if dark else 'light'}, {view}", not bad, "; ".join(map(str, bad or found)))


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("page")
    options.add_argument("--screenshot", metavar="FILE.png")
    options.add_argument("--chromium", default=None)
    options.add_argument("--axe", metavar="axe.min.js", help="checks accessibility with this copy of axe-core")
    options.add_argument("--times", action="store_true", help="checks loading and times only")
    options.add_argument("--without-times", action="store_true", help="for busy machines")
    o = options.parse_args()
    program = o.chromium or next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if not program:
        print("No chromium is installed, so the page was not tested.")
        return 77
    url, data = pathlib.Path(o.page).resolve().as_uri(), data_of(o.page)
    shots = (lambda kind: str(pathlib.Path(o.screenshot).with_suffix("")) + (f"-{kind}" if kind else "") + ".png") if o.screenshot else None
    b = Browser(program)
    try:
        test_loading(b, url, data)
        if shots:
            b.screenshot(shots(""))
        if not o.times:
            test_labels(b)
            test_search(b, data)
            if shots:
                b.screenshot(shots("node"))
            test_cards(b, data)
            if shots:
                b.screenshot(shots("edge"))
            test_hostile_text(b, data)
            test_filters(b, data)
            test_time(b, data)
            test_changes(b, data)
            test_permalink(b, url, data)
            test_keyboard(b, url, data)
            test_pointer(b, url)
            check("still no errors", not b.problems(), "; ".join(b.problems())[:500])
            test_dark_phone_print(b, url, shots)
        if not o.without_times:
            test_times(b, url, data)
        if o.axe:
            test_accessibility(b, url, o.axe)
        check("no errors at the end", not b.problems(), "; ".join(b.problems())[:500])
    except (RuntimeError, TimeoutError, OSError, StopIteration) as error:
        check("the test runs to its end", False, repr(error)[:800])
    finally:
        b.close()
    print("all checks passed" if not failed else f"{failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

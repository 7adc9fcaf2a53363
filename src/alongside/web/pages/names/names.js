// Names by keyboard and mouse: each act is sent in its turn and the page's middle is put in anew, with the next line current.

const said = document.getElementById("said");
const waiting = [];
let sending = false;

/** What is pressed while an act is under way comes after it: its form is made when its turn comes, for the line then current. */
function inTurn(make) {
  waiting.push(make);
  if (!sending) sendAll();
}

async function sendAll() {
  sending = true;
  try {
    while (waiting.length) await send(waiting.shift()());
  } catch {
    waiting.length = 0;
    said.textContent = "That did not arrive. Nothing was decided; try again.";
  } finally {
    sending = false;
  }
}

async function send(form) {
  for (const box of document.querySelectorAll("#lines input[name^=handle-]:enabled")) form.set(box.name, box.value);
  said.textContent = "";
  const response = await fetch(location.pathname, { method: "POST", body: form });
  if (response.redirected) { waiting.length = 0; location.assign(response.url); return; }
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  putIn(document.adoptNode(page.getElementById("main")), form);
  if (!response.ok && waiting.length) { // it was meant for the line after this one
    waiting.length = 0;
    said.textContent = "What you pressed after that was not done.";
  }
}

/** The new middle of the page, with what was typed since the act was sent, what stands open, and where one was. */
function putIn(main, form) {
  const scrolled = document.getElementById("src")?.scrollTop ?? 0;
  const at = document.activeElement;
  let typing = null;
  for (const box of document.querySelectorAll("main input[type=text], main input[type=number]")) {
    const same = main.querySelector(`input[name="${box.name}"]:enabled`);
    const typed = box.value !== (form.get(box.name) ?? box.defaultValue);
    if (same && typed) same.value = box.value;
    if (same && box === at && (typed || form.get("act") === "go")) typing = same;
  }
  for (const box of document.querySelectorAll("main input[type=checkbox]")) {
    const same = main.querySelector(`input[name="${box.name}"][value="${box.value}"]`);
    if (same && form.get("act") !== "apart") same.checked = box.checked;
  }
  for (const part of document.querySelectorAll("main details[open]")) main.querySelector(`#${part.id}`)?.setAttribute("open", "");
  const file = document.querySelector("main input[type=file]");
  if (file && form.get("act") !== "handles") main.querySelector("input[type=file]")?.replaceWith(file);
  const caret = typing && at.selectionStart;
  document.getElementById("main").replaceWith(main);
  document.getElementById("src")?.scrollTo({ top: scrolled });
  ready(typing);
  if (typing?.type === "text") typing.setSelectionRange(caret, caret);
}

function act(name, line) {
  const form = new FormData(document.getElementById("lines"));
  form.set("act", name);
  if (line !== undefined) form.set("line", String(line));
  return form;
}

const rows = () => [...document.querySelectorAll("tr[data-line]")];
const current = () => rows().findIndex((row) => row.classList.contains("cur"));

// Words of the text that are to be hidden; "start" is where the selected ones stand, in code points, "" where they were typed.
function more(words, start = "") {
  const form = new FormData(document.getElementById("more"));
  form.set("words", words);
  form.set("act", "more");
  form.set("start", start);
  inTurn(() => form);
}

function startOfSelection() {
  const range = getSelection().getRangeAt(0);
  const from = range.startContainer;
  const block = (from instanceof Element ? from : from.parentElement).closest("[data-start]");
  if (!block) return "";
  const before = new Range();
  before.setStart(block, 0);
  before.setEnd(from, range.startOffset);
  const selected = range.toString();
  return String(Number(block.dataset.start) + [...before.toString()].length + selected.length - selected.trimStart().length);
}

function hideSelected() {
  const words = getSelection().toString().trim();
  if (!words) return false;
  const start = startOfSelection();
  getSelection().removeAllRanges();
  more(words, start);
  return true;
}

const KEYS = {
  Enter: () => act("hide", current()),
  k: () => act("leave", current()),
  l: () => act("later", current()),
  u: () => act("undo"),
  n: () => act("go", Math.min(rows().length - 1, current() + 1)),
  p: () => act("go", Math.max(0, current() - 1)),
};

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const control = event.target.closest("input, select, textarea, button, a, summary");
  if (control) { // it has keys of its own; Enter in a box of the list is the one that is ours
    const line = control.name?.startsWith("handle-") ? control.closest("tr").dataset.line : null;
    if (event.key !== "Enter" || (line === null && control.id !== "words")) return;
    event.preventDefault();
    if (event.repeat) return;
    if (line === null) more(control.value);
    else inTurn(() => act("hide", line));
    return;
  }
  if (event.key === "Enter" && hideSelected()) { event.preventDefault(); return; }
  if (!KEYS[event.key] || !rows().length) return;
  event.preventDefault();
  if (!event.repeat) inTurn(KEYS[event.key]); // a key that is held down decides once
});

// A line is made current by a press on it, in its box or on its words in the text.
addEventListener("click", (event) => {
  const line = event.target.closest?.("tr[data-line], .hit[data-line]")?.dataset.line;
  if (line === undefined || event.target.closest("button, a") || getSelection().toString()) return;
  if (Number(line) !== current()) inTurn(() => act("go", line));
});

addEventListener("submit", (event) => {
  const pressed = event.submitter?.value ?? "";
  if (!pressed) return;
  event.preventDefault();
  const form = new FormData(event.target);
  const [name, line] = pressed.split(" ");
  form.set("act", name);
  if (line !== undefined) form.set("line", line);
  inTurn(() => form);
});

// With the focus in the box that was typed in, in the one that is wrong, or else in the text; when the page opens, only where something is wrong.
function ready(typing, { opens = false } = {}) {
  const row = document.querySelector("tr.cur");
  row?.scrollIntoView({ block: "nearest" });
  const hit = document.querySelector(".src .hit.cur");
  const box = document.getElementById("src");
  if (hit && box) {
    const at = hit.offsetTop - box.offsetTop;
    if (at < box.scrollTop || at > box.scrollTop + box.clientHeight - 40) box.scrollTo({ top: at - 80 });
  }
  const wrong = document.querySelector("#lines input[aria-invalid]");
  (typing ?? wrong ?? (opens ? null : box))?.focus({ preventScroll: true });
}

ready(null, { opens: true });
document.documentElement.dataset.ready = "yes";

// Names by keyboard: each decision is sent and the page's middle is put in anew, with the next line current.

const said = document.getElementById("said");
let sending = false;

async function send(form) {
  if (sending) return;
  sending = true;
  try {
    const response = await fetch(location.pathname, { method: "POST", body: form });
    if (response.redirected) { location.assign(response.url); return; }
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const scrolled = document.getElementById("src")?.scrollTop ?? 0;
    document.getElementById("main").replaceWith(document.adoptNode(page.getElementById("main")));
    document.getElementById("src")?.scrollTo({ top: scrolled });
    ready();
  } catch {
    said.textContent = "That did not arrive. Nothing was decided; try again.";
  } finally {
    sending = false;
  }
}

function act(name, line) {
  const form = new FormData(document.getElementById("lines"));
  form.set("act", name);
  if (line !== undefined) form.set("line", String(line));
  return send(form);
}

const rows = () => [...document.querySelectorAll("tr[data-line]")];
const current = () => rows().findIndex((row) => row.classList.contains("cur"));

function hideSelected() {
  const words = getSelection().toString().trim();
  if (!words) return false;
  const form = new FormData(document.getElementById("more"));
  form.set("words", words);
  form.set("act", "more");
  getSelection().removeAllRanges();
  send(form);
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
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.form?.id === "dates") return; // Enter sends the weeks, and no letter is a key of the list
  const typing = event.target.matches("input[type=text]");
  if (typing && event.key === "Enter") {
    event.preventDefault();
    if (event.target.id === "words") { const form = new FormData(event.target.form); form.set("act", "more"); send(form); }
    else act("hide", event.target.closest("tr").dataset.line);
    return;
  }
  if (typing || event.target.matches("button, a, summary")) return;
  if (event.key === "Enter" && hideSelected()) { event.preventDefault(); return; }
  if (KEYS[event.key] && rows().length) { event.preventDefault(); KEYS[event.key](); }
});

addEventListener("submit", (event) => {
  const pressed = event.submitter?.value ?? "";
  if (!pressed) return;
  event.preventDefault();
  const form = new FormData(event.target);
  const [name, line] = pressed.split(" ");
  form.set("act", name);
  if (line !== undefined) form.set("line", line);
  send(form);
});

function ready() {
  const row = document.querySelector("tr.cur");
  row?.scrollIntoView({ block: "nearest" });
  const hit = document.querySelector(".src .hit.cur");
  const box = document.getElementById("src");
  if (hit && box) {
    const at = hit.offsetTop - box.offsetTop;
    if (at < box.scrollTop || at > box.scrollTop + box.clientHeight - 40) box.scrollTo({ top: at - 80 });
  }
  box?.focus({ preventScroll: true });
}

ready();
document.documentElement.dataset.ready = "yes";

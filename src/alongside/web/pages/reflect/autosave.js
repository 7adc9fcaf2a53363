// Saved on leaving a box and every five seconds while one types; said beside it, and honest when it did not work.
// What is not saved yet stays in this tab's sessionStorage, so that a reload, a page that was left, or signing in again loses nothing.
// Without a connection it is tried until there is one. An answer that is not Alongside's (a sign-in page, a proxy's error) may come
// for ever: then it stops, says so, and leaves it to the person.

const TRIES = 4; // answers that are not ours, until it stops
const TOO_LONG = 20_000;
const TRYING = "Not saved – trying again";
const NOT_OURS = "Not saved. What answered is not Alongside: you may have to sign in again, or something between here and there is out of order. What you wrote stays here and in this tab.";
const GONE = "Not saved. This review is not here any more: it was erased, or its end date has passed.";
const APART = ["key", "seen", "sure", "csrfmiddlewaretoken"];

const typedIn = (form) => {
  const body = new FormData(form);
  for (const apart of APART) body.delete(apart);
  return new URLSearchParams(body).toString();
};

function typeInto(form, typed) {
  const fields = new URLSearchParams(typed);
  for (const box of form.elements) {
    if (!box.name || APART.includes(box.name)) continue;
    if (box.matches("[type=radio], [type=checkbox]")) box.checked = fields.getAll(box.name).includes(box.value);
    else box.value = fields.get(box.name) ?? "";
  }
}

// What an earlier page of this tab could not save. `seen` is what that page had seen: what others changed since is still found out.
class Unsent {
  constructor(form) { this.form = form; this.name = `alongside-unsent ${new URL(form.action).pathname}`; }

  keep({ onItsWay = false, after = null } = {}) {
    sessionStorage.setItem(this.name, JSON.stringify({ typed: typedIn(this.form), seen: this.form.elements.seen.value, key: this.key, page: location.pathname, onItsWay, after }));
  }

  // Sent again it is the same act, whichever page of this tab sends it: its answer may have been lost, and it saved.
  get key() {
    const typed = typedIn(this.form);
    if (this.act?.typed !== typed) this.act = { typed, key: crypto.randomUUID() };
    return this.act.key;
  }

  forget() { sessionStorage.removeItem(this.name); }

  // Sent as the page was left, and others or oneself have done something since: then it arrived. What came after a saving
  // that was on its way just then rests on that one, which may have arrived alone.
  left() {
    let left = null;
    try { left = JSON.parse(sessionStorage.getItem(this.name)); } catch { /* nothing that can be read */ }
    this.forget();
    if (left?.after && left.after === typedIn(this.form)) left.seen = this.form.elements.seen.value;
    const arrived = left?.onItsWay && left.seen !== this.form.elements.seen.value;
    return arrived || left?.typed === typedIn(this.form) ? null : left;
  }
}

function ask(said, words, act) {
  const button = Object.assign(document.createElement("button"), { type: "button", className: "quiet", textContent: words });
  button.addEventListener("click", act);
  said.append(" ", button);
}

// Undo on a page whose answers are saved as one types: it takes back what was typed last, so that is saved first.
const undo = document.getElementById("undo");
const settled = []; // one a form: whether all that is typed in it is saved now

// A press does not take the focus from the box: left, it would be saved meanwhile, and the button move away from under the press.
undo?.addEventListener("mousedown", (event) => event.preventDefault());

undo?.addEventListener("submit", async (event) => {
  if (undo.dataset.settled) return;
  event.preventDefault();
  const all = await Promise.all(settled.map((one) => one()));
  if (!all.every(Boolean)) return; // why not is said at the box
  undo.dataset.settled = "yes";
  setTimeout(() => undo.requestSubmit(event.submitter)); // a form that is being sent cannot be sent
});

function canBeUndone() {
  if (!undo) return;
  undo.hidden = document.getElementById("to-undo").hidden = false;
  document.getElementById("undoes").textContent = "what was saved on this page";
  document.getElementById("to-redo").hidden = true;
}

for (const form of document.querySelectorAll("form.autosave")) {
  const said = form.querySelector(".saved");
  const unsent = new Unsent(form);
  let sent = typedIn(form); // what the server has
  let saving = null; // what is on its way there
  let waits = false; // something was to be saved meanwhile
  let refused = null; // what was refused is not sent again until it changed or the person said so
  let strange = 0; // answers in a row that were not ours
  let arrived = Promise.resolve();

  const fields = () => {
    const body = new FormData(form);
    body.set("key", unsent.key);
    return body;
  };

  function tell(words) { if (said.textContent !== words) said.textContent = words; } // said once, however often it is tried

  function save(extra = {}) {
    const now = typedIn(form);
    if (saving !== null) { waits = now !== saving; return; }
    if (now === sent || (now === refused && !extra.sure)) return;
    saving = now;
    unsent.keep();
    arrived = send(now, extra);
  }

  async function send(now, extra) {
    const body = fields();
    for (const [name, value] of Object.entries(extra)) body.set(name, value);
    try {
      const response = await fetch(form.action, { method: "POST", body, keepalive: true, headers: { Accept: "application/json" }, signal: AbortSignal.timeout(TOO_LONG) });
      const answer = await response.json().catch(() => null);
      if (!answer?.refused && !(response.ok && answer?.seen)) { notOurs(now, response); return; }
      strange = 0;
      if (response.ok) {
        sent = now;
        form.elements.seen.value = answer.seen;
        said.textContent = `Saved ${answer.at}`;
        canBeUndone();
        if (typedIn(form) === sent) unsent.forget();
      } else {
        refused = now;
        const overtaken = response.status === 409;
        said.textContent = overtaken ? "Somebody changed this while you were writing. Nothing of yours is lost." : answer.refused;
        if (overtaken) ask(said, "See both", () => form.requestSubmit());
        if (answer.asked) askForNames();
      }
    } catch {
      tell(TRYING);
    } finally {
      saving = null;
      if (waits) { waits = false; save(); }
    }
  }

  // After some tries only the person tries again, or goes on writing: each change is tried once.
  function notOurs(now, { status }) {
    strange += 1;
    if (status !== 404 && strange < TRIES) { tell(TRYING); return; }
    refused = now;
    said.textContent = status === 404 ? GONE : NOT_OURS;
    ask(said, "Try again", again);
  }

  function again() {
    refused = null;
    strange = 0;
    tell(TRYING);
    save();
  }

  function askForNames() {
    const sure = form.querySelector("input[name=sure]") ?? form.appendChild(Object.assign(document.createElement("input"), { type: "hidden", name: "sure" }));
    sure.value = "";
    ask(said, "It is not a name: save it", () => { sure.value = "yes"; save({ sure: "yes" }); });
  }

  form.addEventListener("input", () => {
    if (typedIn(form) !== sent) unsent.keep();
    else if (saving === null) { unsent.forget(); tell(""); } // it is again as the server has it
  });
  settled.push(async () => {
    for (let times = 0; times < 2 && typedIn(form) !== sent; times += 1) { await arrived; save(); await arrived; }
    return typedIn(form) === sent;
  });
  form.addEventListener("focusout", () => setTimeout(() => save(), 50));
  form.addEventListener("change", () => save());
  addEventListener("online", () => { if (strange) again(); else save(); });
  setInterval(() => save(), 5000);
  addEventListener("pagehide", () => {
    const now = typedIn(form);
    if (now === sent || now === saving) return;
    const gone = navigator.onLine && navigator.sendBeacon(form.action, fields());
    unsent.keep({ onItsWay: gone && saving === null, after: saving }); // behind one on its way it comes too late, or too early
  });
  // A form that is sent while a saving is under way waits for it: else the two would seem to be two people's.
  form.addEventListener("submit", (event) => {
    if (saving === null && navigator.onLine) { sent = typedIn(form); unsent.keep({ onItsWay: true }); return; }
    event.preventDefault();
    if (saving === null) { tell(TRYING); unsent.keep(); return; }
    arrived.then(() => form.requestSubmit(event.submitter));
  });

  const left = unsent.left();
  if (left) {
    typeInto(form, left.typed);
    unsent.act = { typed: left.typed, key: left.key };
    form.elements.seen.value = left.seen;
    said.textContent = "What you typed is here again. Not saved – trying again";
    save();
  }
}

// Saving: each act has a key of its own, so that trying again never does it twice; nothing is called saved before the server said so.
// What is not saved yet stays in this tab's sessionStorage until it is, so that a reload or a crash of the page loses nothing. It is
// kept by review, and each act with the page it was done on: it is never laid on the words of another.

import { pause } from "./pause.js";

const PAUSES = [500, 1500, 4000, 8000];
const UNSENT = "alongside-unsent-marks"; // and the review's address; look/unsent.js reads it on every other page
const TRYING = "Not saved – trying again";
const TOO_LONG = 20_000;
const GONE = "This review is not here any more: it was erased, or its end date has passed. This could not be saved.";
const STRANGE = 5; // answers in a row that are not Alongside's: a sign-in page, a proxy's error. They may come for ever
const NOT_OURS = "Not saved. What answered is not Alongside: you may have to sign in again, or something between here and there is out of order. What you did stays in this tab, and you can go on.";
const STOPPED = "Not saved – what answered is not Alongside";
const NOT_TAKEN = "The server did not take this. Open the page again, and save it there.";

const typed = (form) => [...form.entries()].filter(([name]) => !["csrfmiddlewaretoken", "key", "seen", "shown"].includes(name));
const fieldOf = (act, name) => act.fields.find(([one]) => one === name)?.[1];

// An act: the address it goes to, its fields, key, the step seen, and the page it was done on. One that is `held` waits for the
// person: it was refused, for the reason it holds, or it is being written and holds none yet.
export class Keep {
  constructor({ kept, token, seen, showing, tell, opens, back }) {
    Object.assign(this, { kept, token, seen, showing, tell, opens, back });
    this.words = kept?.textContent;
    this.calm = "Kept"; // what the bar says when nothing is unsent
    this.name = `${UNSENT} ${/^\/reviews\/[^/]+\//.exec(location.pathname)[0]}`;
    this.own = new Set(); // the numbers of this page's own steps
    this.queue = Promise.resolve();
    this.unsent = [];
    this.inHand = null; // the held act that stands in the picker
    this.goOn = null; // once it has stopped: what sets it going again
    addEventListener("beforeunload", (event) => { if (this.unsent.length) event.preventDefault(); });
  }

  // What an earlier page of this tab could not save: tried again, in its order; what waits for the person waits on.
  left() {
    let left = [];
    try { left = JSON.parse(sessionStorage.getItem(this.name)) ?? []; } catch { /* nothing that can be read */ }
    this.unsent = left;
    if (left.length) this.state("Not saved yet");
    return left.filter((act) => !this.waits(act)).map((act) => ({ act, answer: this.line(act) }));
  }

  // Acts go one after another, in the order in which they were made.
  send(address, form, seen = this.seen) {
    const act = this.act(address, form, seen);
    this.unsent.push(act);
    this.store();
    this.goOn?.(STRANGE - 1); // each act is a try
    return this.line(act);
  }

  // Keep what is being written, in place of what was written before.
  hold(earlier, address, form) {
    const act = { ...this.act(address, form, earlier?.seen ?? this.seen), held: earlier?.held ?? "" };
    this.unsent = [...this.unsent.filter((one) => one !== earlier), act];
    this.inHand = act;
    this.store();
    return act;
  }

  act(address, form, seen) { return { address, fields: typed(form), key: crypto.randomUUID(), seen, page: location.pathname }; }

  waits(act) { return act.held !== undefined; }
  get waiting() { return this.unsent.filter((act) => this.waits(act) && act !== this.inHand); }
  heldAt(address, { start, end }) {
    return this.unsent.find((act) => this.waits(act) && act.address === address && (address.includes("/marks/") || (Number(fieldOf(act, "start")) === start && Number(fieldOf(act, "end")) === end)));
  }

  line(act) {
    const answer = this.queue.then(() => this.try(act));
    this.queue = answer.catch(() => {});
    return answer;
  }

  store() {
    if (this.unsent.length) sessionStorage.setItem(this.name, JSON.stringify(this.unsent));
    else sessionStorage.removeItem(this.name);
  }

  over(act) {
    if (this.inHand === act) this.inHand = null;
    this.unsent = this.unsent.filter((one) => one !== act);
    this.store();
  }

  // One's own acts since then are no surprise.
  known(seen) {
    while (this.own.has(seen + 1)) seen += 1;
    return seen;
  }

  body(act) {
    const body = new URLSearchParams();
    for (const [name, value] of act.fields) body.append(name, value);
    body.set("csrfmiddlewaretoken", this.token());
    body.set("key", act.key);
    body.set("seen", String(this.known(act.seen)));
    body.set("shown", String(this.seen));
    return body;
  }

  async try(act) {
    for (let attempt = 0, strange = 0; ; attempt += 1) {
      let response = null;
      try {
        response = await fetch(act.address + (this.showing ? `?${this.showing}` : ""), { method: "POST", body: this.body(act), headers: { Accept: "application/json" }, signal: AbortSignal.timeout(TOO_LONG) });
      } catch { /* no connection, or no answer: the same act again, under the same key */ }
      const body = response && response.status < 500 ? await response.json().catch(() => noOf(response)) : null;
      if (body && !body.refused && response.ok) { this.done(act, body); return body; }
      if (body?.refused) { this.refused(act, body); throw Object.assign(new Error(body.refused), body, { act }); }
      strange = response ? strange + 1 : 0;
      if (strange >= STRANGE) { strange = await this.stop(); attempt = 0; continue; }
      if (attempt === 0) this.tell("Not saved – trying again. You can go on.");
      this.trying = true;
      this.state(TRYING);
      await pause(PAUSES[Math.min(attempt, PAUSES.length - 1)]);
    }
  }

  // Only the person sets it going again: by the button, or by going on. How many of the answers that make it stop count then?
  async stop() {
    const goOn = new Promise((resolve) => { this.goOn = resolve; });
    this.tell(NOT_OURS, this.again());
    this.state(STOPPED);
    const strange = await goOn;
    this.goOn = null;
    this.trying = true;
    this.settled();
    return strange;
  }

  again() { return { name: "Try again", act: () => { this.back(); this.goOn?.(0); } }; }

  // A mark that was refused waits for the person; an erased review takes with it what was to be saved in it.
  refused(act, { refused, gone }) {
    if (gone) { this.unsent = []; this.store(); }
    else if (fieldOf(act, "start")) { act.held = refused; this.store(); }
    else { this.over(act); this.settled(); return; } // nothing of it is unsaved
    this.state(this.unsent.some((one) => !this.waits(one)) ? TRYING : "Not saved");
  }

  done(act, body) {
    this.trying = false;
    this.over(act);
    this.own.add(body.number);
    for (const one of this.unsent) one.seen = this.known(one.seen);
    this.store();
    this.seen = Math.max(this.seen, body.seen);
    const now = new Date();
    this.calm = `Saved ${String(now.getHours()).padStart(2, "0")}:${String(now.getMinutes()).padStart(2, "0")}`;
    this.settled();
  }

  settled() { this.state(this.goOn ? STOPPED : this.unsent.some((one) => !this.waits(one)) ? (this.trying ? TRYING : "Saving") : this.waiting.length ? "Not all saved" : this.inHand ? "Not saved" : this.calm); }

  // It is out of hand: what was written in it waits, when anything was.
  putDown(act, written) {
    this.inHand = null;
    if (act && !written) this.over(act);
    this.settled();
  }

  // What waits for the person is reached from here: on this page by a button, on the page of another text by a link.
  state(words) {
    if (!this.kept) return;
    const here = this.waiting.filter((act) => act.page === location.pathname);
    const elsewhere = this.waiting.find((act) => act.page !== location.pathname);
    this.kept.textContent = this.words.replace(/^Kept/, words);
    if (here.length) this.kept.append(Object.assign(document.createElement("button"), { type: "button", className: "quiet", textContent: `${here.length} wait${here.length === 1 ? "s" : ""} for you`, onclick: () => this.opens(here[0]) }));
    if (this.goOn) { const { name, act } = this.again(); this.kept.append(Object.assign(document.createElement("button"), { type: "button", className: "quiet", textContent: name, onclick: act })); }
    if (elsewhere) this.kept.append(Object.assign(document.createElement("a"), { href: elsewhere.page, textContent: "Something waits in another text" }));
  }
}

// What an answer means that is no JSON: 404 is said of a review that is gone; any other "no" is one that trying again would not change.
function noOf(response) {
  if (response.status === 404) return { refused: GONE, gone: true };
  return response.status >= 400 ? { refused: NOT_TAKEN } : null;
}

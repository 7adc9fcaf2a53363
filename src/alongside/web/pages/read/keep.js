// Saving: each act has a key of its own, so that trying again never does it twice; nothing is called saved before the server said so.
// What is not saved yet stays in this tab's sessionStorage until it is, so that a reload or a crash of the page loses nothing.

const PAUSES = [500, 1500, 4000, 8000];
const UNSENT = "alongside-unsent";
const TOO_LONG = 20_000;

const wait = (milliseconds) => new Promise((resolve) => {
  setTimeout(resolve, milliseconds);
  addEventListener("online", resolve, { once: true });
});

export class Keep {
  constructor({ said, kept, token, seen, showing }) {
    Object.assign(this, { said, kept, token, seen, showing });
    this.words = kept?.textContent;
    this.own = new Set(); // the numbers of this page's own steps
    this.queue = Promise.resolve();
    this.unsent = [];
    addEventListener("beforeunload", (event) => { if (this.unsent.length) event.preventDefault(); });
  }

  // What an earlier page of this tab could not save: tried again, in its order.
  left() {
    let left = [];
    try { left = JSON.parse(sessionStorage.getItem(UNSENT)) ?? []; } catch { /* nothing that can be read */ }
    this.unsent = left;
    return left.map((act) => ({ act, answer: this.line(act) }));
  }

  // Acts go one after another, in the order in which they were made.
  send(address, form) {
    const fields = [...form.entries()].filter(([name]) => !["csrfmiddlewaretoken", "key", "seen", "shown"].includes(name));
    const act = { address, fields, key: crypto.randomUUID(), seen: this.seen };
    this.unsent.push(act);
    this.store();
    return this.line(act);
  }

  line(act) {
    const answer = this.queue.then(() => this.try(act));
    this.queue = answer.catch(() => {});
    return answer;
  }

  store() {
    if (this.unsent.length) sessionStorage.setItem(UNSENT, JSON.stringify(this.unsent));
    else sessionStorage.removeItem(UNSENT);
  }

  over(act) { this.unsent = this.unsent.filter((one) => one !== act); this.store(); }

  body(act) {
    const body = new URLSearchParams();
    for (const [name, value] of act.fields) body.append(name, value);
    let seen = act.seen;
    while (this.own.has(seen + 1)) seen += 1; // one's own acts since then are no surprise
    body.set("csrfmiddlewaretoken", this.token());
    body.set("key", act.key);
    body.set("seen", String(seen));
    body.set("shown", String(this.seen));
    return body;
  }

  async try(act) {
    for (let attempt = 0; ; attempt += 1) {
      let response = null;
      try {
        response = await fetch(act.address + (this.showing ? `?${this.showing}` : ""), { method: "POST", body: this.body(act), headers: { Accept: "application/json" }, signal: AbortSignal.timeout(TOO_LONG) });
      } catch { /* no connection, or no answer: the same act again, under the same key */ }
      const body = response && response.status < 500 ? await response.json().catch(() => null) : null;
      if (body && response.ok) { this.done(act, body); return body; }
      if (body?.refused) {
        this.over(act);
        this.state(this.unsent.length ? "Not saved – trying again" : "Not saved");
        throw Object.assign(new Error(body.refused), body, { act });
      }
      if (attempt === 0) this.tell("Not saved – trying again. You can go on.");
      this.state("Not saved – trying again");
      await wait(PAUSES[Math.min(attempt, PAUSES.length - 1)]);
    }
  }

  done(act, body) {
    this.over(act);
    this.own.add(body.number);
    this.seen = Math.max(this.seen, body.seen);
    const now = new Date();
    const clock = `${String(now.getHours()).padStart(2, "0")}:${String(now.getMinutes()).padStart(2, "0")}`;
    this.state(this.unsent.length ? "Saving" : `Saved ${clock}`);
  }

  state(words) {
    if (this.kept) this.kept.textContent = this.words.replace(/^Kept/, words);
  }

  // The one status line. It is emptied first, so that the same words twice are told twice.
  tell(words) {
    this.said.textContent = "";
    clearTimeout(this.silence);
    requestAnimationFrame(() => { this.said.textContent = words; });
    this.silence = setTimeout(() => { this.said.textContent = ""; }, 7000);
  }
}

// Saving: each act has a key of its own, so that trying again never does it twice; nothing is called saved before the server said so.

const PAUSES = [0, 500, 1500, 4000, 8000];

export class Keep {
  constructor({ said, kept }) {
    this.said = said;
    this.kept = kept;
    this.words = kept?.textContent;
    this.seen = 0;
    this.queue = Promise.resolve();
  }

  // Acts go one after another, in the order in which they were made.
  send(address, form) {
    form.set("key", crypto.randomUUID());
    const answer = this.queue.then(() => this.try(address, form));
    this.queue = answer.catch(() => {});
    return answer;
  }

  async try(address, form) {
    form.set("seen", String(this.seen));
    for (let attempt = 0; ; attempt += 1) {
      await new Promise((resolve) => setTimeout(resolve, PAUSES[Math.min(attempt, PAUSES.length - 1)]));
      let response;
      try {
        response = await fetch(address, { method: "POST", body: form, headers: { Accept: "application/json" } });
      } catch {
        this.state("Not saved – trying again");
        continue;
      }
      if (response.status >= 500) { this.state("Not saved – trying again"); continue; }
      const body = await response.json().catch(() => ({ refused: "The answer could not be read. Open the page again; what was saved is safe." }));
      if (!response.ok) throw Object.assign(new Error(body.refused), { refused: body.refused, asked: body.asked });
      this.seen = body.seen;
      const now = new Date();
      this.state(`Saved ${String(now.getHours()).padStart(2, "0")}:${String(now.getMinutes()).padStart(2, "0")}`);
      return body;
    }
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

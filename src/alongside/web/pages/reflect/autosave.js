// Saved on leaving a box and every five seconds while one types; said beside it, and honest when it did not work.

for (const form of document.querySelectorAll("form.autosave")) {
  const said = form.querySelector(".saved");
  let sent; // what the server has
  let saving = null; // what is on its way there
  let refused = null; // what was refused is not sent again until it changed or the person said so

  const fields = () => {
    const body = new FormData(form);
    body.set("key", crypto.randomUUID());
    return body;
  };
  const state = () => { const body = new FormData(form); for (const apart of ["key", "seen", "sure"]) body.delete(apart); return new URLSearchParams(body).toString(); };
  sent = state();

  let arrived = Promise.resolve();
  function save(extra = {}) {
    const now = state();
    if (saving !== null || now === sent || (now === refused && !extra.sure)) return;
    saving = now;
    arrived = send(now, extra);
  }

  async function send(now, extra) {
    const body = fields();
    for (const [name, value] of Object.entries(extra)) body.set(name, value);
    try {
      const response = await fetch(form.action, { method: "POST", body, keepalive: true, headers: { Accept: "application/json" } });
      const answer = await response.json();
      if (response.ok) {
        sent = now;
        form.elements.seen.value = answer.seen;
        said.textContent = `Saved ${answer.at}`;
      } else {
        refused = now;
        said.textContent = answer.refused;
        if (answer.asked) {
          const button = Object.assign(document.createElement("button"), { type: "button", className: "quiet", textContent: "It is not a name: save it" });
          button.addEventListener("click", () => save({ sure: "yes" }));
          said.append(" ", button);
          const sure = form.querySelector("input[name=sure]") ?? form.appendChild(Object.assign(document.createElement("input"), { type: "hidden", name: "sure" }));
          sure.value = "";
          button.addEventListener("click", () => { sure.value = "yes"; });
        }
      }
    } catch {
      said.textContent = "Not saved – trying again";
    } finally {
      saving = null;
    }
  }

  form.addEventListener("focusout", () => setTimeout(() => save(), 50));
  form.addEventListener("change", () => save());
  setInterval(() => save(), 5000);
  addEventListener("pagehide", () => { if (state() !== sent && state() !== saving) navigator.sendBeacon(form.action, fields()); });
  // A form that is sent while a saving is under way waits for it: else the two would seem to be two people's.
  form.addEventListener("submit", (event) => {
    if (saving === null) { sent = state(); return; }
    event.preventDefault();
    arrived.then(() => form.requestSubmit(event.submitter));
  });
}

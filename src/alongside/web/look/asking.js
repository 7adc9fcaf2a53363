// Every box that takes words is looked through for names as one types, and asks. It never blocks; saving asks once more.

const PAUSE = 600;

// The boxes where names belong, since they are there to be taken out, are not asked about.
const asksHere = (box) => box.matches("textarea, input[type=text]") && !box.closest("[data-names-belong], .names, .src");

function noteFor(box) {
  if (box.asked) return box.asked;
  const note = Object.assign(document.createElement("p"), { className: "is-it", id: `${box.id || box.name}-is-it` });
  note.setAttribute("role", "status");
  box.after(note);
  box.setAttribute("aria-describedby", `${box.getAttribute("aria-describedby") ?? ""} ${note.id}`.trim());
  box.asked = note;
  return note;
}

async function look(box) {
  const token = box.form?.querySelector("[name=csrfmiddlewaretoken]")?.value;
  if (!token || box.value === box.looked) return;
  box.looked = box.value;
  if (!box.value.trim()) { if (box.asked) box.asked.textContent = ""; return; }
  const body = new FormData();
  body.set("words", box.value);
  body.set("csrfmiddlewaretoken", token);
  const answer = await fetch(document.body.dataset.ask, { method: "POST", body }).catch(() => null);
  if (!answer?.ok) return; // nothing is lost: saving asks again
  const { found } = await answer.json();
  const said = found.map((one) => (one.instead ? `Is “${one.words}” a name? Use “${one.instead}” instead.` : `Is “${one.words}” a name?`)).join(" ");
  if (said || box.asked) noteFor(box).textContent = said;
}

addEventListener("input", (event) => {
  const box = event.target;
  if (!asksHere(box)) return;
  clearTimeout(box.waiting);
  box.waiting = setTimeout(() => look(box), PAUSE);
});
addEventListener("focusout", (event) => { if (asksHere(event.target)) { clearTimeout(event.target.waiting); look(event.target); } });

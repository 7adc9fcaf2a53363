// The keys of the text, as a form: each can be changed, all can be switched off. Kept by this browser; it holds keys, no words.

import { SINGLE, store, stored, table } from "./keys.js";

const form = document.getElementById("key-choices");
const list = document.getElementById("keys-table");
const on = document.getElementById("single-keys");
const problem = document.getElementById("keys-problem");
const said = document.getElementById("said");

function show() {
  const now = table();
  on.checked = !now.off;
  list.replaceChildren(...now.keys.flatMap(({ name, key, what }) => {
    const term = document.createElement("dt");
    const box = Object.assign(document.createElement("input"), { type: "text", id: `key-${name}`, name, value: key, maxLength: 1, autocomplete: "off" });
    box.dataset.namesBelong = "";
    term.append(box);
    const label = document.createElement("dd");
    label.append(Object.assign(document.createElement("label"), { htmlFor: box.id, textContent: what }));
    return [term, label];
  }));
}

function keep() {
  const choices = { off: !on.checked };
  for (const [name, first] of SINGLE) { const key = document.getElementById(`key-${name}`).value; if (key !== first) choices[name] = key; }
  const { fault } = table(choices);
  problem.textContent = fault;
  if (fault) { tell(""); return; } // what was kept before was not this
  store(choices);
  tell("Kept in this browser.");
}

// The status line. It is emptied first, so that the same words twice are told twice, and goes when they are read.
let silence;
function tell(words) {
  said.textContent = "";
  clearTimeout(silence);
  requestAnimationFrame(() => { said.textContent = words; });
  silence = setTimeout(() => { said.textContent = ""; }, 7000);
}

form.addEventListener("change", keep);
form.addEventListener("submit", (event) => { event.preventDefault(); keep(); });
document.getElementById("keys-reset").addEventListener("click", () => { store({ off: stored().off }); problem.textContent = ""; show(); tell("As they were at first. Kept in this browser."); });
form.hidden = false;
document.getElementById("keys-without").hidden = true;
show();
document.documentElement.dataset.ready = "yes";

// One table of keys. Arrows, Enter, Space, Del and Esc stay as they are; single characters can be changed and switched off (WCAG 2.1.4).

const STORED = "alongside-keys";

export const FIXED = [
  ["↓ ↑", "next, previous sentence"], ["Shift + ↓ ↑", "longer or shorter by a sentence"], ["Shift + → ←", "longer or shorter by a word"],
  ["Enter", "mark what is chosen"], ["1–9", "in the picker: mark with a recent feature; with Shift, add it"], ["Space", "the marks at this place"],
  ["Del", "take the mark back"], ["Ctrl + Z", "undo; with Shift, redo"], ["Shift + Enter", "in the picker: choose, and on to the note"], ["Ctrl + Enter", "in the picker: save"], ["Double-click", "in the picker: mark with this feature"], ["Esc", "back to the text; ends what goes on, and puts back an edge that moves"],
];
export const SINGLE = [
  ["next-mark", "m", "next mark"], ["last-mark", "M", "previous mark"], ["words", "w", "go by words"], ["sentences", "s", "go by sentences"],
  ["start", "[", "move the start: then arrows"], ["end", "]", "move the end: then arrows"], ["list", "l", "to the marks on this paragraph"], ["keys", "?", "all keys"],
];
const TAKEN = ["Enter", " ", "Escape", "Delete", "Backspace", "Tab"];

export function stored() {
  try { return JSON.parse(localStorage.getItem(STORED)) ?? {}; } catch { return {}; }
}
export function store(choices) { localStorage.setItem(STORED, JSON.stringify(choices)); }

// Which key does what now, or the words that say what collides.
export function table(choices = stored()) {
  const keys = SINGLE.map(([name, first, what]) => ({ name, what, key: choices[name] || first }));
  const twice = keys.find((one, at) => keys.some((other, place) => place < at && other.key === one.key));
  const fault = twice && `“${twice.key}” would do two things. Choose another key for “${twice.what}”.`;
  const bad = keys.find((one) => TAKEN.includes(one.key) || [...one.key].length !== 1);
  return { keys, off: Boolean(choices.off), fault: fault ?? (bad && `“${bad.key}” cannot be used. Choose one character for “${bad.what}”.`) ?? "" };
}

// The name of the act that a pressed key stands for. A stored table that collides is not used at all.
export function actOf(key) {
  const now = table();
  if (now.off) return null;
  return (now.fault ? table({}) : now).keys.find((one) => one.key === key)?.name ?? null;
}

// The key of an act now, or nothing when single keys are off.
export function keyOf(name) {
  const now = table();
  return now.off ? "" : (now.fault ? table({}) : now).keys.find((one) => one.name === name).key;
}

export function listKeys(list) {
  const now = table();
  const rows = [...FIXED, ...(now.off ? [] : (now.fault ? table({}) : now).keys.map((one) => [one.key, one.what]))];
  list.replaceChildren(...rows.flatMap(([keys, what]) => {
    const term = document.createElement("dt");
    keys.split(" ").forEach((one, at) => { if (at) term.append(" "); if (one === "+") term.append("+"); else term.append(Object.assign(document.createElement("kbd"), { textContent: one })); });
    return [term, Object.assign(document.createElement("dd"), { textContent: what })];
  }));
}

// The picker: opens at the words, asks which features they speak to, and gives the focus back to the text.

export class Picker {
  constructor(section, { onSave, onClose, onTakeBack }) {
    this.section = section;
    this.form = section.querySelector("form");
    this.find = section.querySelector("#find");
    this.boxes = [...section.querySelectorAll("input[name=feature]")];
    this.explains = section.querySelector("#explains");
    this.problem = section.querySelector("#problem");
    this.note = section.querySelector("#note");
    this.save = section.querySelector("button[name=mark-it]");
    this.back = section.querySelector("#take-back");
    this.keepOn = section.querySelector("#keep-on");
    this.onSave = onSave;
    this.onClose = onClose;
    this.recent = [];
    this.form.addEventListener("submit", (event) => { event.preventDefault(); this.done(event.submitter?.name === "pause"); });
    this.find.addEventListener("input", () => this.filter());
    this.back.addEventListener("click", () => onTakeBack(this.mark));
    section.querySelector("[data-close]").addEventListener("click", () => this.close());
    section.querySelector("#grid").addEventListener("dblclick", (event) => {
      const box = event.target.closest(".pick")?.querySelector("input");
      if (box) { box.checked = true; this.done(false); }
    });
    section.addEventListener("keydown", (event) => this.key(event));
    section.addEventListener("focusin", (event) => { if (event.target.dataset.explains) this.explains.textContent = event.target.dataset.explains; });
  }

  get open() { return !this.section.hidden; }

  show({ place, words, at, mark = null, prompt = "", question = "", focus = true, armed = [] }) {
    this.form.reset();
    this.extra = {};
    this.mark = mark?.id ?? null;
    this.form.start.value = place.start;
    this.form.end.value = place.end;
    this.form.prompt.value = prompt;
    this.problem.hidden = true;
    this.explains.textContent = "";
    const asking = this.section.querySelector("#asking");
    asking.textContent = question;
    asking.hidden = !question;
    const short = words.length > 80 ? `${words.slice(0, 80)}…` : words;
    this.section.querySelector("#picker-words").textContent = `${mark ? "Change the mark on" : "Mark"}: ${short}`;
    this.save.textContent = mark ? "Save" : "Mark";
    this.back.hidden = !mark;
    if (mark) {
      for (const box of this.boxes) box.checked = mark.features.includes(box.value);
      for (const box of this.form.querySelectorAll("input[name=touches]")) box.checked = mark.touches.includes(box.value);
      this.note.value = mark.note;
    } else {
      for (const box of this.boxes) box.checked = armed.includes(box.value);
    }
    this.keepOn.closest("label").hidden = Boolean(mark);
    this.filter();
    this.section.hidden = false;
    this.put(at);
    if (focus) (prompt ? this.note : this.find).focus({ preventScroll: true });
  }

  put(at) {
    const desk = this.section.offsetParent?.getBoundingClientRect() ?? { left: 0, top: 0, width: innerWidth };
    const left = Math.max(0, Math.min(at.left - desk.left - 16, desk.width - this.section.offsetWidth - 16));
    this.section.style.left = `${left}px`;
    this.section.style.top = `${at.bottom - desk.top + 10}px`;
    const box = this.section.getBoundingClientRect();
    if (box.bottom > innerHeight - 56 && matchMedia("(min-width: 60.01rem)").matches) {
      scrollBy({ top: Math.min(box.bottom - innerHeight + 64, at.top - 24), behavior: "instant" });
    }
  }

  setRecent(codes) {
    this.recent = codes;
    for (const box of this.boxes) {
      const digit = box.closest(".pick").querySelector(".digit");
      const at = codes.indexOf(box.value);
      digit.hidden = at < 0;
      digit.textContent = at < 0 ? "" : String(at + 1);
    }
  }

  filter() {
    const asked = this.find.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    let first = null;
    for (const box of this.boxes) {
      const row = box.closest(".pick");
      row.hidden = asked.length > 0 && !asked.every((word) => row.dataset.words.includes(word));
      row.classList.remove("first");
      if (!row.hidden && asked.length && !first) first = row;
    }
    first?.classList.add("first");
    this.first = first?.querySelector("input") ?? null;
  }

  key(event) {
    const inGrid = event.target.name === "feature";
    const inSearch = event.target === this.find;
    if (event.key === "Escape") { event.preventDefault(); event.stopPropagation(); this.close(); return; }
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); this.done(false); return; }
    if ((inGrid || (inSearch && !this.find.value)) && this.digit(event)) return;
    if (event.key === "Enter" && event.shiftKey && (inSearch || inGrid)) { // choose it and go on to the note
      event.preventDefault();
      const box = inGrid ? event.target : this.first;
      if (box) box.checked = true;
      this.note.focus();
      return;
    }
    if (inSearch && event.key === "Enter") {
      event.preventDefault();
      if (this.first) { this.first.checked = true; this.done(false); }
      else if (this.boxes.some((box) => box.checked)) this.done(false);
      return;
    }
    if (inSearch && event.key === "ArrowDown") { event.preventDefault(); (this.first ?? this.boxes[0]).focus(); return; }
    if (inGrid && event.key === "Enter") { event.preventDefault(); event.target.checked = true; this.done(false); return; }
    if (inGrid && event.key.startsWith("Arrow")) { event.preventDefault(); this.move(event.target, event.key); }
  }

  // A digit marks with a recent feature at once; with Shift it is added. True when it meant one.
  digit(event) {
    const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
    const code = digit && !event.ctrlKey && !event.altKey && !event.metaKey && this.recent[Number(digit) - 1];
    if (!code) return false;
    event.preventDefault();
    const box = this.boxes.find((one) => one.value === code);
    if (event.shiftKey) box.checked = !box.checked;
    else { box.checked = true; this.done(false); }
    return true;
  }

  // Arrows go through the grid as it is seen: up and down a column, left and right between the two sides.
  move(from, key) {
    const shown = this.boxes.filter((box) => !box.closest(".pick").hidden);
    const side = (box) => box.closest("fieldset").className;
    const column = shown.filter((box) => side(box) === side(from));
    const at = column.indexOf(from);
    if (key === "ArrowDown") (column[at + 1] ?? column[at]).focus();
    else if (key === "ArrowUp") (column[at - 1] ?? this.find).focus();
    else {
      const other = shown.filter((box) => side(box) === (key === "ArrowLeft" ? "t" : "w"));
      const top = from.getBoundingClientRect().top;
      other.sort((a, b) => Math.abs(a.getBoundingClientRect().top - top) - Math.abs(b.getBoundingClientRect().top - top));
      (other[0] ?? from).focus();
    }
  }

  done(pause) {
    const form = new FormData(this.form);
    form.delete("pause");
    if (pause) form.set("pause", "yes");
    else if (!form.getAll("feature").length) { this.say("Choose at least one feature, or “Pause here”."); return; }
    for (const [name, value] of Object.entries(this.extra)) form.set(name, value);
    this.section.hidden = true;
    this.onSave(this.mark, form, { keepOn: this.keepOn.checked });
  }

  // What was sent and refused comes back as it was, with the reason and what can be done.
  again(shown, form, words, choices) {
    this.show(shown);
    for (const box of this.boxes) box.checked = form.getAll("feature").includes(box.value);
    for (const box of this.form.querySelectorAll("input[name=touches]")) box.checked = form.getAll("touches").includes(box.value);
    this.note.value = form.get("note") ?? "";
    this.say(words, choices.map(([name, act]) => [name, () => act(this)]));
  }

  say(words, choices = []) {
    this.problem.replaceChildren(words);
    const buttons = choices.map(([name, act]) => {
      const button = Object.assign(document.createElement("button"), { type: "button", className: "quiet", textContent: name });
      button.addEventListener("click", act);
      return button;
    });
    for (const button of buttons) this.problem.append(" ", button);
    this.problem.hidden = false;
    this.section.scrollTop = this.section.scrollHeight;
    buttons[0]?.focus({ preventScroll: true });
  }

  close() { if (this.open) { this.section.hidden = true; this.onClose(); } }
}

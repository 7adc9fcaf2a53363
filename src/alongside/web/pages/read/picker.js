// The picker: opens at the words, asks which features they speak to, and gives the focus back to the text. What is written in
// its note is kept from the first letter on (`onWrite`), so that nothing that closes the picker throws it away.

import { short } from "./places.js";

const FOOT = 64; // the bar of keys, and some air
const EDGE = 8; // of the window, above
const AIR = 10; // between it and the words
const LEAST = 300; // what one can choose in
const TALL = 600; // a window in which, on a phone, search and note have room beside what one chooses from

export class Picker {
  constructor(section, { onSave, onClose, onTakeBack, onWrite, onLeave }) {
    Object.assign(this, { section, onSave, onClose, onTakeBack, onWrite, onLeave });
    this.form = section.querySelector("form");
    this.find = section.querySelector("#find");
    this.boxes = [...section.querySelectorAll("input[name=feature]")];
    this.explains = section.querySelector("#explains");
    this.problem = section.querySelector("#problem");
    this.note = section.querySelector("#note");
    this.choose = section.querySelector(".choose");
    this.save = section.querySelector("button[name=mark-it]");
    this.back = section.querySelector("#take-back");
    this.keepOn = section.querySelector("#keep-on");
    this.recent = [];
    section.tabIndex = -1; // opened by a finger, it has the focus itself: no keyboard comes up over it
    addEventListener("pointerdown", (event) => { this.byFinger = event.pointerType === "touch"; }, { capture: true });
    addEventListener("keydown", () => { this.byFinger = false; }, { capture: true });
    this.form.addEventListener("submit", (event) => { event.preventDefault(); this.done(false); });
    section.querySelector("[data-pause]").addEventListener("click", () => this.done(true));
    this.find.addEventListener("input", () => this.filter());
    this.form.addEventListener("input", () => { this.write(); if (this.side) this.stand(); }); // fewer rows, or a longer note
    this.back.addEventListener("click", () => { const held = this.held; this.held = null; this.hide(); this.onLeave(held, false); onTakeBack(this.mark); });
    section.querySelector("[data-close]").addEventListener("click", () => this.close());
    section.querySelector("#grid").addEventListener("dblclick", (event) => {
      const box = event.target.closest(".pick")?.querySelector("input");
      if (box) { box.checked = true; this.done(false); }
    });
    section.addEventListener("keydown", (event) => this.key(event));
    section.addEventListener("focusout", ({ relatedTarget: to }) => { if (to && !section.contains(to) && !to.closest("#text")) this.leave(); });
    addEventListener("pointerdown", ({ target }) => { if (target !== document.documentElement && !target.closest("#picker, #text, #handles, #touch-bar")) this.leave(); });
    section.addEventListener("focusin", (event) => { if (event.target.dataset.explains) this.explains.textContent = event.target.dataset.explains; });
  }

  get open() { return !this.section.hidden; }

  get place() { return { start: Number(this.form.start.value), end: Number(this.form.end.value) }; }
  get chosen() { return JSON.stringify([...new FormData(this.form)].filter(([name]) => ["feature", "touches", "note"].includes(name))); }
  get changed() { return this.chosen !== this.began; }
  get written() { const note = this.note.value.trim(); return note !== "" && note !== this.noted; }

  // `mark`: the mark that is changed, as it stands. `home`: where the focus goes at the end, when not to the text.
  show({ place, words, at, mark = null, prompt = "", question = "", focus = true, armed = [], home = null }) {
    this.leave();
    this.form.reset();
    Object.assign(this, { extra: {}, seen: undefined, held: null, home, mark: mark?.id ?? null, noted: (mark?.note ?? "").trim() });
    this.form.prompt.value = prompt;
    this.problem.hidden = true;
    this.explains.textContent = "";
    const asking = this.section.querySelector("#asking");
    asking.textContent = question;
    asking.hidden = !question;
    this.lieOn(place, words);
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
    this.began = this.chosen;
    this.filter();
    this.section.hidden = false;
    this.section.scrollTop = this.choose.scrollTop = 0;
    this.side = null;
    this.at = { left: at.left, top: at.top + scrollY, bottom: at.bottom + scrollY };
    this.put();
    if (mark) this.reveal();
    if (focus) (prompt ? this.note : this.byFinger ? this.section : this.find).focus({ preventScroll: true });
  }

  // Where not all of them have room, one sees at once what the mark says.
  reveal() {
    const row = this.boxes.find((box) => box.checked)?.closest(".pick");
    if (!row) return;
    const [room, its] = [this.choose.getBoundingClientRect(), row.getBoundingClientRect()];
    if (its.bottom > room.bottom) this.choose.scrollTop += its.bottom - room.bottom + (room.height - its.height) / 2;
  }

  lieOn(place, words) {
    this.form.start.value = place.start;
    this.form.end.value = place.end;
    this.section.querySelector("#picker-words").textContent = `${this.mark ? "Change the mark on" : "Mark"}: ${short(words, 80)}`;
  }

  // Other words are chosen while it is open: it is theirs from now on, with all that was chosen in it.
  follow(place, words, at) {
    this.lieOn(place, words);
    this.write();
    if (!at || !this.wide) return;
    this.at = { left: at.left, top: at.top + scrollY, bottom: at.bottom + scrollY };
    this.put();
  }

  get wide() { return matchMedia("(min-width: 60.01rem)").matches; }

  // Below the words where there is room, else above them, else where there is more: the text stays where it is. What is higher
  // than the room scrolls in itself; in a very low window it lies over some of the words.
  put() {
    const { style, classList } = this.section;
    style.maxHeight = "";
    classList.remove("low");
    this.stood = scrollY;
    if (this.wide) {
      const room = { below: innerHeight - FOOT - AIR - (this.at.bottom - scrollY), above: this.at.top - scrollY - AIR - EDGE };
      const high = this.section.offsetHeight;
      this.side ??= high > room.below && (high <= room.above || room.above > room.below) ? "above" : "below";
      if (high > room[this.side]) { style.maxHeight = `${Math.max(LEAST, room[this.side])}px`; classList.add("low"); }
    } else if (innerHeight >= TALL) classList.add("low");
    this.stand();
  }

  stand() {
    const desk = this.section.offsetParent?.getBoundingClientRect() ?? { left: 0, top: 0, width: innerWidth };
    const high = this.section.offsetHeight;
    const top = this.side === "above" ? this.at.top - AIR - high : this.at.bottom + AIR;
    const within = Math.max(this.stood + EDGE, Math.min(top, this.stood + innerHeight - FOOT - high));
    this.section.style.left = `${Math.max(0, Math.min(this.at.left - desk.left - 16, desk.width - this.section.offsetWidth - 16))}px`;
    this.section.style.top = `${within - scrollY - desk.top}px`;
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

  // What has the words in its own name comes before what only speaks of them.
  filter() {
    const asked = this.find.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    const has = (words) => asked.every((word) => words.includes(word));
    const rows = this.boxes.map((box) => box.closest(".pick"));
    for (const row of rows) {
      row.hidden = !has(row.dataset.words);
      row.classList.remove("first");
    }
    for (const domain of this.section.querySelectorAll(".dom")) {
      const line = [domain, domain.nextElementSibling, domain.nextElementSibling.nextElementSibling];
      const none = line.every((one) => !one.querySelector(".pick:not([hidden])"));
      for (const one of line) one.hidden = none;
    }
    const found = asked.length ? rows.filter((row) => !row.hidden) : [];
    const first = found.find((row) => has(row.textContent.toLowerCase())) ?? found[0];
    first?.classList.add("first");
    this.first = first?.querySelector("input") ?? null;
    this.explains.textContent = asked.length && !first ? `No feature has “${this.find.value.trim()}” in its words. “Pause here” marks without a feature.` : "";
  }

  write() { if (this.written) this.held = this.onWrite(this.held, this.mark, new FormData(this.form)); }

  key(event) {
    const inGrid = event.target.name === "feature";
    const inSearch = event.target === this.find;
    if (event.key === "Escape") { event.preventDefault(); event.stopPropagation(); this.close(); return; }
    if (event.key === "Tab") { this.round(event); return; }
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

  // Tab goes round in it; Esc leads out.
  round(event) {
    const all = [...this.section.querySelectorAll("input:not([type=hidden]), textarea, button")].filter((one) => one.offsetParent);
    const [end, next] = event.shiftKey ? [all[0], all.at(-1)] : [all.at(-1), all[0]];
    if (event.target === end || (event.shiftKey && event.target === this.section)) { event.preventDefault(); next.focus(); }
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
    const { held, seen } = this;
    this.held = null;
    this.hide();
    this.onSave(this.mark, form, { keepOn: this.keepOn.checked, held, seen: seen ?? held?.seen });
  }

  // What was not saved comes back as it was, with the reason and what can be done.
  again(shown, form, words, choices, held) {
    this.show(shown);
    for (const box of this.boxes) box.checked = form.getAll("feature").includes(box.value);
    for (const box of this.form.querySelectorAll("input[name=touches]")) box.checked = form.getAll("touches").includes(box.value);
    this.note.value = form.get("note") ?? "";
    this.held = held;
    this.say(words, choices.map(([name, act]) => [name, () => act(this)]));
  }

  // The last of several choices is to let it go: so where it is the only one, it does not get the focus.
  say(words, choices = []) {
    this.problem.replaceChildren(words);
    const buttons = choices.map(([name, act]) => {
      const button = Object.assign(document.createElement("button"), { type: "button", className: "quiet", textContent: name });
      button.addEventListener("click", act);
      return button;
    });
    for (const button of buttons) this.problem.append(" ", button);
    this.problem.hidden = false;
    this.put();
    this.section.scrollTop = this.section.scrollHeight;
    if (buttons.length > 1) buttons[0].focus({ preventScroll: true });
  }

  // A name that was asked about is chosen in the note: to type is to put something in its place, and no key keeps it unasked.
  toName(name) {
    const at = this.note.value.indexOf(name);
    this.note.focus({ preventScroll: true });
    if (at >= 0) this.note.setSelectionRange(at, at + name.length);
  }

  hide() { this.section.hidden = true; }

  // Closed without saving; what was written in it waits.
  leave() {
    if (!this.open) return;
    const { held, written } = this;
    this.held = null;
    this.hide();
    this.onLeave(held, written);
  }

  letGo() {
    const { held } = this;
    this.held = null;
    this.hide();
    this.onLeave(held, false);
    this.onClose(this.home);
  }

  close() { if (this.open) { this.leave(); this.onClose(this.home); } }
}

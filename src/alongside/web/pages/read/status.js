// The one status line. What it says stands elsewhere too: it goes after seven seconds, or at Escape.

const STAYS = 7_000;
const AT_IT = 1_000; // while the hand is at it, it stays

const over = (one, other) => one.top < other.bottom && other.top < one.bottom && one.left < other.right && other.left < one.right;

// A way on from what is told: `{ name, act }` is pressed, `{ name, to }` leads to another page.
function made({ name, act, to }) {
  return to ? Object.assign(document.createElement("a"), { className: "quiet", textContent: name, href: to })
    : Object.assign(document.createElement("button"), { type: "button", className: "quiet", textContent: name, onclick: act });
}

export class Status {
  // `free`: the box that it must not lie over (WCAG 2.4.11), or none; `back`: where the focus goes from it.
  constructor(line, { free, back }) {
    Object.assign(this, { line, free, back });
    addEventListener("keydown", (event) => { if (event.key === "Escape") this.end(); }, { capture: true });
    addEventListener("focusin", () => this.place());
  }

  // It is emptied first, so that the same words twice are told twice.
  tell(words, way = null) {
    this.line.textContent = "";
    clearTimeout(this.silence);
    requestAnimationFrame(() => {
      this.line.textContent = words;
      if (way) this.line.append(" ", made(way));
      this.place();
    });
    this.silence = setTimeout(() => this.quiet(), STAYS);
  }

  quiet() {
    if (this.line.querySelector(":hover, :focus")) this.silence = setTimeout(() => this.quiet(), AT_IT);
    else this.line.textContent = "";
  }

  end() {
    if (this.line.contains(document.activeElement)) this.back();
    this.line.textContent = "";
  }

  // At the foot; at the top where it would lie over what one is at, unless it would there, too.
  place() {
    if (!this.line.textContent) return;
    const free = this.free();
    const covers = () => free && over(this.line.getBoundingClientRect(), free);
    this.line.classList.remove("above");
    if (!covers()) return;
    this.line.classList.add("above");
    if (covers()) this.line.classList.remove("above");
  }
}

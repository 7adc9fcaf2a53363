// What one needs only at a note: its way on, and where it lies in words. Most of a page's elements would be these, and at
// first none is seen: so they come as words, and become elements when one is at the note, or for all when the page rests.

const AT_ONCE = 24; // notes: what is laid out again then must not hold up a frame

export function drawMore(note) {
  const kept = note?.querySelector("noscript");
  if (kept) kept.outerHTML = kept.textContent;
}

export class More {
  constructor(margin) {
    this.kept = margin.getElementsByTagName("noscript");
    margin.addEventListener("pointerover", (event) => drawMore(event.target.closest(".note")));
    addEventListener("beforeprint", () => { while (this.kept.length) drawMore(this.kept[0].closest(".note")); });
  }

  // Some now, and so on whenever nothing else is to be done.
  soon() {
    if (this.waiting || !this.kept.length) return;
    this.waiting = true;
    const rests = window.requestIdleCallback ?? ((act) => setTimeout(act, 50));
    rests(() => {
      this.waiting = false;
      for (let left = AT_ONCE; left && this.kept.length; left -= 1) drawMore(this.kept[0].closest(".note"));
      this.soon();
    });
  }
}

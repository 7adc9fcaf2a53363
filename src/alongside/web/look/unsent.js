// On every page: what a reading page of this tab could not save yet is told, with the way back to it; there it is tried again.

const UNSENT = "alongside-unsent-marks ";

const waiting = Object.keys(sessionStorage)
  .filter((name) => name.startsWith(UNSENT) && !(document.getElementById("text") && location.pathname.startsWith(name.slice(UNSENT.length))))
  .map((name) => ({ review: name.slice(UNSENT.length), acts: JSON.parse(sessionStorage.getItem(name)) }));

for (const { review, acts } of waiting) {
  const here = location.pathname.startsWith(review);
  const notice = Object.assign(document.createElement("p"), { className: "notice" });
  notice.append(`What you marked${here ? "" : " in another review"} is not saved yet. `, Object.assign(document.createElement("a"), { href: acts[0].page, textContent: "Go back to its text" }), ": it is saved from there.");
  const place = Object.assign(document.createElement("div"), { className: "page ending" });
  place.append(notice);
  document.getElementById("main").before(place);
  const kept = document.getElementById("kept");
  if (here && kept) kept.textContent = kept.textContent.replace(/^Kept/, "Not all saved");
}

// Closing the tab would lose it. A way on within Alongside does not.
let goingOn = false;
const goesOn = () => { goingOn = true; setTimeout(() => { goingOn = false; }, 500); };
addEventListener("click", (event) => { const link = event.target.closest("a[href]"); if (link?.origin === location.origin && !link.target) goesOn(); });
addEventListener("submit", goesOn);
addEventListener("beforeunload", (event) => { if (waiting.length && !goingOn) event.preventDefault(); });

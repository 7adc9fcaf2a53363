// Dropping a file onto the page is the same as choosing it.

const form = document.getElementById("bring");
const drop = document.getElementById("drop");
const file = document.getElementById("file");

for (const name of ["dragover", "dragenter"]) addEventListener(name, (event) => { event.preventDefault(); drop.classList.add("over"); });
addEventListener("dragleave", (event) => { if (!event.relatedTarget) drop.classList.remove("over"); });
addEventListener("drop", (event) => {
  event.preventDefault();
  drop.classList.remove("over");
  if (event.dataTransfer.files.length) { file.files = event.dataTransfer.files; form.requestSubmit(); }
});
form.addEventListener("submit", () => { document.getElementById("busy").textContent = "Reading it and looking for names…"; });
document.getElementById("refusal")?.focus();

// « Copier le texte », beside a press release: the very words of its plain text, which is fetched before it is asked for.
(() => {
  const link = document.querySelector('.journalistes a[href$=".txt"]');
  if (!link || !navigator.clipboard) return;

  // Where nothing can be fetched, as in a page opened from a disk: the words of the sheet, with the spaces that editors keep.
  const words = () => {
    const address = document.querySelector('link[rel="canonical"]')?.href ?? location.href;
    const said = [...document.querySelectorAll(".bandeau-correction, .feuille")].map((part) => part.innerText.trim());
    return `${[...said, address].join("\n\n").replaceAll("\u202f", "\u00a0").replaceAll("\u2011", "-")}\n`;
  };
  const fetched = () => fetch(link.href).then((answer) => (answer.ok ? answer.text() : words())).catch(words);
  const text = location.protocol === "file:" ? Promise.resolve().then(words) : fetched();

  const button = document.createElement("button");
  button.type = "button";
  button.className = "bouton bouton-second";
  button.textContent = "Copier le texte";
  const said = document.createElement("p");
  said.className = "copie";
  said.setAttribute("role", "status");
  link.before(button);
  link.closest(".boutons").after(said);

  button.addEventListener("click", async () => {
    said.textContent = "";
    try {
      await navigator.clipboard.writeText(await text);
      said.textContent = "Texte copié";
    } catch {
      said.textContent = "La copie n’a pas réussi. Prenez le texte brut ci-dessus.";
    }
  });
})();

// What parts of Decap CMS say by themselves to those who hear the page, in English: no phrase of its own replaces it.

const MOVING = "Pour déplacer un élément, appuyez sur la barre d’espace, puis sur les flèches. La barre d’espace le pose, la touche Échap annule.";

const french = (page) => {
  for (const button of page.querySelectorAll("[aria-label=close]")) button.setAttribute("aria-label", "Fermer");
  for (const help of page.querySelectorAll("[id^=DndDescribedBy]")) if (help.textContent !== MOVING) help.textContent = MOVING;
};

// Has these words in French in a part of the page, now and when it changes.
export const speakFrench = (page) => {
  french(page);
  new MutationObserver(() => french(page)).observe(page, { childList: true, subtree: true });
};

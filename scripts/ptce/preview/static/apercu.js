// Follows the preview: reloads the page when files change, renews its box when their check is done. Only the preview
// serves it.
(() => {
  const box = () => document.querySelector(".apercu");
  let news;

  // Errors that nobody would see, since the page keeps its place when it is loaded anew, are told where one reads.
  const sight = new IntersectionObserver(([{ isIntersecting }]) => {
    box().querySelector(".apercu-rappel")?.toggleAttribute("hidden", isIntersecting);
  });

  // The box alone: what was found wrong in the files changes nothing of the page.
  const renew = async () => {
    const text = await (await fetch(location.href)).text();
    const found = new DOMParser().parseFromString(text, "text/html").querySelector(".apercu");
    if (!found) return;
    sight.disconnect();
    box().replaceWith(found);
    sight.observe(found);
  };
  const told = ({ data }) => {
    const [pages, checks, search] = data.split(" ");
    const [shownPages, shownChecks, shownSearch] = box().dataset.version.split(" ");
    const searchHere = search !== shownSearch && document.querySelector(".recherche");
    if (pages !== shownPages || searchHere) location.reload();
    else if (checks !== shownChecks || search !== shownSearch) renew();
  };
  const say = (text) => (box().querySelector(".apercu-arret").textContent = text);
  const listen = () => {
    news = new EventSource("/_apercu/suivi");
    news.onopen = () => say("");
    news.onerror = () => say("L’aperçu ne répond plus : relancez-le pour que cette page suive les fichiers.");
    news.onmessage = told;
  };
  // A browser opens six connections to a host: only pages that are seen hold one.
  const follow = () => (document.hidden ? news?.close() : listen());
  sight.observe(box());
  document.addEventListener("visibilitychange", follow);
  follow();
})();

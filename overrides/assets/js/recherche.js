// The search page: Pagefind finds, we write the answers in French. The index is loaded at the first letter.
(() => {
  const place = document.querySelector("div.recherche");
  // Beside this script, whatever folder the site is in.
  const library = new URL("../../pagefind/pagefind.js", document.currentScript.src).href;
  const BATCH = 10;
  const PAUSE = 200;

  const make = (name, properties = {}, ...children) => {
    const node = Object.assign(document.createElement(name), properties);
    node.append(...children);
    return node;
  };
  const field = make("input", { id: "requete", name: "q", type: "search", autocomplete: "off" });
  const status = make("p", { className: "bilan" });
  status.setAttribute("role", "status");
  const list = make("ol", { className: "resultats", hidden: true });
  const more = make("button", { type: "button", className: "bouton bouton-second suite", hidden: true });
  const form = make(
    "form",
    { role: "search" },
    make("label", { htmlFor: "requete" }, "Rechercher dans tout le site"),
    make("span", { className: "champ" }, field, make("button", { type: "submit" }, "Chercher")),
  );
  form.setAttribute("aria-label", "Dans toutes les pages");
  place.append(form, status, list, more);

  // The excerpt is HTML: of it, only the text and the marks are kept.
  const excerpt = (html) => {
    const parsed = make("template", { innerHTML: html }).content;
    return [...parsed.childNodes].map((node) =>
      node.nodeName === "MARK" ? make("mark", {}, node.textContent) : node.textContent,
    );
  };
  const result = (page) => {
    const item = make("li", { className: "resultat" });
    const about = [page.meta.genre !== "page" && page.meta.genre, page.meta.date].filter(Boolean).join(" · ");
    if (about) item.append(make("p", { className: "genre" }, about));
    item.append(make("h2", {}, make("a", { href: page.url }, page.meta.title)));
    item.append(make("p", {}, ...excerpt(page.excerpt)));
    return item;
  };

  // Pagefind takes « l’insertion » for one word, which a search for « insertion » does not find. So each word that may
  // be elided is also looked for with its article: in quotes first, since without them Pagefind falls back on shorter
  // words when it finds none (« l’alphandery » gives « la »); then without, for the order of the answers.
  const ELIDED = /(?<!\p{L})(?:[cdjlmnst]|qu)['’‘`´](?=\p{L})/giu;
  const results = async (words) => (await pagefind.search(words)).results;
  const elided = async (word) => {
    if (!/^[aeiouyhàâèéêëîïôöùûüœæ].{2}/i.test(word)) return [];
    const forms = [`l'${word}`, `d'${word}`].map(async (form) => {
      const exact = new Set((await results(`"${form}"`)).map((found) => found.id));
      return exact.size ? (await results(form)).filter((found) => exact.has(found.id)) : [];
    });
    return (await Promise.all(forms)).flat();
  };
  const find = async (query) => {
    const bare = query.replace(ELIDED, "").replace(/(?<=\p{L})[-‐‑](?=\p{L})/gu, " ").trim();
    const found = new Map((await results(bare)).map((page) => [page.id, page]));
    const words = bare.includes('"') ? [] : bare.split(/\s+/);
    const byWord = await Promise.all(
      words.map(async (word) => {
        const pages = new Map();
        for (const page of [...(await elided(word)), ...(words.length > 1 ? await results(word) : found.values())]) {
          if (!(pages.get(page.id)?.score >= page.score)) pages.set(page.id, page);
        }
        return pages;
      }),
    );
    // A page that has every word, elided here and bare there, counts as much as the least of them.
    for (const [id, page] of byWord[0] ?? []) {
      const pages = byWord.map((pages) => pages.get(id));
      if (!pages.every(Boolean)) continue;
      const least = pages.reduce((a, b) => (a.score < b.score ? a : b), page);
      if (!(found.get(id)?.score >= least.score)) found.set(id, least);
    }
    return [...found.values()].sort((a, b) => b.score - a.score);
  };

  let pagefind;
  let last = 0;
  const search = async (query) => {
    const turn = ++last;
    const address = new URL(location.href);
    if (query) address.searchParams.set("q", query);
    else address.searchParams.delete("q");
    history.replaceState(null, "", address);
    if (!query) return render("", []);
    try {
      pagefind ??= await import(library);
      const found = await find(query);
      if (turn === last) await render(query, found, turn);
    } catch (error) {
      pagefind = undefined;
      list.hidden = more.hidden = true;
      status.textContent = "La recherche n’a pas pu se charger. Les listes ci-dessous mènent à toutes les pages.";
      console.error(error);
    }
  };

  const render = async (query, results, turn = last) => {
    const shown = await Promise.all(results.slice(0, BATCH).map((found) => found.data()));
    if (turn !== last) return;
    list.replaceChildren(...shown.map(result));
    list.hidden = !shown.length;
    const count = results.length;
    status.textContent = !query
      ? ""
      : count
        ? `${count} résultat${count > 1 ? "s" : ""} pour « ${query} »`
        : `Aucun résultat pour « ${query} ». Vérifiez l’orthographe, essayez un seul mot, plus court ou plus général, ou parcourez les listes ci-dessous.`;
    const extend = () => {
      const rest = results.length - list.children.length;
      more.hidden = rest <= 0;
      more.textContent = rest === 1 ? "Voir le dernier résultat" : `Voir ${Math.min(rest, BATCH)} autres résultats`;
    };
    more.onclick = async () => {
      const from = list.children.length;
      const pages = await Promise.all(results.slice(from, from + BATCH).map((found) => found.data()));
      if (turn !== last) return;
      list.append(...pages.map(result));
      extend();
      // The reader goes on from the first new answer, not from a button that may be gone.
      list.children[from].querySelector("a").focus();
    };
    extend();
  };

  let timer;
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(search, PAUSE, field.value.trim());
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    search(field.value.trim());
  });
  field.value = new URLSearchParams(location.search).get("q") ?? "";
  if (field.value) search(field.value.trim());
})();

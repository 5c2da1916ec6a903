// The search page: Pagefind finds the words; we group, filter and write the answers in French.
// The index is loaded at the first letter. What is looked for is in the address, so that one can come back to it.
(() => {
  const place = document.querySelector("div.recherche");
  // Beside this script, whatever folder the site is in.
  const folder = new URL("../../pagefind/", document.currentScript.src).href;
  const FIRST = 3; // results of a group among others
  const BATCH = 20;
  const PAUSE = 200; // milliseconds without a letter, after which one searches
  const RANKING = { termSimilarity: 4, diacriticSimilarity: 0, metaWeights: { title: 8, noms: 6 } };

  const make = (name, properties = {}, ...children) => {
    const node = Object.assign(document.createElement(name), properties);
    node.append(...children);
    return node;
  };
  if (location.protocol === "file:") {
    const reason = "La recherche ne fonctionne que sur le site en ligne : le navigateur refuse de la lancer depuis un dossier.";
    place.append(make("p", { className: "vide" }, `${reason} Les listes ci-dessous mènent à toutes les pages.`));
    return;
  }

  // --- What is looked for ---

  // Accents, case, ligatures and apostrophes do not count.
  const fold = (text) =>
    text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/œ/g, "oe").replace(/æ/g, "ae").replace(/[’'‘`´]/g, "");
  const slug = (text) => fold(text).replace(/[^a-z0-9]+/g, "-");
  const ELIDED = /(?<!\p{L})(?:[cdjlmnst]|qu|jusqu|lorsqu|presqu|puisqu|quoiqu)['’‘`´](?=\p{L})/giu;
  const SILENT = new Set(
    "a au aux avec c ce ces d dans de des du en et j l la le les leur m n ou par pour qu que qui s sa ses son sur t un une y".split(" "),
  );
  // The index has a space after each elision (scripts/ptce/search.py); readers have none.
  const closed = (text) => text.replace(/(?<!\p{L})((?:[cdjlmnst]|qu|jusqu|lorsqu|presqu|puisqu|quoiqu)’) /giu, "$1");
  // The hyphens of a name stand between words, for the index knows each of them.
  const cut = (query) => query.replace(ELIDED, " ").split(/[^\p{L}\p{M}\p{N}’'‘`´]+/u).filter(Boolean);

  let engine;
  const load = async () => {
    const [{ createInstance }, subjects] = await Promise.all([import(`${folder}pagefind.js`), read("pages.json")]);
    return { pagefind: createInstance({ noWorker: true, ranking: RANKING }), ...subjects, rubriques: new Set(subjects.rubriques) };
  };
  const read = async (name) => {
    const answer = await fetch(folder + name);
    if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
    return answer.json();
  };
  const search = async (text) => (await (await engine).pagefind.search(text)).results;
  const exact = (text) => search(`"${text}"`);

  // --- Words that no page has ---

  // Letters to add, remove, change or swap with the next one to go from one word to the other.
  const distance = (a, b) => {
    let beforeLast = [];
    let last = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
      const row = [i];
      for (let j = 1; j <= b.length; j++) {
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] !== b[j - 1]));
        if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
      }
      [beforeLast, last] = [last, row];
    }
    return last[b.length];
  };
  // The mistakes that a word may have: more would make another word of it.
  const mistakes = (word) => (word.length < 4 ? 0 : word.length < 6 ? 1 : word.length < 9 ? 2 : 3);
  let vocabulary;
  // What a word is for the site: itself where it begins words, else the nearest one, the most frequent first; or nothing.
  const nearest = async (word) => {
    vocabulary ??= (await read("mots.json")).map((form) => [fold(form), form]);
    const asked = fold(word);
    if (vocabulary.some(([known]) => known.startsWith(asked))) return word;
    let [best, most] = ["", mistakes(asked) + 1];
    for (const [known, form] of vocabulary) {
      if (Math.abs(known.length - asked.length) >= most) continue;
      const steps = distance(asked, known);
      if (steps < most) [best, most] = [form, steps];
    }
    return best;
  };

  // The pages of a word. Pagefind takes a word that it does not know for the shorter ones that begin it
  // (« wagons » gives « wa… »), and a short one for all that it begins (« loi » gives « Loire »): in quotes it does neither.
  const look = async (asked) => {
    const sure = await exact(asked);
    if (sure.length) return { asked, word: asked, pages: sure };
    const word = await nearest(asked);
    if (!word) return { asked, word, pages: [] };
    const pages = word === asked ? [] : await exact(word);
    return { asked, word, pages: pages.length ? pages : await search(word) };
  };

  // What a query finds: the pages in order, and what the reader must know of how they were found.
  const find = async (query) => {
    const phrase = /^["«“]\s*(.+?)\s*["»”]$/u.exec(query);
    const given = cut(phrase ? phrase[1] : query);
    if (!given.length) return { words: query, pages: [], notes: [] };
    const telling = given.filter((word) => !SILENT.has(fold(word)));
    const parts = await Promise.all((telling.length ? telling : given).map(look));
    const known = parts.filter(({ pages }) => pages.length);
    const notes = parts
      .filter(({ asked, word }) => word !== asked)
      .map(({ asked, word }) => (word ? `Aucune page ne contient « ${asked} » : voici « ${word} ».` : `Aucune page ne contient « ${asked} ».`));
    if (!known.length) return { words: query, pages: [], notes: [] };
    const corrected = known.map(({ word }) => word);
    const words = notes.length ? corrected.join(" ") : query;

    const counts = new Map();
    for (const { pages } of known) for (const { id } of pages) counts.set(id, (counts.get(id) ?? 0) + 1);
    const most = Math.max(...counts.values());
    if (most < known.length) notes.push("Aucune page ne contient tous ces mots : voici les plus proches.");
    const kept = (found) => found.filter(({ id }) => counts.get(id) === most);

    // Words that follow each other, or that a hyphen joins (« Île-Saint-Denis » is also one word), count twice.
    const wholes = given.length > 1 ? (await Promise.all([exact(given.join(" ")), exact(given.join(""))])).flat() : [];
    const whole = new Set(wholes.map(({ id }) => id));
    const scores = new Map();
    const byWord = most < known.length ? await Promise.all(corrected.map(search)) : [await search(corrected.join(" "))];
    for (const page of kept(byWord.flat())) {
      const before = scores.get(page.id);
      scores.set(page.id, { page: before?.page ?? page, score: (before?.score ?? 0) + page.score * (whole.has(page.id) ? 2 : 1) });
    }
    const pages = [...scores.values()].sort((a, b) => b.score - a.score).map(({ page }) => page);
    return { words, pages: phrase && whole.size ? pages.filter(({ id }) => whole.has(id)) : pages, notes };
  };

  // --- The page ---

  const field = make("input", { id: "requete", name: "q", type: "search", autocomplete: "off" });
  const status = make("p", { className: "bilan" });
  status.setAttribute("role", "status");
  const form = make(
    "form",
    { role: "search" },
    make("label", { htmlFor: "requete" }, "Rechercher dans tout le site"),
    make("span", { className: "champ" }, field, make("button", { type: "submit" }, "Chercher")),
  );
  form.setAttribute("aria-label", "Dans toutes les pages");
  const kinds = make("div", { className: "genres" });
  kinds.setAttribute("role", "group");
  kinds.setAttribute("aria-label", "Afficher");
  const selects = { region: make("select", { id: "filtre-region" }), annee: make("select", { id: "filtre-annee" }) };
  const box = (label, select) => make("p", {}, make("label", { htmlFor: select.id }, label), select);
  const narrow = make("div", { className: "affiner", hidden: true }, kinds, box("Région", selects.region), box("Année", selects.annee));
  const chips = make("p", { className: "puces" });
  const groups = make("div", { className: "groupes" });
  place.append(form, status, narrow, chips, groups);

  // The excerpt is HTML: of it, only the text and the marks are kept. A mark holds the word, not the comma after it.
  const excerpt = (html) => {
    const whole = closed(html.replace(/’ <mark>/g, "’<mark>")).replace(/^[\s:;,.)·–]+|\s\S+’$/gu, "");
    const parsed = make("template", { innerHTML: whole }).content;
    const nodes = [...parsed.childNodes].flatMap((node) => {
      if (node.nodeName !== "MARK") return [node.textContent];
      const [, before, word, after] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(node.textContent);
      return [before, make("mark", {}, word), after];
    });
    const text = parsed.textContent;
    return [/^[\p{Lu}\p{N}«(]/u.test(text) ? "" : "… ", ...nodes, /[.!?…]$/.test(text) ? "" : " …"];
  };
  // The places of a long page where the words stand most: a milestone, a session, an entry.
  const places = (page, shared) => {
    const weight = (part) => part.weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
    const parts = page.sub_results.filter(({ anchor }) => anchor && anchor.element !== "h1" && !shared.has(anchor.text));
    const items = parts
      .sort((a, b) => weight(b) - weight(a))
      .slice(0, 2)
      .map((part) => make("li", {}, make("a", { href: part.url }, closed(part.title))));
    return items.length ? [make("ul", { className: "endroits" }, ...items)] : [];
  };
  const result = (page, shared) => {
    const regions = (page.meta.regions ?? "").split(" ; ").filter(Boolean);
    const about = [page.meta.date, regions.length < 3 && regions.join(", ")].filter(Boolean).map(closed).join(" · ");
    return make(
      "li",
      { className: "resultat" },
      make("h3", {}, make("a", { href: page.url }, closed(page.meta.title))),
      ...(about ? [make("p", { className: "situation" }, about)] : []),
      make("p", {}, ...excerpt(page.excerpt)),
      ...places(page, shared),
    );
  };

  const upper = (text) => text[0].toUpperCase() + text.slice(1);
  const plural = (count, [one, several]) => `${count} ${count > 1 ? several : one}`;
  // A group of results: the first ones, and a button for the others.
  const group = async (index, pages, alone, { genres, rubriques }) => {
    const list = make("ol", { className: "resultats" });
    const more = make("button", { type: "button", className: "bouton bouton-second" });
    const extend = async (count) => {
      const from = list.children.length;
      const found = await Promise.all(pages.slice(from, from + count).map((page) => page.data()));
      list.append(...found.map((page) => result(page, rubriques)));
      const rest = pages.length - list.children.length;
      more.hidden = !rest;
      more.textContent = rest > BATCH ? `Voir ${BATCH} autres ${genres[index][1]}` : `Voir les ${plural(pages.length, genres[index])}`;
      return list.children[from];
    };
    // The reader goes on from the first new answer, not from a button that may be gone.
    more.addEventListener("click", async () => (await extend(BATCH)).querySelector("a").focus());
    await extend(alone ? BATCH : FIRST);
    const title = make("h2", { id: `groupe-${slug(genres[index][0])}` }, upper(genres[index][1]), " ", make("small", {}, String(pages.length)));
    const section = make("section", {}, title, list, more);
    section.setAttribute("aria-labelledby", title.id);
    return section;
  };

  // --- The filters ---

  const chosen = { genre: "", region: "", annee: "" };
  const facets = {
    genre: ({ genres, pages }, id) => [slug(genres[pages[id][0]][0])],
    region: ({ regions, pages }, id) => pages[id][1].map((index) => slug(closed(regions[index]))),
    annee: ({ pages }, id) => pages[id][2].map(String),
  };
  const passes = (known, id, but) =>
    Object.keys(chosen).every((name) => name === but || !chosen[name] || facets[name](known, id).includes(chosen[name]));
  // How many results each value of a filter would leave, given the other filters.
  const tally = (known, found, name) => {
    const counts = new Map();
    for (const { id } of found) {
      if (!passes(known, id, name)) continue;
      for (const value of facets[name](known, id)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return counts;
  };
  const choose = (name, value) => {
    chosen[name] = value;
    remember(true);
    show();
  };

  const showKinds = (known, found) => {
    const counts = tally(known, found, "genre");
    const all = found.filter(({ id }) => passes(known, id, "genre")).length;
    if (!kinds.children.length) {
      for (const [value, label] of [["", "Tout"], ...known.genres.map(([one, several]) => [slug(one), upper(several)])]) {
        const button = make("button", { type: "button", className: "puce-genre", value }, label, " ", make("small"));
        button.addEventListener("click", () => choose("genre", value));
        kinds.append(button);
      }
    }
    for (const button of kinds.children) {
      const count = button.value ? (counts.get(button.value) ?? 0) : all;
      button.hidden = !count && button.value !== chosen.genre;
      button.lastChild.textContent = String(count);
      button.setAttribute("aria-pressed", String(button.value === chosen.genre));
    }
  };
  const showSelect = (name, none, values, counts) => {
    const shown = values.filter(([value]) => counts.has(value) || value === chosen[name]);
    const options = shown.map(([value, label]) => make("option", { value }, `${label} (${counts.get(value) ?? 0})`));
    selects[name].replaceChildren(make("option", { value: "" }, none), ...options);
    selects[name].value = chosen[name];
    selects[name].parentNode.hidden = !shown.length;
  };
  const showChips = (labels) => {
    const active = Object.keys(selects).filter((name) => chosen[name]);
    chips.replaceChildren(
      ...active.map((name) => {
        const chip = make("button", { type: "button", className: "puce" }, labels[name]);
        chip.setAttribute("aria-label", `Retirer le filtre ${labels[name]}`);
        chip.addEventListener("click", () => {
          choose(name, "");
          (selects[name].parentNode.hidden ? field : selects[name]).focus();
        });
        return chip;
      }),
    );
  };
  for (const [name, select] of Object.entries(selects)) select.addEventListener("change", () => choose(name, select.value));

  // --- From the address to the answers ---

  let answer = { words: "", pages: [], notes: [] };
  let asked = 0;
  let drawn = 0;

  const show = async () => {
    const now = ++drawn;
    const { words, pages, notes } = answer;
    const known = await engine;
    const left = pages.filter(({ id }) => passes(known, id));
    const byKind = new Map();
    for (const page of left) {
      const index = known.pages[page.id][0];
      byKind.set(index, [...(byKind.get(index) ?? []), page]);
    }
    const sections = await Promise.all([...byKind].map(([index, found]) => group(index, found, byKind.size === 1, known)));
    if (now !== drawn) return;
    groups.replaceChildren(...sections);
    narrow.hidden = !pages.length;
    const regions = known.regions.map((region) => [slug(closed(region)), closed(region)]);
    const ages = [...new Set(Object.values(known.pages).flatMap((about) => about[2]))].sort((a, b) => b - a);
    const years = ages.map((year) => [String(year), String(year)]);
    showKinds(known, pages);
    showSelect("region", "Toutes", regions, tally(known, pages, "region"));
    showSelect("annee", "Toutes", years, tally(known, pages, "annee"));
    showChips({ region: regions.find(([value]) => value === chosen.region)?.[1] ?? chosen.region, annee: chosen.annee });
    const total = left.length < pages.length ? ` sur ${pages.length}` : "";
    status.textContent = left.length
      ? [...notes, `${plural(left.length, ["résultat", "résultats"])}${total} pour « ${words} ».`].join(" ")
      : pages.length
        ? `Aucun résultat avec ces filtres, sur ${pages.length} pour « ${words} ». Retirez un filtre pour en retrouver.`
        : `Aucun résultat pour « ${words} ». Vérifiez l’orthographe, essayez un seul mot, plus court ou plus général, ou parcourez les listes ci-dessous.`;
  };
  const clear = (sentence) => {
    drawn++;
    groups.replaceChildren();
    chips.replaceChildren();
    narrow.hidden = true;
    status.textContent = sentence;
  };
  const run = async () => {
    const now = ++asked;
    const query = field.value.trim();
    if (!query) return clear("");
    try {
      if (!engine) clear("Chargement de la recherche…");
      engine ??= load();
      const found = await find(query);
      if (now !== asked) return;
      answer = found;
      await show();
    } catch (error) {
      engine = undefined;
      clear("La recherche n’a pas pu se charger. Les listes ci-dessous mènent à toutes les pages.");
      console.error(error);
    }
  };
  // A query that is sent, or a filter, is a step one can come back from; each letter is not.
  let settled = true;
  const remember = (step) => {
    const address = new URL(location.href);
    for (const [name, value] of Object.entries({ q: field.value.trim(), ...chosen })) {
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    if (address.href !== location.href) history[settled || step ? "pushState" : "replaceState"](null, "", address);
    settled = step;
  };
  const restore = () => {
    const given = new URLSearchParams(location.search);
    field.value = given.get("q") ?? "";
    for (const name of Object.keys(chosen)) chosen[name] = given.get(name) ?? "";
    settled = Boolean(field.value);
    run();
  };

  let timer;
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      remember(false);
      run();
    }, PAUSE);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    remember(true);
    run();
  });
  addEventListener("popstate", restore);
  restore();
})();

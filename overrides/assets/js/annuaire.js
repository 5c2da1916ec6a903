// The filters of the directory, and its map. The cards are all in the page: without this script the list is whole,
// the regions of the map lead to their pages, and the form is not shown.
(() => {
  const form = document.querySelector(".filtres");
  const list = document.querySelector(".fiches");
  if (!form || !list) return;

  // Accents, case, apostrophes and hyphens do not count.
  const fold = (text) =>
    text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/œ/g, "oe").replace(/æ/g, "ae").replace(/[^a-z0-9]+/g, " ").trim();
  const make = (name, properties = {}, ...children) => {
    const node = Object.assign(document.createElement(name), properties);
    node.append(...children);
    return node;
  };
  const write = (node, text) => {
    if (node.textContent !== text) node.textContent = text;
  };
  const poles = (count) => `${count || "aucun"}\u00a0pôle${count > 1 ? "s" : ""}`;

  const LONG = 150; // cards from which the style sheet leaves out those that are off the screen
  const FACETS = ["region", "secteur", "statut"];
  const field = form.elements.q;
  const facets = FACETS.map((name) => {
    const select = form.elements[name];
    const options = [...select.options].filter((option) => option.value);
    return { name, select, options, label: () => select.selectedOptions[0].dataset.nom };
  });
  const cards = [...list.children].map((node) => ({
    node,
    text: ` ${fold(`${node.textContent} ${node.dataset.mots ?? ""}`)} `,
    values: FACETS.map((name) => node.dataset[name].split(" ").filter(Boolean)),
    shown: true,
    onMap: true,
  }));
  list.classList.toggle("longue", cards.length > LONG);
  const cardOf = new Map(cards.map((card) => [card.node.dataset.fiche, card]));

  const map = document.querySelector(".carte-france svg");
  const tones = (map?.dataset.seuils ?? "").split(" ").filter(Boolean).map(Number);
  const areas = [...document.querySelectorAll(".carte-france [data-region]")].map((link) => ({
    link,
    title: link.querySelector("title"),
    area: link.querySelector(".aire"),
    number: link.querySelector(".nombre"),
  }));
  const marks = [...document.querySelectorAll(".carte-france [data-fiches]")].map((node) => ({
    node,
    number: node.querySelector("text"),
    cards: node.dataset.fiches.split(" ").map((name) => cardOf.get(name)).filter(Boolean),
  }));

  const status = document.querySelector(".bilan");
  const nothing = document.querySelector(".sans-resultat");
  const [chips, ways] = [document.querySelector(".fiches-trouvees > .puces"), nothing.querySelector(".puces")];

  // One pass over the cards: what each criterion leaves out decides the list, the counts of the options and the map.
  const count = () => {
    const words = fold(field.value).split(" ").filter(Boolean).map((word) => ` ${word}`);
    const chosen = facets.map(({ select }) => select.value);
    const found = { shown: 0, byValue: FACETS.map(() => new Map()), without: [0, 0, 0, 0] };
    for (const card of cards) {
      const against = words.every((word) => card.text.includes(word)) ? [] : [0];
      for (const [index, value] of chosen.entries()) if (value && !card.values[index].includes(value)) against.push(index + 1);
      card.pass = !against.length;
      card.onMap = card.pass || (against.length === 1 && against[0] === 1);
      if (card.pass) found.shown += 1;
      if (against.length === 1) found.without[against[0]] += 1;
      // The counts of a filter are those that the others leave.
      for (const [index, values] of card.values.entries()) {
        if (!card.pass && (against.length > 1 || against[0] !== index + 1)) continue;
        for (const value of values) found.byValue[index].set(value, (found.byValue[index].get(value) ?? 0) + 1);
      }
    }
    return found;
  };

  const showMap = (counts) => {
    for (const { link, title, area, number } of areas) {
      const { region, nom } = link.dataset;
      const left = counts.get(region) ?? 0;
      write(title, `${nom}, ${left || "aucune"} fiche${left > 1 ? "s" : ""}`);
      write(number, String(left));
      area.setAttribute("class", `aire teinte-${tones.filter((bound) => left >= bound).length}`);
      if (facets[0].select.value === region) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    for (const { node, number, cards: there } of marks) {
      const left = there.filter((card) => card.onMap).length;
      node.classList.toggle("absente", !left);
      if (number) write(number, String(left));
    }
  };

  const showCriteria = (shown, without) => {
    const active = facets.map((facet, index) => ({ label: facet.select.value && facet.label(), control: facet.select, rank: index + 1 }));
    active.unshift({ label: field.value.trim() && `«\u00a0${field.value.trim()}\u00a0»`, control: field, rank: 0 });
    const criteria = active.filter(({ label }) => label);
    const remove = (words) => ({ label, control, rank }) => {
      const text = words(label, without[rank]);
      const chip = make("button", { type: "button", className: "puce", onclick: () => clear([control]) }, text);
      chip.setAttribute("aria-label", `Retirer le filtre ${text}`);
      return chip;
    };
    const all = () => make("button", { type: "button", className: "effacer", onclick: () => clear() }, "Tout effacer");
    nothing.hidden = shown > 0;
    chips.replaceChildren(...(shown ? criteria.map(remove((label) => label)) : []), ...(shown && criteria.length > 1 ? [all()] : []));
    ways.replaceChildren(...(shown ? [] : [...criteria.map(remove((label, left) => `${label} (sans lui, ${poles(left)})`)), all()]));
    const names = criteria.map(({ label }) => label);
    const listed = names.length > 1 ? `à la fois à ${names.slice(0, -1).join(", ")} et ${names.at(-1)}` : `à ${names[0]}`;
    write(nothing.querySelector(".phrase"), shown ? "" : `Aucun pôle ne répond ${listed}. Retirez un filtre pour en retrouver\u00a0:`);
    return criteria.length > 0;
  };

  const apply = () => {
    const { shown, byValue, without } = count();
    for (const card of cards) {
      if (card.shown !== card.pass) card.node.hidden = !(card.shown = card.pass);
    }
    for (const [index, { options }] of facets.entries()) {
      for (const option of options) write(option, `${option.dataset.nom} (${byValue[index].get(option.value) ?? 0})`);
    }
    showMap(byValue[0]);
    const filtered = showCriteria(shown, without);
    status.replaceChildren(make("strong", {}, String(shown)), ` pôle${shown > 1 ? "s" : ""}${filtered ? ` sur ${cards.length}` : ""}`);
  };

  const controls = [["q", field], ...facets.map(({ name, select }) => [name, select])];
  const remember = (method) => {
    const address = new URL(location.href);
    for (const [name, control] of controls) {
      if (control.value.trim()) address.searchParams.set(name, control.value.trim());
      else address.searchParams.delete(name);
    }
    history[method](null, "", address);
  };
  const restore = () => {
    const given = new URLSearchParams(location.search);
    for (const [name, control] of controls) {
      control.value = given.get(name) ?? "";
      if (control.selectedIndex === -1) control.selectedIndex = 0;
    }
    apply();
  };
  const clear = (which = controls.map(([, control]) => control)) => {
    for (const control of which) control.value = "";
    apply();
    remember("pushState");
    (chips.querySelector("button") ?? ways.querySelector("button") ?? field).focus({ preventScroll: true });
  };

  form.addEventListener("submit", (event) => event.preventDefault());
  // A choice is a step one can come back from; each letter is not.
  for (const [name, control] of controls) {
    control.addEventListener("input", () => {
      apply();
      remember(name === "q" ? "replaceState" : "pushState");
    });
  }
  // A region of the map is a choice like that of the list; with a key held, it is a link like another.
  for (const { link } of areas) {
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      const { select } = facets[0];
      select.value = select.value === link.dataset.region ? "" : link.dataset.region;
      apply();
      remember("pushState");
      const { top, bottom } = status.getBoundingClientRect();
      if (top < 0 || bottom > innerHeight) status.scrollIntoView();
    });
  }

  const more = form.querySelector(".plus");
  const unfold = (state) => more.setAttribute("aria-expanded", String(state));
  more.addEventListener("click", () => unfold(more.getAttribute("aria-expanded") !== "true"));
  addEventListener("popstate", restore);
  restore();
  unfold(facets.some(({ select }) => select.value));
})();

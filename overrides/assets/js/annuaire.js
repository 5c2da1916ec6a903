// The filters of the directory. The cards are all in the page, and say all there is to filter by:
// without this script the list is whole, and the lists by region and by sector do the work.
(() => {
  const list = document.querySelector(".fiches");
  if (!list) return;
  const OVERSEAS = ["Guadeloupe", "Martinique", "Guyane", "La Réunion", "Mayotte"];

  // Accents, case, apostrophes and hyphens do not count.
  const fold = (text) =>
    text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/œ/g, "oe").replace(/æ/g, "ae").replace(/[^a-z0-9]+/g, " ").trim();
  const slug = (text) => fold(text).replace(/ /g, "-");
  const words = (node, separator) => (node ? node.textContent.split(separator).map((part) => part.trim()) : []);
  const cards = [...list.children].map((node) => ({
    node,
    text: ` ${fold(node.textContent)} `,
    region: words(node.querySelector(".lieu"), ", ").slice(-1),
    secteur: words(node.querySelector(".secteurs"), " · "),
    statut: [...node.querySelectorAll(".badge")].map((badge) => badge.textContent.trim()),
  }));

  const make = (name, properties = {}, ...children) => {
    const node = Object.assign(document.createElement(name), properties);
    node.append(...children);
    return node;
  };
  const field = make("input", { id: "filtre-q", type: "search", autocomplete: "off" });
  const box = (id, label, control) => make("p", {}, make("label", { htmlFor: id }, label), control);
  const form = make("form", { className: "filtres" }, box("filtre-q", "Nom, commune ou activité", field));
  form.setAttribute("role", "search");
  form.setAttribute("aria-label", "Parmi les pôles");

  const more = make("button", { type: "button", className: "bouton bouton-second plus" }, "Filtrer");
  const unfold = (state) => more.setAttribute("aria-expanded", String(state));
  more.addEventListener("click", () => unfold(more.getAttribute("aria-expanded") !== "true"));
  form.append(more);

  const facets = [
    ["region", "Région", "Toutes les régions"],
    ["secteur", "Secteur", "Tous les secteurs"],
    ["statut", "Reconnaissance", "Toutes"],
  ].map(([name, label, all]) => {
    const select = make("select", { id: `filtre-${name}` }, make("option", { value: "" }, all));
    const values = [...new Set(cards.flatMap((card) => card[name]))].sort((a, b) => a.localeCompare(b, "fr"));
    const options = values.map((value) => make("option", { value: slug(value), label: value }));
    const overseas = options.filter((option) => name === "region" && OVERSEAS.includes(option.label));
    select.append(...options.filter((option) => !overseas.includes(option)));
    if (overseas.length) select.append(make("optgroup", { label: "Outre-mer" }, ...overseas));
    form.append(box(select.id, label, select));
    return { name, select, options: options.map((option) => ({ option, value: option.label })) };
  });

  const status = make("p", { className: "bilan" });
  status.setAttribute("role", "status");
  const chips = make("p", { className: "puces" });
  const nothing = make("p", { className: "vide", hidden: true });
  list.before(form, status, chips, nothing);

  // Whether a card passes all the filters, or all but one. What is typed begins words: « ile » is not in « mobile ».
  const passes = (card, but) =>
    fold(field.value).split(" ").every((word) => card.text.includes(` ${word}`)) &&
    facets.every(({ name, select }) => name === but || !select.value || card[name].some((value) => slug(value) === select.value));

  const apply = () => {
    for (const card of cards) card.node.hidden = !passes(card);
    const count = cards.filter((card) => !card.node.hidden).length;
    // The numbers of one filter are those that the others leave.
    for (const { name, options } of facets) {
      const left = cards.filter((card) => passes(card, name));
      for (const { option, value } of options) {
        option.label = `${value} (${left.filter((card) => card[name].includes(value)).length})`;
      }
    }
    const active = facets
      .filter(({ select }) => select.value)
      .map(({ select, options }) => [options.find(({ option }) => option.value === select.value)?.value, select]);
    if (field.value.trim()) active.unshift([`« ${field.value.trim()} »`, field]);
    status.replaceChildren(make("strong", {}, String(count)), ` pôle${count > 1 ? "s" : ""}${active.length ? ` sur ${cards.length}` : ""}`);
    chips.replaceChildren(
      ...active.map(([label, control]) => {
        const chip = make("button", { type: "button", className: "puce", onclick: () => clear([control]) }, label);
        chip.setAttribute("aria-label", `Retirer le filtre ${label}`);
        return chip;
      }),
    );
    if (active.length > 1) chips.append(make("button", { type: "button", className: "effacer", onclick: () => clear() }, "Tout effacer"));
    nothing.hidden = count > 0;
    nothing.textContent = `Aucun pôle ne répond à la fois à : ${active.map(([label]) => label).join(", ")}. Retirez un filtre pour en retrouver.`;
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
      if (control.value === "" && control.options) control.selectedIndex = 0;
    }
    apply();
  };
  const clear = (which = controls.map(([, control]) => control)) => {
    for (const control of which) control.value = "";
    apply();
    remember("pushState");
    field.focus();
  };

  form.addEventListener("submit", (event) => event.preventDefault());
  // A choice is a step one can come back from; each letter is not.
  for (const [name, control] of controls) {
    control.addEventListener("input", () => {
      apply();
      remember(name === "q" ? "replaceState" : "pushState");
    });
  }
  addEventListener("popstate", restore);
  restore();
  unfold(facets.some(({ select }) => select.value));
})();

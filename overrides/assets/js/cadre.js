// The menu of narrow screens, the choice of colours, and the links of a site that is read from a disk.
(() => {
  const opener = document.querySelector(".ouvre-menu");
  const open = (state) => opener.setAttribute("aria-expanded", String(state));
  opener.addEventListener("click", () => open(opener.getAttribute("aria-expanded") !== "true"));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || opener.getAttribute("aria-expanded") !== "true") return;
    open(false);
    opener.focus();
  });

  const root = document.documentElement;
  const toggle = document.querySelector(".bascule");
  const system = matchMedia("(prefers-color-scheme: dark)");
  const bars = document.querySelectorAll('meta[name="theme-color"]');
  const show = () => {
    const dark = root.dataset.theme ? root.dataset.theme === "sombre" : system.matches;
    toggle.setAttribute("aria-pressed", String(dark));
    // The bar of the browser follows the page, not the system.
    if (root.dataset.theme) for (const bar of bars) bar.content = dark ? "#12191c" : "#fffdf9";
  };
  toggle.title = toggle.textContent.trim();
  toggle.addEventListener("click", () => {
    const dark = toggle.getAttribute("aria-pressed") !== "true";
    root.dataset.theme = dark ? "sombre" : "clair";
    try {
      localStorage.setItem("theme", root.dataset.theme);
    } catch {
      // Not remembered, then; this page changes all the same.
    }
    show();
  });
  system.addEventListener("change", show);
  show();

  // A disk has no server that would find the page of a folder: from there, an address names its file.
  if (location.protocol !== "file:") return;
  const attributes = { a: "href", form: "action" };
  for (const [tag, name] of Object.entries(attributes)) {
    for (const node of document.querySelectorAll(`${tag}[${name}]`)) {
      const address = new URL(node.getAttribute(name), location);
      if (address.protocol !== "file:" || !address.pathname.endsWith("/")) continue;
      address.pathname += "index.html";
      node.setAttribute(name, address);
    }
  }
})();

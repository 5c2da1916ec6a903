// The menu of narrow screens, and the choice of colours.
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
})();

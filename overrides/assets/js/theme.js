// Runs before the first paint: the colours the reader chose, the fact that scripts run here, and the letters of all pages.
(() => {
  const root = document.documentElement;
  root.classList.add("js");
  try {
    const chosen = localStorage.getItem("theme");
    if (chosen === "clair" || chosen === "sombre") root.dataset.theme = chosen;
  } catch {
    // Storage may be forbidden: the colours of the system remain.
  }
  // From a disk, browsers refuse to fetch a font ahead, and complain: the style sheet brings it later.
  if (location.protocol === "file:") return;
  for (const name of ["source-sans-3-400", "source-sans-3-600", "bricolage-grotesque-700"]) {
    const href = new URL(`../fonts/${name}.woff2`, document.currentScript.src);
    const link = document.createElement("link");
    document.head.append(Object.assign(link, { rel: "preload", as: "font", type: "font/woff2", crossOrigin: "", href }));
  }
})();

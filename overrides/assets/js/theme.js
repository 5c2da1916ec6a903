// Runs before the first paint: the colours the reader chose, and the fact that scripts run here.
(() => {
  const root = document.documentElement;
  root.classList.add("js");
  try {
    const chosen = localStorage.getItem("theme");
    if (chosen === "clair" || chosen === "sombre") root.dataset.theme = chosen;
  } catch {
    // Storage may be forbidden: the colours of the system remain.
  }
})();

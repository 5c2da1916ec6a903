// Starts the form: Decap CMS with our configuration, our way of writing files, and French words where it lacks them.

import { Refus, format, missing } from "./format.js";
import { PHRASES, WITHOUT_REVIEW } from "./phrases.js";
import { speakFrench } from "./spoken.js";

window.CMS_MANUAL_INIT = true; // Decap CMS would look for a file of its own and start by itself

// From one editor to another of other fields, Decap CMS would keep the widgets of the first: the page starts anew.
const editorIn = (url) => /#\/collections\/([^/]+)\/(?:entries|new)/.exec(url)?.[1];
addEventListener("hashchange", ({ oldURL, newURL }) => {
  const [left, opened] = [editorIn(oldURL), editorIn(newURL)];
  if (left && opened && left !== opened) location.reload();
});

const loaded = (source) =>
  new Promise((resolve, reject) => document.head.append(Object.assign(document.createElement("script"), { src: source, onload: resolve, onerror: reject })));

// The phrases of a tree, with those of another in their place where it has any.
const merged = (one, two) =>
  Object.fromEntries([...new Set([...Object.keys(one), ...Object.keys(two)])].map((key) => {
    const [old, made] = [one[key], two[key]];
    return [key, made === undefined ? old : typeof made === "object" ? merged(old ?? {}, made) : made];
  }));

try {
  const response = await fetch("configuration.json");
  const [config] = await Promise.all([response.json(), loaded("decap-cms.js")]);
  const { CMS } = window;
  CMS.registerLocale("fr", merged(merged(CMS.getLocale("fr"), PHRASES), config.publish_mode === "simple" ? WITHOUT_REVIEW : {}));
  const collections = config.collections.map((collection) => ({ extension: "yml", fields: collection.files?.[0].fields, ...collection }));
  for (const collection of collections) CMS.registerCustomFormat(collection.format, collection.extension, format(collection));
  CMS.registerEventListener({
    name: "preSave",
    handler: ({ entry }) => {
      const { fields } = collections.find(({ name }) => name === entry.get("collection"));
      const found = missing(entry.get("data").toJS(), fields);
      if (found) throw new Refus(found);
    },
  });
  speakFrench(document.body);
  CMS.init({ config });
} catch (error) {
  document.querySelector("[role=status]").textContent = "Le formulaire n’a pas pu se charger. Rechargez la page ; si cela se répète, prévenez la personne qui tient le site.";
  throw error;
}

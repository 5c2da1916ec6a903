// How Decap CMS reads and writes a fiche: the file as its author left it travels with the data, so that only what was
// changed is written. A file that cannot be read well is shown with the reason, and is never written.

import { merge } from "./merge.js";
import { Illisible } from "./scalars.js";
import { said, same } from "./values.js";
import { written } from "./writing.js";
import { valuesIn } from "./yaml.js";

const SOURCE = "\u00absource\u00bb"; // no field is called so: names of fields have letters and underscores alone
const BODY = "texte"; // the field that stands below the header of a .md file

// Decap CMS shows an error as it prints itself, and an error without a name is its words alone.
export class Refus extends Error {
  name = "";
}

// What `CMS.registerCustomFormat` asks for.
export const format = ({ extension, fields, identifier_field: title }) => {
  const order = orderOf(fields);
  return {
    fromFile: (text) => {
      const source = text.replace(/^\ufeff/, "").replace(/\r\n/g, "\n");
      try {
        return { ...shown(valuesOf(source, extension), fields), [SOURCE]: text };
      } catch (error) {
        if (!(error instanceof Illisible)) throw error;
        return { [title]: `Fichier illisible ici, ${error.message}`, [SOURCE]: text, [`${SOURCE}?`]: error.message };
      }
    },
    toFile: ({ [SOURCE]: source, [`${SOURCE}?`]: fault, ...data }) => {
      try {
        if (fault) throw new Illisible(fault);
        return source === undefined ? fresh(stored(data, fields), order, extension) : changed(source, stored(data, fields), order, extension);
      } catch (error) {
        if (!(error instanceof Illisible)) throw error;
        throw new Refus(`ouvrez ce fichier dans un éditeur de texte (${error.message}).`);
      }
    },
  };
};

const orderOf = (fields) => Object.fromEntries(fields.map(({ name, fields: inner = [] }) => [name, orderOf(inner)]));

// --- Files ---

const valuesOf = (source, extension) => {
  if (extension !== "md") return valuesIn(source);
  const { header, body } = split(source);
  return { ...valuesIn(header), ...(said(body) ? { [BODY]: said(body) } : {}) };
};

const split = (source) => {
  const lines = source.split("\n");
  const end = lines.findIndex((line, index) => index && line.trimEnd() === "---");
  if (lines[0].trimEnd() !== "---" || end < 0) throw new Illisible("la page commence par un en-tête entre deux lignes « --- »");
  const body = lines.slice(end + 1).join("\n");
  return { first: lines[0], header: `${lines.slice(1, end).join("\n")}\n`, last: lines[end], body };
};

const fresh = ({ [BODY]: body, ...data }, order, extension) => {
  if (extension !== "md") return written(body === undefined ? data : { ...data, [BODY]: body }, order);
  return `---\n${written(data, order)}---\n${said(body) ? `\n${said(body)}\n` : ""}`;
};

const changed = (text, data, order, extension) => {
  const mark = text.startsWith("\ufeff") ? "\ufeff" : "";
  const source = text.slice(mark.length).replace(/\r\n/g, "\n");
  const made = mark + (extension === "md" ? changedPage(source, data, order) : merge(source, data, order));
  return text.includes("\r\n") ? made.replace(/\n/g, "\r\n") : made;
};

const changedPage = (source, { [BODY]: wanted, ...data }, order) => {
  const { first, header, last, body } = split(source);
  const above = /^\n*/.exec(body)[0] || "\n";
  const below = same(said(body), said(wanted)) ? body : said(wanted) ? `${above}${said(wanted)}\n` : "";
  return `${first}\n${merge(header, data, order)}${last}\n${below}`;
};

// --- Data as widgets hold them ---

const isGroup = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

// A group that may be missing is a list of one at most in the form.
const shown = (data, fields) => {
  const made = { ...data };
  for (const field of fields.filter(({ name }) => name in data)) {
    const value = data[field.name];
    if (field.seul) made[field.name] = [shown(group(value, field), field.fields)];
    else if (field.widget === "object") made[field.name] = shown(group(value, field), field.fields);
    else if (field.widget === "list" || field.multiple) made[field.name] = list(value, field).map((item) => shownItem(item, field));
    else if (typeof value !== "string") throw new Illisible(`le champ « ${field.label} » est un texte`);
  }
  return made;
};

const shownItem = (item, field) => {
  if (field.widget === "list" && field.fields) return shown(group(item, field), field.fields);
  if (typeof item !== "string") throw new Illisible(`le champ « ${field.label} » est une liste de textes`);
  return item;
};

const group = (value, { label }) => {
  if (!isGroup(value)) throw new Illisible(`le champ « ${label} » contient des champs`);
  return value;
};

const list = (value, { label }) => {
  if (!Array.isArray(value)) throw new Illisible(`le champ « ${label} » est une liste`);
  return value;
};

const stored = (data, fields) => {
  const made = { ...data };
  for (const { name, widget, fields: inner, seul } of fields) {
    const value = made[name];
    if (seul) made[name] = Array.isArray(value) && value.length ? stored(value[0] ?? {}, inner) : undefined;
    else if (widget === "object" && isGroup(value)) made[name] = stored(value, inner);
    else if (widget === "list" && inner && Array.isArray(value)) made[name] = value.map((item) => stored(item ?? {}, inner));
  }
  return made;
};

// --- What must be given, and Decap CMS does not hold ---

// The first thing that is missing in a fiche, in French; nothing if it may be saved.
export const missing = (data, fields) => {
  for (const { name, label, widget, required, fields: inner, choix } of fields) {
    const items = widget === "object" ? [data[name] ?? {}] : widget === "list" || Array.isArray(data[name]) ? (data[name] ?? []) : undefined;
    if (required && items && !said(items)) return `« ${label} » demande au moins un élément.`;
    for (const item of inner && items ? items : []) {
      const given = choix?.champs.filter((field) => said(item[field]) && item[field] !== "non").length;
      if (given === 0 || (choix?.un_seul && given > 1)) return `« ${label} » : ${choix.phrase}`;
      const found = missing(item, inner);
      if (found) return found;
    }
  }
  return "";
};

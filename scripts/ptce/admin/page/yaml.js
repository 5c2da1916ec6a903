// Reads the YAML that the fiches are written in, and where each value stands in its text.
// Every scalar stays the text that its author wrote. What `ptce` refuses (anchors, tags, several documents) is refused
// here too, and so is what this reader is not sure of: a file that cannot be read well is never written.

import { FLOW, Scalars, lineEnd } from "./scalars.js";

// The nodes of a text:
//   { kind: "text", value, start, end, style }  value is null where nothing is written; style is "", "'", '"', "|" or ">"
//   { kind: "map", flow, column, pairs: [{ key, start, colon, value }], start, end }
//   { kind: "list", flow, column, items: [{ start, value }], start, end }
// `end` is where the value itself ends: a comment that follows on its line is outside.
export const read = (text) => new Reader(text).document();

// The value that a node stands for; what is left empty is left out, as `ptce` does.
export const plain = (node) => {
  if (node.kind === "text") return node.value;
  if (node.kind === "list") return node.items.map(({ value }) => plain(value)).filter((value) => value !== null);
  const pairs = node.pairs.map(({ key, value }) => [key, plain(value)]);
  return Object.fromEntries(pairs.filter(([, value]) => value !== null));
};

export const valuesIn = (text) => plain(read(text).root);

class Reader extends Scalars {
  document() {
    this.skip();
    if (/^---([ \t\n]|$)/.test(this.text.slice(this.at)) && this.column() === 0) {
      this.at += 3;
      this.skip();
    }
    const root = this.block(-1);
    this.skip();
    if (this.at < this.text.length) this.refuse("cette ligne n’est alignée avec aucun champ");
    if (root.kind !== "map") this.refuse("le fichier contient des champs « nom: valeur »");
    return { root, comments: this.comments };
  }

  // The value that starts here, inside a group or a list whose column is `outer`.
  block(outer) {
    const column = this.column();
    if (this.at >= this.text.length || column <= outer) return this.nothing(this.at);
    if (this.is(/^-([ \t\n]|$)/)) return this.list(column);
    if (this.key(true)) return this.map(column);
    return this.scalar(outer);
  }

  list(column) {
    const node = { kind: "list", flow: false, column, items: [], start: this.at, end: this.at };
    while (this.at < this.text.length && this.column() === column && this.is(/^-([ \t\n]|$)/)) {
      const start = this.at;
      this.at += 1;
      const empty = this.at;
      this.skip();
      const value = this.column() > column ? this.block(column) : this.nothing(empty);
      node.items.push({ start, value });
      node.end = value.end;
      this.skip();
    }
    if (this.at < this.text.length && this.column() > column) this.refuse("cette ligne n’est pas dans la liste");
    return node;
  }

  map(column) {
    const node = { kind: "map", flow: false, column, pairs: [], start: this.at, end: this.at };
    while (this.at < this.text.length && this.column() === column && !this.is(/^-([ \t\n]|$)/)) {
      const start = this.at;
      const key = this.key(false);
      const colon = this.at - 1;
      this.pair(node, { key, start, colon, value: this.valueOf(column) });
      this.skip();
    }
    if (this.at < this.text.length && this.column() > column) this.refuse("cette ligne n’est alignée avec aucun champ");
    return node;
  }

  pair(node, pair) {
    if (pair.key === "<<") this.refuse("la fusion « << » est refusée");
    if (node.pairs.some(({ key }) => key === pair.key)) this.refuse(`le champ « ${pair.key} » est donné deux fois`);
    node.pairs.push(pair);
    node.end = pair.value.end;
  }

  valueOf(column) {
    const colon = this.at;
    this.blanks();
    const below = this.text[this.at] === "\n" || this.at >= this.text.length || (this.text[this.at] === "#" && this.at > colon);
    if (!below) {
      if (this.is(/^-([ \t\n]|$)/)) this.refuse("une liste commence à la ligne");
      const line = lineEnd(this.text, this.at);
      const value = this.scalar(column);
      if (value.style === "" && value.kind === "text" && value.end < line && /^:([ \t\n]|$)/.test(this.text.slice(value.end))) this.refuse("un « : » suivi d’une espace coupe cette valeur");
      return value;
    }
    this.at = colon;
    this.skip();
    if (this.at < this.text.length && this.column() === column && this.is(/^-([ \t\n]|$)/)) return this.list(column);
    if (this.at < this.text.length && this.column() > column) return this.block(column);
    return this.nothing(colon);
  }

  // The name of a field that starts here, up to its colon; nothing, and no step, if there is none or to look only.
  key(look) {
    const from = this.at;
    if (this.is(/^\?([ \t\n]|$)/)) this.refuse("le nom d’un champ est un mot simple");
    const line = lineEnd(this.text, from);
    const quote = this.text[from];
    let name = null;
    if (quote === '"' || quote === "'") {
      const value = this.quoted(quote);
      name = value.end <= line ? value.value : null;
      this.blanks();
    } else if (!"[]{},&*!|>%@`#".includes(quote)) {
      const found = /^(.*?)[ \t]*:(?=[ \t\n]|$)/.exec(this.text.slice(from, line));
      if (found && !/[ \t]#/.test(found[1])) {
        name = found[1];
        this.at = from + found[0].length - 1;
      }
    }
    const is = name !== null && this.at <= line && this.is(/^:([ \t\n]|$)/);
    if (look || !is) {
      this.at = from;
      if (!look) this.refuse("il manque « : » après le nom du champ");
      return is;
    }
    this.at += 1;
    return name;
  }

  flow() {
    const start = this.at;
    const close = this.text[start] === "[" ? "]" : "}";
    const node = close === "]" ? { kind: "list", flow: true, items: [], start } : { kind: "map", flow: true, pairs: [], start };
    this.at += 1;
    for (;;) {
      this.skip();
      if (this.at >= this.text.length) this.refuse("un crochet ou une accolade n’est pas refermé");
      if (this.text[this.at] === close) break;
      if (node.kind === "list") node.items.push({ start: this.at, value: this.flowValue() });
      else this.flowPair(node);
      this.skip();
      if (this.text[this.at] === ",") this.at += 1;
      else if (this.text[this.at] !== close) this.refuse("un crochet ou une accolade n’est pas refermé");
    }
    this.at += 1;
    node.end = this.at;
    return node;
  }

  flowPair(node) {
    const start = this.at;
    const key = this.flowValue();
    if (key.kind !== "text" || key.value === null) this.refuse("le nom d’un champ est un mot simple");
    this.skip();
    const colon = this.at;
    let value = this.nothing(key.end);
    if (this.text[colon] === ":") {
      this.at += 1;
      this.skip();
      value = FLOW.includes(this.text[this.at]) && !"[{".includes(this.text[this.at]) ? this.nothing(colon + 1) : this.flowValue();
    }
    this.pair(node, { key: key.value, start, colon, value });
  }

  flowValue() {
    const first = this.text[this.at];
    if ("&*!%@`|>#".includes(first)) this.refuse(`une valeur ne commence pas par « ${first} »`);
    return "[{".includes(first) ? this.flow() : "\"'".includes(first) ? this.quoted(first) : this.plainText(-1, true);
  }
}

// Writes values into a text of YAML where they differ from it, and nowhere else: comments, quotes, the order of fields
// and what nobody changed stay as they are. `merge` reads again what it wrote; if one comment or one value were not what
// it should be, it refuses, and nothing is written.

import { Illisible, lineEnd, lineStart } from "./scalars.js";
import { aligned, kindOf, ordered, said, same } from "./values.js";
import { WIDTH, fieldOf, flowOf, folds, inLine, indented, itemOf, pad, textOf, valueOf, wrapped } from "./writing.js";
import { plain, read } from "./yaml.js";

export const merge = (text, wanted, order = {}) => {
  const goal = ordered(said(wanted) ?? {}, order);
  const { root, comments } = read(text);
  if (same(said(plain(root)), goal)) return text;
  // A comment that is set in deeper than a text would end up in it: texts are then written between quotes.
  const tries = [true, false].map((below) => new Writer(text, comments, below).made(root, goal, order));
  const sound = tries.find((made) => !faultOf(text, comments, made, goal));
  if (sound === undefined) throw new Illisible(faultOf(text, comments, tries[1], goal));
  return sound;
};

// What is wrong with a text that was written; nothing if it says what it should, and kept its comments.
const faultOf = (text, comments, made, goal) => {
  const words = (source, found) => found.map(({ start, end }) => source.slice(start, end).trimEnd()).sort();
  try {
    const again = read(made);
    if (!same(said(plain(again.root)), goal)) return "le fichier ne dirait pas ce que dit le formulaire";
    return same(words(made, again.comments), words(text, comments)) ? "" : "un commentaire serait perdu";
  } catch (error) {
    return error.message;
  }
};

class Writer {
  constructor(text, comments, below) {
    this.text = text;
    this.comments = comments;
    this.below = below; // whether a long text may stand below its field
    this.edits = [];
  }

  edit(from, to, made) {
    this.edits.push({ from, to, made });
  }

  made(root, goal, order) {
    if (!this.grows(root, goal)) throw new Illisible("aucun champ du fichier ne resterait");
    this.group(root, goal, order);
    let [made, at] = ["", 0];
    for (const { from, to, made: piece } of this.edits.sort((one, two) => one.from - two.from || one.to - two.to)) {
      made += this.text.slice(at, from) + piece;
      at = Math.max(at, to);
    }
    return made + this.text.slice(at);
  }

  within(from, to) {
    return this.comments.filter(({ start }) => start >= from && start < to).map(({ start, end }) => this.text.slice(start, end).trimEnd());
  }

  // Whether nothing but spaces stands before a place in its line.
  leads(at) {
    return /^ *$/.test(this.text.slice(lineStart(this.text, at), at));
  }

  group(node, wanted, order) {
    const kept = [];
    for (const pair of node.pairs) {
      if (pair.key in wanted) {
        kept.push(pair);
        this.value(pair.value, wanted[pair.key], node.column, order[pair.key] ?? {}, pair.colon + 1, pair.start);
      } else if (said(plain(pair.value)) !== undefined) {
        this.withoutPair(node, pair);
      } else {
        kept.push(pair);
      }
    }
    const ranks = Object.keys(order);
    const rank = (key) => ranks.indexOf(key);
    for (const [key, value] of Object.entries(wanted).sort(([one], [two]) => rank(one) - rank(two))) {
      if (node.pairs.some((pair) => pair.key === key)) continue;
      const above = kept.filter((pair) => rank(pair.key) < rank(key)).sort((one, two) => rank(two.key) - rank(one.key) || two.start - one.start);
      const anchor = above[0] ?? kept.at(-1);
      const at = lineEnd(this.text, anchor.value.end);
      this.edit(at, at, `\n${pad(node.column)}${fieldOf(key, value, node.column, this.below)}`);
    }
  }

  // Takes a field out; the comments inside it stay, each on a line of its own.
  withoutPair(node, pair) {
    const next = node.pairs[node.pairs.indexOf(pair) + 1];
    const end = lineEnd(this.text, pair.value.end);
    const left = this.within(pair.start, end);
    if (this.leads(pair.start)) {
      this.withoutLines(pair.start, end, node.column);
    } else if (!left.length && next && !this.within(end, next.start).length) {
      this.edit(pair.start, next.start, ""); // it stands beside a dash, and the next field takes its place
    } else {
      const dash = this.text.slice(0, pair.start).trimEnd().length;
      this.edit(left.length ? pair.start : dash, end, left.join(`\n${pad(node.column)}`));
    }
  }

  // The comments below that are set in deeper come out to the column too: a text above would take them for its own.
  withoutLines(start, end, column, kept = true) {
    const from = lineStart(this.text, start);
    const deeper = /^(?:[ \t]*\n)*( *)#.*/;
    let last = end;
    for (let found; (found = deeper.exec(this.text.slice(last + 1))) && found[1].length > column; ) last += 1 + found[0].length;
    const comments = this.within(kept ? start : end, last);
    const made = comments.map((comment) => pad(column) + comment);
    if (from > 0) this.edit(from - 1, last, made.map((line) => `\n${line}`).join(""));
    else this.edit(0, Math.min(last + 1, this.text.length), made.map((line) => `${line}\n`).join(""));
  }

  // Changes the value of a field or of an item; `after` is where its colon or dash ends, `owner` where its line begins.
  value(node, wanted, column, order, after, owner) {
    if (same(said(plain(node)), wanted)) return;
    if (!this.grows(node, wanted)) this.replace(node, wanted, column, after, owner);
    else if (node.kind === "text") this.scalar(node, wanted, column);
    else if (node.flow && this.fits(node, wanted)) this.inFlow(node, wanted);
    else if (node.flow) this.replaceFlow(node, wanted, column, after, owner);
    else if (node.kind === "map") this.group(node, wanted, order);
    else this.list(node, wanted, order);
  }

  // Whether something of a value stays, into which the new one is written.
  grows(node, wanted) {
    if (node.kind !== kindOf(wanted)) return false;
    if (node.kind === "text") return node.value !== null && !(node.end < node.body);
    if (node.flow) return true;
    if (node.kind === "map") return node.pairs.some(({ key }) => key in wanted);
    return node.items.every(({ start }) => this.leads(start)) && aligned(this.saidBy(node), wanted).length > 0;
  }

  saidBy(list) {
    return list.items.map(({ value }) => said(plain(value)));
  }

  // Puts another value after a colon or a dash; the comments that stood inside go above.
  replace(node, wanted, column, after, owner) {
    const made = this.text[after - 1] === "-" ? itemOf(wanted, column, this.below).slice(1) : valueOf(wanted, column, this.below);
    const nothing = node.kind === "text" && node.value === null && node.start === node.end;
    const end = nothing ? after : node.end;
    const line = lineEnd(this.text, end);
    const beside = made.includes("\n") ? line : end; // a comment beside the value would end up in a text below it
    this.hoist(this.within(after, beside), owner);
    this.edit(after, beside, made);
  }

  replaceFlow(node, wanted, column, after, owner) {
    const made = flowOf(wanted);
    if (made.length + column > WIDTH) return this.replace(node, wanted, column, after, owner);
    this.hoist(this.within(node.start, node.end), owner);
    return this.edit(node.start, node.end, made);
  }

  hoist(comments, owner) {
    const at = lineStart(this.text, owner);
    const column = /^ */.exec(this.text.slice(at))[0].length;
    if (comments.length) this.edit(at, at, comments.map((comment) => `${pad(column)}${comment}\n`).join(""));
  }

  // --- A text ---

  scalar(node, wanted, column) {
    if (node.style === "|" || node.style === ">") return this.blockText(node, wanted, column);
    const { head, body } = textOf(wanted, column, node.style, this.below);
    this.edit(node.start, node.end, head);
    const line = lineEnd(this.text, node.end);
    if (body !== null) this.edit(line, line, `\n${body}`);
    return undefined;
  }

  blockText(node, wanted, column) {
    const old = this.text.slice(node.body, node.end).split("\n");
    const folded = node.style === ">" && folds(wanted);
    const lines = folded ? this.refolded(node, old, wanted) : wanted.split("\n");
    const starts = /^ /.test(wanted);
    if ((node.style === ">" && !folded) || (starts && !node.given)) {
      // What cannot be folded is kept line by line; what begins with a space says where its lines begin.
      this.edit(node.start, node.headerEnd, starts ? `|${node.bodyColumn - column}` : "|");
    }
    this.edit(node.body, node.end, indented(lines, node.bodyColumn));
  }

  // The lines of a folded text: those above and below the words that changed stay as they are.
  refolded(node, old, wanted) {
    const lines = old.map((line) => line.slice(node.bodyColumn));
    const words = wanted.split(" ");
    if (lines.some((line) => !line || line !== line.trim() || / {2}/.test(line))) return wrapped(words, WIDTH - node.bodyColumn);
    const split = lines.map((line) => line.split(" "));
    const top = [];
    while (split.length && split[0].every((word, index) => words[index] === word)) {
      words.splice(0, split[0].length);
      split.shift();
      top.push(lines.shift());
    }
    const bottom = [];
    while (split.length && split.at(-1).length <= words.length && split.at(-1).every((word, index) => words[words.length - split.at(-1).length + index] === word)) {
      words.splice(words.length - split.at(-1).length);
      split.pop();
      bottom.unshift(lines.pop());
    }
    const width = Math.max(...old.map((line) => line.length), WIDTH - 20) - node.bodyColumn;
    return [...top, ...wrapped(words, width), ...bottom];
  }

  // --- A list ---

  list(node, wanted, order) {
    const old = this.saidBy(node);
    const pairs = aligned(old, wanted);
    const paired = new Map(pairs.map(([index, at]) => [at, index]));
    const kept = new Set(pairs.map(([index]) => index));
    const gone = old.map((_, index) => index).filter((index) => !kept.has(index) && old[index] !== undefined);
    const moved = new Map();
    for (const [at, item] of wanted.entries()) {
      const from = paired.has(at) ? undefined : gone.find((index) => same(old[index], item) && ![...moved.values()].includes(index));
      if (from !== undefined) moved.set(at, from);
    }
    for (const [index, at] of pairs) {
      const { start, value } = node.items[index];
      this.value(value, wanted[at], node.column, order, start + 1, start);
    }
    for (const index of gone) {
      const [start, end] = this.span(node.items[index]);
      this.withoutLines(start, end, node.column, ![...moved.values()].includes(index));
    }
    let anchor;
    for (const [at, item] of wanted.entries()) {
      if (paired.has(at)) {
        anchor = node.items[paired.get(at)];
        continue;
      }
      const made = moved.has(at) ? this.text.slice(...this.span(node.items[moved.get(at)])) : itemOf(item, node.column, this.below);
      const first = node.items[Math.min(...kept)];
      const place = anchor ? lineEnd(this.text, anchor.value.end) : lineStart(this.text, first.start);
      this.edit(place, place, anchor ? `\n${pad(node.column)}${made}` : `${pad(node.column)}${made}\n`);
    }
  }

  span(item) {
    return [item.start, lineEnd(this.text, item.value.end)];
  }

  // --- Between brackets: in place where only texts change, else written anew ---

  fits(node, wanted) {
    if (node.kind === "text") return kindOf(wanted) === "text" && node.value !== null;
    if (node.kind !== kindOf(wanted)) return false;
    const inner = this.inner(node, wanted);
    return inner.length === Object.keys(wanted).length && inner.every(([value, goal]) => goal !== undefined && this.fits(value, goal));
  }

  inFlow(node, wanted) {
    if (node.kind !== "text") for (const [value, goal] of this.inner(node, wanted)) this.inFlow(value, goal);
    else if (said(node.value) !== wanted) this.edit(node.start, node.end, inLine(wanted, node.style, true));
  }

  inner(node, wanted) {
    if (node.kind === "list") return node.items.map(({ value }, index) => [value, wanted[index]]);
    return node.pairs.map(({ key, value }) => [value, wanted[key]]);
  }
}

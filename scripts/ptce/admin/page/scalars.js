// Reads what is said in a YAML text: words without quotes, between quotes, or below a field; and knows where it is.

export class Illisible extends Error {}

const ESCAPES = { 0: "\0", a: "\x07", b: "\b", t: "\t", n: "\n", v: "\v", f: "\f", r: "\r", e: "\x1b", " ": " ", '"': '"', "/": "/", "\\": "\\", N: "\x85", _: "\xa0", L: "\u2028", P: "\u2029" };
const CODES = { x: 2, u: 4, U: 8 };
export const FLOW = ",[]{}";

export const lineStart = (text, at) => text.lastIndexOf("\n", at - 1) + 1;
export const lineEnd = (text, at) => {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
};

// A place that moves through a text, past its values and its comments.
export class Scalars {
  constructor(text) {
    this.text = text;
    this.at = 0;
    this.comments = [];
  }

  refuse(why) {
    const line = this.text.slice(0, this.at).split("\n").length;
    throw new Illisible(`ligne ${line} : ${why}`);
  }

  column(at = this.at) {
    return at - lineStart(this.text, at);
  }

  is(pattern) {
    return pattern.test(this.text.slice(this.at, this.at + 8));
  }

  blanks() {
    while (" \t".includes(this.text[this.at] || "x")) this.at += 1;
  }

  // To the next token; what was passed are spaces, line ends and comments.
  skip() {
    for (;;) {
      const start = this.at;
      this.blanks();
      const first = this.text[this.at];
      const detached = this.at > start || this.column() === 0;
      if (first === "#" && detached) {
        const end = lineEnd(this.text, this.at);
        this.comments.push({ start: this.at, end });
        this.at = end;
      } else if (first === "\n") {
        this.at += 1;
      } else {
        if (first !== undefined && this.text.slice(lineStart(this.text, this.at), this.at).match(/^ *\t[ \t]*$/)) {
          this.refuse("une tabulation tient lieu de retrait");
        }
        return;
      }
    }
  }

  nothing(at) {
    return { kind: "text", value: null, start: at, end: at, style: "" };
  }

  scalar(outer) {
    const first = this.text[this.at];
    if ("&*!%@`".includes(first)) this.refuse(`une valeur ne commence pas par « ${first} »`);
    if (first === "|" || first === ">") return this.blockText(outer);
    const value = "[{".includes(first) ? this.flow() : "\"'".includes(first) ? this.quoted(first) : this.plainText(outer, false);
    if (value.style !== "" || value.kind !== "text") {
      const rest = this.text.slice(this.at, lineEnd(this.text, this.at));
      if (!/^[ \t]*(?:$|(?<=[ \t])#)/.test(rest)) this.refuse("il reste du texte après la valeur");
    }
    return value;
  }

  // Words without quotes, perhaps on several lines: what breaks a line is a space, and an empty line is a line end.
  plainText(outer, inFlow) {
    const start = this.at;
    if (/^[-?:]([ \t\n]|$)/.test(this.text.slice(start, start + 2)) || "]},".includes(this.text[start])) this.refuse("la valeur est incomplète");
    let [value, end, gap] = ["", start, ""];
    for (;;) {
      const line = this.piece(inFlow);
      value += gap + line.text;
      end = line.end;
      this.at = end;
      if (!line.whole) break;
      let next = end;
      let breaks = 0;
      for (;;) {
        const found = /^[ \t]*\n/.exec(this.text.slice(next, lineEnd(this.text, next) + 1));
        if (!found) break;
        breaks += 1;
        next += found[0].length;
      }
      const column = /^ */.exec(this.text.slice(next, lineEnd(this.text, next)))[0].length;
      const rest = this.text.slice(next, lineEnd(this.text, next)).trim();
      if (!breaks || !rest || rest[0] === "#" || (!inFlow && column <= outer) || (inFlow && FLOW.includes(rest[0]))) break;
      if (column === 0 && /^(---|\.\.\.)([ \t\n]|$)/.test(rest)) break;
      if (!inFlow && /:([ \t\n]|$)/.test(rest.replace(/[ \t]#.*$/, ""))) this.refuse("un « : » suivi d’une espace coupe cette valeur");
      gap = breaks === 1 ? " " : "\n".repeat(breaks - 1);
      this.at = next + /^[ \t]*/.exec(this.text.slice(next))[0].length;
    }
    const empty = value === "" || value === "~";
    return { kind: "text", value: empty ? null : value, start, end, style: "" };
  }

  // The words of one line; `whole` if nothing but its end stopped them.
  piece(inFlow) {
    const line = lineEnd(this.text, this.at);
    let end = this.at;
    for (; end < line; end += 1) {
      const [here, next] = [this.text[end], this.text[end + 1] ?? "\n"];
      if (here === ":" && (/[ \t\n]/.test(next) || (inFlow && FLOW.includes(next)))) break;
      if (here === "#" && /[ \t]/.test(this.text[end - 1] ?? "")) break;
      if (inFlow && FLOW.includes(here)) break;
    }
    const text = this.text.slice(this.at, end).replace(/[ \t]+$/, "");
    if (this.text[end] === "#" && /\S/.test(this.text[end + 1] ?? " ")) this.refuse("le signe « # » coupe la valeur");
    return { text, end: this.at + text.length, whole: end === line };
  }

  quoted(quote) {
    const start = this.at;
    let value = "";
    this.at += 1;
    for (;;) {
      const here = this.text[this.at];
      if (here === undefined) {
        this.at = start;
        this.refuse("un guillemet ouvert n’est jamais refermé");
      } else if (here === quote) {
        if (quote === '"' || this.text[this.at + 1] !== "'") break;
        value += "'";
        this.at += 2;
      } else if (here === "\\" && quote === '"') {
        value += this.escape();
      } else if (/[ \t\n]/.test(here)) {
        const found = /^[ \t]*(\n[ \t]*)*/.exec(this.text.slice(this.at))[0];
        const breaks = found.split("\n").length - 1;
        value += breaks === 0 ? found : breaks === 1 ? " " : "\n".repeat(breaks - 1);
        this.at += found.length;
      } else {
        value += here;
        this.at += 1;
      }
    }
    this.at += 1;
    return { kind: "text", value, start, end: this.at, style: quote };
  }

  escape() {
    const letter = this.text[this.at + 1];
    if (letter === "\n") {
      const found = /^\n[ \t]*(\n[ \t]*)*/.exec(this.text.slice(this.at + 1))[0];
      this.at += 1 + found.length;
      return "\n".repeat(found.split("\n").length - 2);
    }
    const size = CODES[letter];
    const code = size && this.text.slice(this.at + 2, this.at + 2 + size);
    if (size ? !/^[\da-f]+$/i.test(code) || code.length < size : !(letter in ESCAPES)) this.refuse("entre guillemets doubles, « \\ » a un sens particulier");
    this.at += 2 + (size || 0);
    return size ? String.fromCodePoint(parseInt(code, 16)) : ESCAPES[letter];
  }

  // A text below `|`, kept line by line, or below `>`, folded: as libyaml reads them.
  blockText(outer) {
    const start = this.at;
    const header = /^[|>]([+-]?[1-9]?|[1-9][+-])(?=[ \t\n]|$)/.exec(this.text.slice(start));
    if (!header) this.refuse("la valeur est incomplète");
    const literal = header[0][0] === "|";
    this.at += header[0].length;
    const headerEnd = this.at;
    this.blanks();
    if (this.text[this.at] === "#") this.comments.push({ start: this.at, end: lineEnd(this.text, this.at) });
    else if (this.at < lineEnd(this.text, this.at)) this.refuse("il reste du texte après la valeur");
    const lines = this.text.slice(Math.min(lineEnd(this.text, this.at) + 1, this.text.length)).split("\n");
    const body = lineEnd(this.text, this.at) + 1;
    const given = /[1-9]/.exec(header[0]);
    const first = lines.find((line) => /[^ ]/.test(line)) ?? "";
    const column = given ? Math.max(outer, 0) + Number(given[0]) : Math.max(/^ */.exec(first)[0].length, outer + 1);
    let [value, pending, blank, empty, at, end] = ["", "", false, "", body, headerEnd];
    for (const line of lines) {
      if (/^ *$/.test(line) && line.length <= column) {
        empty += "\n";
      } else if (/^ */.exec(line)[0].length < column) {
        break;
      } else {
        const words = line.slice(column);
        const indented = /^[ \t]/.test(words);
        if (!literal && pending && !blank && !indented) value += empty ? "" : " ";
        else value += pending;
        value += empty + words;
        [pending, empty, blank] = ["\n", "", indented];
        end = at + line.length;
      }
      at += line.length + 1;
    }
    const chomp = /[+-]/.exec(header[0])?.[0];
    if (chomp !== "-") value += end < this.text.length ? pending : "";
    if (chomp === "+") value += at > this.text.length ? empty.slice(1) : empty;
    this.at = end;
    return { kind: "text", value, start, end, style: header[0][0], headerEnd, body, bodyColumn: column, given: Boolean(given) };
  }
}

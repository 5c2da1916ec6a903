// Writes values as YAML in the manner of the repository: as few quotes as may be, lists set in, long texts below.

import { kindOf, ordered, said } from "./values.js";

export const WIDTH = 120; // characters of a line, as elsewhere in the repository
export const STEP = 2;

export const pad = (column) => " ".repeat(column);

const SAFE = /^[^\s\-?:,[\]{}#&*!|>'"%@`~][^\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]*$/;
const isPlain = (text, inFlow) => SAFE.test(text) && !/:(\s|$)|\s#|\s$/.test(text) && !(inFlow && /[,[\]{}:]/.test(text));
const escaped = (character) => ({ "\n": "\\n", "\t": "\\t", '"': '\\"', "\\": "\\\\" })[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
const doubled = (text) => `"${text.replace(/["\\\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]/g, escaped)}"`;
const single = (text) => `'${text.replaceAll("'", "''")}'`;

export const inLine = (text, style, inFlow = false) => {
  if (style === "'" && !/[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]/.test(text)) return single(text);
  if (style !== '"' && isPlain(text, inFlow)) return text;
  return style !== '"' && /["\\]/.test(text) && !/['\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]/.test(text) ? single(text) : doubled(text);
};

// The words of one paragraph on lines, as many on each as fit.
export const wrapped = (words, width) => {
  const lines = [];
  for (const word of words) {
    const last = lines.length - 1;
    if (last >= 0 && lines[last].length + 1 + word.length <= width) lines[last] += ` ${word}`;
    else lines.push(word);
  }
  return lines;
};

export const indented = (lines, column) => lines.map((line) => (line.trim() ? pad(column) + line : "")).join("\n");
export const folds = (text) => !/\n|^\s| {2}|\t| $/.test(text);

// A text as the value of a field: in its line, or a header for the line and a body below.
export const textOf = (text, column, style = "", below = true) => {
  if (!below) return { head: inLine(text, style), body: null };
  if (text.includes("\n")) return { head: /^ /.test(text) ? `|${STEP}` : "|", body: indented(text.split("\n"), column + STEP) };
  const line = inLine(text, style);
  if (style === "" && line.length > WIDTH - column && folds(text)) {
    return { head: ">-", body: indented(wrapped(text.split(" "), WIDTH - column - STEP), column + STEP) };
  }
  return { head: line, body: null };
};

export const flowOf = (value) => {
  const kind = kindOf(value);
  if (kind === "text") return inLine(value, "", true);
  if (kind === "list") return `[${value.map(flowOf).join(", ")}]`;
  return `{${Object.entries(value).map(([key, inner]) => `${key}: ${flowOf(inner)}`).join(", ")}}`;
};

// A value after its field, whose group stands at a column: it starts with a space, or on the next line.
export const valueOf = (value, column, below) => {
  if (kindOf(value) === "text") {
    const { head, body } = textOf(value, column, "", below);
    return body === null ? ` ${head}` : ` ${head}\n${body}`;
  }
  const inner = column + STEP;
  if (kindOf(value) === "list") return `\n${value.map((item) => pad(inner) + itemOf(item, inner, below)).join("\n")}`;
  return `\n${pad(inner)}${groupOf(value, inner, below)}`;
};

export const fieldOf = (key, value, column, below) => `${inLine(key, "")}:${valueOf(value, column, below)}`;
const groupOf = (value, column, below) => Object.entries(value).map(([key, inner]) => fieldOf(key, inner, column, below)).join(`\n${pad(column)}`);

// An item from its dash on, which stands at a column.
export const itemOf = (value, column, below) => {
  if (kindOf(value) === "map") return `- ${groupOf(value, column + STEP, below)}`;
  if (kindOf(value) === "list") return `- ${flowOf(value)}`;
  return `-${valueOf(value, column, below)}`;
};

// A text made of values alone: a new file.
export const written = (value, order = {}) => `${groupOf(ordered(said(value) ?? {}, order), 0)}\n`;


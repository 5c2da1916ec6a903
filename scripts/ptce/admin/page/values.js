// What values say, whether two say the same, and which of two lists answer to each other.

// What is said: texts without the line ends around them, groups and lists without what is empty; undefined for nothing.
export const said = (value) => {
  if (value === null || value === undefined) return undefined;
  if (Array.isArray(value)) {
    const items = value.map(said).filter((item) => item !== undefined);
    return items.length ? items : undefined;
  }
  if (typeof value === "object") {
    const pairs = Object.entries(value).map(([key, inner]) => [key, said(inner)]).filter(([, inner]) => inner !== undefined);
    return pairs.length ? Object.fromEntries(pairs) : undefined;
  }
  return String(value).replace(/\r\n?/g, "\n").replace(/^[ \t]+$/gm, "").replace(/^\n+|\s+$/g, "") || undefined;
};

export const same = (one, two) => {
  if (one === two) return true;
  if (Array.isArray(one) || Array.isArray(two)) {
    return Array.isArray(one) && Array.isArray(two) && one.length === two.length && one.every((item, index) => same(item, two[index]));
  }
  if (!one || !two || typeof one !== "object" || typeof two !== "object") return false;
  const keys = Object.keys(one);
  return keys.length === Object.keys(two).length && keys.every((key) => key in two && same(one[key], two[key]));
};

export const kindOf = (value) => (Array.isArray(value) ? "list" : typeof value === "object" ? "map" : "text");

// The fields of a value as the model orders them, with those that it does not know below.
export const ordered = (value, order) => {
  if (kindOf(value) === "list") return value.map((item) => ordered(item, order));
  if (kindOf(value) === "text") return value;
  const ranks = Object.keys(order);
  const rank = (key) => (ranks.includes(key) ? ranks.indexOf(key) : ranks.length);
  const keys = Object.keys(value).sort((one, two) => rank(one) - rank(two));
  return Object.fromEntries(keys.map((key) => [key, ordered(value[key], order[key] ?? {})]));
};

// Which old item became which new one, in order: the pairs that are most alike in all.
export const aligned = (old, wanted) => {
  const best = [...Array(old.length + 1)].map(() => Array(wanted.length + 1).fill(0));
  for (let one = old.length - 1; one >= 0; one -= 1) {
    for (let two = wanted.length - 1; two >= 0; two -= 1) {
      best[one][two] = Math.max(best[one + 1][two], best[one][two + 1], likeness(old[one], wanted[two]) + best[one + 1][two + 1]);
    }
  }
  const pairs = [];
  for (let [one, two] = [0, 0]; one < old.length && two < wanted.length; ) {
    const alike = likeness(old[one], wanted[two]);
    if (alike && best[one][two] === alike + best[one + 1][two + 1]) pairs.push([one++, two++]);
    else if (best[one][two] === best[one + 1][two]) one += 1;
    else two += 1;
  }
  return pairs;
};

const likeness = (one, two) => {
  if (one === undefined || kindOf(one) !== kindOf(two)) return 0;
  if (same(one, two)) return 1;
  if (kindOf(one) !== "map") return 0.3;
  const keys = new Set([...Object.keys(one), ...Object.keys(two)]);
  return 0.1 + (0.8 * [...keys].filter((key) => same(one[key], two[key])).length) / keys.size;
};

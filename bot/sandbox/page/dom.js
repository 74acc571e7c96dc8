// Builds elements. Text only ever becomes a text node, so nothing that a message says can be markup.

/** The element with this id. */
export const byId = (id) => document.getElementById(id);

/** A new element: its tag, its attributes (`class`, `onclick`, `hidden`...), and what is in it. */
export function make(tag, attributes = {}, ...inside) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...inside.filter((item) => item !== null && item !== undefined && item !== ""));
  return element;
}

/** A line drawing of 24 by 24. */
export function icon(path) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}

/** The one or two letters that stand for a name. */
export function initials(name) {
  const words = name.replace(/[^\p{L}\p{N} ]/gu, "").split(" ").filter(Boolean);
  return words.slice(0, 2).map((word) => [...word][0].toUpperCase()).join("") || "?";
}

/** Make `element` the avatar of someone or something. */
export function paintAvatar(element, id, name) {
  element.textContent = initials(name);
  element.dataset.colour = String(colourOf(id));
}

/** The number, 0 to 6, of the colour of a person or a chat. */
export const colourOf = (id) => Math.abs(id) % 7;

/** The time of day of a Unix time. */
export function clock(seconds) {
  return new Date(seconds * 1000).toLocaleTimeString([], { hour: "numeric", minute: "2-digit" });
}

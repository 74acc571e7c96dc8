// Draws a text with Telegram's entities. Their positions are UTF-16 units, as JavaScript counts.

import { make } from "./dom.js";

const TAGS = {
  bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "pre",
  blockquote: "blockquote",
};
const SAFE = /^(https?:|mailto:|tel:)/i;

/** The nodes for `text` with its `entities`; `on.command(text)` and `on.link(url)` hear of clicks. */
export function rich(text, entities, on) {
  const sorted = [...(entities || [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return span(text, 0, text.length, sorted, on);
}

function span(text, start, end, entities, on) {
  const fragment = document.createDocumentFragment();
  let at = start;
  while (entities.length && entities[0].offset < end) {
    const entity = entities.shift();
    if (entity.offset < at) continue; // it overlaps one that is drawn already
    fragment.append(text.slice(at, entity.offset));
    at = Math.min(end, entity.offset + entity.length);
    const inner = [];
    while (entities.length && entities[0].offset < at) inner.push(entities.shift());
    const node = wrap(entity, text.slice(entity.offset, at), on);
    node.append(span(text, entity.offset, at, inner, on));
    fragment.append(node);
    if (node.nodeName === "BLOCKQUOTE" && text[at] === "\n" && at < end) at += 1; // it ends its line by itself
  }
  fragment.append(text.slice(at, end));
  return fragment;
}

function wrap(entity, words, on) {
  if (entity.type === "bot_command") {
    return make("button", { type: "button", class: "link", onclick: () => on.command(words) });
  }
  if (entity.type === "spoiler") return spoiler();
  if (entity.type === "expandable_blockquote") return folded();
  const url = target(entity, words);
  if (url) return link(url, on);
  const tag = TAGS[entity.type];
  return tag ? make(tag) : make("span", { class: entity.type });
}

function target(entity, words) {
  if (entity.type === "text_link") return entity.url;
  if (entity.type === "url") return /^[a-z]+:/i.test(words) ? words : `http://${words}`;
  return entity.type === "email" ? `mailto:${words}` : null;
}

function link(url, on) {
  if (!SAFE.test(url)) return make("span");
  return make("a", {
    href: url, target: "_blank", rel: "noopener noreferrer",
    onclick: (event) => { if (on.link(url)) event.preventDefault(); },
  });
}

/** A quotation of which three lines show until it is tapped, as in Telegram. */
function folded() {
  const node = make("blockquote", { class: "folded", role: "button", tabindex: "0", "aria-expanded": "false" });
  const turn = () => node.setAttribute("aria-expanded", String(!node.classList.toggle("folded")));
  node.addEventListener("click", (event) => { if (!event.target.closest("a")) turn(); });
  node.addEventListener("keydown", (event) => { if (event.key === "Enter") turn(); });
  return node;
}

function spoiler() {
  const node = make("span", { class: "spoiler", role: "button", tabindex: "0" });
  const show = () => { node.classList.add("shown"); node.removeAttribute("role"); };
  node.addEventListener("click", show);
  node.addEventListener("keydown", (event) => { if (event.key === "Enter") show(); });
  return node;
}

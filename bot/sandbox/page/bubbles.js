// Draws messages: bubbles, quotes, pictures, buttons.

import { clock, colourOf, icon, make, paintAvatar } from "./dom.js";
import {
  authorOf, chatOf, commentsOf, gistOf, isComments, isOwn, messagesOf, serviceText,
} from "./model.js";
import { pollOf } from "./polls.js";
import { rich } from "./rich.js";
import { say } from "./texts.js";

const RUN = 600; // seconds within which one person's messages stand together
const DOTS = "M5 12h.01M12 12h.01M19 12h.01";
const LINK = "M8 16L16 8M10 8h6v6";

/** The list item of a message. `on` hears of what the reader does with it. */
export function bubble(message, on) {
  if (!hasContent(message)) return service(message);
  const own = isOwn(message);
  const item = make("li", { class: `row ${own ? "own" : "theirs"}`, id: `m${message.message_id}` });
  const author = authorOf(message);
  item.dataset.author = author.id;
  item.dataset.date = message.date;
  item.dataset.album = message.media_group_id || "";
  const group = message.chat.type === "supergroup" || message.chat.type === "group";
  item.classList.toggle("faced", group && !own);
  item.append(column(message, author, group && !own, on));
  return item;
}

const hasContent = (message) =>
  ["text", "photo", "document", "voice", "sticker", "video", "poll"].some((field) => field in message);

function service(message) {
  const item = make("li", { class: "service", id: `m${message.message_id}` }, make("span", {}, serviceText(message)));
  item.dataset.date = message.date;
  return item;
}

function avatar(author) {
  const element = make("span", { class: "avatar small", "aria-hidden": "true" });
  paintAvatar(element, author.id, author.name);
  return element;
}

function column(message, author, named, on) {
  const label = `${author.name}, ${clock(message.date)}`;
  const shape = message.sticker ? "bubble bare" : message.photo ? "bubble pictured" : "bubble";
  const body = make("article", { class: shape, "aria-label": label });
  body.addEventListener("contextmenu", (event) => {
    if (event.target.closest("a")) return;
    event.preventDefault();
    on.menu(message, body);
  });
  body.addEventListener("click", (event) => { // as on a phone, where there is nothing to hover with
    if (matchMedia("(hover: none)").matches && !event.target.closest("a, button, .spoiler")) on.menu(message, body);
  });
  body.append(...[
    head(message, author, named), quote(message, on), media(message), pollOf(message, on), words(message, on), reactions(message),
    stamp(message), comments(message, on), more(message, body, on), named ? avatar(author) : null,
  ].filter(Boolean));
  return make("div", { class: "column" }, body, keyboard(message, on));
}

function head(message, author, named) {
  const via = message.via_bot ? make("span", { class: "via" }, ` ${say("via", message.via_bot.username)}`) : "";
  if (!named && !via) return null;
  const name = make("span", { class: "name", "data-colour": String(colourOf(author.id)) }, named ? author.name : "");
  return make("header", {}, name, via);
}

function quote(message, on) {
  const replied = message.reply_to_message;
  if (!replied || replied.forum_topic_created) return null;
  if (replied.is_automatic_forward && replied.message_id === message.message_thread_id) return null;
  const author = authorOf(replied);
  return make(
    "button", { type: "button", class: "quote", "data-colour": String(colourOf(author.id)), onclick: () => on.jump(replied) },
    make("strong", {}, author.name), make("span", {}, message.quote ? message.quote.text : gistOf(replied)),
  );
}

function media(message) {
  if (message.photo) {
    const { file_id: id, width, height } = message.photo.at(-1);
    const alt = message.caption || say("photo");
    return make("img", { class: "photo", src: `/control/file/${encodeURIComponent(id)}`, alt, width, height });
  }
  if (message.sticker) return make("span", { class: "sticker", role: "img", "aria-label": say("sticker") }, message.sticker.emoji);
  if (message.voice) return file("▶", say("voice"), `0:0${message.voice.duration}`);
  if (message.document) return file("↓", message.document.file_name || say("document"), message.document.mime_type || "");
  return null;
}

function file(sign, name, detail) {
  return make("div", { class: "file" }, make("span", { class: "disc", "aria-hidden": "true" }, sign),
    make("div", {}, make("strong", {}, name), make("small", {}, detail)));
}

function words(message, on) {
  const text = message.text ?? message.caption;
  if (!text) return null;
  return make("div", { class: "words" }, rich(text, message.entities || message.caption_entities, on));
}

function stamp(message) {
  const edited = message.edit_date ? `${say("edited")} ` : "";
  const ticks = isOwn(message) ? make("span", { class: "ticks", "aria-hidden": "true" }, "✓✓") : "";
  return make("footer", {}, edited, make("time", {}, clock(message.date)), ticks);
}

function reactions(message) {
  const emoji = chatOf(message.chat.id).reactions.get(message.message_id) || [];
  if (!emoji.length) return null;
  return make("div", { class: "reactions" }, ...emoji.map((one) => make("span", {}, one)));
}

function comments(message, on) {
  const found = message.chat.type === "channel" ? commentsOf(message) : null;
  if (!found) return null;
  const open = () => on.open(found.place);
  return make("button", { type: "button", class: "comments", onclick: open }, say("commentCount", found.count));
}

function more(message, body, on) {
  const button = make("button", { type: "button", class: "more", "aria-label": say("more"), "aria-haspopup": "menu" }, icon(DOTS));
  button.addEventListener("click", () => on.menu(message, button));
  return button;
}

function keyboard(message, on) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows) return null;
  const drawn = rows.map((row) => make("div", {}, ...row.map((button) => key(message, button, on))));
  return make("div", { class: "keyboard" }, ...drawn);
}

function key(message, button, on) {
  const element = make("button", { type: "button" }, make("span", {}, button.text), button.url ? icon(LINK) : "");
  element.addEventListener("click", () => on.tap(message, button, element));
  return element;
}

/** Give the messages of a list their place in a run: who is named, who has a tail and an avatar. */
export function regroup(list) {
  const rows = [...list.children];
  rows.forEach((row, at) => {
    row.classList.toggle("first", !together(rows[at - 1], row));
    row.classList.toggle("last", !together(row, rows[at + 1]));
    row.classList.toggle("joined", Boolean(row.dataset.album) && rows[at - 1]?.dataset.album === row.dataset.album);
  });
}

function together(one, other) {
  if (!one || !other || !one.dataset.author || one.dataset.author !== other.dataset.author) return false;
  if (one.classList.contains("own") !== other.classList.contains("own")) return false;
  return Number(other.dataset.date) - Number(one.dataset.date) < RUN;
}

/** Draw the messages of a place anew. */
export function drawAll(list, place, on) {
  const comments = isComments(chatOf(place.chat));
  const day = make("li", { class: "service" }, make("span", {}, say("today")));
  const messages = messagesOf(place).filter((message) => !(comments && !hasContent(message)));
  list.setAttribute("aria-busy", "true"); // so that no screen reader reads the whole chat aloud
  requestAnimationFrame(() => list.removeAttribute("aria-busy"));
  list.replaceChildren(...(messages.length ? [day] : []), ...messages.map((message) => bubble(message, on)));
  list.classList.toggle("is-channel", chatOf(place.chat).type === "channel");
  regroup(list);
}

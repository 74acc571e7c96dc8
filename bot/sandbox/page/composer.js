// The message field: texts, replies, edits, the command menu, and inline mode above it.

import { call } from "./api.js";
import { byId, make, paintAvatar } from "./dom.js";
import { authorOf, chatOf, gistOf, keyOf, model, nameOf } from "./model.js";
import { openMenu, toast, walkWithArrows } from "./popups.js";
import { language, say } from "./texts.js";

const INLINE_PAUSE = 250; // milliseconds without a key before the bot is asked

let context = null; // {kind: "reply" | "edit", message}
let inlineTimer = 0;
let asked = 0;

const field = () => byId("text");

/** Wire the field up, once. */
export function prepareComposer() {
  byId("composer").addEventListener("submit", (event) => { event.preventDefault(); submit(); });
  field().addEventListener("input", typed);
  field().addEventListener("keydown", pressed);
  byId("context-cancel").addEventListener("click", () => setContext(null));
  byId("menu-button").addEventListener("click", () => toggleCommands());
  byId("attach").addEventListener("click", () => openMenu(byId("attach"), ["photo", "voice", "sticker"].map(
    (kind) => [say(kind), () => attempt(call("send_media", { ...where(), kind }))],
  )));
  byId("sender").querySelector("select").addEventListener("change", (event) => {
    model.sender = Number(event.target.value);
    document.dispatchEvent(new CustomEvent("sender"));
  });
  walkWithArrows(byId("panel"));
}

/** Fit the field to the place that is open. */
export async function drawComposer() {
  const chat = chatOf(model.place.chat);
  setContext(null);
  hidePanel();
  field().placeholder = chat.type === "channel" ? say("broadcast") : model.place.thread && !chat.is_forum ? say("comment") : say("message");
  field().setAttribute("aria-label", field().placeholder);
  drawSender(chat);
  await refreshMenu();
}

/** Read the commands of the place that is open. */
export async function refreshMenu() {
  const key = keyOf(model.place);
  const speaker = model.people.get(chatOf(model.place.chat).type === "private" ? model.me : model.sender);
  const menu = await call("menu", { chat: model.place.chat, language: speaker.language_code || language });
  model.menus.set(key, menu);
  const isPrivate = chatOf(model.place.chat).type === "private";
  byId("menu-button").hidden = !isPrivate || !menu.commands.length;
}

function drawSender(chat) {
  const label = byId("sender");
  const people = chat.members.map((id) => model.people.get(id)).filter(Boolean);
  label.hidden = chat.type === "private" || chat.type === "channel";
  if (label.hidden) return;
  if (!chat.members.includes(model.sender)) model.sender = chat.members[0];
  const select = label.querySelector("select");
  select.setAttribute("aria-label", say("sendAs"));
  select.replaceChildren(...people.map((person) => make("option", { value: person.id, selected: person.id === model.sender }, nameOf(person))));
  paintAvatar(label.querySelector(".avatar"), model.sender, nameOf(model.people.get(model.sender)));
}

/** Reply to a message, edit one, or (null) neither. */
export function setContext(kind, message) {
  context = kind ? { kind, message } : null;
  byId("context").hidden = !kind;
  if (!kind) return;
  byId("context-title").textContent = kind === "edit" ? say("editing") : say("replyTo", authorOf(message).name);
  byId("context-text").textContent = gistOf(message);
  if (kind === "edit") setText(message.text);
  field().focus();
}

/** Put words into the field, as if typed. */
export function setText(text) {
  field().value = text;
  typed();
  field().focus();
}

function where() {
  const chat = chatOf(model.place.chat);
  const user = chat.type === "private" ? model.me : chat.type === "channel" ? null : model.sender;
  return { chat: model.place.chat, user, thread: model.place.thread };
}

/** A message is gone: nobody replies to it or edits it any more. What is typed stays. */
export function forget(chat, id) {
  if (context?.message.chat.id === chat && context.message.message_id === id) setContext(null);
}

async function submit() {
  const text = field().value.trim();
  if (!text) return;
  const [meant, place] = [context, model.place];
  setText("");
  setContext(null);
  const taken = await (meant?.kind === "edit" ? change(meant.message, text) : say_(text, meant?.message.message_id ?? null));
  if (!taken && place === model.place && !field().value) takeBack(text, meant);
}

/** What the server refused stands in the field again, with what it was meant for if that is still there. */
function takeBack(text, meant) {
  if (meant && chatOf(meant.message.chat.id).messages.has(meant.message.message_id)) setContext(meant.kind, meant.message);
  setText(text);
}

const change = (message, text) => attempt(call("edit_text", { message: { chat: message.chat.id, message_id: message.message_id }, text }));

/** Send a text to the place that is open; tells whether it is there. */
export const send = (text) => say_(text, null);

async function say_(text, reply_to) {
  const place = where();
  const calls = text.toLowerCase().includes(`@${model.bot.username}`.toLowerCase());
  if (chatOf(place.chat).standing === "none" && calls) {
    await attempt(call("guest", { chat: place.chat, user: place.user, text, reply_to }));
    return true; // it is, whatever the bot answers
  }
  return Boolean(await attempt(call("send_text", { ...place, text, reply_to })));
}

async function attempt(request) {
  try { return await request; } catch (error) {
    toast(error.message.includes("did not answer") ? say("noAnswer") : error.message);
    return null;
  }
}

function pressed(event) {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); submit(); }
  if (event.key === "ArrowUp" && !byId("panel").hidden) { event.preventDefault(); byId("panel").querySelector("button")?.focus(); }
  if (event.key === "Escape") { hidePanel(); setContext(null); }
}

function typed() {
  field().style.height = "auto";
  field().style.height = `${Math.min(field().scrollHeight, 160)}px`;
  byId("send").classList.toggle("ready", Boolean(field().value.trim()));
  clearTimeout(inlineTimer);
  const inline = inlineQuery();
  if (inline !== null) inlineTimer = setTimeout(() => askInline(inline), INLINE_PAUSE);
  else if (/^\/\w*$/.test(field().value)) showCommands(field().value.slice(1));
  else hidePanel();
}

function inlineQuery() {
  const start = `@${model.bot.username} `;
  const text = field().value;
  return text.toLowerCase().startsWith(start.toLowerCase()) ? text.slice(start.length) : null;
}

async function askInline(query) {
  const number = ++asked;
  const place = where();
  if (place.user === null) return;
  const type = chatOf(place.chat).type === "private" ? "sender" : chatOf(place.chat).type;
  const answer = await attempt(call("inline", { user: place.user, query, chat_type: type }));
  if (number !== asked || inlineQuery() !== query || !answer) return;
  showPanel([
    ...(answer.button ? [buttonAbove(answer.button)] : []), ...answer.cards.map((card) => drawCard(card, query)),
    ...(answer.cards.length || answer.button ? [] : [make("p", {}, say("nothingFound"))]),
  ]);
}

function drawCard(card, query) {
  const choose = async () => {
    setText("");
    const { chat, user, thread } = where();
    await attempt(call("choose", { chat, user, thread, card, query }));
  };
  const face = make("span", { class: "avatar square", "aria-hidden": "true" });
  paintAvatar(face, card.title.length, card.title);
  return make("button", { type: "button", class: "card", onclick: choose }, face,
    make("span", {}, make("strong", {}, card.title), make("small", {}, card.description || "")));
}

function buttonAbove(button) {
  const open = () => document.dispatchEvent(new CustomEvent("deeplink", { detail: button.start_parameter }));
  return make("button", { type: "button", class: "above", onclick: () => { setText(""); open(); } }, button.text);
}

function toggleCommands() {
  if (byId("panel").hidden) showCommands("");
  else hidePanel();
}

function showCommands(beginning) {
  const all = model.menus.get(keyOf(model.place))?.commands || [];
  const fitting = all.filter((one) => one.command.startsWith(beginning.toLowerCase()));
  if (!fitting.length) return hidePanel();
  const isPrivate = chatOf(model.place.chat).type === "private";
  return showPanel(fitting.map(({ command, description }) => make(
    "button", { type: "button", class: "command", onclick: () => { setText(""); send(isPrivate ? `/${command}` : `/${command}@${model.bot.username}`); } },
    make("strong", {}, `/${command}`), make("small", {}, description),
  )));
}

function showPanel(items) {
  byId("panel").replaceChildren(...items);
  byId("panel").hidden = false;
}

function hidePanel() {
  byId("panel").hidden = true;
}

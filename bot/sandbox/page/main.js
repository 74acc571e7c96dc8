// Wires the page: the list of chats, the open chat, and what the server tells.

import { call, listen } from "./api.js";
import { bubble, drawAll, regroup } from "./bubbles.js";
import { drawComposer, forget, prepareComposer, refreshMenu, send, setContext, setText } from "./composer.js";
import { byId, clock, make, paintAvatar } from "./dom.js";
import {
  addChat, authorOf, chatOf, faceOf, gistOf, isComments, isOwn, keyOf, load, messagesOf, model, placeOf, places,
  statusOf, titleOf,
} from "./model.js";
import { drawNotices, prepareNotices } from "./notices.js";
import { chose } from "./polls.js";
import { alertBox, closeToast, openMenu, prepareMenus, toast } from "./popups.js";
import { language, say } from "./texts.js";

const TYPING_TIME = 5000;
const list = byId("messages");
const scroller = byId("scroller");

const on = {
  menu: (message, anchor) => openMenu(anchor, actions(message)),
  jump: (message) => flash(message.message_id),
  open: (place) => open(place),
  command: (text) => send(text),
  link: (url) => followLink(url),
  tap,
  vote,
};

function actions(message) {
  const named = { chat: message.chat.id, message_id: message.message_id };
  const items = [[say("reply"), () => setContext("reply", message)]];
  if (isOwn(message) && message.text && !message.via_bot) items.push([say("edit"), () => setContext("edit", message)]);
  if (message.text) items.push([say("copy"), () => copy(message.text)]);
  if (isOwn(message)) items.push([say("delete"), () => call("delete", { message: named })]);
  return items;
}

async function copy(text) {
  await navigator.clipboard.writeText(text);
  toast(say("copied"));
}

async function tap(message, button, element) {
  if (button.url) { if (!followLink(button.url)) window.open(button.url, "_blank", "noopener"); return; }
  if (button.copy_text) { await copy(button.copy_text.text); return; }
  const inline = button.switch_inline_query_current_chat ?? button.switch_inline_query ?? button.switch_inline_query_chosen_chat?.query;
  if (inline !== undefined) { setText(`@${model.bot.username} ${inline}`); return; }
  await press(message, button, element);
}

async function vote(message, option) {
  const user = message.chat.type === "private" ? model.me : model.sender;
  const named = { chat: message.chat.id, message_id: message.message_id };
  chose(message, option);
  try { await call("vote", { message: named, option, user }); } catch (error) { toast(error.message); }
}

async function press(message, button, element) {
  element.setAttribute("aria-busy", "true");
  const user = message.chat.type === "private" ? model.me : model.sender;
  const named = { chat: message.chat.id, message_id: message.message_id };
  try {
    const answer = await call("tap", { message: named, data: button.callback_data, user });
    if (answer.text) (answer.show_alert ? alertBox : toast)(answer.text);
    if (answer.url) followLink(answer.url);
  } catch { toast(say("noAnswer")); }
  element.removeAttribute("aria-busy");
}

const PAYLOAD = /^[\w-]{0,64}$/; // Telegram drops any other

// A link into a chat with the bot opens it here; any other link is the browser's.
function followLink(url) {
  const link = URL.canParse(url) ? new URL(url) : null;
  if (!link || link.hostname !== "t.me" || link.pathname.slice(1).toLowerCase() !== model.bot.username.toLowerCase()) return false;
  openPrivate(link.searchParams.get("start"));
  return true;
}

async function openPrivate(payload) {
  await open({ chat: model.me, thread: null });
  if (payload !== null && PAYLOAD.test(payload)) await send(`/start ${payload}`.trim());
}

function drawList() {
  byId("place-list").replaceChildren(...places().map(entry));
}

function entry(place) {
  const last = messagesOf(place).at(-1);
  const unread = model.unread.get(keyOf(place)) || 0;
  const face = make("span", { class: "avatar", "aria-hidden": "true" });
  paintAvatar(face, faceOf(place), titleOf(place));
  const group = chatOf(place.chat).type === "supergroup";
  const preview = model.typing.get(keyOf(place)) || (last ? `${group && last.from ? `${authorOf(last).name}: ` : ""}${gistOf(last)}` : say("empty"));
  const current = keyOf(place) === keyOf(model.place) ? "true" : null;
  return make("li", {}, make("button", { type: "button", "aria-current": current, onclick: () => open(place) }, face,
    make("span", { class: "line" }, make("strong", {}, titleOf(place)), make("time", {}, last ? clock(last.date) : "")),
    make("span", { class: "line" }, make("span", { class: "preview" }, preview),
      unread ? make("span", { class: "badge", "aria-label": say("newMessages", unread) }, String(unread)) : "")));
}

async function open(place) {
  model.place = place;
  model.unread.delete(keyOf(place));
  closeToast();
  document.body.classList.add("in-chat");
  drawChat();
  await drawComposer();
  drawWelcome();
  scrollDown();
}

function drawChat() {
  drawAll(list, model.place, on);
  drawHead();
  drawList();
}

function drawHead() {
  byId("chat-title").textContent = titleOf(model.place);
  const status = statusOf(model.place);
  if (byId("chat-status").textContent !== status) byId("chat-status").textContent = status; // it is read aloud
  paintAvatar(byId("chat-avatar"), faceOf(model.place), titleOf(model.place));
  document.body.classList.toggle("in-thread", isComments(chatOf(model.place.chat)));
}

// An empty chat with a bot shows what the bot says about itself, and the button that starts it.
function drawWelcome() {
  const empty = chatOf(model.place.chat).type === "private" && !messagesOf(model.place).length;
  const text = model.menus.get(keyOf(model.place))?.description || "";
  byId("welcome").hidden = !empty || !text;
  byId("welcome-text").textContent = text;
  byId("start").hidden = !empty;
  byId("composer").hidden = empty;
}

function back() {
  const chat = chatOf(model.place.chat);
  if (isComments(chat)) open({ chat: chat.linked, thread: null });
  else document.body.classList.remove("in-chat");
}

let unseen = 0; // messages that came below the screen
let stays = true; // at the end, whatever becomes of the room for messages

const nearEnd = () => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 120;
const scrollDown = () => { scroller.scrollTop = scroller.scrollHeight; };
/** Down to the end, or, where a message of another is taller than the screen, to its first line. */
function showNew(row) {
  scrollDown();
  if (row && !row.classList.contains("own") && row.offsetHeight > scroller.clientHeight) scroller.scrollTop -= row.offsetHeight - scroller.clientHeight + 8;
}
// The way down to the newest message, where that is below the screen, and how many came since.
function drawDown() {
  stays = nearEnd();
  if (stays) unseen = 0;
  const [button, badge] = [byId("down"), byId("down").querySelector(".badge")];
  button.hidden = stays;
  badge.hidden = !unseen;
  badge.textContent = String(unseen);
  button.setAttribute("aria-label", unseen ? `${say("down")}, ${say("newMessages", unseen)}` : say("down"));
}

function prepareDown() {
  byId("down").addEventListener("click", () => { scroller.focus(); scrollDown(); });
  scroller.addEventListener("scroll", drawDown);
  const sizes = new ResizeObserver(() => { if (stays) scrollDown(); drawDown(); });
  for (const element of [scroller, list]) sizes.observe(element);
}

const shows = (message) => keyOf(placeOf(message)) === keyOf(model.place);

function flash(id) {
  const row = byId(`m${id}`);
  row?.scrollIntoView({ block: "center", behavior: "smooth" });
  row?.classList.add("flash");
  setTimeout(() => row?.classList.remove("flash"), 1500);
}

const happened = {
  message(message) {
    chatOf(message.chat.id).messages.set(message.message_id, message);
    model.typing.delete(keyOf(placeOf(message)));
    if (shows(message)) append(message);
    else if (message.from?.id !== model.me) count(message);
    redrawPostOf(message);
    drawHead();
    drawList();
  },
  edited(message) {
    chatOf(message.chat.id).messages.set(message.message_id, message);
    redraw(message);
    drawList();
  },
  deleted({ chat, message_id: id }) {
    chatOf(chat.id).messages.delete(id);
    forget(chat.id, id);
    if (chat.id === model.place.chat) { byId(`m${id}`)?.remove(); regroup(list); drawWelcome(); }
    drawList();
  },
  reaction({ chat, message_id: id, emoji }) {
    chatOf(chat.id).reactions.set(id, emoji);
    const message = chatOf(chat.id).messages.get(id);
    if (message) redraw(message);
  },
  action({ chat, action, message_thread_id: thread }) {
    const key = keyOf({ chat: chat.id, thread: thread || null });
    model.typing.set(key, action === "typing" ? say("typing") : say("sending"));
    drawHead();
    drawList();
    setTimeout(() => { model.typing.delete(key); drawHead(); drawList(); }, TYPING_TIME);
  },
  force_reply(message) { if (shows(message)) setContext("reply", message); },
  async profile() { await refreshMenu(); drawWelcome(); },
  async chat() { await reload(); },
  notices(board) { model.notices = board; drawNotices(); },
};

function append(message) {
  const follow = nearEnd() || isOwn(message);
  drawWelcome();
  if (!list.children.length) drawAll(list, model.place, on);
  else list.append(bubble(message, on));
  regroup(list);
  if (follow) showNew(list.lastElementChild);
  else unseen += 1;
  drawDown();
}

function redraw(message) {
  const row = shows(message) ? byId(`m${message.message_id}`) : null;
  if (!row) return;
  const focused = row.contains(document.activeElement);
  const fresh = bubble(message, on);
  row.replaceWith(fresh);
  regroup(list);
  if (focused) fresh.querySelector(".keyboard button")?.focus();
}

function count(message) {
  const key = keyOf(placeOf(message));
  model.unread.set(key, (model.unread.get(key) || 0) + 1);
}

// A comment changes the number under the post that it comments on.
function redrawPostOf(message) {
  const chat = chatOf(message.chat.id);
  if (!isComments(chat) || model.place.chat !== chat.linked) return;
  const forward = chat.messages.get(message.message_thread_id || message.message_id);
  const post = chatOf(chat.linked).messages.get(forward?.forward_origin?.message_id);
  if (post) redraw(post);
}

async function reload() {
  await load();
  drawChat();
  await refreshMenu();
  drawWelcome();
  drawNotices();
}

function label() {
  document.documentElement.lang = language;
  const named = { back: "back", attach: "attach", send: "send", "context-cancel": "cancel" };
  for (const [id, text] of Object.entries(named)) byId(id).setAttribute("aria-label", say(text));
  byId("places").setAttribute("aria-label", say("places"));
  byId("app-title").textContent = say("title");
  byId("sandbox-note").textContent = say("note");
  byId("menu-button").querySelector("span").textContent = say("menu");
  byId("start").textContent = say("start");
  byId("welcome-title").textContent = say("whatCan");
  scroller.setAttribute("aria-label", say("message"));
  document.title = model.bot.first_name;
}

async function begin() {
  await load();
  label();
  prepareMenus();
  prepareComposer();
  prepareNotices();
  prepareDown();
  drawNotices();
  byId("back").addEventListener("click", back);
  byId("start").addEventListener("click", () => openPrivate(""));
  document.addEventListener("sender", () => { drawChat(); drawComposer(); });
  document.addEventListener("deeplink", (event) => openPrivate(event.detail));
  await open({ chat: model.me, thread: null });
  if (matchMedia("(max-width: 700px)").matches) document.body.classList.remove("in-chat");
  let lost = false;
  listen({ ...happened, open: () => { if (lost) reload(); lost = false; }, lost: () => { if (!lost) toast(say("lost")); lost = true; } });
  document.body.dataset.ready = "true";
  const payload = new URLSearchParams(location.hash.slice(1)).get("start");
  if (payload !== null) { history.replaceState(null, "", "/"); openPrivate(payload); }
}

begin();

// What the page knows: the bot, the people, the chats and their messages, and where the reader is.

import { call } from "./api.js";
import { language, say } from "./texts.js";

export const model = {
  bot: {}, people: new Map(), chats: new Map(),
  me: 0, // whose phone this is: their chat with the bot is the private one
  sender: 0, // as whom the page writes in groups
  place: null, // {chat, thread}
  unread: new Map(), typing: new Map(), menus: new Map(),
  notices: null, // {about, status, notices}, once there are any to show
};

/** Read everything from the server. */
export async function load() {
  const state = await call("state");
  model.bot = state.bot;
  model.people = new Map(state.people.map((person) => [person.id, person]));
  model.chats = new Map();
  state.chats.forEach(addChat);
  model.notices = state.notices;
  const reader = state.people.find((person) => person.language_code === language) || state.people[0];
  model.me = model.me || reader.id;
  model.sender = model.sender || reader.id;
}

/** Keep a chat as the server tells it. */
export function addChat(chat) {
  const messages = new Map((chat.messages || []).map((message) => [message.message_id, message]));
  const reactions = new Map(Object.entries(chat.reactions || {}).map(([id, emoji]) => [Number(id), emoji]));
  model.chats.set(chat.id, { members: [], standing: "member", ...chat, messages, reactions });
}

/** The chat with this id; the private one exists even before the first word. */
export function chatOf(id) {
  if (!model.chats.has(id)) {
    addChat({ id, type: model.people.has(id) ? "private" : "group", members: [id], ...model.people.get(id) });
  }
  return model.chats.get(id);
}

/** The chats of the list, in order: the bot, groups and topics, channels. */
export function places() {
  const found = [{ chat: model.me, thread: null }];
  for (const chat of model.chats.values()) {
    if (chat.type === "private" || chat.type === "group" || isComments(chat)) continue;
    if (!chat.is_forum) found.push({ chat: chat.id, thread: null });
    else for (const topic of topics(chat)) found.push({ chat: chat.id, thread: topic.message_id });
  }
  return found;
}

const topics = (chat) => [...chat.messages.values()].filter((message) => message.forum_topic_created);

/** Whether `chat` is where people comment on a channel's posts. */
export const isComments = (chat) => chat.type === "supergroup" && Boolean(chat.linked);

/** One word for a place, to compare places by. */
export const keyOf = (place) => (place ? `${place.chat}/${place.thread || ""}` : "");

/** The place in which `message` shows. */
export function placeOf(message) {
  const chat = chatOf(message.chat.id);
  const threaded = chat.is_forum || isComments(chat);
  return { chat: chat.id, thread: threaded ? message.message_thread_id || message.message_id : null };
}

/** The messages that show in a place, oldest first. */
export function messagesOf(place) {
  const all = [...chatOf(place.chat).messages.values()];
  if (!place.thread) return all;
  return all.filter((message) => message.message_thread_id === place.thread || message.message_id === place.thread);
}

/** What a place is called. */
export function titleOf(place) {
  const chat = chatOf(place.chat);
  if (chat.type === "private") return model.bot.first_name;
  if (isComments(chat)) return say("comments");
  return chat.title;
}

/** The line under a place's name. */
export function statusOf(place) {
  const chat = chatOf(place.chat);
  if (model.typing.has(keyOf(place))) return model.typing.get(keyOf(place));
  if (chat.type === "private") return say("bot");
  if (chat.standing === "none") return say("absent");
  if (chat.is_forum) return chat.messages.get(place.thread)?.forum_topic_created?.name || "";
  if (isComments(chat)) return chat.title;
  const count = chat.members.length + 1;
  return chat.type === "channel" ? say("subscribers", count) : say("members", count);
}

/** Whose picture a place shows. */
export const faceOf = (place) => (chatOf(place.chat).type === "private" ? model.bot.id : place.chat);

/** Who wrote a message, as readers see it: `{id, name}`. */
export function authorOf(message) {
  const chat = message.sender_chat;
  if (chat && chat.id === message.chat.id && chat.type !== "channel") return { id: chat.id, name: say("anonymous") };
  if (chat) return { id: chat.id, name: chat.title };
  return { id: message.from.id, name: nameOf(message.from) };
}

/** A person's full name. */
export const nameOf = (person) => [person.first_name, person.last_name].filter(Boolean).join(" ");

/** Whether the reader wrote this message themselves. */
export function isOwn(message) {
  if (message.sender_chat) return false;
  return message.from.id === (message.chat.type === "private" ? model.me : model.sender);
}

/** A line that stands for a message: its text, or what it is. */
export function gistOf(message) {
  const kinds = [["photo", "photo"], ["voice", "voice"], ["sticker", "sticker"], ["document", "document"]];
  const kind = kinds.find(([field]) => message[field]);
  const text = message.text || message.caption || message.poll?.question || (kind ? say(kind[1]) : serviceText(message));
  return text.replace(/\s+/g, " ").slice(0, 160);
}

/** What Telegram itself says in a chat. */
export function serviceText(message) {
  if (message.forum_topic_created) return say("topicOpened", message.forum_topic_created.name);
  return message.new_chat_title || say("service");
}

/** The comments under a channel's post: the place, and how many there are. */
export function commentsOf(post) {
  const group = model.chats.get(chatOf(post.chat.id).linked);
  if (!group) return null;
  const all = [...group.messages.values()];
  const forward = all.find((message) => message.forward_origin?.message_id === post.message_id);
  if (!forward) return null;
  const thread = forward.message_id;
  const count = all.filter((message) => message.message_thread_id === thread).length;
  return { place: { chat: group.id, thread }, count };
}

// Draws polls: the question, the options to choose from, and, once the reader has chosen, how all have.

import { make } from "./dom.js";
import { model } from "./model.js";
import { say } from "./texts.js";

const votes = new Map(); // what each of the page's people chose, by poll and person

const voter = (message) => (message.chat.type === "private" ? model.me : model.sender);
const keyOf = (message) => `${message.poll.id}/${voter(message)}`;

/** Remember that the page's person chose `option`. */
export const chose = (message, option) => votes.set(keyOf(message), option);

/** The poll of a message; `on.vote` hears of what is chosen. */
export function pollOf(message, on) {
  const { poll } = message;
  if (!poll) return null;
  const own = votes.get(keyOf(message));
  const shows = poll.is_closed || own !== undefined;
  const kind = say(poll.is_closed ? "pollClosed" : poll.type === "quiz" ? "quiz" : "poll");
  const options = poll.options.map((option, at) => (shows ? result(poll, option, at, own) : choice(message, option, at, on)));
  const why = shows && poll.explanation ? make("p", { class: "why" }, poll.explanation) : null;
  return make("div", { class: "poll" }, make("strong", {}, poll.question), make("small", {}, kind),
    make("ul", {}, ...options), why, make("small", { class: "total" }, say("votes", poll.total_voter_count)));
}

function choice(message, option, at, on) {
  const button = make("button", { type: "button", onclick: () => on.vote(message, at) }, option.text);
  return make("li", {}, button);
}

function result(poll, option, at, own) {
  const correct = (poll.correct_option_ids || []).includes(at);
  const sign = correct ? "✓" : at === own && poll.type === "quiz" ? "✗" : at === own ? "✓" : "";
  const meter = make("meter", { min: "0", max: String(poll.total_voter_count || 1), value: String(option.voter_count) });
  meter.setAttribute("aria-label", say("votes", option.voter_count));
  const kind = correct ? " right" : at === own && poll.type === "quiz" ? " wrong" : "";
  return make("li", { class: `result${kind}` },
    make("span", { class: "sign", "aria-hidden": "true" }, sign), make("span", {}, option.text),
    make("span", { class: "count" }, String(option.voter_count)), meter);
}

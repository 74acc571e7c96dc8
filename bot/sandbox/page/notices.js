// Beside the chat: what whoever runs the sandbox has to say about the bot.

import { byId, make } from "./dom.js";
import { model } from "./model.js";
import { say } from "./texts.js";

const isOpen = () => document.body.classList.contains("in-notices");

/** Show what there is to show; nothing at all until somebody has shown something. */
export function drawNotices() {
  const board = model.notices;
  byId("notices").hidden = byId("notices-open").hidden = !board;
  if (!board) return;
  const errors = board.notices.filter((one) => !one.is_warning);
  const warnings = board.notices.filter((one) => one.is_warning);
  byId("notices-about").textContent = board.about;
  drawStatus(board);
  byId("notices-list").replaceChildren(...part("errors", errors), ...part("warnings", warnings));
  drawButton(errors.length, warnings.length);
}

function drawStatus({ status, notices }) {
  const line = byId("notices-status");
  const text = status || (notices.length ? "" : say("noNotices"));
  if (line.textContent !== text) line.textContent = text; // it is read aloud
  line.className = status ? "told" : "well";
}

function drawButton(errors, warnings) {
  const button = byId("notices-open");
  button.textContent = errors || warnings ? String(errors || warnings) : "✓";
  button.className = errors ? "errors" : warnings ? "warnings" : "well";
  button.setAttribute("aria-label", [say("notices"), say("errors", errors), say("warnings", warnings)].join(", "));
}

function part(kind, notices) {
  if (!notices.length) return [];
  return [make("h3", { class: kind }, say(kind, notices.length)), make("ol", { class: kind }, ...notices.map(entry))];
}

function entry({ place, what, remedy, rule }) {
  return make("li", {},
    place ? make("code", {}, place) : "",
    make("p", {}, what),
    remedy ? make("p", { class: "remedy" }, remedy) : "",
    rule ? make("small", {}, rule) : "");
}

function show(open) {
  document.body.classList.toggle("in-notices", open);
  byId(open ? "notices-close" : "notices-open").focus();
}

/** Let the list be opened and closed, where it has no room beside the chat. */
export function prepareNotices() {
  byId("notices-title").textContent = say("notices");
  byId("notices").setAttribute("aria-label", say("notices"));
  byId("notices-body").setAttribute("aria-label", say("notices"));
  byId("notices-close").setAttribute("aria-label", say("closeNotices"));
  byId("notices-open").addEventListener("click", () => show(true));
  byId("notices-close").addEventListener("click", () => show(false));
  document.addEventListener("keydown", (event) => { if (event.key === "Escape" && isOpen()) show(false); });
}

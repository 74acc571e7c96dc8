// What shows for a moment above everything: menus, toasts, alerts.

import { byId, make } from "./dom.js";
import { say } from "./texts.js";

const TOAST_TIME = 4000;

let toastTimer = 0;
let opener = null;

/** Show a line for a few seconds. */
export function toast(text) {
  const element = byId("toast");
  element.textContent = text;
  element.hidden = false;
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => { element.hidden = true; }, TOAST_TIME);
}

/** Show no line any more: it was about another chat. */
export const closeToast = () => { byId("toast").hidden = true; };

/** Show a text until it is dismissed. */
export function alertBox(text) {
  const dialog = byId("alert");
  dialog.querySelector("p").textContent = text;
  byId("alert-ok").textContent = say("ok");
  dialog.showModal();
}

/** Open a menu at `anchor`; `items` are `[text, action]`. */
export function openMenu(anchor, items) {
  const popup = byId("popup");
  opener = document.activeElement;
  popup.replaceChildren(...items.map(([text, action]) => make(
    "button", { type: "button", role: "menuitem", onclick: () => { closeMenu(); action(); } }, text,
  )));
  popup.hidden = false;
  const at = anchor.getBoundingClientRect();
  const left = Math.max(8, Math.min(at.left, innerWidth - popup.offsetWidth - 8));
  const below = at.bottom + popup.offsetHeight + 8 < innerHeight;
  popup.style.left = `${left}px`;
  popup.style.top = `${below ? at.bottom + 4 : Math.max(8, at.top - popup.offsetHeight - 4)}px`;
  popup.firstElementChild?.focus();
}

/** Close the menu, and give the focus back to where it was. */
export function closeMenu() {
  if (byId("popup").hidden) return;
  byId("popup").hidden = true;
  opener?.focus?.();
}

/** Let menus close by a click elsewhere or Escape, and be walked through by arrow keys. */
export function prepareMenus() {
  document.addEventListener("pointerdown", (event) => {
    if (!event.target.closest("#popup")) closeMenu();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") closeMenu();
  });
  walkWithArrows(byId("popup"));
}

/** Move the focus among the buttons of `element` by the arrow keys. */
export function walkWithArrows(element) {
  element.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const buttons = [...element.querySelectorAll("button")];
    const next = buttons.indexOf(document.activeElement) + step;
    buttons[(next + buttons.length) % buttons.length]?.focus();
  });
}

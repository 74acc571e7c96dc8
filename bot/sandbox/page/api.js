// The way to the server: the controls, by name, and the stream of what happens.

/** Call a control; return its result. Throws with the server's words when it refuses. */
export async function call(name, args = {}) {
  const response = await fetch(`/control/${name}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(args),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error);
  return answer.result;
}

const EVENTS = ["message", "edited", "deleted", "action", "reaction", "profile", "chat", "notices", "force_reply"];

/** Hear of everything that happens; `on.open` and `on.lost` tell of the connection itself. */
export function listen(on) {
  const stream = new EventSource("/control/events");
  stream.onopen = on.open;
  stream.onerror = on.lost;
  for (const name of EVENTS) stream.addEventListener(name, (event) => on[name](JSON.parse(event.data)));
}

/** Where an act holds: on every screen of the desk, in a list of tickets, in an open ticket. */
export type ActPlace = "anywhere" | "list" | "ticket";

type Act = {
  /** As typed, never as placed: "r", "Shift+C", "?", "Mod+K" (Ctrl, or Cmd on a Mac), "g m" (one after the other). */
  key: string;
  where: ActPlace;
  /** The same for everyone: habits that come from outside, and that no single key stands for. */
  fixed?: true;
  /** Held down, it goes on. */
  repeats?: true;
};

/**
 * Every act of the desk and the key it comes with, in the order of use: the screens, the list of keys, the command
 * palette and each person's own choice read this one table. No default asks for AltGr, for a dead key, or for a figure,
 * which a French keyboard writes with Shift only.
 */
export const acts = {
  reply: { key: "r", where: "ticket" },
  note: { key: "x", where: "ticket" },
  close: { key: "Shift+C", where: "ticket" },
  take: { key: "t", where: "ticket" },
  reason: { key: "m", where: "ticket" },
  macro: { key: "Shift+M", where: "ticket" },
  snooze: { key: "h", where: "ticket" },
  hand_over: { key: "p", where: "ticket" },
  release: { key: "Shift+T", where: "ticket" },
  reopen: { key: "Shift+O", where: "ticket" },
  tags: { key: "e", where: "ticket" },
  follow: { key: "f", where: "ticket" },
  print: { key: "Mod+P", where: "ticket", fixed: true },
  best: { key: "b", where: "anywhere" },
  next: { key: "j", where: "list", repeats: true },
  previous: { key: "k", where: "list", repeats: true },
  columns: { key: "v", where: "list" },
  tick: { key: "c", where: "list" },
  tick_next: { key: "Shift+J", where: "list", repeats: true },
  tick_previous: { key: "Shift+K", where: "list", repeats: true },
  tick_all: { key: "Mod+A", where: "list", fixed: true },
  undo: { key: "u", where: "anywhere" },
  palette: { key: "Mod+K", where: "anywhere", fixed: true },
  actions: { key: "/", where: "anywhere" },
  keys: { key: "?", where: "anywhere" },
  go_mine: { key: "g m", where: "anywhere" },
  go_to_take: { key: "g t", where: "anywhere" },
  go_unanswered: { key: "g u", where: "anywhere" },
  go_waiting: { key: "g a", where: "anywhere" },
  go_open: { key: "g o", where: "anywhere" },
  go_snoozed: { key: "g h", where: "anywhere" },
  go_following: { key: "g f", where: "anywhere" },
  go_closed: { key: "g c", where: "anywhere" },
  go_all: { key: "g e", where: "anywhere" },
  go_search: { key: "g s", where: "anywhere" },
  go_counter: { key: "g g", where: "anywhere" },
  go_promises: { key: "g p", where: "anywhere" },
  go_approvals: { key: "g v", where: "anywhere" },
  go_figures: { key: "g i", where: "anywhere" },
  go_arrivals: { key: "g q", where: "anywhere" },
  go_departures: { key: "g d", where: "anywhere" },
  go_bulk: { key: "g b", where: "anywhere" },
  go_settings: { key: "g ,", where: "anywhere" },
} as const satisfies Record<string, Act>;
export type ActName = keyof typeof acts;

export const actNames = Object.keys(acts).filter((name): name is ActName => name in acts);

export const actOf = (name: ActName): Act => acts[name];

/** Of what somebody chose, the acts whose key is not the one they come with: the whole is KeyChoice. */
type Chosen = { chosen: Partial<Record<ActName, string>> };

export const keyOf = (name: ActName, { chosen }: Chosen): string =>
  (actOf(name).fixed ? undefined : chosen[name]) ?? acts[name].key;

/** Two acts that would answer the same key, or one whose key begins the other's; null when each has its own. */
export function clashIn(choice: Chosen): { key: string; act: ActName; other: ActName } | null {
  const taken = new Map<string, ActName>();
  for (const act of actNames) {
    const key = keyOf(act, choice);
    if (key === "") continue;
    const other = [...taken].find(([held]) => held === key || begins(held, key) || begins(key, held))?.[1];
    if (other !== undefined) return { key, act, other };
    taken.set(key, act);
  }
  return null;
}

const begins = (key: string, sequence: string): boolean => sequence.startsWith(`${key} `);

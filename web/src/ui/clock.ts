import { useEffect, useState, useSyncExternalStore } from "react";

/** The one place of the web app that reads the clock: everything else is told what time it is. */
export function now(): number {
  return Date.now();
}

const tickEvery = 15_000;
let seen = Date.now();
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

function listen(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= tickSoon();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearTimeout(timer);
    timer = undefined;
  };
}

/** On the quarter of a minute itself, so that what turns at 16:00 turns at 16:00 and not fourteen seconds later. */
function tickSoon(): ReturnType<typeof setTimeout> {
  return setTimeout(tick, tickEvery - (Date.now() % tickEvery));
}

function tick(): void {
  seen = Date.now();
  timer = tickSoon();
  for (const listener of listeners) listener();
}

let isRead = false;

function reading(): number {
  // Without a listener nothing ticks, so a first reader would see an old hour; who draws with it sees the same one.
  if (listeners.size === 0 && !isRead) {
    seen = Date.now();
    isRead = true;
    queueMicrotask(() => {
      isRead = false;
    });
  }
  return seen;
}

/** The hour to show countdowns by: one shared tick every fifteen seconds, so rows change together. */
export function useNow(): number {
  return useSyncExternalStore(listen, reading);
}

/** Whole seconds left until an instant, every second; stops by itself at zero. */
export function useSecondsUntil(until: number): number {
  const [left, setLeft] = useState(() => secondsUntil(until));
  useEffect(() => {
    setLeft(secondsUntil(until));
    const every = setInterval(() => {
      const remaining = secondsUntil(until);
      setLeft(remaining);
      if (remaining === 0) clearInterval(every);
    }, 1000);
    return () => clearInterval(every);
  }, [until]);
  return left;
}

function secondsUntil(until: number): number {
  return Math.max(0, Math.ceil((until - now()) / 1000));
}

import type { Entry } from "@guichet/contract/thread.ts";
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";

const nearEnd = 80;

type Pane = RefObject<HTMLElement | null>;

/** It opens on the first words of the newest entry, and afterwards follows only who is at the end. */
export function useReadingPlace(pane: Pane, thread: readonly Entry[]): () => void {
  const isAtEnd = useRef(true);
  const scrolled = useRef(0);
  const watch = useRef(() => {
    const shown = scrollerOf(pane);
    if (shown === null) return;
    scrolled.current = shown.scrollTop;
    isAtEnd.current = shown.scrollHeight - shown.scrollTop - shown.clientHeight < nearEnd;
  });
  const first = useRef<{ element: HTMLElement; top: number } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it moves when the thread grows, and only then.
  useLayoutEffect(() => {
    const shown = scrollerOf(pane);
    if (shown === null) return;
    const top = shown.querySelector<HTMLElement>("ol > li:first-child");
    const known = first.current;
    if (known?.element.isConnected && top !== known.element) {
      // Earlier words came in above: what was being read stays under the eyes.
      shown.scrollTop = scrolled.current + known.element.offsetTop - known.top;
    } else if (isAtEnd.current) showNewest(shown);
    watch.current();
    first.current = top && { element: top, top: top.offsetTop };
  }, [thread.length, thread[0]?.id]);
  useEffect(() => {
    const shown = scrollerOf(pane);
    if (shown === null) return;
    // The composer opening or a colleague arriving takes height away: the last words stay in sight.
    const watcher = new ResizeObserver(() => isAtEnd.current && shown.scrollTo({ top: shown.scrollHeight }));
    watcher.observe(shown);
    return () => watcher.disconnect();
  }, [pane]);
  return watch.current;
}

/** On a phone the head of the ticket slides with its words: what scrolls is then what holds both. */
function scrollerOf({ current: pane }: Pane): HTMLElement | null {
  return pane !== null && getComputedStyle(pane).overflowY === "visible" ? pane.parentElement : pane;
}

function showNewest(pane: HTMLElement): void {
  const newest = pane.querySelector<HTMLElement>("ol > li:last-child");
  if (newest === null) return;
  const top = newest.offsetTop - pane.offsetTop;
  // Words in sight without moving are read under what they are about.
  if (top < pane.clientHeight * 0.6) return;
  const briefing = pane.firstElementChild;
  const isSticky = briefing instanceof HTMLElement && getComputedStyle(briefing).position === "sticky";
  const covered = isSticky ? briefing.offsetHeight : 0;
  pane.scrollTop = top - covered - 16;
}

/** Has it slid away above? */
export function useOutOfSight(line: RefObject<HTMLElement | null>): boolean {
  const [isAway, setIsAway] = useState(false);
  useEffect(() => {
    if (line.current === null) return undefined;
    const watcher = new IntersectionObserver(([seen]) => setIsAway(seen?.isIntersecting === false));
    watcher.observe(line.current);
    return () => watcher.disconnect();
  }, [line]);
  return isAway;
}

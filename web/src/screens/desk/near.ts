import { type RefObject, useEffect, useRef, useState } from "react";

type Block = {
  block: RefObject<HTMLElement | null>;
  scroller: RefObject<HTMLElement | null>;
  /** The place in the list of its first row. */
  from: number;
  rows: number;
};

/** Before it was ever drawn: what such rows usually take. */
const usual = 104;
/** About one screen and a half on either side: j and k always find the next row there. */
const margin = 1200;

/** As far as can be told before anything is measured; rows that would be taken away again are not drawn first. */
function startsNear(place: number, scroller: HTMLElement | null): boolean {
  if (scroller === null) return place === 0;
  const away = place * usual - scroller.scrollTop;
  return Math.abs(away) < scroller.clientHeight + margin;
}

/** Is a part of a list near enough to the eye to be drawn, and else how tall was it? What holds the focus stays. */
export function useNear({ block, scroller, from, rows }: Block): { isNear: boolean; height: number } {
  const [isNear, setIsNear] = useState(() => startsNear(from, scroller.current));
  const height = useRef<number>(undefined);
  useEffect(() => {
    const element = block.current;
    if (element === null) return undefined;
    const look = (seen: IntersectionObserverEntry | undefined) => {
      if (seen === undefined) return;
      if (!seen.isIntersecting && element.contains(document.activeElement)) return;
      if (!seen.isIntersecting && seen.boundingClientRect.height > 0)
        height.current = seen.boundingClientRect.height;
      setIsNear(seen.isIntersecting);
    };
    const watch = new IntersectionObserver((entries) => look(entries.at(-1)), {
      root: scroller.current,
      rootMargin: `${margin}px 0px`,
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, [block, scroller]);
  return { isNear, height: height.current ?? rows * usual };
}

import { type RefObject, useEffect, useRef, useState } from "react";

type Block = {
  block: RefObject<HTMLElement | null>;
  scroller: RefObject<HTMLElement | null>;
  startsNear: boolean;
  rows: number;
};

/** Before it was ever drawn: what such rows usually take. */
const usual = 104;
/** About one screen and a half on either side: j and k always find the next row there. */
const margin = "1200px 0px";

/** Is a part of a list near enough to the eye to be drawn, and else how tall was it? What holds the focus stays. */
export function useNear({ block, scroller, startsNear, rows }: Block): { isNear: boolean; height: number } {
  const [isNear, setIsNear] = useState(startsNear);
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
      rootMargin: margin,
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, [block, scroller]);
  return { isNear, height: height.current ?? rows * usual };
}

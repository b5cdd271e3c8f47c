import { lazy, type ReactNode, Suspense, useEffect, useState } from "react";
import { part } from "../../api/renewal.ts";

const fetchPalette = () => part(import("./palette.tsx"));
const Palette = lazy(async () => ({ default: (await fetchPalette()).Palette }));

/** The palette and what opens it. Its code comes while nobody is waiting, so that it opens at the press. */
export function usePalette(): { open: () => void; palette: ReactNode } {
  const [isShown, setIsShown] = useState(false);
  const [chosen, setChosen] = useState<{ run: () => void } | null>(null);
  useEffect(() => {
    const fetchAhead = () => void fetchPalette().catch(() => undefined);
    if ("requestIdleCallback" in window) requestIdleCallback(fetchAhead);
    else setTimeout(fetchAhead, 1000);
  }, []);
  useEffect(() => {
    // By now the palette has given the page back: the focus may go where the act leads.
    chosen?.run();
  }, [chosen]);
  const run = (act: () => void) => {
    setIsShown(false);
    setChosen({ run: act });
  };
  const palette = <Suspense>{isShown && <Palette onClose={() => setIsShown(false)} onRun={run} />}</Suspense>;
  return { open: () => setIsShown(true), palette };
}

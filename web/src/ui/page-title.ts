import { useEffect } from "react";

/** The tab's name: the place first, the house after, as a row of tabs is read. Null leaves it to someone inside. */
export function usePageTitle(place: string | null, house: string): void {
  useEffect(() => {
    if (place !== null) document.title = `${place} · ${house}`;
  }, [place, house]);
}

import { useEffect, useRef } from "react";

const steps: { current: () => void }[] = [];

/** Escape goes one step back: the last thing that opened answers, and it alone. A dialog or a menu keeps its own. */
export function useEscape(back: (() => void) | null): void {
  const latest = useRef<() => void>(() => undefined);
  latest.current = back ?? (() => undefined);
  const isOn = back !== null;
  useEffect(() => {
    if (!isOn) return;
    steps.push(latest);
    const press = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented || event.isComposing) return;
      if (steps.at(-1) !== latest || document.querySelector("[role=dialog],[role=menu]") !== null) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener("keydown", press);
    return () => {
      window.removeEventListener("keydown", press);
      steps.splice(steps.indexOf(latest), 1);
    };
  }, [isOn]);
}

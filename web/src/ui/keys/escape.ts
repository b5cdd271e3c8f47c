import { useLayoutEffect, useRef } from "react";

/** What lies further from the eye answers later: the house, the screen, what was opened on it. */
const levels = { house: 0, screen: 1, opened: 2 };
type Step = { back: (event: KeyboardEvent) => void; level: number };

const steps: { current: Step }[] = [];

function answer(event: KeyboardEvent): void {
  if (event.key !== "Escape" || event.defaultPrevented || event.isComposing) return;
  if (document.querySelector("[role=dialog],[role=alertdialog],[role=menu]") !== null) return;
  const nearest = steps.reduce<Step | null>(
    (found, { current }) => (found === null || current.level >= found.level ? current : found),
    null,
  );
  nearest?.back(event);
}

/** Escape goes one step back: the last thing opened answers, and it alone. A dialog or a menu keeps its own. */
export function useEscape(back: ((event: KeyboardEvent) => void) | null, on: keyof typeof levels): void {
  const latest = useRef<Step>({ back: () => undefined, level: levels[on] });
  latest.current = { back: back ?? (() => undefined), level: levels[on] };
  const isOn = back !== null;
  useLayoutEffect(() => {
    if (!isOn) return undefined;
    if (steps.length === 0) window.addEventListener("keydown", answer);
    steps.push(latest);
    return () => {
      steps.splice(steps.indexOf(latest), 1);
      if (steps.length === 0) window.removeEventListener("keydown", answer);
    };
  }, [isOn]);
}

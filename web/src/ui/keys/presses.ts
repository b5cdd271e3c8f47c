import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { typedKey } from "./typed-key.ts";

type Answer = {
  run: () => void;
  /** Answers while one writes too. */
  inFields: boolean;
  repeats: boolean;
};

type Keyboard = {
  /** What a key does now: "r", or "g m" for one after the other. */
  answerOf: (key: string) => Answer | undefined;
  isBeginning: (key: string) => boolean;
};

/** How long a first key waits for its second: long enough to read what it may be. */
const patience = 5000;

/** The one listener of the desk. Returns the first key of a sequence while its second is awaited. */
export function useKeyPresses(keyboard: Keyboard): string | null {
  const latest = useRef(keyboard);
  latest.current = keyboard;
  const begun = useRef<string | null>(null);
  const [shown, setShown] = useState<string | null>(null);
  useLayoutEffect(() => {
    const begin = (key: string | null) => {
      begun.current = key;
      setShown(key);
    };
    const press = (event: KeyboardEvent) => {
      const typed = typedKey(event);
      if (typed === null || event.defaultPrevented) return;
      const key = begun.current === null ? typed : `${begun.current} ${typed}`;
      begin(null);
      const act = heard(event, key, latest.current);
      if (act === undefined) return;
      event.preventDefault();
      if (act === "begins") begin(key);
      else act();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
  useEffect(() => {
    if (shown === null) return undefined;
    const forget = setTimeout(() => {
      begun.current = null;
      setShown(null);
    }, patience);
    return () => clearTimeout(forget);
  }, [shown]);
  return shown;
}

function heard(event: KeyboardEvent, key: string, keyboard: Keyboard): (() => void) | "begins" | undefined {
  const answer = keyboard.answerOf(key);
  if (isElsewhere(event, answer)) return undefined;
  if (answer === undefined) return keyboard.isBeginning(key) ? "begins" : undefined;
  return event.repeat && !answer.repeats ? () => undefined : answer.run;
}

/** A dialog, a menu, or a field on its way: whoever pressed "r" and goes on typing means words, not keys. */
const above = "[role=dialog],[role=alertdialog],[role=menu],[data-field-coming]";

function isElsewhere(event: KeyboardEvent, answer: Answer | undefined): boolean {
  if (document.querySelector(above) !== null) return true;
  if (answer?.inFields) return false;
  return event.target instanceof HTMLElement && writesIn(event.target);
}

function writesIn(element: HTMLElement): boolean {
  if (element.isContentEditable || element.closest("[contenteditable=true]") !== null) return true;
  return element.matches(
    "input:not([type=checkbox],[type=radio]),textarea,select,[role=combobox],[role=listbox] *",
  );
}

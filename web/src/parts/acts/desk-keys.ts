import type { KeyChoice } from "@guichet/contract/key-choice.ts";
import { type ActName, actNames, actOf, keyOf } from "@guichet/contract/keys.ts";
import { useMemo } from "react";
import { useMe } from "../../api/session.ts";
import { useKeyPresses } from "../../ui/keys/presses.ts";
import { actHere } from "./acts.ts";

/** A key of its own, which WCAG 2.1.4 lets people switch off: all but those pressed with Ctrl or Cmd. */
const isSingle = (key: string): boolean => key !== "" && !key.startsWith("Mod+");

/** Listens for everybody's keys, once, in the frame of the desk. Returns the first key of a sequence that has begun. */
export function useDeskKeys(): string | null {
  const { keys } = useMe();
  const byKey = useMemo(() => actsByKey(keys), [keys]);
  return useKeyPresses({
    answerOf: (key) => {
      const name = byKey.get(key);
      const run = name === undefined ? undefined : actHere(name);
      if (name === undefined || run === undefined) return undefined;
      return { run, inFields: name === "palette" || name === "print", repeats: actOf(name).repeats ?? false };
    },
    isBeginning: (key) => [...byKey.keys()].some((each) => each.startsWith(`${key} `)),
  });
}

function actsByKey(choice: KeyChoice): Map<string, ActName> {
  const isChosen = (name: ActName) => Number(choice.chosen[name] !== undefined);
  // A key that somebody chose is theirs, even where a later version comes with an act on the same one.
  const held = actNames
    .toSorted((one, other) => isChosen(one) - isChosen(other))
    .map((name) => [keyOf(name, choice), name] as const);
  return new Map(held.filter(([key]) => key !== "" && (choice.on || !isSingle(key))));
}

import type { FoundPromise, Reading } from "./model.ts";

/** The promises that a person typed, in the order of the text. */
export function readPromises(_text: string, _reading: Reading): FoundPromise[] {
  return [];
}

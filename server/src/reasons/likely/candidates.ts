import { meaningOfName } from "../../language/incoming/meaning.ts";

/** A reason that could be proposed: what it is about, and the words its house added. */
export type Candidate = {
  id: string;
  name: string;
  path: readonly string[];
  parentId: string | null;
  meaning: string | null;
  signs: readonly string[];
};

type Named = Omit<Candidate, "meaning"> & { meaning: string | null };

/** The meaning a reason came with, or the one its name says; a leaf whose name says nothing is about what its branch is. */
export const candidatesAmong = (reasons: readonly Named[]): Candidate[] =>
  reasons.map(({ id, name, path, parentId, meaning, signs }) => ({
    id,
    name,
    path,
    parentId,
    signs,
    meaning: meaning ?? namedMeaning(name),
  }));

/** Names are few and asked at each message. */
const asked = new Map<string, string | null>();

function namedMeaning(name: string): string | null {
  const there = asked.get(name);
  if (there !== undefined) return there;
  if (asked.size > 2000) asked.clear();
  const found = meaningOfName(name);
  asked.set(name, found);
  return found;
}

import type { Me } from "@guichet/contract/access.ts";
import type { KeyChoice } from "@guichet/contract/key-choice.ts";
import { clashIn } from "@guichet/contract/keys.ts";
import { requirePerson } from "../access/policy.ts";
import { showMe } from "../access/showing-me.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { markKeys } from "./rows.ts";

/** Their own keys go with them, whatever the browser. Two acts on one key would be a press that lies. */
export async function chooseKeys(work: Work, choice: KeyChoice): Promise<Me> {
  const { id } = requirePerson(work.actor);
  const clash = clashIn(choice);
  if (clash) throw refuse("keys.clash", clash);
  await markKeys(work, id, choice);
  return showMe(work, id);
}

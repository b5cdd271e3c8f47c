import type { Me } from "@guichet/contract/access.ts";
import type { Language } from "@guichet/contract/ids.ts";
import { requirePerson } from "../../access/policy.ts";
import { showMe } from "../../access/showing-me.ts";
import type { Work } from "../../platform/work.ts";
import { markLanguage } from "../rows.ts";

/** The language somebody reads their screens in goes with them, whatever the browser. */
export async function chooseLanguage(work: Work, language: Language): Promise<Me> {
  const { id } = requirePerson(work.actor);
  await markLanguage(work, id, language);
  return showMe(work, id);
}

import type { Language } from "@guichet/contract/ids.ts";
import type { Inbox } from "../inboxes/model.ts";

type Signer = { name: string; title: string; company: string };

/** The inbox’s, in the language of the request; a line that nothing fills is left out. */
export function signatureOf(
  inbox: Pick<Inbox, "signature" | "signatures">,
  language: Language,
  by: Signer,
): string {
  const words = inbox.signatures[language] || inbox.signature;
  const values = { "{agent.name}": by.name, "{agent.title}": by.title, "{company.name}": by.company };
  return words
    .split("\n")
    .filter((line) => !(by.title === "" && line.trim() === "{agent.title}"))
    .map((line) =>
      Object.entries(values).reduce((said, [name, value]) => said.replaceAll(name, () => value), line),
    )
    .join("\n")
    .trim();
}

import type { AgentWord, CustomerWord } from "@guichet/contract/company.ts";

/** What a house calls those it serves, and those who serve. */
export type Calling = { customer: CustomerWord; agent: AgentWord };

export const usualCalling: Calling = { customer: "customer", agent: "adviser" };

const french = {
  customer: "client",
  member: "adhérent",
  policyholder: "sociétaire",
  user: "usager",
  subscriber: "abonné",
  tenant: "locataire",
  adviser: "conseiller",
  agent: "agent",
  case_manager: "gestionnaire",
} as const;

const english = {
  customer: "customer",
  member: "member",
  policyholder: "policyholder",
  user: "user",
  subscriber: "subscriber",
  tenant: "tenant",
  adviser: "adviser",
  agent: "agent",
  case_manager: "case manager",
} as const;

/** The word itself, as it is offered to be chosen: the texts around it may already say another. */
export const wordOf = (chosen: CustomerWord | AgentWord, language: "fr" | "en"): string =>
  language === "fr" ? french[chosen] : english[chosen];

/** Articles that change before a vowel: « le client », « l'adhérent ». */
const beforeVowel: Readonly<Record<string, string>> = {
  le: "l'",
  la: "l'",
  du: "de l'",
  au: "à l'",
  de: "d'",
  que: "qu'",
  ce: "cet ",
  nouveau: "nouvel ",
};

/** Texts are written with the usual words; a house that chose others reads its own, with the article they take. */
export function callInFrench(text: string, { customer, agent }: Calling): string {
  return inFrench(inFrench(text, "client", french[customer]), "conseiller", french[agent]);
}

export function callInEnglish(text: string, { customer, agent }: Calling): string {
  return inEnglish(inEnglish(text, "customer", english[customer]), "adviser", english[agent]);
}

const vowel = /^[aeéiou]/u;

function inFrench(text: string, usual: string, chosen: string): string {
  if (usual === chosen) return text;
  const found = new RegExp(
    `(?:(?<![\\p{L}'])(${Object.keys(beforeVowel).join("|")}) )?(?<!\\p{L})${usual}(s?)(?!\\p{L})`,
    "giu",
  );
  return text.replaceAll(found, (whole, article: string | undefined, plural: string) => {
    const word = `${chosen}${plural}`;
    if (article === undefined) return asWritten(whole, word);
    const joined = vowel.test(chosen) ? beforeVowel[article.toLowerCase()] : undefined;
    return asWritten(whole, `${joined ?? `${article} `}${word}`);
  });
}

function inEnglish(text: string, usual: string, chosen: string): string {
  if (usual === chosen) return text;
  return text.replaceAll(
    new RegExp(`(?<!\\p{L})${usual}(?!\\p{L})|(?<!\\p{L})${usual}(?=s(?!\\p{L}))`, "giu"),
    (whole) => asWritten(whole, chosen),
  );
}

/** A capital stays one. */
function asWritten(before: string, after: string): string {
  const first = before.charAt(0);
  return first === first.toLowerCase() ? after : `${after.charAt(0).toUpperCase()}${after.slice(1)}`;
}

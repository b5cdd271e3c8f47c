import type { Language } from "@guichet/contract/ids.ts";
import type { MailProblem } from "@guichet/contract/mail-problems.ts";
import { mailProblems as en } from "./en/mail-problems.ts";
import { mailProblems as fr } from "./fr/mail-problems.ts";

/** What happened and what to do, for each problem a mail can meet; a code without its words does not compile. */
export const mailProblems: Record<Language, Record<MailProblem, string>> = { fr, en };

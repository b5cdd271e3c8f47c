import type { Language } from "@guichet/contract/ids.ts";
import { useMe } from "../../api/session.ts";
import type { ReadyLetters } from "./follow-up-form.ts";

/** In the customer's language, whatever the screens speak. */
const letters: Record<Language, Omit<ReadyLetters, "when">> = {
  fr: {
    first:
      "Bonjour,\n\nNous attendons votre réponse pour avancer. Avez-vous pu lire notre dernier message ?\n\nVous pouvez répondre à ce message.",
    again:
      "Bonjour,\n\nNous revenons vers vous : votre demande attend toujours un mot de vous. Une question, un empêchement ? Dites-le-nous.",
    last: "Bonjour,\n\nC’est notre dernier rappel automatique. Votre demande reste ouverte : une personne la relira, et vous pouvez nous répondre quand vous voulez.",
  },
  en: {
    first:
      "Hello,\n\nWe need your answer to go on. Have you been able to read our last message?\n\nYou can reply to this message.",
    again:
      "Hello,\n\nWe come back to you: your request still waits for a word from you. A question, a difficulty? Tell us.",
    last: "Hello,\n\nThis is our last automatic reminder. Your request stays open: a person will read it again, and you can answer whenever you like.",
  },
};

/** Times are typed in the language of whoever plans. */
const times: Record<Language, readonly string[]> = {
  fr: ["dans 3 jours", "dans 7 jours", "dans 14 jours", "dans 21 jours", "dans 28 jours"],
  en: ["in 3 days", "in 7 days", "in 14 days", "in 21 days", "in 28 days"],
};

export function useReadyLetters(language: Language): ReadyLetters {
  return { ...letters[language], when: times[useMe().language] };
}

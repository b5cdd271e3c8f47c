import type { Language } from "@guichet/contract/ids.ts";
import type { NotificationEvent } from "@guichet/contract/notifications.ts";
import { type Line, plainLetter } from "./letter-paper.ts";

export type NewsLine = { words: string; address: string };

type NewsWords = {
  /** Without a customer's name or words: it is read on a locked telephone. */
  told: Record<NotificationEvent, (reference: string) => string>;
  letter: (about: { company: string; lines: readonly NewsLine[] }) => {
    subject: string;
    text: string;
    html: string;
  };
};

const spoken = (reference: string): string => reference.replace(/\B(?=(\d{3})+-)/gu, "\u202f");

/** What a colleague is told of, by mail and on a telephone. */
export const newsWords: Record<Language, NewsWords> = {
  fr: {
    told: {
      answered: (reference) => `Le client a répondu, dossier ${spoken(reference)}`,
      followed: (reference) => `Du nouveau dans un dossier que vous suivez, ${spoken(reference)}`,
      mentioned: (reference) => `Un collègue vous appelle, dossier ${spoken(reference)}`,
      promise_at_risk: (reference) => `Promesse à risque, dossier ${spoken(reference)}`,
      promise_broken: (reference) => `Promesse non tenue, dossier ${spoken(reference)}`,
      handover: (reference) => `On vous passe le relais, dossier ${spoken(reference)}`,
      entrusted: (reference) => `Un dossier vous est confié, ${spoken(reference)}`,
      absence: (reference) => `Une absence, dossier ${spoken(reference)}`,
      send_failed: (reference) => `Un message n’a pas pu partir, dossier ${spoken(reference)}`,
      woken: (reference) => `Le dossier ${spoken(reference)} sort de veille`,
      follow_up: (reference) => `Votre relance, dossier ${spoken(reference)}`,
    },
    letter: ({ company, lines }) => ({
      subject: lines.length === 1 ? (lines[0]?.words ?? "") : `Guichet : ${lines.length} nouvelles pour vous`,
      ...plainLetter(
        { language: "fr", hello: "Bonjour,", automatic: "Message automatique", colon: " :" },
        company,
        [...lines, "Ce qui vous est dit ainsi se choisit dans Mon compte, Notifications."] satisfies Line[],
      ),
    }),
  },
  en: {
    told: {
      answered: (reference) => `The customer answered, ticket ${spoken(reference)}`,
      followed: (reference) => `News in a ticket you follow, ${spoken(reference)}`,
      mentioned: (reference) => `A colleague calls you, ticket ${spoken(reference)}`,
      promise_at_risk: (reference) => `Promise at risk, ticket ${spoken(reference)}`,
      promise_broken: (reference) => `Broken promise, ticket ${spoken(reference)}`,
      handover: (reference) => `A ticket is handed over to you, ${spoken(reference)}`,
      entrusted: (reference) => `A ticket is now yours, ${spoken(reference)}`,
      absence: (reference) => `An absence, ticket ${spoken(reference)}`,
      send_failed: (reference) => `A message could not leave, ticket ${spoken(reference)}`,
      woken: (reference) => `Ticket ${spoken(reference)} is awake`,
      follow_up: (reference) => `Your follow-up, ticket ${spoken(reference)}`,
    },
    letter: ({ company, lines }) => ({
      subject: lines.length === 1 ? (lines[0]?.words ?? "") : `Guichet: ${lines.length} things for you`,
      ...plainLetter(
        { language: "en", hello: "Hello,", automatic: "Automatic message", colon: ":" },
        company,
        [...lines, "What you are told this way is chosen in My account, Notifications."] satisfies Line[],
      ),
    }),
  },
};

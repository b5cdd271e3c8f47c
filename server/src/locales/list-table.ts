import type { Language } from "@guichet/contract/ids.ts";
import type { TicketState } from "@guichet/contract/tickets.ts";

/** The heads of the columns of a list kept as a table, in their order, and the states in words. */
type Words = { file: string; heads: readonly string[]; states: Record<TicketState, string> };

export const listTable: Record<Language, Words> = {
  fr: {
    file: "dossiers.csv",
    heads: [
      "Référence",
      "Objet",
      "Client",
      "État",
      "Responsable",
      "Équipe",
      "Étiquettes",
      "Canal",
      "Ouvert le",
      "Dernier mot le",
      "Client en attente depuis",
      "Réponse due le",
      "En veille jusqu’au",
      "Clos le",
      "Messages",
    ],
    states: {
      new: "nouveau",
      open: "en cours",
      waiting_customer: "en attente du client",
      snoozed: "en veille",
      closed: "clos",
    },
  },
  en: {
    file: "tickets.csv",
    heads: [
      "Reference",
      "Subject",
      "Customer",
      "State",
      "Owner",
      "Team",
      "Tags",
      "Channel",
      "Opened",
      "Last word",
      "Customer waiting since",
      "Answer due",
      "Snoozed until",
      "Closed",
      "Messages",
    ],
    states: {
      new: "new",
      open: "open",
      waiting_customer: "waiting for the customer",
      snoozed: "snoozed",
      closed: "closed",
    },
  },
};

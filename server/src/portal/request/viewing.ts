import type { DataRequest } from "@guichet/contract/data-requests.ts";
import type { TicketField } from "@guichet/contract/fields.ts";
import type { Ticket } from "@guichet/contract/tickets.ts";
import type { trackingWords } from "../../locales/tracking.ts";
import type { MentionedFile, Problems } from "../fields.ts";
import type { Counter } from "../leaving.ts";
import { firstName, type Passage, stepsOf } from "./exchange.ts";
import { type Opened, personWaits } from "./opening.ts";
import { type Item, timelineOf } from "./promised.ts";

export type Said = "word" | "reopened" | "person" | keyof (typeof trackingWords)["fr"]["said"];

export type RequestView = {
  ticket: Ticket;
  items: readonly Item[];
  passages: readonly Passage[];
  /** Older words than the page holds. */
  older: boolean;
  /** Where an opinion is given, once closed. */
  survey: { path: string; answered: boolean } | null;
  /** They asked to speak to someone, and nobody has answered since. */
  personWaits: boolean;
  /** Whoever followed it before the present owner, and told them everything. */
  handedBy: string | null;
  /** What is asked of the customer, and what they gave. */
  requests: readonly DataRequest[];
  noted: readonly TicketField[];
  answerBy: string;
  personBy: string;
  key: string;
  said: Said | null;
  typed: Readonly<Record<string, string>>;
  kept: readonly MentionedFile[];
  problems: Problems;
  notice: string | null;
};

/** What was typed and what was wrong with it, when a form comes back. */
type Attempt = Pick<RequestView, "said" | "typed" | "kept" | "problems" | "notice">;

export const nothingTried: Attempt = {
  said: null,
  typed: {},
  kept: [],
  problems: {},
  notice: null,
};

/** A key of one request's page leaves nothing in another. */
export const scopeOf = (ticketId: string): string => `page ${ticketId}`;

export function viewOf({ keys, links }: Counter, opened: Opened, attempt: Attempt): RequestView {
  const { reader, ticket, passages, facts, promises, requests, noted, answered, answerBy, personBy } = opened;
  const path = new URL(links.survey(ticket.id, reader.now)).pathname;
  return {
    ...attempt,
    ticket,
    passages,
    items: timelineOf(stepsOf(ticket, facts, passages), promises, ticket.thread, reader.now),
    older: ticket.thread.length > 0 && opened.older,
    survey: ticket.closedAt === null ? null : { path, answered },
    personWaits: personWaits(opened),
    handedBy: handedBy(opened),
    requests,
    noted,
    answerBy,
    personBy,
    key: attempt.typed.key ?? keys.make(scopeOf(ticket.id), reader.now),
  };
}

function handedBy({ ticket, facts }: Opened): string | null {
  const last = facts.findLast(({ name }) => name === "ticket.taken" || name === "handover.accepted");
  const isTheirs = last?.ownerName === ticket.owner?.name;
  return isTheirs && last?.giverName ? firstName(last.giverName) : null;
}

import type { Customer } from "@guichet/contract/customers.ts";
import type { Fact, FactName } from "@guichet/contract/facts.ts";
import { applyToRow } from "@guichet/contract/live.ts";
import type { TicketRow, TicketWithThread } from "@guichet/contract/tickets.ts";
import type { Query, QueryClient } from "@tanstack/react-query";
import { companyKey } from "../company.ts";
import { customersKey } from "../customers.ts";
import { inboxesKey } from "../inboxes.ts";
import { leaveBeside } from "../lists/beside.ts";
import { checklistKey, checklistsKey } from "../lists/checklists.ts";
import { fieldsKey, ticketFieldsKey } from "../lists/fields.ts";
import { mergedKey } from "../lists/merging.ts";
import { proceduresKey } from "../lists/procedures.ts";
import { readingsKey } from "../lists/readings.ts";
import { linksKey } from "../lists/relations.ts";
import { tagsKey } from "../lists/tags.ts";
import { savedViewsKey } from "../lists/views.ts";
import { followUpsKey } from "../people/follow-ups.ts";
import { handoversKey, presencesKey, routedKey } from "../people/handovers.ts";
import { mentionsKey } from "../people/mentions.ts";
import { notificationsKey } from "../people/notifications.ts";
import { protectionKey } from "../people/protection.ts";
import { rightsKey } from "../people/rights.ts";
import { arrivalsKey } from "../post/arrivals.ts";
import { dataRequestsKey } from "../post/data-requests.ts";
import { departuresKey } from "../post/departures.ts";
import { ledgerKey, policiesKey, promisesKey } from "../promises.ts";
import { approvalsKey, gesturesKey, reasonsKey } from "../reasons.ts";
import { sessionQuery } from "../session.ts";
import { teamKey } from "../team.ts";
import { catchUp, draftsOfAllKey, dropEntry } from "../thread.ts";
import {
  changeRows,
  columnValuesKey,
  countsKey,
  factsSeenKey,
  headsKey,
  listsKey,
  type TicketPages,
  ticketKey,
  ticketsKey,
  withoutRow,
} from "../tickets.ts";
import { calendarsKey } from "../time/calendars.ts";
import { changeComingRows } from "./coming-rows.ts";

type Key = readonly unknown[];

/** What is read again when a fact says too little to be applied in place. */
const readAgain: Partial<Record<FactName, readonly Key[]>> = {
  "customer.joined": [customersKey],
  "customer.parted": [customersKey],
  "customer.renamed": [customersKey],
  "customer.described": [customersKey],
  "mandate.given": [customersKey],
  "mandate.ended": [customersKey],
  "mandate.resumed": [customersKey],
  "message.flagged": [protectionKey],
  "message.unflagged": [protectionKey],
  "exchange.ended": [protectionKey],
  "exchange.resumed": [protectionKey],
  "agent.joined": [teamKey],
  "agent.disabled": [teamKey],
  "team.made": [teamKey],
  "team.renamed": [teamKey],
  "team.removed": [teamKey],
  "team.joined": [teamKey, rightsKey, sessionQuery.queryKey],
  "team.left": [teamKey, rightsKey, sessionQuery.queryKey],
  "inbox.added": [inboxesKey],
  "inbox.changed": [inboxesKey, columnValuesKey],
  "inbox.kept": [rightsKey, sessionQuery.queryKey],
  "inbox.kept_no_more": [rightsKey, sessionQuery.queryKey],
  "ticket.gathered": [mergedKey, customersKey, proceduresKey],
  "ticket.linked": [linksKey],
  "ticket.unlinked": [linksKey],
  "split.undone": [linksKey],
  "checklist.changed": [checklistKey],
  "checklists.kept": [checklistsKey],
  "field.changed": [fieldsKey, ticketFieldsKey],
  "field.filled": [ticketFieldsKey],
  "ticket.closed": [linksKey],
  "ticket.reopened": [linksKey],
  "arrival.quarantined": [arrivalsKey],
  "departure.left": [departuresKey],
  "departure.delayed": [departuresKey],
  "departure.failed": [departuresKey],
  "survey.answered": [customersKey, ["figures"]],
  "calendar.added": [calendarsKey],
  "calendar.changed": [calendarsKey, companyKey, sessionQuery.queryKey],
  "calendar.removed": [calendarsKey],
  "question.settled": [["assistant"]],
  "outside.opened": [["assistant"]],
  "company.changed": [companyKey, sessionQuery.queryKey],
  "counter.opened": [companyKey, sessionQuery.queryKey, departuresKey],
  "counter.silenced": [companyKey, sessionQuery.queryKey],
  "policy.changed": [policiesKey],
  "reason.changed": [reasonsKey, proceduresKey, columnValuesKey],
  "procedure.followed": [proceduresKey],
  "procedure.left": [proceduresKey],
  "procedure.resumed": [proceduresKey],
  "ticket.understood": [readingsKey],
  "ticket.weighed": [readingsKey],
  "ticket.reasoned": [readingsKey, ticketFieldsKey, proceduresKey],
  "tag.changed": [tagsKey],
  "view.changed": [savedViewsKey],
  "macro.changed": [["macros"]],
  "ready_reply.changed": [["ready-replies"]],
  "house_words.added": [["house-words"]],
  "house_words.removed": [["house-words"]],
  "approval.asked": [approvalsKey],
  "approval.decided": [approvalsKey],
  "handover.offered": [handoversKey],
  "handover.permitted": [handoversKey],
  "handover.accepted": [handoversKey, presencesKey, routedKey],
  "handover.declined": [handoversKey],
  "handover.withdrawn": [handoversKey],
  "handover.overdue": [handoversKey],
  "follow_up.planned": [followUpsKey],
  "follow_up.left": [followUpsKey],
  "follow_up.ended": [followUpsKey],
  "ticket.routed": [routedKey],
  "agent.went_away": [presencesKey, routedKey],
  "absence.planned": [presencesKey, ["leaving"]],
  "absence.moved": [presencesKey, ["leaving"]],
  "agent.came_back": [presencesKey, routedKey],
  "agent.placed": [presencesKey],
  "gesture.granted": [gesturesKey],
  "gesture.delivered": [gesturesKey],
  "datum.asked": [dataRequestsKey],
  "datum.dropped": [dataRequestsKey],
  "datum.given": [dataRequestsKey],
  "datum.confirmed": [dataRequestsKey],
  "datum.doubted": [dataRequestsKey],
  "agent.mentioned": [mentionsKey],
  "draft.shared": [draftsOfAllKey],
  "draft.withheld": [draftsOfAllKey],
  "draft.passed": [draftsOfAllKey],
};

const wholeTicket: ReadonlySet<FactName> = new Set([
  "ticket.closed",
  "ticket.reopened",
  "ticket.reasoned",
  "ticket.followed",
  "ticket.merged",
  "ticket.parted",
  "ticket.gathered",
  "split.undone",
  "spam.marked",
  "spam.lifted",
  "person.asked",
  "survey.answered",
  "departure.left",
  "departure.delayed",
  "departure.failed",
]);

const inColumns: ReadonlySet<FactName> = new Set(["ticket.reasoned", "field.filled"]);

/** After these, what one sees may be less than what is on the screen. */
const changesSight: ReadonlySet<FactName> = new Set([
  "team.joined",
  "team.left",
  "company.changed",
  "inbox.kept",
  "inbox.kept_no_more",
]);

/** Applies a pushed fact to what the screens hold: rows by the contract's own function, the rest by reading it again. */
export function applyFact(queries: QueryClient, fact: Fact): void {
  const { particulars } = fact;
  const ticketId = "ticketId" in particulars ? particulars.ticketId : null;
  if (ticketId !== null || readAgain[fact.name] !== undefined) leaveBeside(queries, ticketId);
  if (ticketId !== null || fact.name === "customer.renamed") applyToRows(queries, fact);
  if (ticketId !== null) applyToTicket(queries, fact, ticketId);
  if (ticketId !== null && "strip" in particulars) readPromises(queries, ticketId);
  if (changesSight.has(fact.name)) lookAgain(queries);
  readCards(queries, fact);
  for (const queryKey of readAgain[fact.name] ?? []) void queries.invalidateQueries({ queryKey });
}

const inCards: ReadonlySet<FactName> = new Set([
  "ticket.closed",
  "ticket.reopened",
  "ticket.merged",
  "ticket.parted",
  "split.undone",
  "spam.marked",
  "spam.lifted",
]);

/** A card shows what else its customer asks: one more of theirs, or another state of one it names. */
function readCards(queries: QueryClient, { name, particulars }: Fact): void {
  const isOnCard = ({ id, tickets }: Customer): boolean => {
    if ("ticket" in particulars) return particulars.ticket.customer.id === id;
    return "ticketId" in particulars && tickets.some((ticket) => ticket.id === particulars.ticketId);
  };
  if (name !== "ticket.opened" && !inCards.has(name)) return;
  void queries.invalidateQueries({
    queryKey: customersKey,
    predicate: ({ state: { data } }) => isCard(data) && isOnCard(data),
  });
}

const isCard = (data: unknown): data is Customer =>
  typeof data === "object" && data !== null && "identities" in data && "tickets" in data;

/** The row is told its stamps; what the ticket's own screen and the ledger show beside them is read again. */
function readPromises(queries: QueryClient, ticketId: string): void {
  void queries.invalidateQueries({ queryKey: promisesKey(ticketId) });
  void queries.invalidateQueries({ queryKey: ledgerKey });
}

function applyToRows(queries: QueryClient, fact: Fact): void {
  const change = (row: TicketRow) => applyToRow(row, fact);
  queries.setQueriesData<TicketPages>({ queryKey: listsKey }, (list) => changeRows(list, change));
  changeComingRows(queries, change);
}

function applyToTicket(queries: QueryClient, fact: Fact, ticketId: string): void {
  queries.setQueryData<TicketWithThread>(
    ticketKey(ticketId),
    (kept) => kept && { ...kept, ...applyToRow(kept, fact) },
  );
  // An answer that is on its way may have been made before this, and would undo it.
  void queries.invalidateQueries({ queryKey: ticketKey(ticketId), predicate: isOnItsWay });
  if (fact.name === "entry.received" || fact.name === "entry.written") {
    // A cut in the middle loses nothing: the whole ticket is then read again.
    catchUp(queries, ticketId).catch(() => queries.invalidateQueries({ queryKey: ticketKey(ticketId) }));
  }
  if (isOfDrafts(fact)) readDrafts(queries, fact, ticketId);
  if (fact.name === "entry.withdrawn") dropEntry(queries, ticketId, fact.particulars.entryId);
  if (inColumns.has(fact.name)) void queries.invalidateQueries({ queryKey: [...columnValuesKey, ticketId] });
  if (wholeTicket.has(fact.name)) void queries.invalidateQueries({ queryKey: ticketKey(ticketId) });
}

const isOnItsWay = ({ state }: Query): boolean => state.fetchStatus !== "idle";

/** A shared draft has other words, or left with them. */
const isOfDrafts = ({ name, particulars }: Fact): boolean =>
  name === "draft.typed" || ("drafted" in particulars && particulars.drafted);

/** Not at my own keys: what I write is on my screen before it is anywhere else. */
function readDrafts(queries: QueryClient, { actor }: Fact, ticketId: string): void {
  const me = queries.getQueryData(sessionQuery.queryKey)?.agentId;
  if (actor.kind === "agent" && actor.id === me) return;
  void queries.invalidateQueries({ queryKey: [...draftsOfAllKey, ticketId] });
}

/** A head that was read before would put back into a list what just left it: it is forgotten, not read again. */
function lookAgain(queries: QueryClient): void {
  void queries.resetQueries({ queryKey: headsKey });
  for (const queryKey of [listsKey, countsKey, ticketsKey]) void queries.invalidateQueries({ queryKey });
}

/** It left one's sight: no list shows it any more, and its own screen says that there is nothing here. */
export function forgetTicket(queries: QueryClient, ticketId: string): void {
  queries.setQueriesData<TicketPages>({ queryKey: listsKey }, (list) => withoutRow(list, ticketId));
  changeComingRows(queries, (row) => (row.id === ticketId ? undefined : row));
  void queries.resetQueries({ queryKey: headsKey });
  void queries.invalidateQueries({ queryKey: ticketKey(ticketId) });
}

/** What stands until a fact touches it, read before there was a line to bring one: read again, or it would stand for ever. */
export function readWhatStands(queries: QueryClient): void {
  for (const queryKey of [companyKey, reasonsKey, teamKey]) void queries.invalidateQueries({ queryKey });
}

/** After a burst of facts: the heads of the lists and the counts, once. */
export function readHeads(queries: QueryClient): void {
  queries.setQueryData<number>(factsSeenKey, (seen) => (seen ?? 0) + 1);
  void queries.invalidateQueries({ queryKey: headsKey });
  void queries.invalidateQueries({ queryKey: countsKey });
  void queries.invalidateQueries({ queryKey: notificationsKey });
}

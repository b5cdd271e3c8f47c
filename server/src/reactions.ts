import { acknowledge } from "./dispatch/acknowledging.ts";
import type { Links } from "./dispatch/links.ts";
import { sendReply } from "./dispatch/replying.ts";
import {
  keepHours,
  measureAnswer,
  measureClosing,
  measureOpening,
  measureReopening,
  measureTaking,
  measureWithdrawal,
} from "./figures/reactions.ts";
import type { Reactions } from "./platform/work.ts";
import { cancelSurvey, scheduleSurvey } from "./surveys/reactions.ts";
import { hideSendFailure, reopenOnReply, showSendFailure } from "./tickets/reactions.ts";

/**
 * What follows each fact, in the same transaction, in this order. A new fact without a line does not compile.
 * There is no column for what comes later yet: what is due later is a column in a table and a tick in schedule.ts.
 */
export const reactionsWith = (links: Links): Reactions => ({
  "ticket.opened": [measureOpening, acknowledge(links)],
  "ticket.taken": [measureTaking],
  "ticket.released": [],
  "ticket.closed": [measureClosing, scheduleSurvey],
  "ticket.reopened": [measureReopening, cancelSurvey],
  "person.asked": [],
  "entry.received": [reopenOnReply],
  "entry.written": [sendReply(links), measureAnswer],
  "entry.withdrawn": [measureWithdrawal],
  "customer.joined": [],
  "customer.parted": [],
  "customer.renamed": [],
  "agent.joined": [],
  "agent.disabled": [],
  "inbox.added": [],
  "inbox.changed": [],
  "arrival.quarantined": [],
  "departure.left": [hideSendFailure],
  "departure.delayed": [],
  "departure.failed": [showSendFailure],
  "survey.answered": [],
  "calendar.added": [],
  "calendar.changed": [keepHours],
  "calendar.removed": [],
  "company.changed": [],
  "counter.opened": [],
  "counter.silenced": [],
});

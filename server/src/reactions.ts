import { acknowledge, letLateAcknowledgementsGo } from "./dispatch/acknowledging.ts";
import type { Links } from "./dispatch/links.ts";
import { sendReply } from "./dispatch/replying.ts";
import { forgetCode } from "./dispatch/revoking.ts";
import { tellNewDate } from "./dispatch/telling.ts";
import {
  keepHours,
  measureAnswer,
  measureClosing,
  measureOpening,
  measureReopening,
  measureTaking,
  measureWithdrawal,
} from "./figures/reactions.ts";
import { hearElsewhere } from "./guard/hearing-elsewhere.ts";
import type { Reactions } from "./platform/work.ts";
import { hearCustomer, hearRefusal, hearUs, hearWish } from "./policies/answering.ts";
import { acknowledged, endClocks, reviveClocks, takenUp } from "./policies/ending.ts";
import { chooseAgain, recountAll, recountPolicy } from "./policies/recounting.ts";
import { startClocks } from "./policies/starting.ts";
import { unhearUs } from "./policies/taking-back.ts";
import { tellAlone } from "./policies/telling-alone.ts";
import { warnLead } from "./policies/warning-lead.ts";
import { cancelSurvey, scheduleSurvey } from "./surveys/reactions.ts";
import { hideSendFailure, reopenOnReply, showSendFailure } from "./tickets/reactions.ts";

/**
 * What follows each fact, in the same transaction, in this order. A new fact without a line does not compile.
 * There is no column for what comes later yet: what is due later is a column in a table and a tick in schedule.ts.
 */
export const reactionsWith = (links: Links): Reactions => ({
  "ticket.opened": [measureOpening, startClocks, acknowledge(links)],
  "ticket.taken": [measureTaking, takenUp],
  "ticket.released": [],
  "ticket.closed": [measureClosing, endClocks, scheduleSurvey],
  "ticket.reopened": [measureReopening, reviveClocks, cancelSurvey],
  "person.asked": [hearWish],
  "entry.received": [reopenOnReply, hearCustomer],
  "entry.written": [sendReply(links), measureAnswer, hearUs, hearElsewhere],
  "entry.withdrawn": [measureWithdrawal, unhearUs],
  "customer.joined": [],
  "customer.parted": [],
  "customer.renamed": [],
  "agent.joined": [],
  "agent.disabled": [],
  "inbox.added": [],
  "inbox.changed": [],
  "arrival.quarantined": [],
  "departure.left": [hideSendFailure, acknowledged, forgetCode],
  "departure.delayed": [],
  "departure.failed": [showSendFailure],
  "survey.answered": [],
  "calendar.added": [],
  "calendar.changed": [keepHours, recountAll],
  "calendar.removed": [],
  "clocks.started": [],
  "clocks.stopped": [],
  "promise.made": [],
  "promise.kept": [],
  "promise.resumed": [],
  "promise.renegotiated": [],
  "promise.accepted": [],
  "promise.refused": [hearRefusal, warnLead(links)],
  "promise.at_risk": [tellAlone(tellNewDate(links))],
  "promise.broken": [],
  "promise.released": [],
  "promise.withdrawn": [],
  "policy.changed": [recountPolicy],
  "reason.changed": [],
  "ticket.reasoned": [chooseAgain],
  "ticket.tagged": [],
  "ticket.followed": [],
  "tag.changed": [],
  "approval.asked": [],
  "approval.decided": [],
  "gesture.granted": [],
  "gesture.delivered": [],
  "datum.asked": [],
  "datum.dropped": [],
  "datum.given": [],
  "datum.confirmed": [],
  "datum.doubted": [],
  "datum.revealed": [],
  "code.sent": [],
  "code.refused": [],
  "links.revoked": [],
  "company.changed": [],
  "counter.opened": [letLateAcknowledgementsGo],
  "counter.silenced": [],
});

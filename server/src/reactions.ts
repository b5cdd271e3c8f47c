import { inAudit } from "./access/audit/reactions.ts";
import { passPromises } from "./away/passing.ts";
import { requireChecklistDone, tellWaiting } from "./checklists/reactions.ts";
import { lookAgain } from "./customers/likenesses/looking.ts";
import { acknowledge, keepLettersBack, letLateAcknowledgementsGo } from "./dispatch/acknowledging.ts";
import { sendTakeover } from "./dispatch/following-up.ts";
import type { Links } from "./dispatch/links.ts";
import { sendReply } from "./dispatch/replying.ts";
import { forgetCode } from "./dispatch/revoking.ts";
import { tellNewDate } from "./dispatch/telling.ts";
import { bringBackOnWords, endDrafts } from "./drafts/ending.ts";
import { requireFieldsFilled } from "./fields/reactions.ts";
import { forgetMeasures, measureAlone, measureGathering } from "./figures/gathering.ts";
import {
  keepHours,
  measureAnswer,
  measureClosing,
  measureOpening,
  measureReopening,
  measureTaking,
  measureWithdrawal,
} from "./figures/reactions.ts";
import { countChase } from "./follow-ups/chasing.ts";
import {
  resumeOnUndo,
  resumeOnWithdrawal,
  stopOnAnswer,
  stopOnClosing,
  stopOnOurAnswer,
} from "./follow-ups/ending.ts";
import { hearElsewhere } from "./guard/hearing-elsewhere.ts";
import { dropHandover, offerAgain, tellWhoTakesOver } from "./handovers/reactions.ts";
import {
  tellAnswered,
  tellAtRisk,
  tellBroken,
  tellEntrusted,
  tellFollowers,
  tellFollowUp,
  tellMentioned,
  tellOffered,
  tellReturned,
  tellSendFailed,
  tellStayed,
  tellWoken,
  tellWritten,
} from "./notifications/reactions.ts";
import type { Reactions } from "./platform/work.ts";
import { hearCustomer, hearRefusal, hearUs, hearWish } from "./policies/answering.ts";
import {
  acknowledged,
  bringClocksBack,
  dropClocks,
  endClocks,
  reviveClocks,
  takenUp,
} from "./policies/ending.ts";
import { chooseAgain, recountAll, recountPolicy } from "./policies/recounting.ts";
import { startClocks } from "./policies/starting.ts";
import { unhearUs } from "./policies/taking-back.ts";
import { tellAlone } from "./policies/telling-alone.ts";
import { warnLead } from "./policies/warning-lead.ts";
import { learnReason, weighReason } from "./readings/teaching.ts";
import { requireChildrenClosed } from "./relations/reactions.ts";
import { tryAgain } from "./routing/reactions.ts";
import { cancelSurvey, scheduleSurvey, surveyAgain } from "./surveys/reactions.ts";
import { hideSendFailure, reopenOnReply, showSendFailure } from "./tickets/reactions.ts";
import { sleepOnUndo } from "./tickets/sleeping/snoozing.ts";
import {
  wakeOnAnswer,
  wakeOnRelease,
  wakeOnRisk,
  wakeOnSendFailure,
  wakeOnWish,
} from "./tickets/sleeping/waking.ts";

/** Told to whoever listens, screens and other systems: nothing else of ours follows but a line of the audit log. */
const told = {
  "ticket.placed": [],
  "ticket.linked": [],
  "checklist.changed": [],
  "checklists.kept": [],
  "field.changed": [inAudit("field.changed")],
  "field.filled": [],
  "procedure.followed": [],
  "procedure.left": [],
  "procedure.resumed": [],
  "ticket.unlinked": [],
  "ticket.routed": [],
  "routing.changed": [inAudit("routing.changed")],
  "message.flagged": [],
  "message.unflagged": [],
  "exchange.ended": [inAudit("exchange.ended")],
  "exchange.resumed": [inAudit("exchange.resumed")],
  "absence.planned": [],
  "absence.moved": [],
  "absence.stayed": [tellStayed],
  "absence.returned": [tellReturned],
  "agent.went_away": [],
  "agent.came_back": [],
  "agent.placed": [],
  "handover.permitted": [],
  "handover.declined": [],
  "handover.withdrawn": [],
  "handover.overdue": [],
  "follow_up.planned": [],
  "follow_up.left": [],
  "ticket.snoozed": [],
  "ticket.understood": [],
  "ticket.weighed": [],
  "ticket.chased": [],
  "draft.shared": [],
  "draft.withheld": [],
  "draft.typed": [],
  "draft.passed": [],
  "reply.put_off": [],
  "reply.brought_back": [],
  "ready_reply.changed": [],
  "house_words.added": [inAudit("house_words.added")],
  "house_words.removed": [inAudit("house_words.removed")],
  "macro.changed": [],
  "macro.ran": [],
  "macro.undone": [],
  "customer.joined": [],
  "customer.parted": [],
  "customer.renamed": [],
  "customer.described": [],
  "mandate.given": [inAudit("mandate.given")],
  "mandate.ended": [inAudit("mandate.ended")],
  "mandate.resumed": [inAudit("mandate.resumed")],
  "agent.joined": [inAudit("agent.joined")],
  "agent.disabled": [inAudit("agent.disabled")],
  "team.made": [inAudit("team.made")],
  "team.renamed": [inAudit("team.renamed")],
  "team.removed": [inAudit("team.removed")],
  "team.joined": [inAudit("team.joined")],
  "team.left": [inAudit("team.left")],
  "inbox.added": [inAudit("inbox.added")],
  "inbox.changed": [inAudit("inbox.changed")],
  "inbox.kept": [],
  "inbox.kept_no_more": [inAudit("inbox.kept_no_more")],
  "arrival.quarantined": [],
  "departure.delayed": [],
  "survey.answered": [],
  "calendar.added": [inAudit("calendar.added")],
  "calendar.removed": [inAudit("calendar.removed")],
  "clocks.started": [],
  "clocks.stopped": [],
  "promise.made": [],
  "promise.kept": [],
  "promise.resumed": [],
  "promise.renegotiated": [],
  "promise.accepted": [],
  "promise.released": [],
  "promise.withdrawn": [],
  "promise.passed": [],
  "reason.changed": [inAudit("reason.changed")],
  "ticket.tagged": [],
  "ticket.followed": [],
  "tag.changed": [],
  "view.changed": [],
  "bulk.asked": [],
  "bulk.finished": [],
  "approval.asked": [],
  "approval.decided": [],
  "gesture.granted": [],
  "gesture.delivered": [],
  "datum.asked": [],
  "datum.dropped": [],
  "datum.given": [],
  "datum.confirmed": [],
  "datum.doubted": [],
  "datum.revealed": [inAudit("datum.revealed")],
  "code.sent": [],
  "code.refused": [],
  "links.revoked": [inAudit("links.revoked")],
  "question.settled": [],
  "outside.opened": [],
  "company.changed": [inAudit("company.changed")],
  "counter.silenced": [inAudit("counter.silenced")],
} satisfies Partial<Reactions>;

/** A closing that is undone never was: what it had ended goes on. */
const goneOnWith = [resumeOnUndo, sleepOnUndo, offerAgain];

/**
 * What follows each fact, in the same transaction, in this order. A new fact without a line does not compile.
 * There is no column for what comes later yet: what is due later is a column in a table and a tick in schedule.ts.
 */
export const reactionsWith = (links: Links): Reactions => ({
  ...told,
  "handover.offered": [tellOffered],
  "handover.accepted": [passPromises, tellWhoTakesOver(sendTakeover(links)), tellEntrusted],
  "ticket.woken": [tellWoken],
  "follow_up.ended": [tellFollowUp],
  "agent.mentioned": [tellMentioned],
  "ticket.opened": [measureOpening, startClocks, acknowledge(links)],
  "ticket.taken": [measureTaking, takenUp],
  "ticket.released": [dropHandover, wakeOnRelease],
  "ticket.closed": [
    requireChildrenClosed,
    requireChecklistDone,
    requireFieldsFilled,
    tellWaiting,
    stopOnClosing,
    dropHandover,
    lookAgain,
    measureClosing,
    endClocks,
    scheduleSurvey,
    tellFollowers,
  ],
  "ticket.reopened": [tellWaiting, measureReopening, reviveClocks, cancelSurvey, ...goneOnWith],
  "spam.marked": [keepLettersBack, stopOnClosing, dropHandover, dropClocks, forgetMeasures, cancelSurvey],
  "spam.lifted": [bringClocksBack, measureAlone, surveyAgain],
  "split.undone": [dropClocks, dropHandover, forgetMeasures],
  "ticket.merged": [forgetMeasures, cancelSurvey],
  "ticket.parted": [measureAlone, surveyAgain],
  "ticket.gathered": [measureGathering],
  "person.asked": [wakeOnWish, hearWish],
  "entry.received": [
    reopenOnReply,
    wakeOnAnswer,
    countChase,
    stopOnAnswer,
    hearCustomer,
    bringBackOnWords,
    tellAnswered,
  ],
  "entry.written": [
    sendReply(links),
    stopOnOurAnswer,
    measureAnswer,
    hearUs,
    hearElsewhere,
    endDrafts,
    tellWritten,
  ],
  "entry.withdrawn": [measureWithdrawal, unhearUs, resumeOnWithdrawal],
  "departure.left": [hideSendFailure, acknowledged, forgetCode],
  "departure.failed": [showSendFailure, wakeOnSendFailure, tellSendFailed],
  "calendar.changed": [keepHours, recountAll, inAudit("calendar.changed")],
  "promise.refused": [wakeOnWish, hearRefusal, warnLead(links)],
  "promise.at_risk": [wakeOnRisk, tellAlone(tellNewDate(links)), tellAtRisk],
  "promise.broken": [wakeOnRisk, tellBroken],
  "policy.changed": [recountPolicy, inAudit("policy.changed")],
  "ticket.reasoned": [chooseAgain, tryAgain, learnReason, weighReason],
  "counter.opened": [letLateAcknowledgementsGo, inAudit("counter.opened")],
});

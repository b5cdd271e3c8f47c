import type { ActName } from "./keys.ts";
import type { ReceivingProblem } from "./mail-problems.ts";

/**
 * Every “no” the product can say: a stable code with typed particulars. Codes are never renamed and never reused.
 * Their words live in the locales of the server and of the web, keyed by the code.
 */
export type Refusals = {
  "request.invalid": { fields: { path: string; problem: string }[] };
  "request.too_large": { limitBytes: number };
  "request.too_many": { retryAfterSeconds: number };
  "request.foreign_origin": Record<never, never>;
  not_found: Record<never, never>;
  "access.not_signed_in": Record<never, never>;
  "access.not_allowed": Record<never, never>;
  "access.leads_only": Record<never, never>;
  "access.wrong_credentials": Record<never, never>;
  "access.too_many_tries": { retryAfterSeconds: number };
  "access.link_spent": Record<never, never>;
  "access.email_taken": Record<never, never>;
  "access.password_known": Record<never, never>;
  "access.last_admin": Record<never, never>;
  "team.unknown": Record<never, never>;
  "team.name_taken": Record<never, never>;
  "team.in_use": { inboxes: number; open: number };
  "keys.clash": { key: string; act: ActName; other: ActName };
  "access.wrong_code": Record<never, never>;
  "access.step_over": Record<never, never>;
  "access.confirm_first": Record<never, never>;
  "access.second_factor_on": Record<never, never>;
  "access.second_factor_required": Record<never, never>;
  "access.wrong_password": Record<never, never>;
  /** Browsers know passkeys by the name of a site: the address of this one is made of figures, or not encrypted. */
  "access.passkey_needs_name": Record<never, never>;
  "access.password_closed": Record<never, never>;
  "access.no_provider": Record<never, never>;
  "access.passkey_late": Record<never, never>;
  "access.passkey_wrong": Record<never, never>;
  "access.passkey_known": Record<never, never>;
  "ticket.closed": Record<never, never>;
  /** It is read in another: what is done is done there. */
  "ticket.merged": { into: string; intoId: string };
  "ticket.merge_itself": Record<never, never>;
  "ticket.not_merged": Record<never, never>;
  "ticket.not_split": Record<never, never>;
  /** Something was said in it since: it is merged, not undone. */
  "ticket.split_gone_on": Record<never, never>;
  "ticket.still_open": Record<never, never>;
  "ticket.children_open": { open: number };
  /** Set aside as unwanted: brought back first. */
  "ticket.spam": Record<never, never>;
  "ticket.checklist_unfinished": { left: number };
  /** Fields that are required at the closing, by their names; no written reason passes this. */
  "ticket.fields_empty": { names: string };
  "field.text_unread": { name: string };
  "field.number_unread": { name: string };
  "field.date_unread": { name: string };
  "field.yes_no_unread": { name: string };
  "field.choice_unknown": { name: string };
  "field.one_only": { name: string };
  "field.retired": { name: string };
  "field.kind_stays": { name: string };
  "field.without_choices": { name: string };
  "field.name_taken": Record<never, never>;
  "procedure.other_version": Record<never, never>;
  "link.to_itself": Record<never, never>;
  "link.ring": Record<never, never>;
  "link.has_parent": Record<never, never>;
  "ticket.owned_by_other": { ownerName: string };
  "ticket.too_many_tags": { most: number };
  "tag.name_taken": { tagId: string };
  "tag.not_mergeable": Record<never, never>;
  "absence.begun": Record<never, never>;
  "absence.past": Record<never, never>;
  "absence.replaced_by_oneself": Record<never, never>;
  "handover.receiver_away": { toName: string };
  "handover.nobody_suits": Record<never, never>;
  "handover.not_owner": { ownerName: string | null };
  "handover.under_way": { toName: string };
  "handover.same_owner": Record<never, never>;
  "handover.receiver_gone": { toName: string };
  "handover.ended": Record<never, never>;
  "handover.waits_for_lead": Record<never, never>;
  "ticket.awaits_answer": Record<never, never>;
  "ticket.due_too_soon": { dueAt: string };
  "follow_up.without_address": Record<never, never>;
  "follow_up.ended": Record<never, never>;
  "follow_up.out_of_order": Record<never, never>;
  "push.unknown_carrier": Record<never, never>;
  "moment.unread": Record<never, never>;
  "moment.past": Record<never, never>;
  "moment.too_far": Record<never, never>;
  "bulk.failed": Record<never, never>;
  "bulk.stopped": Record<never, never>;
  "bulk.not_undoable": Record<never, never>;
  "thread.moved": { entries: number };
  "thread.already_left": Record<never, never>;
  "thread.empty": Record<never, never>;
  /** Every address was one of our own. */
  "thread.to_nobody": Record<never, never>;
  /** It waits for its hour: called off, it is a draft again. */
  "draft.put_off": Record<never, never>;
  "draft.held": { holderName: string };
  "draft.hour_past": Record<never, never>;
  "draft.promise_before": { what: string };
  "ready_reply.variable_unknown": { variable: string };
  /** On many tickets at once nothing is written: only acts are done. */
  "macro.words_only": Record<never, never>;
  "macro.undo_past": Record<never, never>;
  "mention.unseen": { name: string };
  "attachment.unknown": { attachmentId: string };
  "customer.identity_taken": { customerId: string };
  /** They have tickets that whoever asks does not see. */
  "customer.seen_in_part": Record<never, never>;
  "customer.join_itself": Record<never, never>;
  "customer.phone_unread": Record<never, never>;
  "customer.last_identity": Record<never, never>;
  "organisation.domain_taken": { domain: string };
  "organisation.public_domain": { domain: string };
  "customer.not_joined": Record<never, never>;
  /** It receives by delivery: there is no mailbox to look back in. */
  "assistant.no_mailbox": Record<never, never>;
  "assistant.mailbox_unread": { problem: ReceivingProblem };
  "inbox.address_taken": Record<never, never>;
  "inbox.none": Record<never, never>;
  "inbox.read_only": Record<never, never>;
  "inbox.kept_to_unknown": Record<never, never>;
  "inbox.kept_to_nobody": Record<never, never>;
  "ticket.merge_kept": { inboxName: string };
  "company.time_zone_unknown": { timeZone: string };
  "company.hours_overlap": { day: number };
  "calendar.holidays_unknown": { country: string; region: string | null };
  "calendar.in_use": Record<never, never>;
  "calendar.main": Record<never, never>;
  "arrival.not_quarantined": Record<never, never>;
  "departure.not_waiting": Record<never, never>;
  "promise.ended": Record<never, never>;
  "promise.date_past": Record<never, never>;
  "datum.doubted": Record<never, never>;
  "reason.name_taken": Record<never, never>;
  "reason.own_branch": Record<never, never>;
  "reason.too_deep": { most: number };
  "approval.own": Record<never, never>;
  "approval.decided": Record<never, never>;
  "gesture.beyond_authority": { most: number };
  "gesture.kind_not_allowed": Record<never, never>;
  "gesture.beyond_budget": { left: number };
  /** What still holds the message back: `question` and `promise` want a yes or a no, `stop` an approval. */
  "guard.unsettled": { findings: { id: string; kind: string; weight: string; excerpt: string }[] };
  "guard.too_many_words": { most: number };
  "policy.without_target": Record<never, never>;
  "policy.words_without_date": Record<never, never>;
  "survey.answered": Record<never, never>;
  "storage.full": Record<never, never>;
};
export type RefusalCode = keyof Refusals;

/** What the API answers with every status from 400 up. */
export type RefusalAnswer<Code extends RefusalCode = RefusalCode> = {
  code: Code;
  particulars: Refusals[Code];
  /** The same, in words, in the language asked by Accept-Language. */
  message: string;
};
/** A bug or an outage answers with these codes instead; `reference` finds it in the log. */
export type FailureAnswer = { code: "outage" | "bug"; message: string; reference: string };

import type { RefusalWords } from "../words.ts";
import { mailProblems } from "./mail-problems.ts";

export const refusals: RefusalWords = {
  "request.invalid": () => "Some fields do not fit: correct them and try again.",
  "request.too_large": () => "This is too large to be taken here. Send a smaller file.",
  "request.too_many": ({ retryAfterSeconds }) =>
    `Too many requests in a row. Try again in ${retryAfterSeconds} s.`,
  "request.foreign_origin": () => "This action comes from another site: it was not done.",
  not_found: () => "This does not exist, or is not open to you.",
  "access.not_signed_in": () => "Sign in to go on.",
  "access.not_allowed": () => "Your account does not allow this. Ask an administrator.",
  "access.leads_only": () => "Only this team’s lead may do this. Ask them, or a lead of the house.",
  "access.wrong_credentials": () => "The address or the password does not match.",
  "access.too_many_tries": ({ retryAfterSeconds }) =>
    `Too many attempts to sign in. Try again in ${Math.ceil(retryAfterSeconds / 60)} min.`,
  "keys.clash": ({ key }) =>
    `The key “${key}” already does something else. Choose another one, or free that one first.`,
  "access.link_spent": () => "This link was already used or is no longer valid. Ask for a new one.",
  "access.email_taken": () => "An account already uses this address.",
  "access.password_known": () => "This password is among the most guessed. Choose another.",
  "access.last_admin": () => "This is the last administrator: name another first.",
  "team.unknown": () => "This team does not exist, or no longer does. Choose another.",
  "team.name_taken": () => "A team already has this name. Choose another.",
  "team.in_use": ({ inboxes, open }) =>
    `This team still holds something (inboxes: ${inboxes}, open tickets: ${open}). Give them to another first.`,
  "access.wrong_code": () =>
    "This code is not right, or it has served already. Wait for the next one, or use a recovery code.",
  "access.step_over": () => "This sign-in waited too long. Start it again.",
  "access.confirm_first": () => "First confirm that it is you, with your password.",
  "access.second_factor_on": () => "Two-step sign-in is already set up. Remove it first.",
  "access.second_factor_required": () => "The house asks two-step sign-in of everybody: it can’t be removed.",
  "access.wrong_password": () => "This is not your present password.",
  "access.passkey_needs_name": () =>
    "Passkeys need Guichet to be opened over https, under a name and not an address made of figures. The administrator sets GUICHET_URL.",
  "access.passkey_late": () => "This waited too long. Start again.",
  "access.passkey_wrong": () => "This passkey opens nothing here. Use another one, or your password.",
  "access.passkey_known": () =>
    "This device already keeps a passkey for an account here. Remove it first, or use another device.",
  "access.password_closed": () =>
    "The house signs in by its identity provider: use its button. Only administrators keep their password.",
  "access.no_provider": () => "No identity provider is set up: nobody else could enter. Set it up first.",
  "ticket.closed": () => "This ticket is closed. Reopen it first.",
  "ticket.merged": ({ into }) => `This ticket was merged into ticket ${into}: go on there.`,
  "ticket.merge_itself": () => "This is the same ticket: choose another one.",
  "ticket.not_merged": () => "This ticket is not merged into another.",
  "ticket.not_split": () => "This ticket was not opened from a message of another one.",
  "ticket.split_gone_on": () =>
    "Something was already written in this ticket: merge it with the one it came from instead.",
  "ticket.still_open": () => "This ticket is still open: go on here, or close it first.",
  "ticket.spam": () => "This ticket was set aside as unwanted: bring it back first.",
  "ticket.checklist_unfinished": ({ left }) =>
    `Things are left to do in this ticket (${left}): finish them, or write why it closes all the same.`,
  "ticket.fields_empty": ({ names }) => `Before this ticket closes, fill in: ${names}.`,
  "field.text_unread": ({ name }) => `“${name}” takes a text.`,
  "field.number_unread": ({ name }) => `“${name}” takes a number: write it in figures, like 12.50.`,
  "field.date_unread": ({ name }) => `“${name}” takes a date of the calendar: day, month and year.`,
  "field.yes_no_unread": ({ name }) => `“${name}” takes yes or no.`,
  "field.choice_unknown": ({ name }) => `“${name}” doesn’t offer this choice: take one from its list.`,
  "field.one_only": ({ name }) => `“${name}” takes one choice only.`,
  "field.retired": ({ name }) => `“${name}” isn’t asked any more: it can only be emptied.`,
  "field.kind_stays": ({ name }) =>
    `“${name}” keeps its kind, since tickets may hold it already: retire it and make another.`,
  "field.without_choices": ({ name }) => `“${name}” has no choice to offer: write at least one.`,
  "field.name_taken": () => "A field has this name already: choose another.",
  "procedure.other_version": () => "This procedure was published anew: read it again, then start over.",
  "link.to_itself": () => "This is the same ticket: choose another one.",
  "link.ring": () => "This ticket is already above the other one: it cannot be below it too.",
  "link.has_parent": () => "This ticket already has a parent: remove that link first.",
  "ticket.children_open": ({ open }) =>
    `Child tickets are still open (${open}): wait until they are closed, or write why this one closes before them.`,
  "ticket.owned_by_other": ({ ownerName }) => `${ownerName} owns this ticket, and can hand it over to you.`,
  "ticket.too_many_tags": ({ most }) => `A ticket takes ${most} tags at most: take one off first.`,
  "tag.name_taken": () => "A tag already has this name: merge the two instead.",
  "tag.not_mergeable": () => "A tag merges neither into itself nor into a tag that was merged already.",
  "absence.begun": () => "This absence has begun already. Hand your tickets over from “My state”.",
  "absence.past": () => "This absence would be over already. Choose a date of return to come.",
  "absence.replaced_by_oneself": () => "Nobody stands in for themselves. Choose a colleague.",
  "handover.receiver_away": ({ toName }) => `${toName} is away too. Choose somebody else.`,
  "handover.nobody_suits": () => "Nobody who is here has the room or the skill. Choose a colleague by name.",
  "handover.not_owner": ({ ownerName }) =>
    ownerName === null
      ? "Nobody owns this ticket yet: take it, or let a colleague take it."
      : `${ownerName} owns this ticket: only they, or a team lead, can hand it over.`,
  "handover.under_way": ({ toName }) =>
    `A handover is already offered to ${toName}. Wait for their answer, or take it back.`,
  "handover.same_owner": () => "This person owns the ticket already. Choose somebody else.",
  "handover.receiver_gone": ({ toName }) => `${toName} works here no more. Choose somebody else.`,
  "handover.ended": () => "This handover has had its answer already. Open the ticket to read it.",
  "handover.waits_for_lead": () => "A team lead has to agree first.",
  "ticket.awaits_answer": () =>
    "This customer waits for an answer that is already late. Answer first, then put the ticket to sleep.",
  "ticket.due_too_soon": () =>
    "Something in this ticket falls due too soon for it to sleep. See to it first.",
  "follow_up.without_address": () => "A follow-up to a partner needs their address. Add it.",
  "follow_up.ended": () =>
    "This follow-up has just ended: somebody wrote, or the ticket moved on. Read it first.",
  "follow_up.out_of_order": () => "Each step comes after the one before. Correct the dates.",
  "push.unknown_carrier": () =>
    "This browser uses a notification service that Guichet does not know. Choose mail, or another browser.",
  "moment.unread": () => "This date was not understood. Try “Thursday 9am” or “in 3 days”.",
  "moment.past": () => "This date is past. Choose one to come.",
  "moment.too_far": () => "That is more than two years away. Choose a nearer date.",
  "bulk.stopped": () => "The action was undone before it came to this ticket: nothing changed.",
  "bulk.not_undoable": () => "This action cannot be undone at once. Go back to the tickets one by one.",
  "bulk.failed": () => "Something broke on our side: this ticket was not touched. Try again.",
  "thread.moved": () => "The ticket changed while you were writing. Read what is new, then send.",
  "thread.already_left": () => "This message has already left: it can no longer be taken back.",
  "thread.empty": () => "The message is empty.",
  "thread.to_nobody": () => "This message would only go to ourselves. Add a recipient.",
  "draft.put_off": () => "This reply is waiting for its time. Cancel the planned sending to change it.",
  "draft.held": ({ holderName }) =>
    `${holderName} is reading this draft over. Take it back to write in it again.`,
  "draft.hour_past": () => "That time has passed. Choose another one, or send now.",
  "draft.promise_before": ({ what }) =>
    `“${what}” is promised for before it leaves. Choose an earlier time, or another date.`,
  "ready_reply.variable_unknown": ({ variable }) =>
    `Nothing fills “{${variable}}”: nothing was saved. Correct that name, or remove the braces.`,
  "macro.words_only": () => "This macro only writes words: run it from a ticket.",
  "macro.undo_past": () => "This macro ran too long ago to be undone. Undo each act by hand.",
  "mention.unseen": ({ name }) => `${name} can’t see this ticket. Choose somebody else, or hand it over.`,
  "attachment.unknown": () => "An attachment was not found. Add it again.",
  "customer.seen_in_part": () =>
    "You do not see everything of this customer: adding an address or joining cards would open the rest. Ask somebody who sees all of it.",
  "customer.identity_taken": () => "This address already belongs to another customer. Join the two records.",
  "customer.join_itself": () => "This is the same record.",
  "customer.phone_unread": () =>
    "This telephone number is not complete. Type all its digits, or the country code first.",
  "customer.last_identity": () => "This is the only way to recognise this customer. Add another one first.",
  "organisation.domain_taken": ({ domain }) =>
    `This domain is another enterprise’s already: ${domain}. Remove it there first.`,
  "organisation.public_domain": ({ domain }) =>
    `Anybody can have an address at ${domain}: this domain says nothing of an enterprise.`,
  "customer.not_joined": () => "These two records are not joined.",
  "assistant.no_mailbox": () => "This inbox has no mailbox to read again: its mail is delivered to us.",
  "assistant.mailbox_unread": ({ problem }) => `The mailbox could not be read. ${mailProblems[problem]}`,
  "inbox.address_taken": () => "An inbox already uses this address.",
  "inbox.none": () => "There is no inbox yet: add one in the settings.",
  "inbox.read_only": () =>
    "You read this inbox and do not answer there. Leave a note to those who do, or ask an administrator for the right.",
  "inbox.kept_to_unknown": () =>
    "One of these people or teams is no longer there. Reload the page and choose another.",
  "inbox.kept_to_nobody": () =>
    "Nobody would answer at this inbox. Give the right to a team with people in it, or to a person.",
  "ticket.merge_kept": ({ inboxName }) =>
    `This ticket came by “${inboxName}”, which is kept to some: merged elsewhere, others would read it. Link the two instead.`,
  "company.time_zone_unknown": ({ timeZone }) =>
    `There is no time zone “${timeZone}”. Example: Europe/Paris.`,
  "company.hours_overlap": () => "Two opening periods of the same day overlap.",
  "calendar.holidays_unknown": ({ country, region }) =>
    `The public holidays of “${region === null ? country : `${country}, ${region}`}” are not known. The countries and regions are listed at /api/holiday-regions.`,
  "calendar.in_use": () => "This calendar is still in use: promises are counted with it. Change them first.",
  "calendar.main": () =>
    "This is the main calendar, the company’s own. Choose another one as the main one first.",
  "arrival.not_quarantined": () => "This message is not in quarantine.",
  "departure.not_waiting": () => "This is no longer waiting to leave.",
  "promise.ended": () => "This promise is already kept, released or broken: it no longer changes.",
  "promise.date_past": () => "That date is already past. Choose one to come.",
  "policy.words_without_date": () => "The words sent alone must hold {date}: that is the new date.",
  "datum.doubted": () => "Whoever this datum belongs to says it was not them: ask for it again.",
  "reason.name_taken": () => "A reason already has this name.",
  "reason.own_branch": () =>
    "A reason cannot hang on itself, nor on what hangs on it. Choose another branch.",
  "reason.too_deep": ({ most }) => `The tree has ${most} levels at most. Choose a branch nearer to its foot.`,
  "approval.own": () => "Nobody approves their own request: another lead can.",
  "approval.decided": () => "This request already has its answer.",
  "gesture.beyond_authority": ({ most }) =>
    `This gesture is more than you may grant alone (${most} €). Ask a lead to approve it.`,
  "gesture.kind_not_allowed": () => "You may not grant this kind of gesture alone. Ask a lead to approve it.",
  "gesture.beyond_budget": ({ left }) =>
    `Only ${left} € of gestures are left this month. Ask a lead to approve it.`,
  "guard.unsettled": () =>
    "This message holds a promise to confirm, or something to have approved, before it leaves.",
  "guard.too_many_words": ({ most }) =>
    `The house keeps ${most} words at most. Remove some that nobody writes any more, then add these.`,
  "policy.without_target": () => "A policy states at least one delay.",
  "survey.answered": () => "You have already answered this survey. Thank you.",
  "storage.full": () => "The server’s disk is full: nothing was taken. Free some space, then try again.",
};

export const failures = {
  outage: (reference: string) =>
    `The service is away for a moment. Try again shortly. Reference: ${reference}.`,
  bug: (reference: string) =>
    `Something unexpected went wrong; nothing was changed. Reference to pass on: ${reference}.`,
};

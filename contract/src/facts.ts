import type { ArrivalFacts } from "./arrivals.ts";
import type { AssistantFacts } from "./assistant.ts";
import type { AwayFacts } from "./away.ts";
import type { BulkFacts } from "./bulk-actions.ts";
import type { CalendarFacts } from "./calendars.ts";
import type { ChecklistFacts } from "./checklists.ts";
import type { CustomerFacts } from "./customers.ts";
import type { DatumFacts } from "./data-requests.ts";
import type { DepartureFacts } from "./departures.ts";
import type { DraftFacts } from "./drafts.ts";
import type { FieldFacts } from "./fields.ts";
import type { FollowUpFacts } from "./follow-ups.ts";
import type { HandoverFacts } from "./handovers.ts";
import type { HouseWordFacts } from "./house-words.ts";
import type { At, Id } from "./ids.ts";
import type { InboxFacts } from "./inboxes.ts";
import type { MacroFacts } from "./macros.ts";
import type { MandateFacts } from "./mandates.ts";
import type { MentionFacts } from "./mentions.ts";
import type { MergeFacts } from "./merging.ts";
import type { PresenceFacts } from "./presence.ts";
import type { ProcedureFacts } from "./procedures.ts";
import type { PromiseFacts } from "./promise-facts.ts";
import type { ProtectionFacts } from "./protection.ts";
import type { ReadingFacts } from "./readings.ts";
import type { ReadyReplyFacts } from "./ready-replies.ts";
import type { ReasonFacts } from "./reasons.ts";
import type { RelationFacts } from "./relations.ts";
import type { RoutingFacts } from "./routing.ts";
import type { SurveyFacts } from "./surveys.ts";
import type { TagFacts } from "./tags.ts";
import type { TeamFacts } from "./team.ts";
import type { ThreadFacts } from "./thread.ts";
import type { TicketFacts } from "./tickets.ts";
import type { ViewFacts } from "./views.ts";

/** Everything that can happen, by its name. Past tense and dotted; what follows each one is in the server's reactions.ts. */
export type Facts = TicketFacts &
  MergeFacts &
  RelationFacts &
  ChecklistFacts &
  FieldFacts &
  ProcedureFacts &
  ThreadFacts &
  DraftFacts &
  MentionFacts &
  ReadyReplyFacts &
  HouseWordFacts &
  MacroFacts &
  CustomerFacts &
  MandateFacts &
  TeamFacts &
  InboxFacts &
  AssistantFacts &
  ArrivalFacts &
  DepartureFacts &
  SurveyFacts &
  PromiseFacts &
  ReasonFacts &
  ProtectionFacts &
  ReadingFacts &
  CalendarFacts &
  FollowUpFacts &
  AwayFacts &
  DatumFacts &
  TagFacts &
  ViewFacts &
  BulkFacts &
  HandoverFacts &
  PresenceFacts &
  RoutingFacts & {
    "company.changed": Record<never, never>;
    "counter.opened": { openedAt: At };
    "counter.silenced": Record<never, never>;
  };

export type FactName = keyof Facts;

/** Who did it. `system` is Guichet itself: a clock, an arrival; `customer` acts from a public page. */
export type FactActor =
  /** `token`: a machine did it in their name. */
  | { kind: "agent"; id: Id; name: string; token?: { id: Id; name: string } }
  | { kind: "customer"; id: Id | null }
  | { kind: "token"; id: Id; name: string }
  | { kind: "system" };

/** A fact as it is kept and as it travels to live screens. */
export type Fact<Name extends FactName = FactName> = {
  [Each in Name]: { position: string; name: Each; at: At; actor: FactActor; particulars: Facts[Each] };
}[Name];

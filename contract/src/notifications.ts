import { z } from "zod";
import { TimeZone } from "./calendars.ts";
import { At, Id } from "./ids.ts";

/** What somebody is told of. */
export const NotificationEvent = z.enum([
  "answered",
  "followed",
  "mentioned",
  "promise_at_risk",
  "promise_broken",
  "handover",
  "entrusted",
  "absence",
  "send_failed",
  "woken",
  "follow_up",
]);
export type NotificationEvent = z.infer<typeof NotificationEvent>;

/** How it reaches them, besides the list in the desk, which holds everything. */
export const Road = z.enum(["browser", "push", "mail"]);
export type Road = z.infer<typeof Road>;

export const Notification = z.object({
  id: Id,
  event: NotificationEvent,
  ticketId: Id,
  reference: z.string(),
  /** Null where they do not see the ticket (yet). */
  subject: z.string().nullable(),
  words: z.string().nullable(),
  /** How many times, while it was unread. */
  count: z.int(),
  at: At,
  readAt: At.nullable(),
  /** May the browser ring for it now? Their choice, outside their quiet hours. */
  rings: z.boolean(),
});
export type Notification = z.infer<typeof Notification>;

export const Notifications = z.object({ items: z.array(Notification), unread: z.int() });
export type Notifications = z.infer<typeof Notifications>;

/** These are read; without any, all are. */
export const Reading = z.object({ ids: z.array(Id).max(200).optional() });

const HourOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u);

export const NotificationChoices = z.object({
  roads: z.record(NotificationEvent, z.array(Road)),
  /** Local times between which nothing rings and nothing leaves; it comes at their end. */
  quiet: z.object({ from: HourOfDay, to: HourOfDay }).nullable(),
  /** The person's own; the house's unless said. */
  timeZone: TimeZone,
});
export type NotificationChoices = z.infer<typeof NotificationChoices>;

/** What is told how, until somebody chooses otherwise. */
export const defaultRoads: NotificationChoices["roads"] = {
  answered: ["browser"],
  followed: ["browser"],
  mentioned: ["browser", "push"],
  promise_at_risk: ["browser", "push"],
  promise_broken: ["browser", "push", "mail"],
  handover: ["browser", "push", "mail"],
  entrusted: ["browser", "push", "mail"],
  absence: ["browser", "push", "mail"],
  send_failed: ["browser", "push"],
  woken: ["browser"],
  follow_up: ["browser", "push"],
};

/** What a browser gives to be written to, as the standard names it. */
export const PushSubscribing = z.object({
  endpoint: z.url().max(2000),
  keys: z.object({ p256dh: z.string().min(1).max(200), auth: z.string().min(1).max(100) }),
});
export type PushSubscribing = z.infer<typeof PushSubscribing>;

export const PushKey = z.object({ publicKey: z.string() });
export type PushKey = z.infer<typeof PushKey>;

import { Id } from "@guichet/contract/ids.ts";
import {
  NotificationChoices,
  Notifications,
  PushKey,
  PushSubscribing,
  Reading,
} from "@guichet/contract/notifications.ts";
import { z } from "zod";
import type { Routes } from "../platform/http/routes.ts";
import type { Secrets } from "../platform/secrets.ts";
import { choose, myChoices } from "./choosing.ts";
import { listMine, readMine, readTicket } from "./listing.ts";
import { type Pusher, showPushKey, subscribe, unsubscribe } from "./push.ts";

type Given = { secrets: Secrets; pusher: Pusher };

export function notificationRoutes(routes: Routes, { secrets, pusher }: Given): void {
  routes.get(
    "/notifications",
    { says: "What I was told of, newest first.", answer: Notifications },
    ({ work }) => work(listMine),
  );
  routes.put(
    "/notifications/reading",
    { says: "I have read these; without any, all of them.", body: Reading, answer: Notifications },
    ({ work, body }) => work((unit) => readMine(unit, body.ids)),
  );
  routes.put(
    "/tickets/:ticketId/notifications/reading",
    { says: "I have opened this ticket.", params: z.object({ ticketId: Id }), status: 204 },
    ({ work, params }) => work((unit) => readTicket(unit, params.ticketId)),
  );
  routes.get(
    "/notifications/choices",
    { says: "Of what I am told, and how.", answer: NotificationChoices },
    ({ work }) => work(myChoices),
  );
  routes.put(
    "/notifications/choices",
    { says: "Choose of what I am told, and how.", body: NotificationChoices, answer: NotificationChoices },
    ({ work, body }) => work((unit) => choose(unit, body)),
  );
  routes.get(
    "/notifications/push-key",
    { says: "The key that a browser is bound to.", answer: PushKey },
    ({ work }) => work((unit) => showPushKey(unit, secrets)),
  );
  routes.put(
    "/notifications/push-subscription",
    { says: "This browser, or this telephone, is told from now on.", body: PushSubscribing, status: 204 },
    ({ work, body }) => work((unit) => subscribe(unit, { pusher, secrets }, body)),
  );
  routes.delete(
    "/notifications/push-subscription",
    {
      says: "This browser is told no more.",
      body: PushSubscribing.pick({ endpoint: true }),
      status: 204,
    },
    ({ work, body }) => work((unit) => unsubscribe(unit, body.endpoint)),
  );
}

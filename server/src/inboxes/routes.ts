import { EmailAddress, Id } from "@guichet/contract/ids.ts";
import { AddingInbox, Inbox, InboxChange, MailServer, Trial } from "@guichet/contract/inboxes.ts";
import { z } from "zod";
import { requireAdmin } from "../access/policy.ts";
import type { Routes } from "../platform/http/routes.ts";
import type { Secrets } from "../platform/secrets.ts";
import type { Works } from "../platform/work.ts";
import { addInbox, changeInbox, listInboxes } from "./adding.ts";
import { consentRoutes } from "./consents/routes.ts";

const Trying = z.object({
  address: EmailAddress,
  imap: MailServer.optional(),
  smtp: MailServer.optional(),
});
type Trying = z.infer<typeof Trying>;

type Given = {
  works: Works;
  secrets: Secrets;
  url: string;
  secure: boolean;
  tryInbox: (trying: Trying) => Promise<Trial>;
};

export function inboxRoutes(routes: Routes, { tryInbox, ...given }: Given): void {
  consentRoutes(routes, given);
  const { secrets } = given;
  routes.get(
    "/inboxes",
    {
      says: "The addresses customers write to, and how each connection stands.",
      answer: z.object({ items: z.array(Inbox) }),
    },
    ({ work }) => work(async (unit) => ({ items: await listInboxes(unit) })),
  );
  routes.post(
    "/inboxes",
    { says: "Add an inbox.", body: AddingInbox, answer: Inbox, status: 201 },
    ({ work, body }) => work((unit) => addInbox(unit, body, secrets)),
  );
  routes.patch(
    "/inboxes/:inboxId",
    {
      says: "Change an inbox; fields left out stay as they are.",
      params: z.object({ inboxId: Id }),
      body: InboxChange,
      answer: Inbox,
    },
    ({ work, params, body }) => work((unit) => changeInbox(unit, params.inboxId, body, secrets)),
  );
  routes.post(
    "/inboxes/trials",
    { says: "A live test of both ways; nothing is kept.", body: Trying, answer: Trial },
    async ({ work, body }) => {
      await work(async (unit) => requireAdmin(unit.actor));
      return tryInbox(body);
    },
  );
}

import { EmailAddress, Id } from "@guichet/contract/ids.ts";
import { AddingInbox, Inbox, InboxChange, MailServer, Trial } from "@guichet/contract/inboxes.ts";
import { z } from "zod";
import { requireAdmin } from "../access/policy.ts";
import { proofAsked } from "../access/sessions/confirming.ts";
import type { Routes } from "../platform/http/routes.ts";
import type { Secrets } from "../platform/secrets.ts";
import type { Works } from "../platform/work.ts";
import { addInbox, changeInbox, listInboxes } from "./adding.ts";
import { accessTokenOf, ConsentMissing } from "./consents/renewing.ts";
import { consentRoutes } from "./consents/routes.ts";

const Trying = z.object({
  /** One of ours that is opened by consent: it is tried with what its holder gave. */
  inboxId: Id.optional(),
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
  tryInbox: (trying: Omit<Trying, "inboxId"> & { accessToken: string | undefined }) => Promise<Trial>;
};

export function inboxRoutes(routes: Routes, { tryInbox, ...given }: Given): void {
  // Through which servers letters leave decides who can read a reset password.
  const proof = proofAsked(given.secure);
  consentRoutes(routes, { ...given, proof });
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
    ({ work, params, body, request }) =>
      work(async (unit) => {
        await proof(unit, request);
        return changeInbox(unit, params.inboxId, body, secrets);
      }),
  );
  routes.post(
    "/inboxes/trials",
    { says: "A live test of both ways; nothing is kept.", body: Trying, answer: Trial },
    async ({ work, body: { inboxId, ...trying } }) => {
      const accessToken = await work(async (unit) => {
        requireAdmin(unit.actor);
        return inboxId === undefined ? undefined : openingOf(unit.query, inboxId, secrets);
      });
      return accessToken === "missing" ? withoutConsent(trying) : tryInbox({ ...trying, accessToken });
    },
  );
}

/** What opens it now; undefined for a password. */
const openingOf = (...asked: Parameters<typeof accessTokenOf>): Promise<string | "missing" | undefined> =>
  accessTokenOf(...asked).catch((error: unknown) => {
    if (error instanceof ConsentMissing) return "missing";
    throw error;
  });

/** No server is reached with nothing in hand. */
function withoutConsent({ imap, smtp }: Pick<Trying, "imap" | "smtp">): Trial {
  const failed = { ok: false, problem: "consent_ended" };
  return { imap: imap ? { ...failed, messages: null } : null, smtp: smtp ? failed : null };
}

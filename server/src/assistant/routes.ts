import type { Resolver } from "node:dns/promises";
import {
  Assistant,
  DomainReading,
  MailboxMeasure,
  Measuring,
  OutsideTest,
  QuestionName,
  SettlingQuestion,
} from "@guichet/contract/assistant.ts";
import { Id } from "@guichet/contract/ids.ts";
import { z } from "zod";
import { requireAdmin } from "../access/policy.ts";
import { domainOf } from "../inboxes/model.ts";
import type { Inboxes } from "../inboxes/serving.ts";
import type { Routes } from "../platform/http/routes.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { readDomain } from "./domains.ts";
import { keepMeasure } from "./measuring.ts";
import type { ReadPast } from "./model.ts";
import { makeOutsideTest } from "./outside.ts";
import { settleQuestion, showAssistant } from "./settling.ts";

type Given = {
  url: string;
  inboxes: Pick<Inboxes, "byId" | "server">;
  readPast: ReadPast;
  dns: Pick<Resolver, "resolveTxt">;
};

const onlyAdmin = async (work: Work): Promise<void> => requireAdmin(work.actor);

export function assistantRoutes(routes: Routes, { url, inboxes, readPast, dns }: Given): void {
  routes.get(
    "/assistant",
    { says: "Where the questions of the first day stand, and what was measured.", answer: Assistant },
    ({ work }) => work((unit) => showAssistant(unit, url)),
  );
  routes.put(
    "/assistant/questions/:question",
    {
      says: "Say that a question was answered, can wait, or was sent to a colleague; `open` takes it back.",
      params: z.object({ question: QuestionName }),
      body: SettlingQuestion,
      status: 204,
    },
    ({ work, params: { question }, body }) => work((unit) => settleQuestion(unit, question, body)),
  );
  routes.post(
    "/assistant/measures",
    {
      says: "Read the last two hundred messages of a mailbox where they are: how many, why, answered when. Nothing but the figures is kept.",
      body: Measuring,
      answer: MailboxMeasure,
    },
    async ({ work, body }) => {
      await work(onlyAdmin);
      const inbox = await inboxes.byId(body.inboxId);
      const server = inbox && (await inboxes.server(inbox, "imap"));
      if (!inbox || !server) throw refuse("assistant.no_mailbox");
      // The mailbox is read between two units of work: nothing of ours is held while its server takes its time.
      const past = await readPast(server, inbox.address);
      return work((unit) => keepMeasure(unit, inbox.id, past));
    },
  );
  routes.get(
    "/assistant/domains/:inboxId",
    {
      says: "What the domain of an inbox publishes about its mail: SPF, DKIM and DMARC.",
      params: z.object({ inboxId: Id }),
      answer: DomainReading,
    },
    async ({ work, params }) => {
      await work(onlyAdmin);
      const inbox = await inboxes.byId(params.inboxId);
      if (!inbox) throw refuse("not_found");
      return readDomain(dns, domainOf(inbox.address));
    },
  );
  routes.post(
    "/assistant/outside-tests",
    {
      says: "Make the link to be opened from outside; the one before it no longer counts.",
      answer: OutsideTest,
      status: 201,
    },
    ({ work }) => work((unit) => makeOutsideTest(unit, url)),
  );
}

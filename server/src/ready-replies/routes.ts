import { Id } from "@guichet/contract/ids.ts";
import { FilledReply, ReadyReply, ReadyReplyWriting } from "@guichet/contract/ready-replies.ts";
import { z } from "zod";
import type { Routes } from "../platform/http/routes.ts";
import { fillReadyReply } from "./filling.ts";
import { addReadyReply, changeReadyReply, readyReplies, removeReadyReply } from "./keeping.ts";

const ReadyReplyParams = z.object({ readyReplyId: Id });

export function readyReplyRoutes(routes: Routes): void {
  routes.get(
    "/ready-replies",
    {
      says: "Words that are ready: mine, those of my teams, everyone’s.",
      answer: z.object({ items: z.array(ReadyReply) }),
    },
    ({ work }) => work(async (unit) => ({ items: await readyReplies(unit) })),
  );
  routes.post(
    "/ready-replies",
    {
      says: "Keep words ready. A variable that the house does not know is refused.",
      body: ReadyReplyWriting,
      answer: ReadyReply,
      status: 201,
    },
    ({ work, body }) => work((unit) => addReadyReply(unit, body)),
  );
  routes.put(
    "/ready-replies/:readyReplyId",
    { says: "Other ready words.", params: ReadyReplyParams, body: ReadyReplyWriting, answer: ReadyReply },
    ({ work, params, body }) => work((unit) => changeReadyReply(unit, params.readyReplyId, body)),
  );
  routes.delete(
    "/ready-replies/:readyReplyId",
    { says: "These words are ready no more.", params: ReadyReplyParams, status: 204 },
    ({ work, params }) => work((unit) => removeReadyReply(unit, params.readyReplyId)),
  );
  routes.get(
    "/tickets/:ticketId/ready-replies/:readyReplyId",
    {
      says: "Ready words with their variables filled for this ticket, in its customer’s language where they have it.",
      params: ReadyReplyParams.extend({ ticketId: Id }),
      answer: FilledReply,
    },
    ({ work, params }) => work((unit) => fillReadyReply(unit, params)),
  );
}

import {
  Declining,
  HandingOver,
  Handover,
  HandoverRules,
  MyHandovers,
  Permitting,
  TicketHandovers,
} from "@guichet/contract/handovers.ts";
import { Id } from "@guichet/contract/ids.ts";
import { z } from "zod";
import type { Routes } from "../platform/http/routes.ts";
import { acceptHandover, declineHandover } from "./accepting.ts";
import { offerHandover, withdrawHandover } from "./handing-over.ts";
import { handoversOf, myHandovers } from "./listing.ts";
import { permitHandover } from "./permitting.ts";
import { changeRules, showRules } from "./rules.ts";

const TicketParams = z.object({ ticketId: Id });
const HandoverParams = z.object({ handoverId: Id });

export function handoverRoutes(routes: Routes): void {
  routes.get(
    "/tickets/:ticketId/handovers",
    { says: "Who handed this ticket to whom, and why.", params: TicketParams, answer: TicketHandovers },
    ({ work, params }) => work((unit) => handoversOf(unit, params.ticketId)),
  );
  routes.post(
    "/tickets/:ticketId/handovers",
    {
      says: "Offer this ticket to a colleague, with a reason and what they must know. It stays mine until they accept.",
      params: TicketParams,
      body: HandingOver,
      answer: Handover,
      status: 201,
    },
    ({ work, params, body }) => work((unit) => offerHandover(unit, params.ticketId, body)),
  );
  routes.get(
    "/handovers",
    { says: "What waits for me to accept or to permit, and what I offered.", answer: MyHandovers },
    ({ work }) => work(myHandovers),
  );
  answeringRoutes(routes);
  routes.get(
    "/handover-rules",
    { says: "How long one has to accept, and when a lead is asked first.", answer: HandoverRules },
    ({ work }) => work(showRules),
  );
  routes.put(
    "/handover-rules",
    { says: "Change them; for leads.", body: HandoverRules, answer: HandoverRules },
    ({ work, body }) => work((unit) => changeRules(unit, body)),
  );
}

function answeringRoutes(routes: Routes): void {
  routes.delete(
    "/handovers/:handoverId",
    { says: "I keep the ticket after all.", params: HandoverParams, answer: Handover },
    ({ work, params }) => work((unit) => withdrawHandover(unit, params.handoverId)),
  );
  routes.put(
    "/handovers/:handoverId/acceptance",
    { says: "I answer for this ticket from now on.", params: HandoverParams, answer: Handover },
    ({ work, params }) => work((unit) => acceptHandover(unit, params.handoverId)),
  );
  routes.put(
    "/handovers/:handoverId/refusal",
    {
      says: "I cannot take it, and why: its owner keeps it.",
      params: HandoverParams,
      body: Declining,
      answer: Handover,
    },
    ({ work, params, body }) => work((unit) => declineHandover(unit, params.handoverId, body)),
  );
  routes.put(
    "/handovers/:handoverId/permission",
    {
      says: "A lead lets the customer meet one person more, or not.",
      params: HandoverParams,
      body: Permitting,
      answer: Handover,
    },
    ({ work, params, body }) => work((unit) => permitHandover(unit, params.handoverId, body)),
  );
}

import { Arrival, ArrivalOutcome, ArrivalRow } from "@guichet/contract/arrivals.ts";
import { Id } from "@guichet/contract/ids.ts";
import { Paging, pageOf } from "@guichet/contract/paging.ts";
import { z } from "zod";
import { requireWriting } from "../access/policy.ts";
import type { Routes } from "../platform/http/routes.ts";
import type { Intake } from "./intake.ts";
import { listArrivals, rawOfArrival, requireArrivalSeen, showArrival } from "./showing.ts";

const ArrivalParams = z.object({ arrivalId: Id });
const Listing = Paging.extend({ outcome: ArrivalOutcome.default("quarantined") });

export function arrivalRoutes(routes: Routes, intake: Intake): void {
  routes.get(
    "/arrivals",
    { says: "Arrivals by what became of them, newest first.", query: Listing, answer: pageOf(ArrivalRow) },
    ({ work, query }) => work((unit) => listArrivals(unit, query)),
  );
  routes.get(
    "/arrivals/:arrivalId",
    { says: "What became of one arrival.", params: ArrivalParams, answer: Arrival },
    ({ work, params }) => work((unit) => showArrival(unit, params.arrivalId)),
  );
  routes.get(
    "/arrivals/:arrivalId/raw",
    { says: "Its bytes, exactly as they came.", params: ArrivalParams },
    async ({ work, params, reply }) => {
      const raw = await intake.raw(await work((unit) => rawOfArrival(unit, params.arrivalId)));
      return reply
        .headers({
          "content-disposition": `attachment; filename="${params.arrivalId}.eml"`,
          "content-security-policy": "sandbox; default-src 'none'",
        })
        .type("application/octet-stream")
        .send(raw);
    },
  );
  routes.post(
    "/arrivals/:arrivalId/readings",
    { says: "Read again what is in quarantine.", params: ArrivalParams, answer: Arrival },
    async ({ work, params: { arrivalId } }) => {
      await work(async (unit) => {
        requireWriting(unit.actor);
        await requireArrivalSeen(unit, arrivalId);
        await intake.runAgain(unit, arrivalId);
      });
      await intake.readNow(arrivalId);
      return work((unit) => showArrival(unit, arrivalId));
    },
  );
}

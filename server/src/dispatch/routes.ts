import { Departure } from "@guichet/contract/departures.ts";
import { Id } from "@guichet/contract/ids.ts";
import { Paging, pageOf } from "@guichet/contract/paging.ts";
import { DepartureState } from "@guichet/contract/thread.ts";
import { z } from "zod";
import type { FileStore } from "../platform/files.ts";
import type { Routes } from "../platform/http/routes.ts";
import { refuse } from "../platform/refuse.ts";
import type { Links } from "./links.ts";
import { departureRaw, departures, showDeparture, tryAgain } from "./listing.ts";
import { revokeLinks } from "./revoking.ts";

const DepartureParams = z.object({ departureId: Id });
const TicketParams = z.object({ ticketId: Id });
const Listing = Paging.extend({ state: DepartureState.optional() });

export function departureRoutes(routes: Routes, files: FileStore): void {
  routes.get(
    "/departures",
    { says: "What left, is leaving or could not, newest first.", query: Listing, answer: pageOf(Departure) },
    ({ work, query }) => work((unit) => departures(unit, query)),
  );
  routes.get(
    "/departures/:departureId",
    { says: "One departure and its fate.", params: DepartureParams, answer: Departure },
    ({ work, params }) => work((unit) => showDeparture(unit, params.departureId)),
  );
  routes.get(
    "/departures/:departureId/raw",
    { says: "The bytes that leave, once composed.", params: DepartureParams },
    async ({ work, params, reply }) => {
      const { raw, rawSha256 } = await work((unit) => departureRaw(unit, params.departureId));
      if (!raw && !rawSha256) throw refuse("not_found");
      return reply
        .headers({
          "content-disposition": `attachment; filename="${params.departureId}.eml"`,
          "content-security-policy": "sandbox; default-src 'none'",
        })
        .type("application/octet-stream")
        .send(raw ?? (await files.read(rawSha256 ?? "")));
    },
  );
  routes.post(
    "/departures/:departureId/tries",
    { says: "Try again now.", params: DepartureParams, answer: Departure },
    ({ work, params }) => work((unit) => tryAgain(unit, params.departureId)),
  );
}

/** Links are signed letters of access: whoever sent them may take them back. */
export function linkRoutes(routes: Routes, links: Links): void {
  routes.put(
    "/tickets/:ticketId/links/revocation",
    {
      says: "Make every link of the ticket useless; a new one goes to the customer's known address.",
      params: TicketParams,
      status: 204,
    },
    ({ work, params }) => work((unit) => revokeLinks(unit, links, params.ticketId)),
  );
}

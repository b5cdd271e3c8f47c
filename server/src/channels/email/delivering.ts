import { KeptArrival } from "@guichet/contract/arrivals.ts";
import { EmailAddress } from "@guichet/contract/ids.ts";
import { z } from "zod";
import { requireDelivering } from "../../access/policy.ts";
import type { Inboxes } from "../../inboxes/serving.ts";
import type { Intake } from "../../intake/intake.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Routes } from "../../platform/http/routes.ts";
import { refuse } from "../../platform/refuse.ts";
import type { Work } from "../../platform/work.ts";
import { keepLetter } from "./keeping.ts";

/** A whole message, bytes as they are, whatever the content type: `curl --data-binary @-` announces a form. */
export const largestLetter = 60 * 1024 * 1024;

type Given = {
  intake: Intake;
  inboxes: Inboxes;
  clock: Clock;
  /** Remembers who delivered it, when that is all they may do. */
  noteDelivery: (work: Work, arrivalId: string) => Promise<void>;
};

export function deliveryRoutes(routes: Routes, { intake, inboxes, clock, noteDelivery }: Given): void {
  void routes.http.register((raw, _options, done) => {
    raw.removeAllContentTypeParsers();
    raw.addContentTypeParser("*", { parseAs: "buffer", bodyLimit: largestLetter }, (_request, body, taken) =>
      taken(null, body),
    );
    routes.postOn(raw, { bodyLimit: largestLetter })(
      "/inboxes/:address/deliveries",
      {
        says: "Deliver one raw message to an inbox; durable when the answer comes.",
        params: z.object({ address: EmailAddress }),
        answer: KeptArrival,
        status: 202,
      },
      async ({ work, params: { address }, request }) => {
        await work(async (unit) => requireDelivering(unit.actor));
        const inbox = await inboxes.byAddress(address);
        if (!inbox) throw refuse("not_found");
        if (!Buffer.isBuffer(request.body) || request.body.length === 0)
          throw refuse("request.invalid", { fields: [] });
        const kept = await keepLetter(intake, {
          inboxId: inbox.id,
          raw: request.body,
          receivedAt: clock(),
          envelopeTo: [address],
        });
        await work((unit) => noteDelivery(unit, kept.id));
        return kept;
      },
    );
    done();
  });
}

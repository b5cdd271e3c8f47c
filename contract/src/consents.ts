import { z } from "zod";
import { At } from "./ids.ts";

export const ConsentProvider = z.enum(["microsoft", "google", "other"]);
export type ConsentProvider = z.infer<typeof ConsentProvider>;

const endpoint = z
  .url({ protocol: /^https?$/u })
  .max(500)
  .regex(/^(?:https:\/\/|http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?(?:\/|$))/u, "https");

/** How we are known where the mailbox is kept, and what we ask for there. */
export const ConsentSetting = z.object({
  provider: ConsentProvider,
  authorizationEndpoint: endpoint,
  tokenEndpoint: endpoint,
  scope: z.string().trim().min(1).max(1000),
  clientId: z.string().trim().min(1).max(300),
  /** Left empty, the one that is kept stays, for the same client of the same place. */
  clientSecret: z.string().max(1000).default(""),
});
export type ConsentSetting = z.infer<typeof ConsentSetting>;

/** How a mailbox's consent stands. */
export const Consent = ConsentSetting.omit({ clientSecret: true }).extend({
  /** Null until somebody has consented. */
  grantedAt: At.nullable(),
  /** It was withdrawn or has lapsed: mail waits where it is until somebody consents again. */
  refusedAt: At.nullable(),
  /** The address that the provider must know as ours. */
  returnAddress: z.string(),
});
export type Consent = z.infer<typeof Consent>;

/** Where the browser goes to consent. */
export const ConsentVisit = z.object({ address: z.string() });
export type ConsentVisit = z.infer<typeof ConsentVisit>;

/** What the settings are told when somebody comes back. */
export type ConsentEnd = "given" | "cancelled" | "late" | "refused";

import type { Enrolment, RecoveryCodes } from "@guichet/contract/signing-in.ts";
import { generate } from "otplib";
import type { Desk } from "../desk.ts";
import type { Browser } from "./browser.ts";

/** What an authenticator shows, at the desk's hour; `away` seconds fast or slow. */
export type Telephone = { code: (away?: number) => Promise<string> };

export function openTelephone(desk: Desk, secret: string): Telephone {
  return {
    code: (away = 0) => generate({ secret, epoch: Math.floor(desk.now().epochMilliseconds / 1000) + away }),
  };
}

/** Sets up a second factor for whoever is signed in there. */
export async function enrolTelephone(desk: Desk, browser: Browser) {
  const { body } = await browser.asks<Enrolment>("POST", "/api/second-factor");
  const telephone = openTelephone(desk, body.secret);
  const confirmed = await browser.asks<RecoveryCodes>("PUT", "/api/second-factor/confirmation", {
    code: await telephone.code(),
  });
  // What served once serves no more: the next code is of the next half-minute.
  desk.at(desk.now().add({ seconds: 30 }));
  return { telephone, recoveryCodes: confirmed.body.recoveryCodes };
}

import type { SignIn } from "@guichet/contract/access.ts";
import { refuse } from "../platform/refuse.ts";
import { system, type Works } from "../platform/work.ts";
import { note } from "./audit/noting.ts";
import { requirePasswordRoad } from "./passwords/password-rule.ts";
import { hashOfNobody, isPassword } from "./passwords/passwords.ts";
import { findPassword } from "./rows.ts";
import { type Entrance, enter } from "./second-factor/entering.ts";
import type { Device } from "./sessions/opening.ts";
import { countTry, forgiveTry } from "./trying.ts";

type Origin = {
  device: Device;
  /** The account was opened from this browser before: a flood of tries from elsewhere doesn't keep its owner out. */
  known: boolean;
};

/**
 * Opens a session for the right password, or the next step of the sign-in. Both sides of the answer take the same time
 * and say the same words, whether the address is known or not (ASVS 6.3.8). A try is counted, and committed, before it
 * is weighed: weighing is slow, and those sent meanwhile would all pass.
 */
export async function signIn(works: Works, given: SignIn, { device, known }: Origin): Promise<Entrance> {
  const keys = known ? [`known ${given.email}`] : [`account ${given.email}`, `source ${device.source}`];
  const { account, at } = await works.run(system, async (work) => {
    await countTry(work, keys);
    return { account: await findPassword(work, given.email), at: work.now };
  });
  const right = await isPassword(account?.hash ?? (await hashOfNobody()), given.password);
  if (!account || !right) {
    const who = account ? { email: given.email } : {};
    // An address that is nobody's is not kept: it may be a password typed in the wrong place.
    await works.run(system, (work) => note(work, "session.refused", { source: device.source, about: who }));
    throw refuse("access.wrong_credentials");
  }
  return works.run(system, async (work) => {
    await forgiveTry(work, keys, at);
    await requirePasswordRoad(work, account.roles);
    return enter(work, account.id, device);
  });
}

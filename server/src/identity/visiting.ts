import { type ProofTrouble, type ProviderTrouble, providerTroubles } from "@guichet/contract/identity.ts";
import type { Language } from "@guichet/contract/ids.ts";
import { note } from "../access/audit/noting.ts";
import { type Entrance, enter } from "../access/second-factor/entering.ts";
import { isRecent, provenBefore, proveSession } from "../access/sessions/confirming.ts";
import type { Device } from "../access/sessions/opening.ts";
import type { Log } from "../platform/log.ts";
import { refuse } from "../platform/refuse.ts";
import { hashToken, newToken, type Secrets } from "../platform/secrets.ts";
import { system, type Work, type Works } from "../platform/work.ts";
import { type Claims, secondsSinceProof } from "./claims.ts";
import { clientOf } from "./keeping.ts";
import { endAt, leaveFor, readReturn, troubleIn } from "./provider.ts";
import { countVisits, findProvider, insertVisit, takeVisit } from "./rows.ts";
import { findVouched } from "./vouching.ts";

export type House = { works: Works; secrets: Secrets; url: string; log: Log };

const minutesAway = 10;
/** Away at once from one address: a whole house, not a flood. */
const awayAllowed = 300;

/** `proves` is the session of whoever leaves to show that it is still them. */
type Departure = { back: string | null; source: string; proves: Buffer | null };
type Left = { address: string; token: string };

/** Somebody leaves for the provider; what proves on return that it is them stays here and in their browser. */
export async function leave(
  { works, secrets, url, log }: House,
  { back, source, proves }: Departure,
): Promise<Left | ProviderTrouble> {
  const provider = await works.look(system, findProvider);
  if (!provider) throw refuse("not_found");
  const leaving = await orTrouble(log, () =>
    leaveFor(clientOf(provider, { secrets, url }), { afresh: proves !== null }),
  );
  if (typeof leaving === "string") return leaving;
  const token = newToken();
  const { address, ...visit } = leaving;
  await works.run(system, async (work) => {
    if ((await countVisits(work, source)) >= awayAllowed)
      throw refuse("request.too_many", { retryAfterSeconds: minutesAway * 60 });
    const endsAt = work.now.add({ minutes: minutesAway });
    await insertVisit(work, { ...visit, back, source, proves, tokenHash: hashToken(token), endsAt });
  });
  return { address, token };
}

type Return = {
  token: string;
  asked: URLSearchParams;
  device: Device;
  language: Language;
  /** The session that this browser holds. */
  own: Buffer | null;
};
type Entered = Entrance & { back: string | null };
/** What went wrong on the way in, or on the way to a proof. */
type Trouble = { trouble: ProviderTrouble } | { proof: ProofTrouble };
type Come = Entered | "proven" | Trouble;

export async function comeBack(house: House, given: Return): Promise<Come> {
  const { works, secrets, url, log } = house;
  const { token, asked, device, language, own } = given;
  const visit = await works.run(system, (work) => takeVisit(work, hashToken(token)));
  const provider = await works.look(system, findProvider);
  if (!visit || !provider) return { trouble: "late" };
  const claims = await orTrouble(log, () =>
    readReturn(clientOf(provider, { secrets, url }), { asked, ...visit }),
  );
  const { back, proves } = visit;
  return works.run(system, async (work): Promise<Come> => {
    const found =
      typeof claims === "string" ? claims : await findVouched(work, { provider, claims, language });
    if (typeof claims === "string" || isTrouble(found)) {
      await note(work, "session.refused", { source: device.source, about: { name: provider.label } });
      const trouble = isTrouble(found) ? found : "misset";
      return proves === null ? { trouble } : { proof: trouble };
    }
    const vouched = { agentId: found, claims };
    if (proves === null) return { ...(await enterSince(work, { ...vouched, device })), back };
    return prove(work, { ...vouched, session: own?.equals(proves) ? own : null });
  });
}

type Vouched = { agentId: string; claims: Claims };

/** Whoever was signed in there since yesterday has proved nothing today. */
async function enterSince(
  work: Work,
  { agentId, claims, device }: Vouched & { device: Device },
): Promise<Entrance> {
  const entrance = await enter(work, agentId, device);
  const seconds = secondsSinceProof(claims) ?? 0;
  if (entrance.step === null) await provenBefore(work, hashToken(entrance.token), { seconds });
  return entrance;
}

/**
 * The session they left stays theirs and counts as proved, if it is of the one who came back. A provider that does not
 * say when somebody signed in was asked to ask again, and is believed.
 */
async function prove(
  work: Work,
  { agentId, claims, session }: Vouched & { session: Buffer | null },
): Promise<Come> {
  if (session === null) return { proof: "late" };
  if (!isRecent(secondsSinceProof(claims) ?? 0)) return { proof: "not_afresh" };
  return (await proveSession(work, session, agentId)) ? "proven" : { proof: "somebody_else" };
}

const isTrouble = (found: string): found is ProviderTrouble =>
  providerTroubles.some((each) => each === found);

/** Null where one signs out here only: the provider has no such page, or does not answer. */
export async function endVisit({ works, secrets, url, log }: House): Promise<string | null> {
  const provider = await works.look(system, findProvider);
  if (!provider) return null;
  const end = await orTrouble(log, () => endAt(clientOf(provider, { secrets, url }), `${url}/sign-in`));
  return end !== null && URL.canParse(end) ? end : null;
}

/** Somebody waits before a page: whatever went wrong there comes back as a sentence, and its cause goes to the log. */
async function orTrouble<Result>(log: Log, act: () => Promise<Result>): Promise<Result | ProviderTrouble> {
  try {
    return await act();
  } catch (error) {
    // Its words and its code, and nothing of what was sent: it may hold what opens an account.
    const said =
      error instanceof Error
        ? [error.name, error.message, error.cause instanceof Error ? error.cause.message : ""]
        : [];
    log.warn({ said }, "the provider of identities did not vouch");
    return troubleIn(error);
  }
}

import type { PushSubscribing } from "@guichet/contract/notifications.ts";
import { requirePerson, requireReader } from "../access/policy.ts";
import { newId } from "../platform/ids.ts";
import { refuse } from "../platform/refuse.ts";
import type { Secrets } from "../platform/secrets.ts";
import type { Work } from "../platform/work.ts";
import { deleteSubscription, findKey, keepKey, writeSubscription } from "./push-rows.ts";

/**
 * Who carries our notices to telephones and browsers: the services that browsers name, and nobody else. Whoever
 * subscribes gives an address that we then write to, so any other would let them have us call inside the house.
 */
const carriers = [
  "fcm.googleapis.com",
  "updates.push.services.mozilla.com",
  ".push.services.mozilla.com",
  ".notify.windows.com",
  "web.push.apple.com",
  ".push.apple.com",
];

export type Push = { endpoint: string; keys: PushSubscribing["keys"] };
type PushAnswer = "left" | "gone" | "failed";

/** The outside world of notices: the real one asks a carrier, the one of tests remembers. */
export type Pusher = {
  carries: (endpoint: URL) => boolean;
  push: (work: Work, to: Push, payload: string) => Promise<PushAnswer>;
};

type Given = { secrets: Secrets; url: string; isCarrier?: (endpoint: URL) => boolean };

export function openPusher({ secrets, url, isCarrier = byCarrier }: Given): Pusher {
  return {
    carries: isCarrier,
    push: async (work, to, payload) => {
      const { default: webPush } = await import("web-push");
      const { publicKey, privateKey } = await ownKeys(work, secrets);
      const subject = url.startsWith("https:") ? url : "mailto:guichet@localhost";
      const options = { vapidDetails: { subject, publicKey, privateKey }, TTL: 86_400 };
      const { endpoint, method, headers, body } = webPush.generateRequestDetails(to, payload, options);
      const { "Content-Length": _length, ...sent } = headers;
      try {
        const asked = {
          method,
          headers: Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, String(value)])),
          body: new Uint8Array(body),
          redirect: "manual" as const,
          signal: AbortSignal.timeout(10_000),
        };
        const { ok, status } = await fetch(endpoint, asked);
        if (ok) return "left";
        return status === 404 || status === 410 ? "gone" : "failed";
      } catch {
        return "failed";
      }
    },
  };
}

function byCarrier({ protocol, hostname, port }: URL): boolean {
  const isKnown = carriers.some((name) =>
    name.startsWith(".") ? hostname.endsWith(name) : hostname === name,
  );
  return protocol === "https:" && port === "" && isKnown;
}

/** Ours alone, made at the first use; the private one is sealed. */
async function ownKeys(work: Work, secrets: Secrets): Promise<{ publicKey: string; privateKey: string }> {
  const kept = await findKey(work);
  if (kept) return { publicKey: kept.publicKey, privateKey: secrets.unseal(kept.privateKey) };
  const { default: webPush } = await import("web-push");
  const { publicKey, privateKey } = webPush.generateVAPIDKeys();
  await keepKey(work, { publicKey, privateKey: secrets.seal(privateKey) });
  return ownKeys(work, secrets);
}

export async function showPushKey(work: Work, secrets: Secrets): Promise<{ publicKey: string }> {
  requireReader(work.actor);
  const { publicKey } = await ownKeys(work, secrets);
  return { publicKey };
}

export async function subscribe(
  work: Work,
  { pusher, secrets }: { pusher: Pusher; secrets: Secrets },
  { endpoint, keys }: PushSubscribing,
): Promise<void> {
  const me = requirePerson(work.actor);
  if (!pusher.carries(new URL(endpoint))) throw refuse("push.unknown_carrier");
  const sealed = secrets.seal(JSON.stringify(keys));
  await writeSubscription(work, { id: newId(work.now), agentId: me.id, endpoint, keys: sealed });
}

export async function unsubscribe(work: Work, endpoint: string): Promise<void> {
  requirePerson(work.actor);
  await deleteSubscription(work, endpoint);
}

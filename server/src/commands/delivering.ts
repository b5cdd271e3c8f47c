import { buffer } from "node:stream/consumers";
import { keepLetter } from "../channels/email/keeping.ts";
import { openInboxes } from "../inboxes/serving.ts";
import { openIntake } from "../intake/intake.ts";
import { systemClock } from "../platform/clock.ts";
import { openFileStore } from "../platform/files.ts";
import { silentLog } from "../platform/log.ts";
import { openSecrets } from "../platform/secrets.ts";
import { type Commanding, worksOf } from "./commanding.ts";

/** One raw message from standard input, for a hand. The server reads it when it runs; here it is only kept, durably. */
export async function deliverLetter(commanding: Commanding): Promise<void> {
  const address = commanding.options.inbox;
  if (!address)
    throw new Error("Say which inbox: ./guichet deliver --inbox support@example.com < message.eml");
  const works = worksOf(commanding);
  const inboxes = openInboxes(works.database.query, openSecrets(commanding.secret));
  const inbox = await inboxes.byAddress(address.toLowerCase());
  if (!inbox)
    throw new Error(`No inbox has the address ${address}. Add it in the settings, or with ./guichet setup.`);
  const raw = await buffer(process.stdin);
  if (raw.length === 0) throw new Error("There was nothing on standard input.");
  const intake = openIntake({
    works,
    files: openFileStore(commanding.filesFolder),
    inboxes,
    readers: {},
    verifyToken: () => null,
    noteBounce: async () => null,
    log: silentLog,
    onKept: () => undefined,
  });
  const kept = await keepLetter(intake, {
    inboxId: inbox.id,
    raw,
    receivedAt: systemClock(),
    envelopeTo: [address],
  });
  process.stdout.write(`${kept.id}${kept.duplicate ? "  already here" : ""}\n`);
}

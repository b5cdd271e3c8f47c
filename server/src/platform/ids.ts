import { randomBytes, randomInt } from "node:crypto";

const counterBits = 2 ** 26;
/** Begins anywhere in the lower half, so that it does not go round before 33 million ids; only its order within a millisecond matters. */
let made = randomInt(counterBits / 2);

/**
 * UUID v7, made by the program: keys sort by time of making, which keeps indexes warm. Of one millisecond too: a counter
 * follows the time (RFC 9562, section 6.2, method 1), so that what was written later in a batch is listed later. What is
 * left to chance, 48 bits, keeps processes apart; an id is no secret.
 */
export function newId(now: Temporal.Instant): string {
  made = (made + 1) % counterBits;
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now.epochMilliseconds, 0, 6);
  bytes.writeUInt16BE(0x7000 | (made >> 14), 6);
  bytes.writeUInt16BE(0x8000 | (made & 0x3fff), 8);
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

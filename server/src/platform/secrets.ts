import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** What the installation's one secret can do. Each purpose has a key of its own, derived from it. */
export type Secrets = {
  /** A short signature, letters and digits only, so that it survives an address and a voice. */
  sign: (purpose: string, text: string) => string;
  verify: (purpose: string, text: string, signature: string) => boolean;
  seal: (text: string) => Buffer;
  unseal: (sealed: Buffer) => string;
};

/**
 * Several secrets may stand in a row, separated by commas: the first signs and seals, the others still verify and
 * unseal, so that changing the secret cuts no link already in somebody's mail (L7).
 */
export function openSecrets(secret: string): Secrets {
  const [newest, ...older] = secret
    .split(",")
    .map((each) => each.trim())
    .filter((each) => each !== "")
    .map(openOne);
  if (!newest) throw new Error("The installation has no secret.");
  const all = [newest, ...older];
  return {
    sign: newest.sign,
    verify: (purpose, text, signature) => all.some((each) => each.verify(purpose, text, signature)),
    seal: newest.seal,
    unseal: (sealed) => {
      const opened = all.map((each) => each.unseal(sealed)).find((text) => text !== null);
      if (opened === undefined) throw new Error("This was sealed with a secret that is no longer given.");
      return opened;
    },
  };
}

type OneSecret = Omit<Secrets, "unseal"> & {
  /** Null when it was sealed with another. */
  unseal: (sealed: Buffer) => string | null;
};

function openOne(secret: string): OneSecret {
  const key = (purpose: string) => Buffer.from(hkdfSync("sha256", secret, "guichet", purpose, 32));
  const sealing = key("seal");
  const keys = new Map<string, Buffer>();
  const keyOf = (purpose: string) => {
    const known = keys.get(purpose) ?? key(purpose);
    keys.set(purpose, known);
    return known;
  };
  const sign = (purpose: string, text: string) =>
    // 100 bits in base 32 lower case: an address keeps neither case nor punctuation for sure.
    toBase32(createHmac("sha256", keyOf(purpose)).update(text).digest()).slice(0, 20);
  return {
    sign,
    verify: (purpose, text, signature) => {
      const expected = Buffer.from(sign(purpose, text));
      const given = Buffer.from(signature.toLowerCase());
      return expected.length === given.length && timingSafeEqual(expected, given);
    },
    seal: (text) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", sealing, nonce);
      const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]);
    },
    unseal: (sealed) => unsealWith(sealing, sealed),
  };
}

function unsealWith(sealing: Buffer, sealed: Buffer): string | null {
  const decipher = createDecipheriv("aes-256-gcm", sealing, sealed.subarray(0, 12));
  try {
    decipher.setAuthTag(sealed.subarray(12, 28));
    return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}

/** The given secret, else the one kept in the data folder, made at the first start. */
export async function readSecret(given: string | undefined, dataFolder: string): Promise<string> {
  if (given) return given;
  const path = join(dataFolder, "secret");
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  try {
    await writeFile(path, randomBytes(32).toString("hex"), { flag: "wx", mode: 0o600, flush: true });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  return (await readFile(path, "utf8")).trim();
}

export const newToken = (): string => randomBytes(24).toString("base64url");

/** Long random tokens need no salt and no slow hash: there is nothing to guess. */
export const hashToken = (token: string): Buffer => createHash("sha256").update(token).digest();

const alphabet = "abcdefghijklmnopqrstuvwxyz234567";

function toBase32(bytes: Buffer): string {
  let bits = 0n;
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte);
  let text = "";
  for (let left = bytes.length * 8; left >= 5; left -= 5)
    text += alphabet[Number((bits >> BigInt(left - 5)) & 31n)];
  return text;
}

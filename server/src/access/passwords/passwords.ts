import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { refuse } from "../../platform/refuse.ts";
import { knownPasswords } from "./known-passwords.ts";

/** OWASP's second recommended setting for argon2id: 19 MiB, two passes. */
const cost = { parallelism: 1, tagLength: 32, memory: 19_456, passes: 2 };

export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await derive(password, nonce);
  return `argon2id$${nonce.toString("base64url")}$${tag.toString("base64url")}`;
}

export async function isPassword(hash: string, password: string): Promise<boolean> {
  const [, nonce = "", expected = ""] = hash.split("$");
  const tag = await derive(password, Buffer.from(nonce, "base64url"));
  const known = Buffer.from(expected, "base64url");
  return known.length === tag.length && timingSafeEqual(known, tag);
}

/** Checked when nobody has the address given: the answer must take as long as when somebody does. */
export async function hashOfNobody(): Promise<string> {
  nobody ??= hashPassword(randomBytes(16).toString("hex"));
  return nobody;
}
let nobody: Promise<string> | undefined;

/** ASVS 6.2.4: the most guessed ones are refused; nothing else is asked of a password than its length. */
export function requireUnguessed(password: string): void {
  if (knownPasswords.has(password.toLowerCase())) throw refuse("access.password_known");
}

function derive(password: string, nonce: Buffer): Promise<Buffer> {
  const message = password.normalize("NFKC");
  return new Promise((resolve, reject) => {
    argon2("argon2id", { message, nonce, ...cost }, (error, tag) => (error ? reject(error) : resolve(tag)));
  });
}

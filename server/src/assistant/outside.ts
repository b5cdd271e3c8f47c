import { randomBytes } from "node:crypto";
import type { OutsideTest } from "@guichet/contract/assistant.ts";
import { requireAdmin } from "../access/policy.ts";
import type { Work } from "../platform/work.ts";
import { findOutside, writeOutsideOpening, writeOutsideToken } from "./rows.ts";

/**
 * The address that customers are sent is tried from where they are: a telephone off the house's network opens a link
 * made for it, and this screen sees it opened. No machine of ours stands outside, so a person lends theirs.
 */
export async function makeOutsideTest(work: Work, url: string): Promise<OutsideTest> {
  requireAdmin(work.actor);
  const token = randomBytes(9).toString("base64url");
  await writeOutsideToken(work, token);
  return { url: linkOf(url, token), openedAt: null };
}

export async function showOutside(work: Pick<Work, "query">, url: string): Promise<OutsideTest | null> {
  const found = await findOutside(work);
  return found ? { url: linkOf(url, found.token), openedAt: found.openedAt } : null;
}

/** A link of another day, or a made-up one, opens nothing. */
export async function openFromOutside(work: Work, token: string): Promise<boolean> {
  if ((await findOutside(work))?.token !== token) return false;
  if (await writeOutsideOpening(work, token))
    work.announce("outside.opened", { openedAt: work.now.toString() });
  return true;
}

const linkOf = (url: string, token: string): string => new URL(`/outside/${token}`, url).href;

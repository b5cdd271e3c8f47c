import type { Resolver } from "node:dns/promises";
import type { DomainMark, DomainReading } from "@guichet/contract/assistant.ts";

type Lines = Pick<Resolver, "resolveTxt">;

/** Selectors that mail services use; a key under another name is not found by asking, hence `unknown` and not `missing`. */
const selectors = [
  "default",
  "mail",
  "dkim",
  "google",
  "selector1",
  "selector2",
  "s1",
  "s2",
  "k1",
  "smtp",
  "ovh",
];

/** What a domain publishes about its mail, read as those who receive it would. */
export async function readDomain(dns: Lines, domain: string): Promise<DomainReading> {
  const [spf, dkim, dmarc] = await Promise.all([
    readSpf(dns, domain),
    readDkim(dns, domain),
    readDmarc(dns, domain),
  ]);
  return { domain, spf, dkim, dmarc };
}

/** RFC 7208: one line, and its last word says what to do with everybody else. */
async function readSpf(dns: Lines, domain: string): Promise<DomainMark> {
  const found = await textsAt(dns, domain);
  if (found === "unreachable") return { state: "unknown", record: null };
  const records = found.filter((text) => /^v=spf1(?: |$)/iu.test(text));
  const [record] = records;
  if (record === undefined) return { state: "missing", record: null };
  // Two of them are an error for whoever receives (section 4.5), and count as none.
  if (records.length > 1) return { state: "weak", record: records.join(" / ") };
  return { state: /(?:^| )[~-]all$|(?:^| )redirect=/iu.test(record.trim()) ? "good" : "weak", record };
}

/** RFC 7489, section 6.3: without `p=`, or with `p=none`, nothing is stopped. */
async function readDmarc(dns: Lines, domain: string): Promise<DomainMark> {
  const own = await dmarcAt(dns, domain);
  if (own.state !== "missing") return own;
  const parent = domain.split(".").slice(1).join(".");
  return parent.includes(".") ? dmarcAt(dns, parent) : own;
}

async function dmarcAt(dns: Lines, domain: string): Promise<DomainMark> {
  const found = await textsAt(dns, `_dmarc.${domain}`);
  if (found === "unreachable") return { state: "unknown", record: null };
  const record = found.find((text) => /^v=DMARC1\b/iu.test(text));
  if (record === undefined) return { state: "missing", record: null };
  return { state: /;\s*p=(?:quarantine|reject)\b/iu.test(record) ? "good" : "weak", record };
}

/** RFC 6376: an empty key (`p=`) was withdrawn. */
async function readDkim(dns: Lines, domain: string): Promise<DomainMark> {
  const answers = await Promise.all(
    selectors.map((selector) => textsAt(dns, `${selector}._domainkey.${domain}`)),
  );
  const records = answers.flatMap((answer) => (answer === "unreachable" ? [] : answer));
  const key = records.find((text) => /(?:^|;)\s*p=[^;\s]/iu.test(text));
  return key === undefined ? { state: "unknown", record: null } : { state: "good", record: key };
}

async function textsAt(dns: Lines, name: string): Promise<string[] | "unreachable"> {
  try {
    // A long text travels in pieces that belong together.
    return (await dns.resolveTxt(name)).map((pieces) => pieces.join(""));
  } catch (error) {
    return isAbsence(error) ? [] : "unreachable";
  }
}

const isAbsence = (error: unknown): boolean =>
  error instanceof Error && "code" in error && (error.code === "ENODATA" || error.code === "ENOTFOUND");

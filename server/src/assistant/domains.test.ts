import { Resolver } from "node:dns/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type NameServer, openNameServer } from "../../testing/mail/name-server.ts";
import { readDomain } from "./domains.ts";

const key = `v=DKIM1; k=rsa; p=${"MIIBIjANBgkq".repeat(30)}`;
let names: NameServer;
const dns = new Resolver({ timeout: 20_000, tries: 3 });

beforeAll(async () => {
  names = await openNameServer({
    "kept.test": ["some-site-verification=1", "v=spf1 include:_spf.kept.test -all"],
    "_dmarc.kept.test": ["v=DMARC1; p=quarantine; rua=mailto:post@kept.test"],
    "selector1._domainkey.kept.test": [key],
    "loose.test": ["v=spf1 +all"],
    "_dmarc.loose.test": ["v=DMARC1; p=none"],
    "default._domainkey.loose.test": ["v=DKIM1; p="],
    "twice.test": ["v=spf1 -all", "v=spf1 mx -all"],
  });
  dns.setServers([names.address]);
});
afterAll(() => names.stop());

test("a domain that says who may write in its name is read as good, with what it publishes", async () => {
  expect(await readDomain(dns, "kept.test")).toEqual({
    domain: "kept.test",
    spf: { state: "good", record: "v=spf1 include:_spf.kept.test -all" },
    dkim: { state: "good", record: key },
    dmarc: { state: "good", record: "v=DMARC1; p=quarantine; rua=mailto:post@kept.test" },
  });
});

test("what lets everybody through is weak, and a withdrawn key counts for none", async () => {
  const { spf, dkim, dmarc } = await readDomain(dns, "loose.test");
  expect([spf.state, dkim.state, dmarc.state]).toEqual(["weak", "unknown", "weak"]);
});

test("two sender policies count as none for whoever receives, and both are shown", async () => {
  const { spf } = await readDomain(dns, "twice.test");
  expect(spf).toEqual({ state: "weak", record: "v=spf1 -all / v=spf1 mx -all" });
});

test("a domain that publishes nothing lacks a sender policy and a rule; its key has a name nobody knows", async () => {
  const { spf, dkim, dmarc } = await readDomain(dns, "silent.test");
  expect([spf.state, dkim.state, dmarc.state]).toEqual(["missing", "unknown", "missing"]);
});

test("a house under another’s name follows the rule of the name above", async () => {
  expect((await readDomain(dns, "shop.kept.test")).dmarc.state).toBe("good");
});

test("when nobody can be asked, that is what is said", async () => {
  const away = new Resolver({ timeout: 200, tries: 1 });
  away.setServers(["127.0.0.1:9"]);
  const { spf, dkim, dmarc } = await readDomain(away, "kept.test");
  expect([spf.state, dkim.state, dmarc.state]).toEqual(["unknown", "unknown", "unknown"]);
});

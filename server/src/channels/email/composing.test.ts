import { expect, test } from "vitest";
import { recogniseAutomatic } from "./automatic.ts";
import { composeLetter, type Outgoing } from "./composing.ts";
import { parseLetter } from "./parsing.ts";

const reply: Outgoing = {
  messageId: "departure-1@exemple.test",
  sentAt: Temporal.Instant.from("2026-11-21T09:05:07Z"),
  from: { name: "Amina, Maison Exemple", address: "support@exemple.test" },
  replyTo: { name: "Maison Exemple", address: "support+q7w8e9@exemple.test" },
  to: [{ name: "Dov Béranger", address: "dov@client.test" }],
  cc: [{ name: "", address: "esra@client.test" }],
  subject: "Re: Votre bouilloire [572-4] — réparée ✓",
  text: "Bonjour,\n\nElle est réparée. À bientôt !\n",
  html: '<p>Bonjour,</p><p>Elle est <b>réparée</b>.<img src="cid:photo1@exemple.test"></p>',
  attachments: [],
  inReplyTo: "question@client.test",
  references: ["first@client.test", "question@client.test"],
  automatic: null,
  language: "fr",
};

const photo = {
  name: "photo.png",
  type: "image/png",
  content: Buffer.from("\x89PNG\r\n\x1a\nx", "latin1"),
  contentId: "photo1@exemple.test",
};
const invoice = {
  name: "facture n° 12 — été.pdf",
  type: "application/pdf",
  content: Buffer.from("%PDF-1.7 x"),
  contentId: null,
};

const compose = async (change: Partial<Outgoing> = {}) => {
  const raw = await composeLetter({ ...reply, ...change });
  return { raw: raw.toString("latin1"), letter: parseLetter(raw) };
};

test("an address in quotes is written as it is, its spaces too", async () => {
  const to = [{ name: "", address: '"dov perez"@client.test' }];

  expect((await compose({ to })).letter.to).toEqual(to);
});

test("what is composed is read back the same", async () => {
  const { letter } = await compose({ attachments: [photo, invoice] });

  expect(letter).toMatchObject({
    messageId: "departure-1@exemple.test",
    sentAt: "2026-11-21T09:05:07Z",
    from: reply.from,
    replyTo: [reply.replyTo],
    to: reply.to,
    cc: reply.cc,
    subject: reply.subject,
    inReplyTo: ["question@client.test"],
    references: ["first@client.test", "question@client.test"],
    html: reply.html,
  });
  expect(letter.text.replaceAll("\r\n", "\n").trim()).toBe(reply.text.trim());
  expect(letter.attachments).toMatchObject([
    { name: "photo.png", type: "image/png", contentId: "photo1@exemple.test", inline: true },
    { name: "facture n° 12 — été.pdf", type: "application/pdf", inline: false, size: 10 },
  ]);
});

test("the same letter always gives the same bytes", async () => {
  const files = { attachments: [photo, invoice] };
  expect((await compose(files)).raw).toBe((await compose(files)).raw);
  expect((await compose({ ...files, messageId: "departure-2@exemple.test" })).raw).not.toBe(
    (await compose(files)).raw,
  );
});

test("every line ends as the network wants and stays under its limit", async () => {
  const { raw } = await compose({
    text: `${"très long ".repeat(500)}\nseul\rretour`,
    attachments: [invoice],
  });
  expect(raw.split("\r\n").filter((line) => line.length > 998 || /[\r\n]/.test(line))).toEqual([]);
});

test("M2 an agent's own reply carries no mark of a robot", async () => {
  const { raw, letter } = await compose();

  expect(raw).not.toMatch(/^(auto-submitted|x-auto-response-suppress|x-guichet-loop|precedence):/im);
  expect(recogniseAutomatic(letter, { envelopeSender: null, ownAddresses: [] })).toBeNull();
});

test.each([
  ["an acknowledgement", "reply", "auto-replied"],
  ["a notice", "notice", "auto-generated"],
] as const)("M2 %s says that no person wrote it", async (_case, automatic, submitted) => {
  const { letter } = await compose({ automatic });

  expect(letter.headers["auto-submitted"]).toEqual([submitted]);
  expect(letter.headers["x-auto-response-suppress"]).toEqual(["All"]);
  expect(letter.inReplyTo).toEqual(["question@client.test"]);
  expect(recogniseAutomatic(letter, { envelopeSender: null, ownAddresses: [] })?.kind).toBe("loop");
});

const injected = "x\r\nBcc: victim@evil.test\r\n\r\n<script>\0\n\rX-Evil: 1";

test.each<[string, Partial<Outgoing>]>([
  ["the subject", { subject: injected }],
  ["the sender's name", { from: { name: injected, address: "support@exemple.test" } }],
  ["the sender's address", { from: { name: "", address: `support@exemple.test${injected}` } }],
  ["the customer's name", { to: [{ name: injected, address: "dov@client.test" }] }],
  ["the customer's address", { to: [{ name: "", address: `dov@client.test${injected}` }] }],
  ["a copy's name", { cc: [{ name: injected, address: "esra@client.test" }] }],
  ["the reply address", { replyTo: { name: injected, address: `a@b.test${injected}` } }],
  ["the identifier", { messageId: `a@b.test>${injected}` }],
  ["the message answered", { inReplyTo: `a@b.test${injected}` }],
  ["the references", { references: [`a@b.test${injected}`, "good@b.test"] }],
  ["a file's name", { attachments: [{ ...invoice, name: injected }] }],
  ["a file's type", { attachments: [{ ...invoice, type: `text/plain${injected}` }] }],
  ["an image's identifier", { attachments: [{ ...photo, contentId: injected }] }],
])("line breaks in %s add no header", async (_field, change) => {
  const { raw } = await compose(change);
  const [head = ""] = raw.split("\r\n\r\n");
  const names = [...raw.matchAll(/^([\w-]+):/gm)].map(([, name]) => name?.toLowerCase());

  expect(names).not.toContain("bcc");
  expect(names).not.toContain("x-evil");
  expect(head).not.toContain("\0");
  expect(parseLetter(Buffer.from(raw, "latin1")).text).toContain("Elle est réparée");
});

test("a file's name cannot climb out of a folder", async () => {
  const { letter } = await compose({ attachments: [{ ...invoice, name: "../../etc/passwd" }] });
  expect(letter.attachments[0]?.name).toBe("passwd");
});

test("a very long thread keeps its first reference and its newest ones", async () => {
  const references = Array.from({ length: 60 }, (_, index) => `m${index}@client.test`);
  const { letter } = await compose({ references });

  expect(letter.references).toHaveLength(20);
  expect(letter.references[0]).toBe("m0@client.test");
  expect(letter.references.at(-1)).toBe("m59@client.test");
});

test("a letter without HTML is plain text", async () => {
  const { letter } = await compose({ html: null });
  expect(letter).toMatchObject({ type: "text/plain", html: null });
});

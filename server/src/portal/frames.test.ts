import { afterAll, beforeAll, expect, test } from "vitest";
import { dov } from "../../testing/cast.ts";
import { type Counter, openPublicCounter } from "../../testing/counter.ts";
import { sql } from "../platform/sql.ts";
import { system } from "../platform/work.ts";
import { append } from "../thread/receiving.ts";

let counter: Counter;
beforeAll(async () => {
  counter = await openPublicCounter();
});
afterAll(() => counter.close());

const opens = (url: string, agent = "amina") => counter.http.inject({ url, headers: { "x-agent": agent } });

/** A letter of Dov's with these files, as the threshold would record it. */
async function receives(
  html: string,
  files: { name: string; type: string; content: string; contentId?: string }[] = [],
  text = "x",
) {
  const ticketId = await counter.asks();
  const attachments = await Promise.all(
    files.map(async ({ name, type, content, contentId }) => ({
      ...(await counter.files.keep(Buffer.from(content))),
      name,
      type,
      contentId: contentId ?? null,
      inline: contentId !== undefined,
    })),
  );
  return counter.works.run(system, async (work) => {
    const { entryId } = await append(work, { ...letter(work.now, html, attachments), text }, ticketId);
    const ids = await work.query(
      sql<{ id: string }>`select id from attachments where entry_id = ${entryId} order by position`,
    );
    return { entryId, ids: ids.map(({ id }) => id) };
  });
}

type Said = Parameters<typeof append>[1];

const letter = (at: Temporal.Instant, html: string, attachments: Said["attachments"]): Said => ({
  channel: "email",
  author: { kind: "customer", id: null, name: dov.name, address: dov.address },
  happenedAt: at,
  subject: null,
  text: "x",
  folded: "",
  html,
  recipients: [],
  copies: [],
  messageId: null,
  inReplyTo: [],
  references: [],
  warnings: [],
  automatic: null,
  attachments,
  arrivalId: null,
  key: null,
});

const png = { name: "colis.png", type: "image/png", content: "png bytes", contentId: "colis@dov" };

test("an original is shown sanitised, under a policy that runs and fetches nothing", async () => {
  const { entryId, ids } = await receives(
    '<p onclick="x()">Bonjour</p><script>x()</script><img src="cid:colis@dov"><img src="http://evil.test/p.gif">',
    [png],
  );
  const answer = await opens(`/frames/entries/${entryId}`);
  const policy = String(answer.headers["content-security-policy"]);

  expect(answer.body).toContain(`<p>Bonjour</p><img src="/files/${ids[0]}/inline" /><img />`);
  expect(answer.body).not.toContain("evil.test");
  for (const part of [
    "default-src 'none'",
    "img-src 'self' data:;",
    "frame-ancestors 'self'",
    "sandbox allow-same-origin allow-popups",
  ])
    expect(policy).toContain(part);
  expect(policy).not.toContain("allow-scripts");
});

test("remote pictures are fetched once the reader asked", async () => {
  const { entryId } = await receives('<img src="https://shop.test/logo.png">');
  const answer = await opens(`/frames/entries/${entryId}?images=1`);

  expect(answer.body).toContain('<img src="https://shop.test/logo.png" />');
  expect(answer.headers["content-security-policy"]).toContain("img-src 'self' data: https: http:;");
});

test("an original too heavy to be laid out is its text, and a sentence says so", async () => {
  const { entryId } = await receives(`<p>${"a".repeat(2_000_000)}</p>`, [], "Où est <mon> colis ?");
  const answer = await opens(`/frames/entries/${entryId}`);

  expect(answer.statusCode).toBe(200);
  expect(answer.body).toContain("Ce message est trop lourd pour être mis en page");
  expect(answer.body).toContain("Où est &lt;mon&gt; colis ?");
  expect(answer.body.length).toBeLessThan(5000);
});

test("originals and files are for those signed in", async () => {
  const { entryId, ids } = await receives("<p>Bonjour</p>", [png]);

  for (const path of [`/frames/entries/${entryId}`, `/files/${ids[0]}/colis.png`, `/files/${ids[0]}/inline`])
    expect((await opens(path, "nobody")).statusCode).toBe(401);
  expect((await opens("/frames/entries/0197a000-0000-7000-8000-0000000000ff")).statusCode).toBe(404);
});

test("a file is a download whatever it is, and runs nothing if opened anyway", async () => {
  const page = { name: 'f"é\r\n.svg', type: "image/svg+xml", content: "<svg onload=alert(1)>" };
  const { ids } = await receives("<p></p>", [page]);
  const answer = await opens(`/files/${ids[0]}/anything.html`);

  expect(answer.body).toBe(page.content);
  expect(answer.headers).toMatchObject({
    "content-disposition": "attachment; filename=\"f____.svg\"; filename*=UTF-8''f%22%C3%A9__.svg",
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
  });
});

test("only pictures made of dots are drawn in a frame", async () => {
  const { ids } = await receives("<p></p>", [
    png,
    { ...png, name: "x.svg", type: "image/svg+xml", contentId: "y" },
  ]);
  const drawn = await opens(`/files/${ids[0]}/inline`);

  expect(drawn.headers).toMatchObject({
    "content-type": "image/png",
    "content-disposition": expect.stringMatching(/^inline/u),
  });
  expect((await opens(`/files/${ids[1]}/inline`)).statusCode).toBe(404);
});

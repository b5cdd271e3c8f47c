import { expect } from "vitest";
import { dov } from "../../../testing/cast.ts";
import { test } from "../../../testing/desk.ts";

test("a list leaves as a table: its filter, its order, heads in the reader’s language, dates on the company’s clock", async ({
  desk,
}) => {
  await desk.receives({ from: dov, subject: "Vase fêlé ; deux pièces", says: "Bonjour" });
  await desk.receives({ from: dov, subject: "Autre", says: "Bonjour" });
  const filter = encodeURIComponent(JSON.stringify([{ on: "subject", has: "vase" }]));
  const table = await desk.app.http.inject({
    url: `/api/tickets/table?filter=${filter}&language=fr`,
    cookies: { guichet: desk.sessions.amina },
  });
  expect(table.headers["content-type"]).toBe("text/csv; charset=utf-8");
  expect(table.headers["content-disposition"]).toContain("dossiers.csv");
  const [heads = "", first = "", ...rest] = table.body.split("\r\n");
  expect(heads.startsWith("\uFEFFRéférence;Objet;Client;")).toBe(true);
  expect(first).toContain(';"Vase fêlé ; deux pièces";');
  expect(first).toMatch(/;\d{4}-\d\d-\d\d \d\d:\d\d;/u);
  expect(rest).toEqual([""]);
  const english = await desk.app.http.inject({
    url: "/api/tickets/table?view=all&language=en",
    cookies: { guichet: desk.sessions.amina },
  });
  expect(english.body.split("\r\n")[0]).toContain("Reference,Subject,Customer,");
});

test.for(["=cmd|' /C calc'!A0", "+33 1 23", "-2+3", "@SUM(A1)", " =1+1"])(
  "a subject that begins like a formula (%s) is words in the table",
  async (subject, { desk }) => {
    await desk.receives({ from: dov, subject, says: "Bonjour" });
    const { body } = await desk.app.http.inject({
      url: "/api/tickets/table?view=all&language=en",
      cookies: { guichet: desk.sessions.amina },
    });
    expect(body).toContain(`'${subject.trim()}`);
    expect(body).not.toMatch(/,"?\s*[=+@-]/u);
  },
);

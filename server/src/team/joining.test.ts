import type { Me, OpenInvitation } from "@guichet/contract/access.ts";
import type { Invitation } from "@guichet/contract/team.ts";
import { expect } from "vitest";
import { type Desk, test } from "../../testing/desk.ts";

async function open(desk: Desk, link: string) {
  const swapped = await desk.app.http.inject({ url: new URL(link).pathname });
  return { swapped, cookies: { guichet_join: swapped.cookies[0]?.value ?? "" } };
}

async function invite(desk: Desk, email: string): Promise<Invitation> {
  return (
    await desk.asks<Invitation>("chloe", "POST", "/api/invitations", { email, roles: ["agent", "lead"] })
  ).body;
}

const joining = {
  name: "Samir",
  email: "other@guichet.test",
  password: "encore une phrase longue",
  language: "fr",
};

test("an invitation link becomes an account, signed in, under the address that was invited", async ({
  desk,
}) => {
  const { link = "" } = await invite(desk, "samir@guichet.test");
  const { swapped, cookies } = await open(desk, link);
  expect(swapped).toMatchObject({ statusCode: 303, headers: { location: "/join" } });

  const seen = await desk.app.http.inject({ url: "/api/invitation", cookies });
  expect(seen.json<OpenInvitation>()).toMatchObject({
    email: "samir@guichet.test",
    roles: ["agent", "lead"],
  });

  const joined = await desk.app.http.inject({
    method: "POST",
    url: "/api/invitation/acceptance",
    cookies,
    payload: joining,
  });
  expect(joined.json<Me>()).toMatchObject({
    name: "Samir",
    email: "samir@guichet.test",
    roles: ["agent", "lead"],
  });
  expect(joined.cookies.map((cookie) => cookie.name)).toContain("guichet");
});

test("a link opens once: pressed twice at the same instant it makes one account", async ({ desk }) => {
  const { link = "" } = await invite(desk, "twice@guichet.test");
  const { cookies } = await open(desk, link);
  const press = () =>
    desk.app.http.inject({ method: "POST", url: "/api/invitation/acceptance", cookies, payload: joining });

  const answers = await Promise.all([press(), press()]);

  expect(answers.map((answer) => answer.statusCode).sort()).toEqual([200, 410]);
});

test("L4 a scanner that opens the link leaves it unspent", async ({ desk }) => {
  const { link = "" } = await invite(desk, "scanned@guichet.test");
  for (let times = 0; times < 3; times++) await open(desk, link);
  const { cookies } = await open(desk, link);

  expect((await desk.app.http.inject({ url: "/api/invitation", cookies })).statusCode).toBe(200);
});

test("a revoked link, an old link and an invented one open nothing", async ({ desk }) => {
  const revoked = await invite(desk, "revoked@guichet.test");
  await desk.asks("chloe", "DELETE", `/api/invitations/${revoked.id}`);
  const old = await invite(desk, "old@guichet.test");
  await desk.passes({ hours: 7 * 24 });

  for (const link of [revoked.link ?? "", old.link ?? "", "http://localhost/join/invented"]) {
    const { cookies } = await open(desk, link);
    expect((await desk.app.http.inject({ url: "/api/invitation", cookies })).json()).toMatchObject({
      code: "access.link_spent",
    });
  }
});

test("a short password and a guessed one are refused, a long phrase with spaces is not", async ({ desk }) => {
  const { link = "" } = await invite(desk, "careful@guichet.test");
  const { cookies } = await open(desk, link);
  const choose = (password: string) =>
    desk.app.http.inject({
      method: "POST",
      url: "/api/invitation/acceptance",
      cookies,
      payload: { ...joining, password },
    });

  expect((await choose("court")).json()).toMatchObject({
    particulars: { fields: [{ path: "password", problem: "password_short" }] },
  });
  expect((await choose("motdepasse123")).json()).toMatchObject({ code: "access.password_known" });
  expect((await choose("trois petits chats sur un toit")).statusCode).toBe(200);
});

test("the first administrator’s link is offered only while nobody has an account", async ({ desk }) => {
  const { inviteFirstAdmin } = await import("./inviting.ts");
  expect(
    await desk.app.works.run({ kind: "system" }, (work) => inviteFirstAdmin(work, "http://localhost")),
  ).toBeNull();
});

import type {
  EnrolledSignIn,
  Enrolment,
  SecondFactor,
  SecondFactorRule,
} from "@guichet/contract/signing-in.ts";
import { expect } from "vitest";
import { bruno, chloe } from "../../../testing/cast.ts";
import { test } from "../../../testing/desk.ts";
import { openBrowser } from "../../../testing/sign-in/browser.ts";
import { enrolTelephone, openTelephone } from "../../../testing/sign-in/telephone.ts";
import { sql } from "../../platform/sql.ts";

test("MFA a second factor counts from its first right code on, and is then asked at each sign-in", async ({
  desk,
}) => {
  const home = openBrowser(desk);
  await home.signsIn();
  const begun = await home.asks<Enrolment>("POST", "/api/second-factor");
  expect(begun.body.address).toContain("otpauth://totp/Guichet:amina%40guichet.test?secret=");
  expect((await openBrowser(desk).signsIn()).body).toMatchObject({ name: "Amina" });

  const wrong = await home.asks("PUT", "/api/second-factor/confirmation", { code: "000000" });
  expect(wrong).toMatchObject({ status: 401, body: { code: "access.wrong_code" } });
  const { telephone } = await enrolTelephone(desk, home);

  const elsewhere = openBrowser(desk);
  expect((await elsewhere.signsIn()).body).toEqual({ step: "code" });
  expect((await elsewhere.asks("GET", "/api/session")).status).toBe(401);
  const passed = await elsewhere.asks("POST", "/api/session/code", { code: await telephone.code() });
  expect(passed).toMatchObject({ status: 200, body: { name: "Amina" } });
  expect((await elsewhere.asks("GET", "/api/session")).status).toBe(200);
  expect((await home.asks<SecondFactor>("GET", "/api/second-factor")).body).toMatchObject({
    recoveryCodesLeft: 10,
    required: false,
  });
  expect((await home.asks("POST", "/api/second-factor")).body).toMatchObject({
    code: "access.second_factor_on",
  });

  await home.asks("DELETE", "/api/second-factor");
  expect((await openBrowser(desk).signsIn()).body).toMatchObject({ name: "Amina" });
});

test("MFA a code is never accepted twice, not even by two sign-ins at once", async ({ desk }) => {
  const home = openBrowser(desk);
  await home.signsIn();
  const { telephone } = await enrolTelephone(desk, home);
  const browsers = [openBrowser(desk), openBrowser(desk), openBrowser(desk)];
  for (const browser of browsers) await browser.signsIn();
  const code = await telephone.code();

  const answers = await Promise.all(
    browsers.map((browser) => browser.asks("POST", "/api/session/code", { code })),
  );

  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 401, 401]);
  await home.asks("DELETE", "/api/second-factor");
});

test("MFA a recovery code replaces the telephone once, and new ones make the earlier ones useless", async ({
  desk,
}) => {
  const home = openBrowser(desk);
  await home.signsIn();
  const { recoveryCodes } = await enrolTelephone(desk, home);
  const enterWith = async (code: string | undefined) => {
    const browser = openBrowser(desk);
    await browser.signsIn();
    return (await browser.asks("POST", "/api/session/code", { code })).status;
  };

  expect(await enterWith(recoveryCodes[0]?.toUpperCase())).toBe(200);
  expect(await enterWith(recoveryCodes[0])).toBe(401);
  expect((await home.asks<SecondFactor>("GET", "/api/second-factor")).body.recoveryCodesLeft).toBe(9);
  const renewed = await home.asks<{ recoveryCodes: string[] }>("POST", "/api/second-factor/recovery-codes");
  expect(await enterWith(recoveryCodes[1])).toBe(401);
  expect(await enterWith(renewed.body.recoveryCodes[1])).toBe(200);
  await home.asks("DELETE", "/api/second-factor");
});

test("brute force: codes are counted before they are weighed: of forty at once, twenty are, and no more", async ({
  desk,
}) => {
  const home = openBrowser(desk);
  await home.signsIn(bruno.email);
  const { telephone } = await enrolTelephone(desk, home);
  const guesser = openBrowser(desk, { from: "198.51.100.1" });
  await guesser.signsIn(bruno.email);

  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, rank) =>
      guesser.asks("POST", "/api/session/code", { code: String(100_000 + rank) }),
    ),
  );
  const count = (wanted: number) => answers.filter(({ status }) => status === wanted).length;
  expect([count(401), count(429)]).toEqual([20, 20]);
  expect((await guesser.asks("POST", "/api/session/code", { code: await telephone.code() })).status).toBe(
    429,
  );

  await desk.passes({ minutes: 61 });
  await guesser.signsIn(bruno.email);
  expect((await guesser.asks("POST", "/api/session/code", { code: await telephone.code() })).status).toBe(
    200,
  );
  await home.asks("PUT", "/api/session/confirmation", { password: "une phrase assez longue" });
  await home.asks("DELETE", "/api/second-factor");
});

test("MFA the second step waits ten minutes, then the sign-in begins again", async ({ desk }) => {
  const home = openBrowser(desk);
  await home.signsIn();
  const { telephone } = await enrolTelephone(desk, home);
  const late = openBrowser(desk);
  await late.signsIn();
  await desk.passes({ minutes: 11 });

  expect(await late.asks("POST", "/api/session/code", { code: await telephone.code() })).toMatchObject({
    status: 401,
    body: { code: "access.step_over" },
  });
  await desk.asks("chloe", "DELETE", `/api/agents/${desk.people.amina.id}/second-factor`);
});

test("MFA an administrator requires it of everybody: whoever has none sets it up at the next sign-in", async ({
  desk,
}) => {
  await desk.asks("chloe", "PUT", "/api/second-factor-rule/requirement");
  const browser = openBrowser(desk);
  expect((await browser.signsIn()).body).toEqual({ step: "enrolment" });
  const skipping = await browser.asks("POST", "/api/session/code", { code: "123456" });
  expect(skipping.body).toMatchObject({ code: "access.step_over" });

  const begun = await browser.asks<Enrolment>("POST", "/api/session/enrolment");
  const telephone = openTelephone(desk, begun.body.secret);
  const ended = await browser.asks<EnrolledSignIn>("PUT", "/api/session/enrolment/confirmation", {
    code: await telephone.code(),
  });
  expect(ended.body).toMatchObject({ me: { name: "Amina" } });
  expect(ended.body.recoveryCodes).toHaveLength(10);
  expect((await browser.asks("GET", "/api/session")).status).toBe(200);
  expect((await browser.asks("DELETE", "/api/second-factor")).body).toMatchObject({
    code: "access.second_factor_required",
  });
  await desk.asks("chloe", "DELETE", "/api/second-factor-rule/requirement");
  expect((await browser.asks("DELETE", "/api/second-factor")).status).toBe(204);
});

test("MFA an administrator takes away a lost second factor, which ends that person’s sessions; an agent can’t", async ({
  desk,
}) => {
  const home = openBrowser(desk);
  await home.signsIn(bruno.email);
  await enrolTelephone(desk, home);
  const rule = await desk.asks<SecondFactorRule>("chloe", "GET", "/api/second-factor-rule");
  const held = rule.body.agents.filter(({ confirmedAt }) => confirmedAt !== null).map(({ name }) => name);
  expect(held).toContain("Bruno");

  const path = `/api/agents/${desk.people.bruno.id}/second-factor`;
  const colleague = openBrowser(desk);
  await colleague.signsIn();
  expect((await colleague.asks("DELETE", path)).status).toBe(403);
  expect((await desk.asks("chloe", "DELETE", path)).status).toBe(204);
  expect((await home.asks("GET", "/api/session")).status).toBe(401);
  expect((await home.signsIn(bruno.email)).body).toMatchObject({ name: "Bruno" });
});

test("sessions: what protects an account asks for the password again after ten minutes", async ({ desk }) => {
  const home = openBrowser(desk);
  await home.signsIn(chloe.email);
  await desk.passes({ minutes: 11 });
  expect(await home.asks("POST", "/api/second-factor")).toMatchObject({
    status: 403,
    body: { code: "access.confirm_first" },
  });

  const wrong = await home.asks("PUT", "/api/session/confirmation", { password: "pas le bon" });
  expect(wrong.body).toMatchObject({ code: "access.wrong_password" });
  await home.asks("PUT", "/api/session/confirmation", { password: "une phrase assez longue" });
  expect((await home.asks("POST", "/api/second-factor")).status).toBe(201);
});

test("MFA the secret is sealed in the database, and a second step of somebody disabled leads nowhere", async ({
  desk,
}) => {
  const home = openBrowser(desk);
  await home.signsIn(bruno.email);
  const { body } = await home.asks<Enrolment>("POST", "/api/second-factor");
  const [kept] = await desk.app.works.database.query(
    sql<{ secret: Buffer }>`select secret from second_factors where agent_id = ${desk.people.bruno.id}`,
  );
  expect(kept?.secret.includes(body.secret)).toBe(false);

  const telephone = openTelephone(desk, body.secret);
  await home.asks("PUT", "/api/second-factor/confirmation", { code: await telephone.code() });
  const begun = openBrowser(desk);
  await begun.signsIn(bruno.email);
  desk.at(desk.now().add({ seconds: 60 }));
  await desk.asks("chloe", "PUT", `/api/agents/${desk.people.bruno.id}/disablement`);
  const answer = await begun.asks("POST", "/api/session/code", { code: await telephone.code() });
  expect(answer.body).toMatchObject({ code: "access.step_over" });
  await desk.asks("chloe", "DELETE", `/api/agents/${desk.people.bruno.id}/disablement`);
});

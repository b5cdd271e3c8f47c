import type { OpenReset } from "@guichet/contract/signing-in.ts";
import { expect } from "vitest";
import { amina, bruno, password } from "../../../testing/cast.ts";
import { type Desk, test } from "../../../testing/desk.ts";
import { type Browser, openBrowser } from "../../../testing/sign-in/browser.ts";
import { enrolTelephone } from "../../../testing/sign-in/telephone.ts";

const chosen = "une tout autre phrase";

const asks = (browser: Browser, email: string) => browser.asks("POST", "/api/password-resets", { email });

/** The address in the last letter of the post. */
async function linkSent(desk: Desk): Promise<string> {
  await desk.settles();
  return /http:\/\/localhost:8080(\/reset\/\S+)/u.exec(desk.post.sent.at(-1)?.text ?? "")?.[1] ?? "";
}

test("reset: the link comes by mail in silent mode too, serves once, and ends every session", async ({
  desk,
}) => {
  const home = openBrowser(desk);
  await home.signsIn(bruno.email);
  const browser = openBrowser(desk);
  expect((await asks(browser, bruno.email)).status).toBe(202);
  const link = await linkSent(desk);
  expect(desk.post.sent.at(-1)).toMatchObject({
    recipients: [bruno.email],
    subject: expect.stringContaining("mot de passe"),
  });

  expect((await browser.asks("GET", link)).status).toBe(303);
  expect((await browser.asks<OpenReset>("GET", "/api/password-reset")).body.email).toBe(bruno.email);
  expect((await home.asks("GET", "/api/session")).status).toBe(200);
  const spend = () => browser.asks("PUT", "/api/password-reset/password", { password: chosen });
  expect((await spend()).status).toBe(204);

  expect((await home.asks("GET", "/api/session")).status).toBe(401);
  expect((await browser.asks("GET", "/api/session")).status).toBe(401);
  expect((await browser.signsIn(bruno.email, password)).status).toBe(401);
  expect((await browser.signsIn(bruno.email, chosen)).status).toBe(200);
  await browser.asks("GET", link);
  expect((await spend()).body).toMatchObject({ code: "access.link_spent" });
});

test("enumeration: asking for an unknown address is answered the same, writes the same, and sends nothing", async ({
  desk,
}) => {
  const browser = openBrowser(desk, { from: "192.0.2.20" });
  const sent = desk.post.sent.length;
  const unknown = await asks(browser, "nobody@guichet.test");
  const known = await asks(browser, amina.email);
  expect(unknown).toEqual(known);
  expect(desk.post.sent).toHaveLength(sent);

  await desk.settles();
  expect(desk.post.sent.slice(sent).map(({ recipients }) => recipients)).toEqual([[amina.email]]);
});

test("enumeration: a right password with a second factor and a wrong one are told apart by the password alone", async ({
  desk,
}) => {
  const home = openBrowser(desk);
  await home.signsIn();
  await enrolTelephone(desk, home);
  const wrong = await openBrowser(desk).signsIn(amina.email, "pas celui-là");
  const unknown = await openBrowser(desk).signsIn("nobody@guichet.test", "pas celui-là");
  expect(wrong).toEqual(unknown);
  await home.asks("DELETE", "/api/second-factor");
});

test("reset: the link ends after an hour, and no byte of it can be another", async ({ desk }) => {
  const browser = openBrowser(desk, { from: "192.0.2.21" });
  await desk.passes({ hours: 2 });
  await asks(browser, amina.email);
  const link = await linkSent(desk);
  const other = `${link.slice(0, -1)}${link.endsWith("A") ? "B" : "A"}`;
  await browser.asks("GET", other);
  expect((await browser.asks("GET", "/api/password-reset")).status).toBe(410);
  await browser.asks("GET", link);
  expect((await browser.asks("GET", "/api/password-reset")).status).toBe(200);
  await desk.passes({ minutes: 61 });
  expect((await browser.asks("GET", "/api/password-reset")).status).toBe(410);
});

test("reset: three letters an hour to one address, twenty requests an hour from one source", async ({
  desk,
}) => {
  await desk.passes({ hours: 2 });
  const sent = desk.post.sent.length;
  const browser = openBrowser(desk, { from: "192.0.2.22" });
  const statuses = [];
  for (let rank = 0; rank < 21; rank++) statuses.push((await asks(browser, amina.email)).status);
  await desk.settles();

  expect(statuses).toEqual([...Array.from({ length: 20 }, () => 202), 429]);
  expect(desk.post.sent).toHaveLength(sent + 3);
});

test("reset: a new password does not go round the second factor", async ({ desk }) => {
  await desk.passes({ hours: 2 });
  const home = openBrowser(desk);
  await home.signsIn();
  const { telephone } = await enrolTelephone(desk, home);
  const browser = openBrowser(desk, { from: "192.0.2.23" });
  await asks(browser, amina.email);
  await browser.asks("GET", await linkSent(desk));
  await browser.asks("PUT", "/api/password-reset/password", { password });

  expect((await browser.signsIn()).body).toEqual({ step: "code" });
  const passed = await browser.asks("POST", "/api/session/code", { code: await telephone.code() });
  expect(passed.status).toBe(200);
  await browser.asks("DELETE", "/api/second-factor");
});

test("reset: nobody here reads the link, in no list and no file", async ({ desk }) => {
  const departures = await desk.asks<{ items: { id: string; text: string; subject: string }[] }>(
    "chloe",
    "GET",
    "/api/departures?limit=100",
  );
  const letter = departures.body.items.find(({ subject }) => subject.includes("mot de passe"));
  expect(letter?.text).toBe("");
  expect((await desk.asks("chloe", "GET", `/api/departures/${letter?.id}/raw`)).status).toBe(404);
});

test("sessions: changing one’s password asks for the present one, and ends the others", async ({ desk }) => {
  const [here, there] = [openBrowser(desk), openBrowser(desk)];
  await here.signsIn();
  await there.signsIn();
  const change = (present: string, next: string) =>
    here.asks("PUT", "/api/session/password", { present, password: next });

  expect((await change("pas celui-là", chosen)).body).toMatchObject({ code: "access.wrong_password" });
  expect((await change(password, "motdepasse123")).body).toMatchObject({ code: "access.password_known" });
  expect((await change(password, chosen)).status).toBe(204);
  expect((await here.asks("GET", "/api/session")).status).toBe(200);
  expect((await there.asks("GET", "/api/session")).status).toBe(401);
  expect((await openBrowser(desk).signsIn(amina.email, chosen)).status).toBe(200);
  expect((await change(chosen, password)).status).toBe(204);
});

test("brute force: guessing the present password from a screen left open is counted like a sign-in", async ({
  desk,
}) => {
  const here = openBrowser(desk);
  await here.signsIn();
  const change = (present: string) =>
    here.asks("PUT", "/api/session/password", { present, password: chosen });
  for (let rank = 0; rank < 20; rank++) await change(`au hasard ${rank}`);

  expect(await change(password)).toMatchObject({ status: 429, body: { code: "access.too_many_tries" } });
});

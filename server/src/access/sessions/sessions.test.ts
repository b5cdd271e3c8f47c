import type { Session } from "@guichet/contract/signing-in.ts";
import { expect } from "vitest";
import { bruno, chloe } from "../../../testing/cast.ts";
import { type Desk, test } from "../../../testing/desk.ts";
import { type Browser, openBrowser } from "../../../testing/sign-in/browser.ts";

const phone =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 17_2 like Mac OS X) AppleWebKit/605 (KHTML, like Gecko) Version/17.2 Safari/604";

const sessionsOf = async (browser: Browser) =>
  (await browser.asks<{ items: Session[] }>("GET", "/api/sessions")).body.items;

/** A live screen of this browser; how its line ended. */
async function liveScreen(
  desk: Desk,
  browser: Browser,
): Promise<{ opened: boolean; ended: Promise<number> }> {
  const { server } = desk.app.http;
  if (!server.listening) await desk.app.http.listen({ port: 0, host: "127.0.0.1" });
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const headers = { cookie: `guichet=${browser.cookies.guichet}` };
  const socket = new WebSocket(`ws://127.0.0.1:${port}/api/live`, { headers } as never);
  const ended = Promise.withResolvers<number>();
  const opened = Promise.withResolvers<boolean>();
  socket.addEventListener("message", () => opened.resolve(true));
  socket.addEventListener("close", (event) => ended.resolve(event.code));
  return { opened: await opened.promise, ended: ended.promise };
}

test("sessions are listed with the device in words, the address, and which one asks", async ({ desk }) => {
  const home = openBrowser(desk, { from: "192.0.2.7" });
  const away = openBrowser(desk, { from: "198.51.100.9", userAgent: phone });
  await home.signsIn(bruno.email);
  await away.signsIn(bruno.email);

  const [first, ...others] = await sessionsOf(away);
  expect(first).toMatchObject({ isThis: true, browser: "Safari", system: "iPhone", source: "198.51.100.9" });
  expect(others).toContainEqual(expect.objectContaining({ isThis: false, source: "192.0.2.7" }));
  expect(JSON.stringify([first, ...others])).not.toContain(away.cookies.guichet);
});

test("sessions: one is ended from another, on its live screen too, and nobody else’s can be", async ({
  desk,
}) => {
  const home = openBrowser(desk);
  const away = openBrowser(desk, { userAgent: phone });
  await home.signsIn(bruno.email);
  await away.signsIn(bruno.email);
  const screen = await liveScreen(desk, away);
  const [other] = await sessionsOf(away);

  const stranger = openBrowser(desk);
  await stranger.signsIn(chloe.email);
  expect((await stranger.asks("DELETE", `/api/sessions/${other?.id}`)).status).toBe(404);
  expect((await away.asks("GET", "/api/session")).status).toBe(200);

  expect((await home.asks("DELETE", `/api/sessions/${other?.id}`)).status).toBe(204);
  expect((await away.asks("GET", "/api/session")).status).toBe(401);
  expect(await screen.ended).toBe(4401);
  expect((await home.asks("GET", "/api/session")).status).toBe(200);
});

test("sessions: all the others are ended at once", async ({ desk }) => {
  const browsers = [openBrowser(desk), openBrowser(desk), openBrowser(desk)] as const;
  for (const browser of browsers) await browser.signsIn(bruno.email);

  await browsers[0].asks("DELETE", "/api/sessions");

  const statuses = [];
  for (const browser of browsers) statuses.push((await browser.asks("GET", "/api/session")).status);
  expect(statuses).toEqual([200, 401, 401]);
  expect(await sessionsOf(browsers[0])).toHaveLength(1);
});

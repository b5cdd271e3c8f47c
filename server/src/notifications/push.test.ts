import { createECDH, randomBytes } from "node:crypto";
import { createServer, type IncomingHttpHeaders } from "node:http";
import { afterAll, expect, test } from "vitest";
import { amina, openStories } from "../../testing/telling.ts";
import { openTestWorks } from "../../testing/works.ts";
import { openSecrets } from "../platform/secrets.ts";
import { openPusher, showPushKey, subscribe } from "./push.ts";

const works = await openTestWorks();
await openStories(works);
const secrets = openSecrets("a secret of tests");

const received: { headers: IncomingHttpHeaders; body: Buffer }[] = [];
let status = 201;
const carrier = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on("data", (part: Buffer) => parts.push(part));
  request.on("end", () => {
    received.push({ headers: request.headers, body: Buffer.concat(parts) });
    response.writeHead(status).end();
  });
});
await new Promise<void>((done) => carrier.listen(0, "127.0.0.1", done));
const address = carrier.address();
const endpoint = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}/push/1`;
afterAll(async () => {
  carrier.close();
  await works.close();
});

const browser = createECDH("prime256v1");
browser.generateKeys();
const keys = {
  p256dh: browser.getPublicKey("base64url"),
  auth: randomBytes(16).toString("base64url"),
};
const loopback = openPusher({ secrets, url: "https://desk.example", isCarrier: () => true });
const push = () => works.run(amina, (work) => loopback.push(work, { endpoint, keys }, "Dossier 48 213-7"));

test("a notice leaves for a real carrier, encrypted for the browser alone and signed with our own key", async () => {
  expect(await push()).toBe("left");

  const [{ headers, body } = { headers: {}, body: Buffer.alloc(0) }] = received;
  expect(headers["content-encoding"]).toBe("aes128gcm");
  expect(headers.authorization).toMatch(/^vapid t=/u);
  expect(body.length).toBeGreaterThan(80);
  expect(body.includes("Dossier")).toBe(false);
});

test("our keys are made at the first use and kept: a browser stays bound to them", async () => {
  const first = await works.run(amina, (work) => showPushKey(work, secrets));
  expect(await works.run(amina, (work) => showPushKey(work, secrets))).toEqual(first);
});

test("a browser that is gone is said so, and a carrier that is away fails quietly", async () => {
  status = 410;
  expect(await push()).toBe("gone");
  status = 500;
  expect(await push()).toBe("failed");
});

test.each([
  "http://127.0.0.1:5432/",
  "https://169.254.169.254/latest",
  "https://fcm.googleapis.com.evil.test/x",
  "http://fcm.googleapis.com/x",
])("nobody has us write to %s", async (inside) => {
  const pusher = openPusher({ secrets, url: "https://desk.example" });
  const asked = works.run(amina, (work) => subscribe(work, { pusher, secrets }, { endpoint: inside, keys }));
  await expect(asked).rejects.toMatchObject({ code: "push.unknown_carrier" });
});

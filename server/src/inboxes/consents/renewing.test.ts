import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect } from "vitest";
import { type Desk, test } from "../../../testing/desk.ts";
import { until } from "../../../testing/until.ts";
import { silentLog } from "../../platform/log.ts";
import { sql } from "../../platform/sql.ts";
import { system } from "../../platform/work.ts";
import { grantOf } from "./consenting.ts";
import { openRenewal } from "./renewing.ts";
import { writeConsent, writeGrant } from "./rows.ts";

/** A provider that thinks for as long as the story wants, and gives each time something else. */
type Provider = {
  address: string;
  /** Until it was asked so many times. */
  asked: (times: number) => Promise<void>;
  answers: (time: number) => void;
  times: () => number;
};

let server: Server;
let provider: Provider;

beforeEach(async () => {
  const waiting: (() => void)[] = [];
  server = createServer(async (_request, response) => {
    const given = `given ${waiting.length + 1}`;
    await new Promise<void>((resolve) => waiting.push(resolve));
    response.writeHead(200, { "content-type": "application/json" });
    response.end(
      JSON.stringify({ access_token: given, refresh_token: given, token_type: "bearer", expires_in: 3600 }),
    );
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  provider = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: async (times) => {
      await until(async () => waiting.length >= times);
    },
    answers: (time) => waiting[time - 1]?.(),
    times: () => waiting.length,
  };
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const tokens = (name: string) => ({ accessToken: name, refreshToken: name, lastsSeconds: 3600 });

/** The house's mailbox, opened by a consent that is due to be renewed. */
async function consented({ app, inboxId, now }: Desk) {
  await app.works.run(system, async (work) => {
    await writeConsent(work, inboxId, {
      provider: "other",
      authorizationEndpoint: `${provider.address}/auth`,
      tokenEndpoint: `${provider.address}/token`,
      scope: "mail",
      clientId: "guichet",
      sealedSecret: null,
    });
    await writeGrant(work, inboxId, {
      ...grantOf(now(), tokens("first"), app.secrets),
      renewAt: now().subtract({ minutes: 1 }),
    });
  });
}

const opener = async ({ app, inboxId }: Desk): Promise<string> => {
  const [found] = await app.works.database.query(
    sql<{ token: Buffer }>`select access_token as token from inbox_consents where inbox_id = ${inboxId}`,
  );
  return app.secrets.unseal(found?.token ?? Buffer.of());
};

const renewalOf = ({ app }: Desk) => openRenewal({ ...app, log: silentLog });

test("while a provider is asked nothing is locked and nobody asks beside", async ({ desk }) => {
  await consented(desk);
  const [renew, renewElsewhere] = [renewalOf(desk), renewalOf(desk)];
  const renewing = renew();
  await provider.asked(1);

  expect(await renewElsewhere()).toBe(false);
  // It would wait for the answer if whoever asks held the row meanwhile.
  await desk.app.works.database.query(
    sql`update inbox_consents set scope = 'mail offline_access' where inbox_id = ${desk.inboxId}`,
  );
  provider.answers(1);

  expect(await renewing).toBe(true);
  expect([await opener(desk), provider.times()]).toEqual(["given 1", 1]);
});

test("whoever dies while asking is followed by another, a minute later", async ({ desk }) => {
  await consented(desk);
  // This one never hears an answer: as well might its process be gone.
  void renewalOf(desk)().catch(() => undefined);
  await provider.asked(1);

  await desk.app.works.database.query(
    sql`update inbox_consents set renew_at = ${desk.now().subtract({ seconds: 1 })} where inbox_id = ${desk.inboxId}`,
  );
  const renewing = renewalOf(desk)();
  await provider.asked(2);
  provider.answers(2);
  expect(await renewing).toBe(true);
  expect(await opener(desk)).toBe("given 2");
});

test("an answer that the database could not take is kept at the next turn, and not asked for again", async ({
  desk,
}) => {
  await consented(desk);
  const renew = renewalOf(desk);
  const renewing = renew();
  await provider.asked(1);
  await desk.app.works.database.query(sql`alter table inbox_consents rename to inbox_consents_away`);
  provider.answers(1);
  await expect(renewing).rejects.toThrow("inbox_consents");

  await desk.app.works.database.query(sql`alter table inbox_consents_away rename to inbox_consents`);
  expect(await renew()).toBe(false);
  expect([await opener(desk), provider.times()]).toEqual(["given 1", 1]);
});

test("what is renewed never takes the place of what somebody gave meanwhile", async ({ desk }) => {
  await consented(desk);
  const renewing = renewalOf(desk)();
  await provider.asked(1);
  await desk.app.works.run(system, (work) =>
    writeGrant(work, desk.inboxId, grantOf(desk.now(), tokens("anew"), desk.app.secrets)),
  );
  provider.answers(1);
  await renewing;
  expect(await opener(desk)).toBe("anew");
});

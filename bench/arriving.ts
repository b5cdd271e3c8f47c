import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openMailHouse } from "../server/testing/mail/mail-house.ts";
import { freePort } from "../server/testing/processes/ports.ts";
import { percentile } from "./driving.ts";
import { letter } from "./letters.ts";
import { command, firstAnswer, startProduct, stopProduct } from "./product/process.ts";
import { amina, support } from "./product/product.ts";
import { signIn } from "./product/signing-in.ts";

/** Milliseconds from a letter put in the mailbox to its row told to an agent's open screen, with IMAP IDLE. */
export type Arriving = { p50: number; p95: number };

export async function measureArriving(count: number): Promise<Arriving> {
  const folder = await mkdtemp(join(tmpdir(), "guichet-arriving-"));
  const house = await openMailHouse();
  await house.account(support, "boîte");
  const place = { folder, port: await freePort() };
  const imap = {
    host: house.host,
    port: house.imap.port,
    security: "none",
    user: support,
    password: "boîte",
  };
  const file = join(folder, "company.json");
  await writeFile(
    file,
    JSON.stringify({ inboxes: [{ name: "Support", address: support, imap }], agents: [amina] }),
  );
  await command(place, ["setup", "--file", file]);
  const running = startProduct(place);
  try {
    await firstAnswer(running);
    const screen = await openScreen(place.port, await signIn(place.port, amina));
    const run = `arriving-${process.pid}`;
    const times = await house.visit(support, async (client) => {
      const taken: number[] = [];
      // The first is not counted: it also waits for the connection to the mailbox.
      for (let index = 0; index <= count; index++) {
        const told = screen.nextTicket();
        const began = performance.now();
        await client.append("INBOX", letter(index, { run, to: support }));
        await told;
        if (index > 0) taken.push(performance.now() - began);
      }
      return taken;
    });
    screen.close();
    return { p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
  } finally {
    await stopProduct(running);
    await house.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

type Screen = { nextTicket: () => Promise<void>; close: () => void };

async function openScreen(port: number, cookie: string): Promise<Screen> {
  const options = { headers: { cookie } } as unknown as string[];
  const socket = new WebSocket(`ws://127.0.0.1:${port}/api/live`, options);
  let heard: () => void = () => undefined;
  socket.addEventListener("message", ({ data }) => {
    const message = JSON.parse(String(data));
    if (message.kind === "fact" && message.fact.name === "ticket.opened") heard();
  });
  await new Promise((resolve, reject) => {
    socket.addEventListener("open", resolve);
    socket.addEventListener("error", () => reject(new Error("The live socket did not open.")));
  });
  return {
    nextTicket: () =>
      new Promise((resolve) => {
        heard = resolve;
      }),
    close: () => socket.close(),
  };
}

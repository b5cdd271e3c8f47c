import { expect } from "vitest";
import { dov, esra } from "../../testing/cast.ts";
import { type Desk, test } from "../../testing/desk.ts";

const trackingLink = /http:\/\/localhost:8080\/t\/[\da-z.]+/u;

async function opened(desk: Desk, from: { name: string; address: string }) {
  const { ticketId } = await desk.receives({ from, says: "Bonjour" });
  return { ticketId: ticketId ?? "", customerId: (await desk.look(ticketId ?? "")).customer.id };
}

/** What leaves when Amina answers. */
async function letterTo(desk: Desk, ticketId: string, to: string[], cc: string[] = []) {
  await desk.asks("amina", "POST", `/api/tickets/${ticketId}/replies`, {
    key: crypto.randomUUID(),
    html: "<p>Voici</p>",
    to,
    cc,
  });
  await desk.passes({ seconds: 15 });
  const letter = desk.post.sent.at(-1);
  expect(letter).toMatchObject({ ticketId, recipients: to, copies: cc });
  return `${letter?.text} ${letter?.html}`;
}

test("a reply to the customer alone carries the link that follows the request", async ({ desk }) => {
  const { ticketId } = await opened(desk, dov);

  expect(await letterTo(desk, ticketId, [dov.address])).toMatch(trackingLink);
});

test("whoever writes from an address in quotes is answered there", async ({ desk }) => {
  const quoted = { name: "Dov", address: '"dov perez"@exemple.test' };
  const { ticketId } = await opened(desk, quoted);

  expect(await letterTo(desk, ticketId, [quoted.address], ['"a@b"@exemple.test'])).toContain("Voici");
});

test("a reply that somebody else receives too gives nobody the customer’s link", async ({ desk }) => {
  const { ticketId } = await opened(desk, dov);

  for (const [to, cc, link] of [
    [[dov.address, esra.address], [], "http://localhost:8080/links"],
    [[dov.address], ["stranger@exemple.test"], "http://localhost:8080/links"],
    [[esra.address], [], undefined],
  ] as const) {
    const letter = await letterTo(desk, ticketId, [...to], [...cc]);
    expect(letter).not.toMatch(trackingLink);
    // Where each asks for their own; nothing at all for somebody else alone.
    expect(/http:\/\/localhost:8080\/\w+/u.exec(letter)?.[0]).toBe(link);
  }
});

test("a customer’s joined addresses are theirs: the link goes to both", async ({ desk }) => {
  const home = await opened(desk, { name: "Nour", address: "nour@exemple.test" });
  const office = await opened(desk, { name: "N.", address: "nour@travail.test" });
  const path = `/api/customers/${home.customerId}/joined/${office.customerId}`;
  await desk.asks("amina", "PUT", path);

  for (const { ticketId } of [home, office])
    expect(await letterTo(desk, ticketId, ["nour@exemple.test"], ["nour@travail.test"])).toMatch(
      trackingLink,
    );
});

import type { Commitment } from "@guichet/contract/promises.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { amina, chloe, dov, support } from "../server/testing/cast.ts";
import { writeLetter } from "../server/testing/letters.ts";
import { askApi, openTicketOf } from "./desk-hands.ts";
import { openStage, type Stage, signIn } from "./stage.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage({ mailboxes: [dov.address, chloe.email], company: { undoSeconds: 0 } });
});
afterAll(() => stage?.stop());

const asked = "Bonjour,\n\nMon colis devait arriver hier.\n\nDov";

/** Counted from one and the same day, even when the story goes on past midnight. */
const today = Temporal.Now.zonedDateTimeISO("Europe/Paris");
const inDays = (days: number): string =>
  today
    .add({ days })
    .with({ hour: 12, minute: 0, second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 })
    .toInstant()
    .toString();

test("the customer refuses a new date, and the first stands; accepts another, and it binds", async () => {
  const { post, comes } = stage;
  await post.send(dov.address, support, writeLetter({ from: dov, subject: "Colis perdu", says: asked }));
  const desk = await comes();
  await signIn(desk, amina);
  const ticketId = await openTicketOf(desk.page, "Dov Perez", "Colis perdu");
  await askApi(desk.page, "PUT", `/tickets/${ticketId}/owner`);
  const { id } = await askApi<Commitment>(desk.page, "POST", `/tickets/${ticketId}/promises`, {
    key: crypto.randomUUID(),
    kind: "delivery",
    what: "livraison de votre colis",
    dueAt: inDays(2),
    source: "call_back",
  });
  const reason = "Le livreur est malade.";
  await askApi(desk.page, "POST", `/promises/${id}/dates`, { dueAt: inDays(3), reason });

  const letter = await post.awaitLetter(dov.address, (found) => found.links.length > 0);
  const customer = await comes({ javaScript: false });
  const { page } = customer;
  await page.goto(letter.links[0] ?? "");
  await page.getByRole("heading", { level: 1, name: "Colis perdu" }).waitFor();
  await page.getByText("Amina s’occupe de votre demande.").waitFor();
  await page.getByText(reason).waitFor();
  await customer.lookAround("date-to-answer");
  await page.getByRole("button", { name: "Je la refuse" }).click();
  await page.getByText("C’est noté : la date d’avant tient toujours.").waitFor();
  await page.getByText("vous avez refusé").waitFor();
  await customer.look("date-refused");
  const promise = () => askApi<Commitment>(desk.page, "GET", `/promises/${id}`);
  expect(Date.parse((await promise()).dueAt ?? "")).toBe(Date.parse(inDays(2)));
  const warning = await post.awaitLetter(chloe.email, ({ subject }) =>
    subject.includes("Nouvelle date refusée"),
  );
  expect(warning.text).toContain("livraison de votre colis");

  await askApi(desk.page, "POST", `/promises/${id}/dates`, {
    dueAt: inDays(4),
    reason: "Un autre livreur vient.",
  });
  await page.goto(page.url().replace(/\?.*$/u, ""));
  await page.getByRole("button", { name: "Cette date me convient" }).click();
  await page.getByText("C’est noté : cette date vous convient.").waitFor();
  await page.getByText("vous avez accepté cette date").waitFor();
  await page.getByRole("button", { name: "Je la refuse" }).waitFor({ state: "detached" });
  await customer.look("date-accepted");
  const kept = await promise();
  expect(kept.dates.map(({ answer }) => answer)).toEqual(["refused", "accepted"]);
  expect([kept.state, kept.firstDueAt]).toEqual(["renegotiated", kept.firstDueAt]);
  stage.verify();
});

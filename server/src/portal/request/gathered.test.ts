import { expect } from "vitest";
import { dov, esra } from "../../../testing/cast.ts";
import { type Desk, test } from "../../../testing/desk.ts";
import { asks, merges, parts, said } from "../../../testing/merging.ts";
import { answers } from "../../../testing/promising.ts";
import { hidden, openVisitor, textOf } from "../../../testing/visitor.ts";

function opens(desk: Desk, ticketId: string) {
  const visitor = openVisitor(desk.app.http);
  return {
    visitor,
    seen: () => visitor.opens(new URL(desk.app.links.tracking(ticketId, desk.now())).pathname),
  };
}

test("the tracking link of a merged ticket leads to the ticket where it is read, under the name its holder knows", async ({
  desk,
}) => {
  const [into, source] = [
    await asks(desk, { says: "Premier mot." }),
    await asks(desk, { says: "Second mot." }),
  ];
  const { reference } = await desk.look(source);
  await merges(desk, source, into);
  await answers(desk, into, { html: "<p>Votre colis est parti.</p>" });
  await desk.passes({ minutes: 1 });

  const { seen } = opens(desk, source);
  const page = await seen();

  expect(page).toMatchObject({ status: 200, path: `/request/${reference}` });
  for (const words of ["Premier mot.", "Second mot.", "Votre colis est parti."])
    expect(textOf(page.html)).toContain(words);
});

test("words left by the old link land in the other ticket, and go back when it is undone", async ({
  desk,
}) => {
  const [into, source] = [await asks(desk, { says: "Ici." }), await asks(desk, { says: "Là." })];
  await merges(desk, source, into);
  const { visitor, seen } = opens(desk, source);
  const page = await seen();

  await visitor.sends(`${page.path}/words`, { key: hidden(page.html, "key"), message: "Encore un mot." });
  expect(said(await desk.look(into))).toEqual(["Ici.", "Là.", "Encore un mot."]);

  await parts(desk, source);
  expect(said(await desk.look(source))).toEqual(["Là.", "Encore un mot."]);
});

test("two customers whose tickets are merged read each their own words, and never the other’s", async ({
  desk,
}) => {
  const into = await asks(desk, { from: esra, says: "Le secret d’Esra." });
  const source = await asks(desk, { from: dov, says: "Le secret de Dov." });
  await merges(desk, source, into);

  const ofDov = textOf((await opens(desk, source).seen()).html);
  const ofEsra = textOf((await opens(desk, into).seen()).html);

  expect([ofDov.includes("Le secret de Dov."), ofDov.includes("Le secret d’Esra.")]).toEqual([true, false]);
  expect([ofEsra.includes("Le secret de Dov."), ofEsra.includes("Le secret d’Esra.")]).toEqual([false, true]);
});

test("revoking the links of the ticket where it is read closes the old ones too", async ({ desk }) => {
  const [into, source] = [await asks(desk), await asks(desk)];
  await merges(desk, source, into);
  const { seen, visitor } = opens(desk, source);
  const { path } = await seen();
  await desk.passes({ minutes: 1 });

  await desk.asks("amina", "PUT", `/api/tickets/${into}/links/revocation`);

  expect((await visitor.opens(path)).status).toBe(410);
});

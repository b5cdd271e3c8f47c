import { expect } from "vitest";
import { type Desk, test } from "../../testing/desk.ts";
import { answersFor } from "./answering.ts";
import { weighByAnswers } from "./learning/weighing.ts";
import type { Finding } from "./model.ts";

const asked = (excerpt: string, weight: Finding["weight"] = "question"): Finding => ({
  id: excerpt,
  span: [0, excerpt.length],
  kind: weight === "stop" ? "authority" : "promise",
  weight,
  certainty: weight === "stop" ? null : "ask",
  excerpt,
  advice: { code: "promise.ask", particulars: {} },
});

const answer = (desk: Desk, person: "amina" | "bruno", text: string, answered: "yes" | "no") =>
  desk.asks(person, "POST", "/api/guard/answers", { text, language: "fr", answer: answered });

const weighed = async (desk: Desk, ...findings: Finding[]) =>
  weighByAnswers(
    findings,
    "fr",
    await desk.app.works.run(desk.people.amina, (work) => answersFor(work, "fr", findings)),
  ).map(({ weight }) => weight);

test("a sentence that was denied a few times is no longer asked, whatever its dates", async ({ desk }) => {
  for (const day of ["lundi", "mardi"]) await answer(desk, "amina", `Nos bureaux rouvrent ${day}.`, "no");
  expect(await weighed(desk, asked("Nos bureaux rouvrent jeudi."))).toEqual(["question"]);

  await answer(desk, "bruno", "Nos bureaux rouvrent vendredi.", "no");

  expect(await weighed(desk, asked("Nos bureaux rouvrent jeudi."))).toEqual([]);
});

test("a sentence that was confirmed a few times is followed at once", async ({ desk }) => {
  for (const day of ["lundi", "mardi", "jeudi"]) await answer(desk, "amina", `Ça part ${day}.`, "yes");
  expect(await weighed(desk, asked("Ça part vendredi."))).toEqual(["promise"]);
});

test("a change of mind forgets what the same person said before", async ({ desk }) => {
  for (const days of [2, 3, 4]) await answer(desk, "amina", `Comptez ${days} jours.`, "no");
  await answer(desk, "amina", "Comptez 5 jours.", "yes");
  expect(await weighed(desk, asked("Comptez 6 jours."))).toEqual(["question"]);
});

test("what is above somebody’s authority stays, however often it was denied", async ({ desk }) => {
  for (const sum of [10, 20, 30]) await answer(desk, "amina", `Le geste est de ${sum} €.`, "no");
  const finding = asked("Le geste est de 900 €.");
  expect(await weighed(desk, finding)).toEqual([]);
  expect(await weighed(desk, finding, asked(finding.excerpt, "stop"))).toEqual(["question", "stop"]);
});

test("a sure guess that is always wrong is asked instead of followed", async ({ desk }) => {
  for (const days of [2, 3, 4]) await answer(desk, "amina", `Il est garanti ${days} ans.`, "no");
  const sure = { weight: "promise", certainty: "sure" } as const;
  expect(await weighed(desk, { ...asked("Il est garanti 5 ans."), ...sure })).toEqual(["question"]);
  expect(await weighed(desk, { ...asked("Je vous le garantis 5 ans."), ...sure })).toEqual(["promise"]);
});

test("only a person answers, and no answer can be read back", async ({ desk }) => {
  expect(await desk.asks(null, "POST", "/api/guard/answers", {})).toMatchObject({ status: 401 });
  expect(await desk.asks("chloe", "GET", "/api/guard/answers")).toMatchObject({ status: 404 });
});

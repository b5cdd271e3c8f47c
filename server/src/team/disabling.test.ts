import { expect } from "vitest";
import { password } from "../../testing/cast.ts";
import { test } from "../../testing/desk.ts";
import { openSession } from "../access/sessions/opening.ts";
import { sql } from "../platform/sql.ts";
import { system } from "../platform/work.ts";
import { enableAgent } from "./disabling.ts";
import { enrolAgent } from "./joining.ts";

test("two administrators who disable each other at the same instant leave one", async ({ desk }) => {
  for (let round = 0; round < 5; round++) {
    const email = `second${round}@guichet.test`;
    const id = await desk.app.works.run(system, (work) =>
      enrolAgent(work, { name: "Dora", email, roles: ["admin"], password, language: "fr" }),
    );
    const session = await desk.app.works.run(system, (work) =>
      openSession(work, id, { userAgent: "tests", source: "" }),
    );
    const theirs = { guichet: session.token };
    const mine = { guichet: desk.sessions.chloe };
    const disable = (whom: string, cookies: Record<string, string>) =>
      desk.app.http.inject({ method: "PUT", url: `/api/agents/${whom}/disablement`, cookies });

    const answers = await Promise.all([disable(id, mine), disable(desk.people.chloe.id, theirs)]);

    expect(answers.filter(({ statusCode }) => statusCode === 204)).toHaveLength(1);
    await desk.app.works.run(system, async (work) => {
      await enableAgent(work, desk.people.chloe.id);
      desk.sessions.chloe = (
        await openSession(work, desk.people.chloe.id, { userAgent: "tests", source: "" })
      ).token;
      await work.query(sql`update agents set disabled_at = ${work.now} where id = ${id}`);
    });
  }
});

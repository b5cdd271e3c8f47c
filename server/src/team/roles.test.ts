import type { Agent } from "@guichet/contract/team.ts";
import { expect } from "vitest";
import { test } from "../../testing/desk.ts";

test("an administrator gives roles, which hold at once, but not away from the last administrator", async ({
  desk,
}) => {
  const { bruno, chloe } = desk.people;
  const give = (agentId: string, roles: string[]) =>
    desk.asks("chloe", "PUT", `/api/agents/${agentId}/roles`, { roles });
  const rolesOf = async (id: string) =>
    (await desk.asks<{ items: Agent[] }>("chloe", "GET", "/api/agents")).body.items.find(
      (agent) => agent.id === id,
    )?.roles;

  expect((await give(chloe.id, ["agent"])).body).toMatchObject({ code: "access.last_admin" });
  expect((await desk.asks("bruno", "GET", "/api/invitations")).status).toBe(403);
  expect((await give(bruno.id, ["agent", "admin", "agent"])).status).toBe(204);
  expect(await rolesOf(bruno.id)).toEqual(["admin", "agent"]);
  expect((await desk.asks("bruno", "GET", "/api/invitations")).status).toBe(200);

  expect(
    (await desk.asks("bruno", "PUT", `/api/agents/${bruno.id}/roles`, { roles: ["agent"] })).status,
  ).toBe(204);
  expect((await desk.asks("bruno", "GET", "/api/invitations")).status).toBe(403);
  expect((await give("00000000-0000-7000-8000-000000000000", ["agent"])).status).toBe(404);
});

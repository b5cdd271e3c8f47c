import { expect } from "vitest";
import { test } from "../../../testing/desk.ts";

type Json = Record<string, unknown>;
type Operation = {
  operationId: string;
  summary: string;
  security?: unknown[];
  parameters: { name: string; in: string; required: boolean; schema: Json }[];
  requestBody?: { content: Record<string, { schema: Json }> };
  responses: Record<string, { description?: string; $ref?: string }>;
};
type Manual = {
  openapi: string;
  info: { title: string; version: string };
  servers: { url: string }[];
  security: Record<string, unknown>[];
  paths: Record<string, Record<string, Operation>>;
  components: { securitySchemes: Json; responses: Json };
};

const bracketed = (path: string): string => path.replaceAll(/:(\w+)/gu, "{$1}");

function operationsOf({ paths }: Manual): { path: string; method: string; operation: Operation }[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
}

/** Every `$ref` anywhere in the document. */
function refsIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const own = "$ref" in value && typeof value.$ref === "string" ? [value.$ref] : [];
  return [...own, ...Object.values(value).flatMap(refsIn)];
}

function isThere(document: unknown, ref: string): boolean {
  let here = document;
  for (const step of ref.replace(/^#\//u, "").split("/")) {
    if (typeof here !== "object" || here === null || !(step in here)) return false;
    here = Reflect.get(here, step);
  }
  return true;
}

test("every route that answers is in the manual, with its method, and nothing else is", async ({ desk }) => {
  const { body } = await desk.asks<Manual>(null, "GET", "/api/openapi.json");
  const told = operationsOf(body).map(({ method, path }) => `${method} ${path}`);

  expect(told.sort()).toEqual(
    desk.app.routes.map(({ method, path }) => `${method} ${bracketed(path)}`).sort(),
  );
  expect(told.length).toBeGreaterThan(50);
});

test("the manual is OpenAPI 3.1, open to all, and says where it holds and how one proves who one is", async ({
  desk,
}) => {
  const { status, body } = await desk.asks<Manual>(null, "GET", "/api/openapi.json");

  expect(status).toBe(200);
  expect(body).toMatchObject({
    openapi: "3.1.0",
    info: { title: "Guichet", version: "1" },
    servers: [{ url: "http://localhost:8080/api" }],
    components: {
      securitySchemes: {
        token: { type: "http", scheme: "bearer" },
        session: { type: "apiKey", in: "cookie" },
      },
    },
  });
  for (const named of body.security.flatMap(Object.keys))
    expect(body.components.securitySchemes).toHaveProperty(named);
});

test("each operation has a name of its own, a sentence, and answers with their descriptions", async ({
  desk,
}) => {
  const { body } = await desk.asks<Manual>(null, "GET", "/api/openapi.json");
  const operations = operationsOf(body);

  expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(operations.length);
  for (const { path, method, operation } of operations) {
    const name = `${method} ${path}`;
    expect([name, operation.summary]).toEqual([name, expect.stringMatching(/^\p{Lu}.*\.$/u)]);
    expect([name, Object.keys(operation.responses)]).toEqual([
      name,
      [expect.stringMatching(/^2\d\d$/u), "default"],
    ]);
    for (const answer of Object.values(operation.responses))
      expect(answer.description ?? answer.$ref).toBeTruthy();
  }
});

test("what stands in braces in a path is described, required and nothing else is in the path", async ({
  desk,
}) => {
  const { body } = await desk.asks<Manual>(null, "GET", "/api/openapi.json");

  for (const { path, method, operation } of operationsOf(body)) {
    const braces = [...path.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name);
    const described = operation.parameters.filter((each) => each.in === "path");
    expect([method, path, described.map((each) => each.name).sort()]).toEqual([method, path, braces.sort()]);
    expect(described.every((each) => each.required)).toBe(true);
    const names = operation.parameters.map((each) => `${each.in} ${each.name}`);
    expect(new Set(names).size).toBe(names.length);
  }
});

test("nothing in the manual points to nothing", async ({ desk }) => {
  const { body } = await desk.asks<Manual>(null, "GET", "/api/openapi.json");
  const dangling = refsIn(body).filter((ref) => !isThere(body, ref));

  expect(dangling).toEqual([]);
});

test("only what is open to visitors says that it needs nobody", async ({ desk }) => {
  const { body } = await desk.asks<Manual>(null, "GET", "/api/openapi.json");
  const open = operationsOf(body).filter(({ operation }) => operation.security?.length === 0);

  expect(open.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(
    desk.app.routes
      .filter((route) => route.open)
      .map(({ method, path }) => `${method} ${bracketed(path)}`)
      .sort(),
  );
});

test("bodies are described as they are asked, answers as they are given", async ({ desk }) => {
  const { body } = await desk.asks<Manual>(null, "GET", "/api/openapi.json");
  const closing = body.paths["/tickets/{ticketId}/closure"]?.put;

  expect(closing?.requestBody?.content["application/json"]?.schema).toMatchObject({
    type: "object",
    required: ["summary"],
    properties: { summary: { type: "string", maxLength: 2000 } },
  });
  const drafts = body.paths["/tickets/{ticketId}/drafts/{kind}"]?.put;
  // What has a default need not be sent.
  expect(drafts?.requestBody?.content["application/json"]?.schema.required).toEqual(["html", "entriesSeen"]);
});

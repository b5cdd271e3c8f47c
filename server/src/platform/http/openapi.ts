import { z } from "zod";
import type { Described } from "./routes.ts";

type Json = Record<string, unknown>;

/** The manual, drawn from the very schemas that check the requests. */
export function describeApi(
  routes: readonly Described[],
  { title, version, url }: { title: string; version: string; url: string },
): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const path = route.path.replaceAll(/:(\w+)/gu, "{$1}");
    paths[path] = { ...paths[path], [route.method]: describe(route) };
  }
  return {
    openapi: "3.1.0",
    info: { title, version, license: { name: "AGPL-3.0-or-later", identifier: "AGPL-3.0-or-later" } },
    servers: [{ url: `${url}/api` }],
    security: [{ token: [] }, { session: [] }],
    components: {
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: "Made by ./guichet token create." },
        session: { type: "apiKey", in: "cookie", name: "guichet" },
      },
      responses: {
        Refusal: {
          description: "A refusal: a stable code, its particulars, and words.",
          content: json(refusal),
        },
      },
    },
    paths,
  };
}

const refusal = {
  type: "object",
  required: ["code", "message"],
  properties: {
    code: { type: "string" },
    particulars: { type: "object" },
    message: { type: "string" },
    reference: { type: "string" },
  },
};

function describe(route: Described): Json {
  const status = String(route.status ?? 200);
  return {
    summary: route.says,
    operationId: `${route.method} ${route.path}`.replaceAll(/[^a-z]+/giu, "_").replaceAll(/^_|_$/gu, ""),
    ...(route.open ? { security: [] } : {}),
    parameters: [...parameters(route.params, "path"), ...parameters(route.query, "query")],
    ...(route.body ? { requestBody: { required: true, content: json(schemaOf(route.body, "input")) } } : {}),
    responses: {
      [status]: {
        description: route.says,
        ...(route.answer ? { content: json(schemaOf(route.answer, "output")) } : {}),
      },
      default: { $ref: "#/components/responses/Refusal" },
    },
  };
}

const json = (schema: Json): Json => ({ "application/json": { schema } });

function schemaOf(schema: z.ZodType, io: "input" | "output"): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" }) as Json;
  return rest;
}

function parameters(schema: z.ZodType | undefined, place: "path" | "query"): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema, "input") as {
    properties?: Json;
    required?: string[];
  };
  return Object.entries(properties).map(([name, described]) => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    schema: described,
  }));
}

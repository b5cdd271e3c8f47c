import { createHash } from "node:crypto";

/** A piece of SQL with its values; `Row` is what it returns. */
export type Statement<Row> = { parts: readonly string[]; values: readonly unknown[]; row?: Row };

/** What goes on the wire. Named, so that each text is planned once per connection and then only executed. */
export type Wire = { name: string; text: string; values: unknown[] };

/** SQL as SQL. A value becomes a parameter; another `sql` piece is woven in as text with its own parameters. */
export function sql<Row = unknown>(
  parts: TemplateStringsArray,
  ...given: readonly unknown[]
): Statement<Row> {
  const woven: string[] = [parts[0] ?? ""];
  const values: unknown[] = [];
  for (const [index, value] of given.entries()) {
    const after = parts[index + 1] ?? "";
    if (isStatement(value)) {
      weave(woven, values, value);
      woven[woven.length - 1] += after;
    } else {
      values.push(value);
      woven.push(after);
    }
  }
  return { parts: woven, values };
}

export function toWire(statement: Statement<unknown>): Wire {
  let text = statement.parts[0] ?? "";
  for (let index = 1; index < statement.parts.length; index++) text += `$${index}${statement.parts[index]}`;
  return { name: nameOf(text), text, values: statement.values.map(toParameter) };
}

function weave(woven: string[], values: unknown[], piece: Statement<unknown>): void {
  woven[woven.length - 1] += piece.parts[0] ?? "";
  woven.push(...piece.parts.slice(1));
  values.push(...piece.values);
}

function isStatement(value: unknown): value is Statement<unknown> {
  return typeof value === "object" && value !== null && "parts" in value && "values" in value;
}

function toParameter(value: unknown): unknown {
  if (typeof value === "string") return value.includes("\u0000") ? value.replaceAll("\u0000", "") : value;
  return value instanceof Temporal.Instant ? value.toString() : value;
}

/** For a jsonb parameter: half an emoji and NUL are no text, and PostgreSQL refuses the whole for them. */
export const toJson = (value: unknown): string => JSON.stringify(value, (_key, each: unknown) => plain(each));

function plain(value: unknown): unknown {
  if (typeof value !== "string") return value;
  return value.toWellFormed().replaceAll("\u0000", "");
}

const names = new Map<string, string>();

function nameOf(text: string): string {
  const known = names.get(text);
  if (known) return known;
  const name = createHash("sha1").update(text).digest("base64url");
  names.set(text, name);
  return name;
}

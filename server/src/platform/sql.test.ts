import { expect, test } from "vitest";
import { sql, toWire } from "./sql.ts";

test("a value never enters the text: it travels beside it, as a parameter", () => {
  const name = "Dov'; drop table tickets; --";

  expect(toWire(sql`select * from customers where name = ${name} and language = ${"fr"}`)).toMatchObject({
    text: "select * from customers where name = $1 and language = $2",
    values: [name, "fr"],
  });
});

test("a piece woven into another brings its own parameters, numbered where they stand", () => {
  const open = sql`closed_at is null and owner_id = ${"amina"}`;
  const wire = toWire(sql`select id from tickets where number > ${7} and (${open}) limit ${50}`);

  expect(wire.text).toBe(
    "select id from tickets where number > $1 and (closed_at is null and owner_id = $2) limit $3",
  );
  expect(wire.values).toEqual([7, "amina", 50]);
});

test("pieces side by side and at both ends lose none of their text", () => {
  const columns = sql`id, ${1}::int as one`;

  expect(toWire(sql`${sql`select `}${columns}${sql` from t`}`)).toMatchObject({
    text: "select id, $1::int as one from t",
    values: [1],
  });
});

test("the same text has one name whatever its values, so that it is planned once", () => {
  const of = (id: number) => toWire(sql`select ${id}::int`).name;

  expect(of(1)).toBe(of(2));
  expect(of(1)).not.toBe(toWire(sql`select ${1}::bigint`).name);
  expect(of(1).length).toBeLessThan(64);
});

test("an instant travels as RFC 3339", () => {
  expect(toWire(sql`select ${Temporal.Instant.from("2026-11-23T10:00:00+01:00")}`).values).toEqual([
    "2026-11-23T09:00:00Z",
  ]);
});

import { expect, test } from "vitest";
import {
  bodyStart,
  messageIds,
  normaliseMessageId,
  oneLine,
  parseStructured,
  readHeaderLines,
} from "./header-lines.ts";

const lines = (text: string) =>
  readHeaderLines(Buffer.from(text, "latin1")).map(({ name, value }) => [name, value]);

test("headers are unfolded, and what is no header is passed over", () => {
  expect(lines("From x Mon\r\nSubject: a\r\n\tb\r\n c\r\nno header here\r\n: empty\r\nTO : d\r\n")).toEqual([
    ["subject", "a\tb c"],
    ["to", "d"],
  ]);
});

test("a letter whose last byte looks like a blank keeps it", () => {
  expect(lines(`Subject: ${Buffer.from("voilà").toString("latin1")}\r\n`)).toEqual([["subject", "voilà"]]);
});

test.each<[string, string, string]>([
  ["network line ends", "A: b\r\n\r\nbody", "body"],
  ["Unix line ends", "A: b\n\nbody", "body"],
  ["a mixture of both", "A: b\n\r\nbody\n\n", "body\n\n"],
  ["no header", "\r\nbody", "body"],
  ["no body", "A: b\r\n", ""],
  ["nothing", "", ""],
])("the body begins after the first empty line, with %s", (_case, raw, body) => {
  expect(raw.slice(bodyStart(Buffer.from(raw)))).toBe(body);
});

test.each<[string, string | null]>([
  ["<one@a.test>", "one@a.test"],
  ["  < one@a.test >  ", "one@a.test"],
  ["one@a.test", "one@a.test"],
  ["<11107978796724623>", "11107978796724623"],
  ["<CAPS@A.Test>", "CAPS@A.Test"],
  ["", null],
  ["<>", null],
  ["not an identifier", null],
  ["<a b@c>", null],
  ["<half@a.test", null],
  ["<one@a> <two@a>", null],
])("the identifier %j is normalised to %j", (value, id) => {
  expect(normaliseMessageId(value)).toBe(id);
});

test("identifiers are read from a list whatever stands between them, each once, up to a bound", () => {
  expect(messageIds("<a@b>,<c@d>\t(comment) <a@b> <bad id>")).toEqual(["a@b", "c@d"]);
  expect(
    messageIds("<a@b> ".repeat(9) + Array.from({ length: 900 }, (_, index) => `<${index}@b>`).join("")),
  ).toHaveLength(200);
});

test.each<[string, string, Record<string, string>]>([
  ["text/plain", "text/plain", {}],
  ["TEXT/Plain ; Charset = UTF-8", "text/plain", { charset: "UTF-8" }],
  ['multipart/mixed; boundary="a;b\\"c"', "multipart/mixed", { boundary: 'a;b"c' }],
  ["text/plain (a comment); charset=utf-8 (another)", "text/plain", { charset: "utf-8" }],
  ["attachment; filename=Facture(1).pdf", "attachment", { filename: "Facture(1).pdf" }],
  ["attachment; filename=a; filename=b", "attachment", { filename: "a" }],
  ["attachment; filename*=utf-8''d%C3%A9j%C3%A0.pdf", "attachment", { filename: "déjà.pdf" }],
  ["attachment; filename*=iso-8859-1'fr'd%E9j%E0.pdf", "attachment", { filename: "déjà.pdf" }],
  [
    "attachment; filename*0*=utf-8''d%C3; filename*1*=%A9j; filename*2=a.pdf",
    "attachment",
    { filename: "déja.pdf" },
  ],
  ["attachment; filename*1=b; filename*0=a", "attachment", { filename: "ab" }],
  ["attachment; filename=plain; filename*=utf-8''better", "attachment", { filename: "better" }],
  ['a; b="never closed', "a", { b: "never closed" }],
  ["a; ; =x; flag; b=c", "a", { b: "c" }],
])("the parameters of %s are read", (line, value, params) => {
  const structured = parseStructured(line);
  expect(structured.value).toBe(value);
  expect(Object.fromEntries(structured.params)).toEqual(params);
});

test("a line for the screen has no control, no break and nothing that turns the writing round", () => {
  expect(oneLine(" a\r\n\tb\0\u2028c\u202Ed\u0085  e ")).toBe("a b c d e".replace("c d", "cd"));
});

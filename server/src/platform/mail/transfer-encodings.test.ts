import { expect, test } from "vitest";
import { extractUuencoded, undress } from "./transfer-encodings.ts";

test.each<[string, string, string, string]>([
  ["base64", "base64", "Qm9u\r\nam91cg==", "Bonjour"],
  ["base64 spelled oddly", " Base 64;", "Qm9uam91cg==", "Bonjour"],
  ["base64 without its end", "base64", "Qm9uam91cg", "Bonjour"],
  ["quoted-printable", "quoted-printable", "d=E9j=\r\n=e0 vu =3D", "d\xe9j\xe0 vu ="],
  ["soft breaks with blanks after them", "Quoted-Printable ", "a= \t\r\nb=\nc", "abc"],
  ["signs that encode nothing", "quoted-printable", "1=2 =ZZ =", "1=2 =ZZ "],
  ["seven bits", "7bit", "a=3D", "a=3D"],
  ["no encoding", "", "a", "a"],
  ["uuencode", "x-uuencode", "begin 644 x\r\n#0V%T\r\n`\r\nend\r\n", "Cat"],
])("%s is undressed", (_case, encoding, dressed, plain) => {
  expect(undress(Buffer.from(dressed, "latin1"), encoding).toString("latin1")).toBe(plain);
});

test("files written in a text are taken out, and a text that only looks like one stays", () => {
  const file = "begin 644 chat.txt\n#0V%T\n`\nend";
  expect(extractUuencoded(`avant\n${file}\naprès`)).toMatchObject({
    text: "avant\naprès",
    files: [{ name: "chat.txt" }],
  });
  for (const text of ["begin 644 chat.txt\npas du tout\nend", "begin 644 chat.txt\n#0V%T", "begin again"]) {
    expect(extractUuencoded(text)).toEqual({ text, files: [] });
  }
});

import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { decodeText } from "./charsets.ts";

const bytes = (latin: string) => Buffer.from(latin, "latin1");

test.each<[string, string | null, Buffer, string]>([
  ["plain letters", null, bytes("Bonjour"), "Bonjour"],
  ["iso-8859-1 as Windows means it", "iso-8859-1", bytes("\x80 d\x92\xe9t\xe9"), "€ d’été"],
  ["iso-8859-15", "ISO-8859-15", bytes("\xa4 \xbd"), "€ œ"],
  ["windows-1252", "windows-1252", bytes("\x9cuvre"), "œuvre"],
  ["windows-1258", "windows-1258", bytes("Vi\xea\xf2t Nam"), "Viê\u0323t Nam"],
  ["koi8-r", "koi8-r", bytes("\xf0\xd2\xc9\xd7\xc5\xd4"), "Привет"],
  ["iso-2022-jp", "iso-2022-jp", bytes("\x1b$B$9$_\x1b(B"), "すみ"],
  ["shift_jis", "Shift_JIS", bytes("\x82\xa0\x82\xa2"), "あい"],
  ["gb18030", "gb18030", bytes("\xc4\xe3\xba\xc3"), "你好"],
  ["ks_c_5601-1987", "ks_c_5601-1987", bytes("\xbd\xba\xc6\xbc"), "스티"],
  ["big5", "big5", bytes("\xa7A\xa6n"), "你好"],
  ["utf-7", "utf-7", bytes("D+AOk-j+AOA-"), "Déjà"],
  ["a DOS page", "cp850", bytes("D\x82j\x85"), "Déjà"],
  ["a Mac page", "macintosh", bytes("D\x8ej\x88"), "Déjà"],
  ["an x- label", "x-windows-1252", bytes("\xe9"), "é"],
  ["a Windows number alone", "cp-1252", bytes("\xe9"), "é"],
  ["a label in quotation marks", '"utf-8"', Buffer.from("é"), "é"],
  ["utf-16 with a mark", "utf-16", bytes("\xfe\xff\0B\0o"), "Bo"],
  ["utf-16 without a mark, big end first", "utf-16", bytes("\0B\0o\0n"), "Bon"],
  ["utf-16 without a mark, little end first", "utf-16", bytes("B\0o\0n\0"), "Bon"],
  ["utf-16 with a byte too many", "utf-16le", bytes("B\0o\0n"), "Bo"],
  ["nothing", "utf-8", bytes(""), ""],
])("%s is decoded", (_name, label, given, text) => {
  expect(decodeText(given, label)).toBe(text);
});

test.each<[string, string | null, Buffer, string]>([
  ["no label over windows-1252", null, bytes("D\xe9j\xe0"), "Déjà"],
  ["no label over UTF-8", null, Buffer.from("Déjà"), "Déjà"],
  ["us-ascii over UTF-8", "us-ascii", Buffer.from("Déjà"), "Déjà"],
  ["us-ascii over windows-1252", "us-ascii", bytes("D\xe9j\xe0"), "Déjà"],
  ["iso-8859-1 over UTF-8", "iso-8859-1", Buffer.from("Déjà reçu"), "Déjà reçu"],
  ["UTF-8 over windows-1252", "utf-8", bytes("D\xe9j\xe0 re\xe7u"), "Déjà reçu"],
  ["Shift_JIS over UTF-8", "shift_jis", Buffer.from("été à Noël"), "été à Noël"],
  ["iso-2022-jp over bytes without an escape", "iso-2022-jp", bytes("Dij\x8aat"), "DijŠat"],
  ["a label nobody knows", "x-unknown", bytes("\xe9"), "é"],
])("a label that the bytes contradict loses: %s", (_name, label, given, text) => {
  expect(decodeText(given, label)).toBe(text);
});

test("a long UTF-8 text with one damaged byte stays UTF-8 but for that letter", () => {
  const damaged = Buffer.concat([
    Buffer.from("été à Noël, ".repeat(20)),
    bytes("\xff"),
    Buffer.from(" déjà"),
  ]);
  expect(decodeText(damaged, "utf-8")).toBe(`${"été à Noël, ".repeat(20)}\uFFFD déjà`);
});

test.each([
  "windows-1252",
  "iso-8859-15",
  "windows-1250",
  "koi8-r",
  "shift_jis",
  "euc-kr",
  "gb18030",
  "big5",
  "euc-jp",
])("what is written in %s comes back", (charset) => {
  const words: Record<string, string> = {
    "windows-1250": "Příliš žluťoučký kůň",
    "koi8-r": "Съешь ещё",
    shift_jis: "漢字かな",
    "euc-kr": "한국말",
    gb18030: "漢字𠀀",
    big5: "漢字",
    "euc-jp": "漢字かな",
  };
  const text = words[charset] ?? "L’été où l’œuf coûta 5 €";
  const spelled = charset === "iso-8859-15" ? text.replaceAll("’", "'") : text;
  expect(decodeText(iconv.encode(spelled, charset), charset)).toBe(spelled);
});

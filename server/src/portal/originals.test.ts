import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { cleanOriginal } from "./originals.ts";

const specimens = new URL("../../testing/specimens/html/payloads.jsonl", import.meta.url);
const payloads = readFileSync(specimens, "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line): { title?: string; payload: string } => JSON.parse(line));

const shut = { inline: [], remoteImages: false };
const clean = (original: string) => cleanOriginal(original, shut) ?? "";

type Tag = { name: string; attributes: Map<string, string> };

/** The tags of what came out, whose attributes are all quoted by the sanitiser. */
function tagsOf(html: string): Tag[] {
  return [...html.matchAll(/<([a-z][a-z\d]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*\/?>/giu)].map(
    ([, name = "", rest = ""]) => ({
      name: name.toLowerCase(),
      attributes: new Map(
        [...rest.matchAll(/([a-z-]+)(?:="([^"]*)")?/giu)].map(([, key = "", value = ""]) => [
          key.toLowerCase(),
          value,
        ]),
      ),
    }),
  );
}

const dead = [
  "script",
  "style",
  "iframe",
  "object",
  "embed",
  "svg",
  "math",
  "form",
  "input",
  "button",
  "base",
  "meta",
  "link",
  "template",
  "noscript",
  "video",
  "audio",
  "frame",
  "portal",
];
const moving =
  /position|float|z-index|transform|url\s*\(|expression|behavior|@import|javascript|opacity|margin[a-z-]*:\s*-/iu;

test.each(
  payloads.map(({ title, payload }, index) => [`${index + 1}. ${title ?? payload.slice(0, 60)}`, payload]),
)("nothing acts, fetches or overlays: %s", (_title, payload) => {
  const html = clean(payload);
  // What is not one of our tags is text: nothing may remain that a parser could take for another.
  expect(html.replaceAll(/<\/?[a-z][a-z\d]*(?:\s+[a-z-]+(?:="[^"]*")?)*\s*\/?>/giu, "")).not.toMatch(
    /<[a-z!/?]/iu,
  );
  for (const { name, attributes } of tagsOf(html)) {
    expect(dead).not.toContain(name);
    for (const [key, value] of attributes) {
      expect(key).not.toMatch(
        /^on|^(?:srcset|background|poster|action|formaction|xlink|ping|id|name|class)$/u,
      );
      if (key === "style") expect(value).not.toMatch(moving);
      if (key === "src") expect(value).toMatch(/^data:image\/(?:png|jpeg|jpg|gif|webp);base64,/u);
      if (key === "href") expect(value).toMatch(/^\s*(?:https?:|mailto:|tel:)/iu);
    }
  }
});

test("all 223 published payloads are here", () => {
  expect(payloads).toHaveLength(223);
});

test("a letter keeps its layout", () => {
  const letter =
    '<table width="600" cellpadding="4"><tr><td style="padding:8px 4px;color:#333333;border-bottom:1px solid #ccc" bgcolor="#ffffff"><b>Bonjour</b></td></tr></table>';

  expect(clean(letter)).toBe(
    '<table width="600" cellpadding="4"><tr><td style="padding:8px 4px;color:#333333;border-bottom:1px solid #ccc" bgcolor="#ffffff"><b>Bonjour</b></td></tr></table>',
  );
});

test("what leaves the flow, covers or computes is taken out of a style, the rest stays", () => {
  const covering =
    '<div style="position:fixed;top:0;left:0;width:100%;height:99999px;z-index:9;margin-left:-50px;color:red;background:url(//evil.test/x);transform:scale(9)">x</div>';

  expect(clean(covering)).toBe('<div style="width:100%;color:red">x</div>');
});

test("remote pictures wait to be asked for", () => {
  const tracker = '<img src="https://evil.test/pixel.gif" width="1" alt="logo"><img src="//evil.test/2.gif">';

  expect(clean(tracker)).toBe('<img width="1" alt="logo" /><img />');
  expect(cleanOriginal(tracker, { ...shut, remoteImages: true })).toBe(
    '<img width="1" alt="logo" src="https://evil.test/pixel.gif" /><img />',
  );
});

test("a picture of the message is shown from our own path, when it is really a picture", () => {
  const inline = [
    { contentId: "a b@x", id: "0197a000-0000-7000-8000-0000000000aa", type: "image/png" },
    { contentId: "svg", id: "0197a000-0000-7000-8000-0000000000bb", type: "image/svg+xml" },
  ];

  expect(
    cleanOriginal('<img src="cid:a%20b@x"><img src="cid:svg"><img src="cid:none">', {
      inline,
      remoteImages: true,
    }),
  ).toBe('<img src="/files/0197a000-0000-7000-8000-0000000000aa/inline" /><img /><img />');
});

test("a link opens elsewhere and tells nothing of us; one to our own pages leads nowhere", () => {
  expect(clean('<a href="https://x.test/" onclick="x()">a</a><a href="/api/session">b</a>')).toBe(
    '<a href="https://x.test/" target="_blank" rel="noopener noreferrer">a</a><a>b</a>',
  );
});

test.each(["padding", "margin", "border", "border-color", "font-size", "text-decoration"])(
  "a hundred thousand spaces in a %s hold up no reader, and are no style",
  (name) => {
    const spaces = " ".repeat(100_000);

    expect(clean(`<p style="color:red;${name}:1px${spaces}!x">a</p>`)).toBe('<p style="color:red">a</p>');
    expect(clean(`<p style="${name}${spaces}:${spaces}${spaces}">a</p>`)).toBe("<p>a</p>");
  },
);

test("spaces between two lengths are one, and a style longer than anybody writes is left out", () => {
  const long = `Arial,${"a".repeat(200)}`;

  expect(clean('<p style="padding:1px \n\t 2px;margin:auto .5em">a</p>')).toBe(
    '<p style="padding:1px 2px;margin:auto .5em">a</p>',
  );
  expect(clean(`<p style="font-family:${long};color:red">a</p>`)).toBe('<p style="color:red">a</p>');
});

test("an original over two million characters is not given to the sanitiser", () => {
  expect(cleanOriginal("a".repeat(2_000_000), shut)).toHaveLength(2_000_000);
  expect(cleanOriginal("a".repeat(2_000_001), shut)).toBeNull();
});

test.each([
  ["never closed", "<b>".repeat(400_000)],
  ["closed by another name", "<b></i>".repeat(200_000)],
  ["under names of their own", Array.from({ length: 100_000 }, (_, index) => `<x${index}>`).join("")],
])("elements one in another without end, %s, are not given to the sanitiser", (_title, original) => {
  expect(cleanOriginal(original, shut)).toBeNull();
});

test("a long letter of many lines is no deep one", () => {
  const lines = "<p>Bonjour<br><div><b>a</b></div>".repeat(5000);

  expect(clean(lines)).toContain("<b>a</b>");
});

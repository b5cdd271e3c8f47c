import { describe, expect, test } from "vitest";
import { type File, type Offence, offencesIn } from "./planted.ts";
import { judge, linesAbout, repeated } from "./running.ts";

const biome = "node_modules/@biomejs/biome/bin/biome";
const tsc = "node_modules/typescript-native/bin/tsc";
const knip = "node_modules/knip/bin/knip.js";

/** All offences of a catalogue stand in one house, so that a slow tool starts once and not forty times. */
const oneHouse = (offences: Offence[], side: "planted" | "clean") => offences.flatMap((each) => each[side]);

const stub = (path: string): File => ({ path, text: "export const here = true;\n" });

describe("format and lint", () => {
  const offences = offencesIn("lint.md");
  const lint = ["check", "contract", "server", "web", "bin", "--reporter=concise", "--max-diagnostics=none"];
  const planted = judge([stub("bin/stub.mjs"), ...oneHouse(offences, "planted")], biome, ...lint);
  const clean = judge(oneHouse(offences, "clean"), biome, ...lint);

  test.each(offences)("$title is refused by $refusedBy", ({ refusedBy, planted: [offence] }) => {
    const lines = linesAbout(planted.said, offence?.path ?? "nowhere");
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(refusedBy);
  });

  test("the clean twins pass", () => expect(clean).toMatchObject({ passed: true }));

  test("a function of more than 60 lines is refused, one of 60 passes", () => {
    const body = (lines: number) => `export function long(): void {\n${repeated("  void 0;", lines)}}\n`;
    const long = { path: "server/src/tickets/long.ts", text: body(61) };
    const short = { path: "server/src/tickets/short.ts", text: body(60) };
    const said = judge([long, short], biome, "lint", "server", "--reporter=concise").said;
    expect(linesAbout(said, "long.ts")[0]).toContain("noExcessiveLinesPerFunction");
    expect(linesAbout(said, "short.ts")).toEqual([]);
  });
});

describe("types", () => {
  const offences = offencesIn("types.md");
  const everywhere = ["contract/src/stub.ts", "server/src/stub.ts", "web/src/stub.ts"].map(stub);
  const judged = (side: "planted" | "clean") =>
    ["contract", "server", "web"].map((folder) =>
      judge([...everywhere, ...oneHouse(offences, side)], tsc, "-p", folder),
    );
  const planted = judged("planted");
  const clean = judged("clean");

  test.each(offences)("$title is refused by $refusedBy", ({ refusedBy, planted: [offence] }) => {
    const lines = planted.flatMap(({ said }) => linesAbout(said, offence?.path ?? "nowhere"));
    expect(lines.join("\n")).toContain(refusedBy);
  });

  test("the clean twins pass in the three projects", () => {
    expect(clean).toMatchObject([{ passed: true }, { passed: true }, { passed: true }]);
  });
});

describe("import rules", () => {
  const offences = offencesIn("imports.md");
  const targets = [
    "server/testing/clock.ts",
    "server/src/config.ts",
    "server/src/main.ts",
    "server/src/platform/work.ts",
    "server/src/tickets/model.ts",
    "server/src/tickets/rows.ts",
    "server/src/tickets/routes.ts",
    "server/src/tickets/opening.ts",
    "server/src/promises/starting.ts",
    "server/src/customers/finding.ts",
    "server/src/channels/email/reader.ts",
    "web/src/routes.ts",
    "web/src/ui/button.ts",
    "web/src/api/tickets.ts",
    "web/src/screens/inbox/inbox-screen.ts",
  ].map(stub);
  const planted = judge([...targets, ...oneHouse(offences, "planted")], "gates/imports.mjs", "HOUSE");
  const clean = judge([...targets, ...oneHouse(offences, "clean")], "gates/imports.mjs", "HOUSE");

  test.each(offences)("$title is refused by $refusedBy", ({ refusedBy, planted: [offence] }) => {
    const report = planted.said.split("✗ ").find((section) => section.startsWith(`${refusedBy}:`));
    expect(report).toContain(`${offence?.path} → `);
  });

  test("the clean twins pass, and every file was read", () => {
    expect(clean).toMatchObject({ passed: true });
    expect(clean.said).toMatch(/^[4-9]\d files read, 0 imports refused$/m);
  });

  test("a cruiser that reads nothing is refused, however content it is", () => {
    const blind = {
      path: ".dependency-cruiser.cjs",
      text: 'module.exports = { forbidden: [], options: { exclude: { path: "tickets" } } };\n',
    };
    const outcome = judge([...targets, blind], "gates/imports.mjs", "HOUSE");
    expect(outcome.passed).toBe(false);
    expect(outcome.said).toContain("✗ never read  server/src/tickets/model.ts");
  });
});

describe("dead code", () => {
  const main = {
    path: "server/src/main.ts",
    text: 'import { open } from "./tickets/opening.ts";\n\nopen();\n',
  };
  const opening = { path: "server/src/tickets/opening.ts", text: "export const open = () => true;\n" };
  const dead = (files: File[]) => judge([main, opening, ...files], knip, "--no-progress", "-W", "server");

  test("a file that nobody imports is refused", () => {
    const { said } = dead([stub("server/src/tickets/orphan.ts")]);
    expect(said).toMatch(/Unused files[\s\S]*server\/src\/tickets\/orphan\.ts/);
  });

  test("an export that nobody imports is refused", () => {
    const { said } = dead([{ ...opening, text: `${opening.text}export const openTwice = () => open();\n` }]);
    expect(said).toMatch(/Unused exports[\s\S]*openTwice/);
    expect(said).not.toContain("Unused files");
  });

  test("a dependency that nobody imports is refused, one that is imported passes", () => {
    const { said } = dead([
      { ...main, text: `import { fastify } from "fastify";\n${main.text}fastify();\n` },
    ]);
    expect(said).toMatch(/Unused dependencies[\s\S]*\bpg\b/);
    expect(said).not.toMatch(/^fastify\s/m);
  });

  test("a dependency that no manifest names is refused", () => {
    const { said } = dead([{ ...main, text: `import kleur from "kleur";\n${main.text}kleur();\n` }]);
    expect(said).toMatch(/Unlisted dependencies[\s\S]*kleur/);
  });
});

describe("measures", () => {
  const measure = (files: File[]) => judge(files, "bin/measure.mjs", "HOUSE");
  const lines = (path: string, count: number): File => ({ path, text: repeated("// why", count) });

  test.each([
    ["a file of 301 lines", "length", [lines("server/src/tickets/long.ts", 301)]],
    ["a test of 401 lines", "length", [lines("server/src/tickets/long.test.ts", 401)]],
    ["a locale of 301 lines", "length", [lines("web/src/locales/fr.json", 301)]],
    ["a folder of 21 entries", "folder", many(21)],
    ["a file three folders under src", "depth", [lines("server/src/channels/email/parts/part.ts", 1)]],
    ["a folder without a noun", "name", [lines("server/src/utils/dates.ts", 1)]],
    ["an index file", "name", [lines("server/src/tickets/index.ts", 1)]],
    ["a to-do without an issue", "to-do", [{ path: "bin/later.mjs", text: `// ${"TO"}DO: later\n` }]],
    ["an exception without a reason", "exception", [exceptions({ rule: "length", path: "bin/long.mjs" })]],
  ])("%s is refused as %s", (_, rule, files) => {
    const outcome = measure(files);
    expect(outcome.passed).toBe(false);
    expect(outcome.said).toContain(`✗ ${rule}  `);
  });

  test("what is at the limit passes, and so does what is excused with a reason and a date", () => {
    const excused = {
      rule: "length",
      path: "bin/long.mjs",
      reason: "a table of one standard",
      date: "2026-11-21",
    };
    const outcome = measure([
      lines("server/src/tickets/long.ts", 300),
      lines("server/src/tickets/long.test.ts", 400),
      lines("server/src/channels/email/part.ts", 1),
      lines("server/migrations/0001-customers.sql", 900),
      lines("server/testing/specimens/mail.ts", 900),
      lines("bin/long.mjs", 301),
      { path: "bin/later.mjs", text: `// ${"TO"}DO (#12): later\n` },
      ...many(20),
      exceptions(excused),
    ]);
    expect(outcome).toMatchObject({ passed: true });
  });
});

function many(count: number): File[] {
  const entries = Array.from({ length: count }, (_, place) => stub(`server/src/tickets/entry-${place}.ts`));
  const tests = Array.from({ length: count }, (_, place) =>
    stub(`server/src/tickets/entry-${place}.test.ts`),
  );
  return count > 20 ? entries : [...entries.slice(0, 19), ...tests];
}

function exceptions(exception: Record<string, string>): File {
  return { path: "gates/exceptions.json", text: JSON.stringify([exception]) };
}

describe("titles and secrets", () => {
  const titled = (title: string): File => ({
    path: "server/src/tickets/closing.test.ts",
    text: `test.each([["a late parcel"]])("${title}", () => {});\n`,
  });

  test("a title that hedges is refused, a promise passes and is printed", () => {
    expect(judge([titled("%s should close")], "bin/promises.mjs", "HOUSE").passed).toBe(false);
    const { passed, said } = judge([titled("%s closes")], "bin/promises.mjs", "HOUSE");
    expect(passed).toBe(true);
    expect(said).toContain("server tickets\n  closing\n    - a late parcel closes\n");
  });

  test("a key, a token and a password in an address are refused, a local address passes", () => {
    const keys = [
      `-----BEGIN ${"PRIVATE"} KEY-----`,
      `gh${"p"}_${"a1".repeat(18)}`,
      `imap://dov:${"x7"}Kq9zPw@mail.company.fr`,
    ];
    for (const text of keys) {
      const outcome = judge([{ path: "server/src/tickets/kept.ts", text }], "gates/secrets.mjs", "HOUSE");
      expect(outcome).toMatchObject({ passed: false });
    }
    const local = { path: "README.md", text: "postgres://guichet:guichet@localhost:5432/guichet" };
    expect(judge([local], "gates/secrets.mjs", "HOUSE")).toMatchObject({ passed: true });
  });
});

describe("habits", () => {
  const closing = "server/src/tickets/closing.test.ts";
  const standing = { path: closing, text: 'test("a closed ticket reopens", () => {});\n' };
  const judged = (...held: string[]) => {
    const rows = held.map((each) => `| Reopening | by a reply | ${each} |\n`).join("");
    const page = `| habit | here | held by |\n| --- | --- | --- |\n${rows}`;
    return judge([standing, { path: "docs/habits.md", text: page }], "gates/habits.mjs", "HOUSE");
  };

  test("a habit whose test goes by another name, or that nothing holds, is refused", () => {
    const unheld = ["by hand", `\`${closing}\``, "*Later*: "];
    const { passed, said } = judged(
      `\`${closing}\` "a closed ticket reopens", "a ticket is told"`,
      ...unheld,
    );
    expect(passed).toBe(false);
    expect(linesAbout(said, "no such title")).toEqual([
      `✗ no such title  ${closing}  "a ticket is told" (Reopening)`,
    ]);
    expect(linesAbout(said, "held by nothing")).toHaveLength(unheld.length);
    expect(judged().said).toContain("✗ no row  docs/habits.md");
  });

  test("a habit that a test holds by its name passes, and so does one that says which work brings it", () => {
    const outcome = judged(`\`${closing}\` "a closed ticket reopens"`, "*Later*: with the chat");
    expect(outcome).toMatchObject({ passed: true });
  });
});

describe("first load", () => {
  test("a desk that weighs more than the bar is refused, and what weighs in it is named", () => {
    const { passed, said } = judge([], "bin/first-load.mjs", "--bar", "100");
    expect(passed).toBe(false);
    expect(linesAbout(said, "assets/base-")[0]).toContain("react-dom");
  });
});

import { parseArgs } from "node:util";
import { checkAuditLog } from "./commands/checking-audit.ts";
import { checkFigures } from "./commands/checking-figures.ts";
import type { Commanding } from "./commands/commanding.ts";
import { deliverLetter } from "./commands/delivering.ts";
import { createToken } from "./commands/making-a-token.ts";
import { setUp } from "./commands/setting-up.ts";
import { usage } from "./commands/usage.ts";
import { readConfig } from "./config.ts";
import { sayRefusal } from "./locales/say.ts";
import { layFoundations } from "./opening.ts";
import { silentLog } from "./platform/log.ts";
import { Refusal } from "./platform/refuse.ts";

const commands: Record<string, (commanding: Commanding) => Promise<void>> = {
  "token create": createToken,
  setup: setUp,
  deliver: deliverLetter,
  "figures check": checkFigures,
  "audit check": checkAuditLog,
};

/** Those that ask nothing of the server: loaded when called, since each brings its own weight. */
const alone: Record<string, () => Promise<void>> = {
  "guard read": async () => (await import("./commands/reading-texts.ts")).readTexts(),
};

const options = {
  name: { type: "string" },
  scopes: { type: "string" },
  agent: { type: "string" },
  file: { type: "string" },
  inbox: { type: "string" },
} as const;

try {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const name = positionals.join(" ");
  const command = commands[name];
  if (!command && !alone[name]) {
    process.stderr.write(`${usage}\n`);
    process.exit(2);
  }
  await (command ? runCommand(command, values) : alone[name]?.());
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}

async function runCommand(
  command: (commanding: Commanding) => Promise<void>,
  values: Commanding["options"],
): Promise<void> {
  const config = readConfig();
  const foundations = await layFoundations(config, silentLog);
  try {
    await command({ ...foundations, config, options: values });
  } finally {
    await foundations.close();
  }
}

function explain(error: unknown): string {
  if (error instanceof Refusal) return sayRefusal("fr", error.code, error.particulars);
  return error instanceof Error ? error.message : String(error);
}

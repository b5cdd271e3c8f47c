import { parseArgs } from "node:util";
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
  const command = commands[positionals.join(" ")];
  if (!command) {
    process.stderr.write(`${usage}\n`);
    process.exit(2);
  }
  const config = readConfig();
  const foundations = await layFoundations(config, silentLog);
  try {
    await command({ ...foundations, config, options: values });
  } finally {
    await foundations.close();
  }
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}

function explain(error: unknown): string {
  if (error instanceof Refusal) return sayRefusal("fr", error.code, error.particulars);
  return error instanceof Error ? error.message : String(error);
}

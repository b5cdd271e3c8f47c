import { TokenScope } from "@guichet/contract/access.ts";
import { z } from "zod";
import { accountOf, makeToken } from "../access/making-tokens.ts";
import { system } from "../platform/work.ts";
import { type Commanding, worksOf } from "./commanding.ts";

const Scopes = z.array(TokenScope).min(1);

/** Prints the secret alone on standard output, ready for a variable. */
export async function createToken(commanding: Commanding): Promise<void> {
  const { name = "command line", agent } = commanding.options;
  const { scopes = agent === undefined ? "read,write,deliver" : "read,write" } = commanding.options;
  const parsed = Scopes.safeParse(scopes.split(",").map((scope) => scope.trim()));
  if (!parsed.success) throw new Error(`--scopes takes some of: ${TokenScope.options.join(", ")}.`);
  const made = await worksOf(commanding).run(system, async (work) => {
    if (agent === undefined) return makeToken(work, { name, scopes: parsed.data });
    const agentId = await accountOf(work, agent);
    if (agentId === undefined) throw new Error(`No account in use has the address ${agent}.`);
    return makeToken(work, { name, scopes: parsed.data, agentId });
  });
  process.stdout.write(`${made.secret}\n`);
}

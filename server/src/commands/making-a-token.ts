import { TokenScope } from "@guichet/contract/access.ts";
import { z } from "zod";
import { makeToken } from "../access/making-tokens.ts";
import { system } from "../platform/work.ts";
import { type Commanding, worksOf } from "./commanding.ts";

const Scopes = z.array(TokenScope).min(1);

/** Prints the secret alone on standard output, ready for a variable. */
export async function createToken(commanding: Commanding): Promise<void> {
  const { name = "command line", scopes = "read,write,deliver" } = commanding.options;
  const parsed = Scopes.safeParse(scopes.split(",").map((scope) => scope.trim()));
  if (!parsed.success) throw new Error(`--scopes takes some of: ${TokenScope.options.join(", ")}.`);
  const made = await worksOf(commanding).run(system, (work) =>
    makeToken(work, { name, scopes: parsed.data }),
  );
  process.stdout.write(`${made.secret}\n`);
}

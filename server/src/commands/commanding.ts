import type { Config } from "../config.ts";
import { openLinks } from "../dispatch/links.ts";
import type { Foundations } from "../opening.ts";
import { systemClock } from "../platform/clock.ts";
import { openSecrets } from "../platform/secrets.ts";
import { openWorks, type Works } from "../platform/work.ts";
import { reactionsWith } from "../reactions.ts";

export type Commanding = Foundations & {
  config: Config;
  options: {
    name?: string | undefined;
    scopes?: string | undefined;
    agent?: string | undefined;
    file?: string | undefined;
    inbox?: string | undefined;
  };
};

/** A command acts through the same verbs as a screen, with the same reactions; whoever runs it owns the machine. */
export function worksOf({ database, secret, config }: Commanding): Works {
  const reactions = reactionsWith(openLinks(openSecrets(secret), config.url));
  return openWorks({ database, clock: systemClock, reactions });
}

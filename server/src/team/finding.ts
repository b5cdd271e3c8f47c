import type { Agent } from "@guichet/contract/team.ts";
import type { Work } from "../platform/work.ts";
import { findAgent } from "./rows.ts";

/** A colleague as other modules need them: no permission asked, since only verbs get here. */
export const findColleague = (work: Work, id: string): Promise<Agent | undefined> => findAgent(work, id);

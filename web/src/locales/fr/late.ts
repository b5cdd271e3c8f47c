import { notice } from "./people/notice.ts";
import { audit } from "./settings/audit.ts";
import { rights } from "./settings/rights.ts";

/** Words of screens that few open: they come with the first of them, and weigh nothing before. */
export const lateFrench = { audit, notice, rights };

import type { lateFrench } from "../fr/late.ts";
import type { SameAs } from "../same-as.ts";
import { notice } from "./people/notice.ts";
import { audit } from "./settings/audit.ts";
import { rights } from "./settings/rights.ts";

export const lateEnglish: SameAs<typeof lateFrench> = { audit, notice, rights };

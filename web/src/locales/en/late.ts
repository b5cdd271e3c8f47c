import type { lateFrench } from "../fr/late.ts";
import type { SameAs } from "../same-as.ts";
import { counter } from "./counter.ts";
import { figures } from "./figures.ts";
import { notice } from "./people/notice.ts";
import { assistant } from "./settings/assistant.ts";
import { audit } from "./settings/audit.ts";
import { calendars } from "./settings/calendars.ts";
import { houseWords } from "./settings/house-words.ts";
import { policy } from "./settings/policy.ts";
import { proof } from "./settings/proof.ts";
import { rights } from "./settings/rights.ts";

export const lateEnglish: SameAs<typeof lateFrench> = {
  assistant,
  audit,
  calendars,
  counter,
  figures,
  house_words: houseWords,
  notice,
  policy,
  proof,
  rights,
};

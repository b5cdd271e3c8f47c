import type { Language } from "@guichet/contract/ids.ts";
import { portal as en } from "./en/portal.ts";
import { portal as fr } from "./fr/portal.ts";
import type { PortalWords } from "./portal-words.ts";

export const portalWords: Record<Language, PortalWords> = { fr, en };

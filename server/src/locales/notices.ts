import type { Language } from "@guichet/contract/ids.ts";
import { notices as en } from "./en/notices.ts";
import { notices as fr } from "./fr/notices.ts";
import type { Notices } from "./notice-words.ts";

export const notices: Record<Language, Notices> = { fr, en };

import type { Language } from "@guichet/contract/ids.ts";
import { letters as en } from "./en/letters.ts";
import { letters as fr } from "./fr/letters.ts";
import type { Letters } from "./words.ts";

export const letters: Record<Language, Letters> = { fr, en };

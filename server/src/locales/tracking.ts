import type { Language } from "@guichet/contract/ids.ts";
import { tracking as en } from "./en/tracking.ts";
import { tracking as fr } from "./fr/tracking.ts";
import type { TrackingWords } from "./tracking-words.ts";

export const trackingWords: Record<Language, TrackingWords> = { fr, en };

import { Channel } from "@guichet/contract/channels.ts";
import {
  ClockKind,
  type Delay,
  type Policy,
  type PolicyAlerts,
  type Publishing,
  usualAlerts,
} from "@guichet/contract/promises.ts";

export const clocks = ClockKind.options;
export const units = ["minutes", "hours", "ouvres", "ouvrables", "calendaires", "months"] as const;
type Unit = (typeof units)[number];
/** As it is typed: an empty count promises nothing. */
export type TypedDelay = { count: string; unit: Unit };

export type PolicyForm = {
  name: string;
  delays: Record<ClockKind, TypedDelay>;
  calendarId: string | null;
  channels: readonly string[];
  segments: string;
  warnMinutes: string;
  alerts: PolicyAlerts;
  pauses: boolean;
  tellsAlone: boolean;
  wordsFr: string;
  wordsEn: string;
  laterHours: string;
  /** Not on this screen yet; what is there stays. */
  reasonIds: readonly string[];
};

const none: TypedDelay = { count: "", unit: "hours" };

export function emptyPolicy(): PolicyForm {
  return {
    name: "",
    delays: {
      acknowledgement: { ...none, unit: "minutes" },
      taking_up: none,
      first_answer: { ...none, count: "4" },
      next_answer: none,
      news: { ...none, unit: "ouvres" },
      resolution: { ...none, unit: "ouvres" },
    },
    calendarId: null,
    channels: [],
    segments: "",
    warnMinutes: "60",
    alerts: usualAlerts,
    pauses: true,
    tellsAlone: false,
    wordsFr: "",
    wordsEn: "",
    laterHours: "24",
    reasonIds: [],
  };
}

export function formOf(policy: Policy): PolicyForm {
  const empty = emptyPolicy();
  const typed = (clock: ClockKind) => {
    const delay = policy.targets[clock];
    return delay === undefined ? { ...empty.delays[clock], count: "" } : typedOf(delay);
  };
  return {
    name: policy.name,
    delays: {
      acknowledgement: typed("acknowledgement"),
      taking_up: typed("taking_up"),
      first_answer: typed("first_answer"),
      next_answer: typed("next_answer"),
      news: typed("news"),
      resolution: typed("resolution"),
    },
    calendarId: policy.calendarId,
    channels: policy.channels,
    segments: policy.segments.join(", "),
    warnMinutes: String(policy.warnMinutes),
    alerts: policy.alerts,
    pauses: policy.pauses,
    tellsAlone: policy.tellsAlone !== null,
    wordsFr: policy.tellsAlone?.words.fr ?? "",
    wordsEn: policy.tellsAlone?.words.en ?? "",
    laterHours: String(Math.round((policy.tellsAlone?.laterMinutes ?? 1440) / 60)),
    reasonIds: policy.reasonIds,
  };
}

/** Whole hours are said in hours: « 4 heures » rather than « 240 minutes ». */
export function typedOf(delay: Delay): TypedDelay {
  if ("days" in delay) return { count: String(delay.days), unit: delay.of };
  if ("months" in delay) return { count: String(delay.months), unit: "months" };
  const isWhole = delay.minutes % 60 === 0;
  return { count: String(isWhole ? delay.minutes / 60 : delay.minutes), unit: isWhole ? "hours" : "minutes" };
}

function delayOf({ count, unit }: TypedDelay): Delay | null {
  const number = Number(count);
  if (count.trim() === "" || !Number.isInteger(number) || number < 1) return null;
  if (unit === "months") return { months: number };
  if (unit === "minutes") return { minutes: number };
  return unit === "hours" ? { minutes: number * 60 } : { days: number, of: unit };
}

export function publishingOf(form: PolicyForm): Publishing {
  const targets = clocks.flatMap((clock) => {
    const delay = delayOf(form.delays[clock]);
    return delay === null ? [] : [[clock, delay] as const];
  });
  const words = { fr: form.wordsFr.trim(), en: form.wordsEn.trim() };
  return {
    name: form.name.trim(),
    targets: Object.fromEntries(targets),
    reasonIds: [...form.reasonIds],
    channels: [...form.channels],
    segments: form.segments
      .split(",")
      .map((segment) => segment.trim())
      .filter((segment) => segment !== ""),
    calendarId: form.calendarId,
    pauses: form.pauses,
    warnMinutes: Number(form.warnMinutes) || 0,
    alerts: form.alerts,
    tellsAlone: form.tellsAlone
      ? { words, laterMinutes: Math.max(1, Number(form.laterHours) || 1) * 60 }
      : null,
  };
}

export const channels = Channel.options;

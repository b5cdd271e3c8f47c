import { useTranslation } from "react-i18next";
import { useMe } from "../api/session.ts";
import type { Reading } from "./time-words.ts";

/** Hours are read in the company's zone, wherever the reader travels. */
export function useReading(): Reading {
  const { i18n } = useTranslation();
  return { zone: useMe().timeZone, language: i18n.language === "en" ? "en" : "fr" };
}

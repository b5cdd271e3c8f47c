import { Outlet } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { part, wasRenewed } from "../../api/renewal.ts";
import { useMe } from "../../api/session.ts";
import { callPeople, speak } from "../../locales/i18n.ts";
import { useActs } from "../../parts/acts/acts.ts";
import { useDeskKeys } from "../../parts/acts/desk-keys.ts";
import { LiveDesk } from "../../parts/loading/live.tsx";
import { prefer, usePreference } from "../../ui/preferences.ts";
import { useLastUndo, useToast } from "../../ui/toast.tsx";
import { useGoing, useHouseEscape } from "./going.ts";
import { GoingHint } from "./going-hint.tsx";
import { HouseLines } from "./house-lines.tsx";
import { usePalette } from "./opening-palette.tsx";
import { PhoneBar } from "./phone-bar.tsx";
import { useRinging } from "./ringing.ts";
import { SideNav } from "./side-nav.tsx";

const KeyList = lazy(async () => ({ default: (await part(import("./key-list.tsx"))).KeyList }));

const BulkWatch = lazy(async () => ({
  default: (await part(import("../../parts/acts/bulk-watch.tsx"))).BulkWatch,
}));

/** The house around every screen: where one can go, on the left; on a phone, behind one button. */
export function Frame() {
  const { language, customerWord, agentWord } = useMe();
  useLanguageOf(language);
  useEffect(() => void callPeople({ customer: customerWord, agent: agentWord }), [customerWord, agentWord]);
  return (
    <LiveDesk>
      <FrameLayout />
    </LiveDesk>
  );
}

function FrameLayout() {
  const { t } = useTranslation();
  const isOpen = usePreference("nav") === "open";
  const [keysShown, setKeysShown] = useState(false);
  const { open, palette } = usePalette();
  useWordOfRenewal();
  useRinging();
  useActs({
    palette: open,
    actions: open,
    keys: () => setKeysShown(true),
    undo: useLastUndo(),
  });
  useGoing();
  useHouseEscape();
  const begun = useDeskKeys();
  return (
    <div className="flex h-dvh flex-col lg:flex-row">
      <a
        href="#content"
        className="sr-only z-50 rounded-std bg-raised px-3 py-2 focus:not-sr-only focus:absolute focus:top-2 focus:left-2"
      >
        {t("desk.skip")}
      </a>
      <PhoneBar />
      <aside className={`hidden shrink-0 border-r border-line bg-sunk lg:block ${isOpen ? "w-51" : "w-13"}`}>
        <SideNav isOpen={isOpen} />
      </aside>
      <div className="flex min-h-0 min-w-0 flex-1 flex-col">
        <HouseLines />
        <main id="content" tabIndex={-1} className="min-h-0 min-w-0 flex-1 overflow-hidden outline-none">
          <Outlet />
        </main>
      </div>
      {palette}
      {begun !== null && <GoingHint begun={begun} />}
      <Suspense>
        <BulkWatch />
      </Suspense>
      <Suspense>{keysShown && <KeyList onClose={() => setKeysShown(false)} />}</Suspense>
    </div>
  );
}

function useLanguageOf(language: "fr" | "en"): void {
  useEffect(() => {
    prefer("language", language);
    void speak(language);
  }, [language]);
}

/** Why the page has just come back by itself. */
function useWordOfRenewal(): void {
  const { t } = useTranslation();
  const toast = useToast();
  useEffect(() => {
    if (wasRenewed()) toast({ text: t("desk.renewed"), seconds: 8 });
  }, [t, toast]);
}

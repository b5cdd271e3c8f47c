import { lazy, Suspense, useEffect, useState } from "react";
import { askWhoBy } from "../../api/client.ts";
import { part } from "../../api/renewal.ts";
import { withLateWords } from "../../locales/i18n.ts";

const WhoDialog = lazy(async () => ({
  default: (await part(withLateWords(import("./who-dialog.tsx")))).WhoDialog,
}));

/** Where acts are that ask who is there: whatever was begun waits for the answer, and goes on by itself. */
export function WhoAsked() {
  const [answer, setAnswer] = useState<((isShown: boolean) => void) | null>(null);
  useEffect(() => {
    // Several acts at once are one question.
    let standing: PromiseWithResolvers<boolean> | null = null;
    const settle = (isShown: boolean) => {
      standing?.resolve(isShown);
      standing = null;
      setAnswer(null);
    };
    askWhoBy(() => {
      standing ??= Promise.withResolvers();
      setAnswer(() => settle);
      return standing.promise;
    });
    return () => {
      settle(false);
      askWhoBy(null);
    };
  }, []);
  if (answer === null) return null;
  return (
    <Suspense>
      <WhoDialog onAnswer={answer} />
    </Suspense>
  );
}

import { type ComponentProps, lazy, Suspense } from "react";
import { part } from "../../api/renewal.ts";
import { withLateWords } from "../../locales/i18n.ts";

const Said = lazy(async () => ({
  default: (await part(withLateWords(import("./effect-said.tsx")))).EffectSaid,
}));

/** For screens that need it now and then: nothing of it is fetched before somebody changes something. */
export function EffectSaidLate(props: ComponentProps<typeof Said>) {
  if (props.changes.length === 0) return null;
  return (
    <Suspense>
      <Said {...props} />
    </Suspense>
  );
}

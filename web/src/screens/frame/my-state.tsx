import Coffee from "lucide-react/icons/coffee";
import UserRoundCheck from "lucide-react/icons/user-round-check";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMyState } from "../../api/people/away.ts";
import { part } from "../../api/renewal.ts";
import { useOffer } from "../../parts/acts/acts.ts";
import { Icon } from "../../ui/icon.tsx";
import { IconButton } from "../../ui/icon-button.tsx";

const StateDialog = lazy(async () => ({
  default: (await part(import("../../parts/later/state-dialog.tsx"))).StateDialog,
}));

/** Here or away, in one glance; a press says otherwise. */
export function MyState() {
  const { t } = useTranslation();
  const mine = useMyState();
  const [isOpen, setIsOpen] = useState(false);
  const isAway = mine?.state === "away";
  const label = t(isAway ? "away.button.away" : "away.button.here");
  useOffer(label, () => setIsOpen(true), true);
  return (
    <>
      <IconButton
        label={label}
        icon={<Icon of={isAway ? Coffee : UserRoundCheck} />}
        aria-pressed={isAway}
        onClick={() => setIsOpen(true)}
      />
      <Suspense>{isOpen && <StateDialog onDone={() => setIsOpen(false)} />}</Suspense>
    </>
  );
}

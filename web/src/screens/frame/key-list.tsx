import { type ActName, type ActPlace, actNames, actOf, keyOf } from "@guichet/contract/keys.ts";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useMe } from "../../api/session.ts";
import { KeyCap } from "../../parts/acts/key-cap.tsx";
import { buttonClass } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";

type Line = { does: string; key: string };

const places = ["ticket", "list", "anywhere"] as const satisfies readonly ActPlace[];

/** Every key of the desk, as this person has them. */
export function KeyList({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { keys } = useMe();
  const lineOf = (name: ActName): Line => ({ does: t(`keys.act.${name}`), key: keyOf(name, keys) });
  const fixed: Record<ActPlace, readonly Line[]> = {
    ticket: [
      { does: t("keys.send"), key: "Mod+Enter" },
      { does: t("keys.send_and_close"), key: "Mod+Shift+Enter" },
    ],
    list: [{ does: t("keys.open"), key: "Enter" }],
    anywhere: [{ does: t("keys.back"), key: "Escape" }],
  };
  return (
    <Dialog title={t("keys.title")} onClose={onClose} size="wide">
      {!keys.on && <p className="text-2">{t("keys.are_off")}</p>}
      <div className="grid items-start gap-x-10 gap-y-6 md:grid-cols-2">
        <div className="grid gap-6">
          {places.slice(0, 2).map((place) => (
            <KeyGroup key={place} place={place} lines={[...linesIn(place).map(lineOf), ...fixed[place]]} />
          ))}
        </div>
        <KeyGroup place="anywhere" lines={[...linesIn("anywhere").map(lineOf), ...fixed.anywhere]} />
      </div>
      <p className="flex flex-wrap items-center gap-x-3 text-2 text-ink-soft">
        {t("keys.by_sign")}
        <Link to="/settings/keys" onClick={onClose} className={buttonClass("link")}>
          {t("keys.change")}
        </Link>
      </p>
    </Dialog>
  );
}

const linesIn = (place: ActPlace) => actNames.filter((name) => actOf(name).where === place);

function KeyGroup({ place, lines }: { place: ActPlace; lines: readonly Line[] }) {
  const { t } = useTranslation();
  return (
    <section className="grid gap-1">
      <h2 className="pb-1 text-2 font-strong text-ink-soft">{t(`keys.where.${place}`)}</h2>
      <dl className="grid text-2">
        {lines
          .filter(({ key }) => key !== "")
          .map((line) => (
            <div key={line.does} className="flex min-h-7 items-center gap-3 border-b border-line py-0.5">
              <dd className="min-w-0 flex-1">{line.does}</dd>
              <dt className="order-last">
                <KeyCap of={line.key} />
              </dt>
            </div>
          ))}
      </dl>
    </section>
  );
}

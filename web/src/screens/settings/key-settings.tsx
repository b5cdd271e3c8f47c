import type { KeyChoice } from "@guichet/contract/key-choice.ts";
import { type ActName, type ActPlace, actNames, actOf, clashIn, keyOf } from "@guichet/contract/keys.ts";
import { useTranslation } from "react-i18next";
import { useChooseKeys, useMe } from "../../api/session.ts";
import { useDoing } from "../../parts/acts/doing.ts";
import { Button } from "../../ui/button.tsx";
import { Check } from "../../ui/check.tsx";
import { Page } from "../../ui/page.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { KeyLine } from "./key-line.tsx";

const places = ["ticket", "list", "anywhere"] as const satisfies readonly ActPlace[];

const linesIn = (place: ActPlace) =>
  actNames.filter((name) => actOf(name).where === place && !actOf(name).fixed);

/** Each act with its key, to be given another; one box switches all single keys off (WCAG 2.1.4). */
export function KeySettings() {
  const { t } = useTranslation();
  const { keys, companyName } = useMe();
  const { save, give } = useGivingKeys(keys);
  usePageTitle(t("keys.settings.title"), companyName);
  return (
    <Page title={t("keys.settings.title")} lead={t("keys.settings.lead")}>
      <div className="grid max-w-140 gap-8">
        <Check
          type="checkbox"
          label={t("keys.settings.on")}
          hint={t("keys.settings.on_hint")}
          checked={keys.on}
          onChange={(event) => save({ ...keys, on: event.target.checked })}
        />
        {places.map((place) => (
          <section key={place} className="grid gap-1">
            <h2 className="text-3 font-strong">{t(`keys.where.${place}`)}</h2>
            <ul>
              {linesIn(place).map((name) => (
                <KeyLine key={name} act={name} held={keyOf(name, keys)} onKey={(key) => give(name, key)} />
              ))}
            </ul>
          </section>
        ))}
        {Object.keys(keys.chosen).length > 0 && (
          <div>
            <Button onClick={() => save({ ...keys, chosen: {} }, t("keys.settings.restored"))}>
              {t("keys.settings.back")}
            </Button>
          </div>
        )}
      </div>
    </Page>
  );
}

/** A key given is kept at once; one that something else holds is refused here, in words, before the server would. */
function useGivingKeys(keys: KeyChoice) {
  const { t } = useTranslation();
  const choose = useChooseKeys();
  const doing = useDoing();
  const save = (choice: KeyChoice, said?: string) =>
    doing(async () => {
      await choose.mutateAsync(choice);
      return said === undefined ? undefined : { said };
    }, "keys");
  const give = (act: ActName, key: string): string | null => {
    const choice = { ...keys, chosen: { ...keys.chosen, [act]: key } };
    const clash = clashIn(choice);
    if (clash !== null) {
      const other = t(`keys.act.${clash.act === act ? clash.other : clash.act}`);
      return t("keys.settings.taken", {
        key: keyOf(clash.act === act ? clash.other : clash.act, keys),
        other,
      });
    }
    const particulars = { act: t(`keys.act.${act}`), key };
    save(choice, t(key === "" ? "keys.settings.dropped" : "keys.settings.saved", particulars));
    return null;
  };
  return { save, give };
}

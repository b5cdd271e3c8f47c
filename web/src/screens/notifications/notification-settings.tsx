import { type NotificationChoices, NotificationEvent, Road } from "@guichet/contract/notifications.ts";
import { useTranslation } from "react-i18next";
import { useChooseNotifications, useNotificationChoices } from "../../api/people/notifications.ts";
import { useMe } from "../../api/session.ts";
import { useDoing } from "../../parts/acts/doing.ts";
import { FormSkeleton } from "../../parts/loading/form-skeleton.tsx";
import { QueryTrouble } from "../../parts/loading/query-trouble.tsx";
import { Page } from "../../ui/page.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { QuietHours } from "./quiet-hours.tsx";
import { ThisDevice } from "./this-device.tsx";

/** Of what one is told, by which road, and when nothing rings. Each press is kept at once. */
export function NotificationSettings() {
  const { t } = useTranslation();
  const choices = useNotificationChoices();
  const choose = useChooseNotifications();
  const doing = useDoing();
  usePageTitle(t("told.title"), useMe().companyName);
  const keep = (next: NotificationChoices) =>
    doing(async () => void (await choose.mutateAsync(next)), "notifications");
  return (
    <Page title={t("told.title")} lead={t("told.lead")}>
      {choices.isPending && <FormSkeleton />}
      {choices.isError && <QueryTrouble error={choices.error} onRetry={() => void choices.refetch()} />}
      {choices.data && (
        <>
          <ThisDevice />
          <Roads choices={choices.data} onChoose={keep} />
          <QuietHours choices={choices.data} onChoose={keep} />
        </>
      )}
    </Page>
  );
}

type RoadsProps = { choices: NotificationChoices; onChoose: (choices: NotificationChoices) => void };

function Roads({ choices, onChoose }: RoadsProps) {
  const { t } = useTranslation();
  const turn = (event: NotificationEvent, road: Road, on: boolean) => {
    const others = (choices.roads[event] ?? []).filter((each) => each !== road);
    onChoose({ ...choices, roads: { ...choices.roads, [event]: on ? [...others, road] : others } });
  };
  return (
    <section className="grid gap-2">
      <h2 className="text-4 font-strong">{t("told.roads")}</h2>
      <p className="max-w-[62ch] text-2 text-pretty text-ink-soft">{t("told.always")}</p>
      <div className="overflow-x-auto rounded-std border border-line bg-raised">
        <table className="w-full text-2">
          <thead>
            <tr className="border-b border-line text-left text-ink-soft">
              <th scope="col" className="px-3 py-2 font-normal">
                {t("told.event")}
              </th>
              {Road.options.map((road) => (
                <th
                  key={road}
                  scope="col"
                  className="w-16 px-0.5 py-2 text-center font-normal max-md:text-1 md:w-22 md:px-1"
                >
                  {t(`told.road.${road}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {NotificationEvent.options.map((event) => (
              <tr key={event}>
                <th scope="row" className="px-3 py-2 text-left font-normal text-pretty">
                  {t(`desk.told.event.${event}`)}
                </th>
                {Road.options.map((road) => (
                  <td key={road} className="text-center">
                    <label className="inline-flex min-h-8 min-w-8 cursor-pointer items-center justify-center">
                      <input
                        type="checkbox"
                        className="size-4 accent-accent"
                        aria-label={`${t(`desk.told.event.${event}`)} : ${t(`told.road.${road}`)}`}
                        checked={(choices.roads[event] ?? []).includes(road)}
                        onChange={({ target }) => turn(event, road, target.checked)}
                      />
                    </label>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

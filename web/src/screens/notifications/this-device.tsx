import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { type PushState, pushState, turnPushOff, turnPushOn } from "../../api/people/push.ts";
import { Button } from "../../ui/button.tsx";

const key = ["push-state"];

/** Whether this browser, or this telephone, is told while the desk is closed. */
export function ThisDevice() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const state = useQuery({ queryKey: key, queryFn: pushState, staleTime: 0 }).data;
  const turn = useMutation({
    mutationFn: (to: PushState) => (to === "on" ? turnPushOn() : turnPushOff()),
    onSuccess: (now) => queries.setQueryData(key, now),
  });
  if (state === undefined) return null;
  const isOn = state === "on";
  return (
    <section className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-std border border-line bg-raised px-4 py-3">
      <div className="min-w-0 flex-1 basis-64">
        <h2 className="text-3 font-strong">{t("told.device.title")}</h2>
        <p role="status" className="text-2 text-pretty text-ink-soft">
          {t(turn.isError ? "told.device.failed" : `told.device.${state}`)}
        </p>
      </div>
      {(state === "on" || state === "off") && (
        <Button disabled={turn.isPending} onClick={() => turn.mutate(isOn ? "off" : "on")}>
          {t(isOn ? "told.device.stop" : "told.device.start")}
        </Button>
      )}
    </section>
  );
}

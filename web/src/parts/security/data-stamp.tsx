import type { DataRequest, DatumState } from "@guichet/contract/data-requests.ts";
import { useTranslation } from "react-i18next";
import { Stamp, type StampLook } from "../../ui/stamp.tsx";
import { Moment } from "../moment.tsx";

const looks: Record<DatumState, StampLook> = {
  to_confirm: "open",
  waiting: "dotted",
  counts: "kept",
  doubted: "risk",
};

/** Whether what was typed may be used. */
export function DataStamp({ request: { datum, droppedAt } }: { request: DataRequest }) {
  const { t } = useTranslation();
  if (datum === null)
    return droppedAt === null ? (
      <Stamp look="dotted">{t("data.awaited")}</Stamp>
    ) : (
      <Stamp look="faint">{t("data.dropped")}</Stamp>
    );
  return (
    <Stamp look={looks[datum.state]}>
      {t(`data.state.${datum.state}`)}
      {datum.state === "waiting" && (
        <>
          {" "}
          <Moment at={datum.countsAt} />
        </>
      )}
    </Stamp>
  );
}

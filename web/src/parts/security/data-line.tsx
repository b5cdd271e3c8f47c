import type { DataRequest } from "@guichet/contract/data-requests.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useDropRequest } from "../../api/post/data-requests.ts";
import { Button } from "../../ui/button.tsx";
import { useDoing } from "../acts/doing.ts";
import { Moment } from "../moment.tsx";
import { ConfirmForm } from "./confirm-form.tsx";
import { DataStamp } from "./data-stamp.tsx";
import { Masked } from "./masked.tsx";

/** One datum: of whom, what they typed, whether it counts yet, and what is left to do. */
export function DataLine({ request }: { request: DataRequest }) {
  const { t } = useTranslation();
  const { datum, standing, kind, label, askedOf, askedAt, askedBy } = request;
  const what = label === "" ? t(`data.kind.${kind}`) : label;
  return (
    <li className="grid gap-0.5">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="font-strong [overflow-wrap:anywhere]">{what}</span>
        <DataStamp request={request} />
      </div>
      {datum !== null && datum.state !== "doubted" && (
        <Masked request={request} shown={datum.shown} what={what} />
      )}
      {standing !== null && (
        <p className="text-ink-soft">{t("data.until_then", { value: standing.shown })}</p>
      )}
      {datum?.confirmation && <p className="text-pretty text-ink-soft">{datum.confirmation}</p>}
      <p className="text-pretty text-ink-soft">
        {t("data.asked_of", { who: askedOf?.name ?? t("data.the_customer") })}
        {askedBy !== null && ` · ${askedBy.name}`}, <Moment at={askedAt} />
      </p>
      {request.droppedAt === null && <Acts request={request} what={what} />}
    </li>
  );
}

function Acts({ request, what }: { request: DataRequest; what: string }) {
  const { t } = useTranslation();
  const doing = useDoing();
  const drop = useDropRequest(request.id);
  const [isConfirming, setIsConfirming] = useState(false);
  if (isConfirming) return <ConfirmForm requestId={request.id} onDone={() => setIsConfirming(false)} />;
  const mayConfirm = request.datum?.state === "to_confirm";
  return (
    <div className="flex flex-wrap gap-x-3">
      {mayConfirm && (
        <Button
          look="link"
          aria-label={t("data.confirm_label", { what })}
          onClick={() => setIsConfirming(true)}
        >
          {t("data.confirm")}
        </Button>
      )}
      {request.datum === null && (
        <Button
          look="link"
          disabled={drop.isPending}
          aria-label={t("data.drop_label", { what })}
          onClick={() =>
            doing(async () => {
              await drop.mutateAsync(undefined);
              return { said: t("data.dropped_done") };
            })
          }
        >
          {t("data.drop")}
        </Button>
      )}
    </div>
  );
}

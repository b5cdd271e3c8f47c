import type { Gesture } from "@guichet/contract/reasons.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useDeliverGesture } from "../../api/reasons.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Stamp } from "../../ui/stamp.tsx";
import { useSaving } from "../acts/doing.ts";
import { Moment } from "../moment.tsx";
import { ActForm } from "../promises/act-form.tsx";
import { useReading } from "../reading.ts";
import { gestureWords } from "./gesture-words.ts";

/** Granted is not yet given: until it reached the customer, the line asks for what shows it. */
export function GestureLine({ gesture }: { gesture: Gesture }) {
  const { t } = useTranslation();
  const { language } = useReading();
  const [isDelivering, setIsDelivering] = useState(false);
  const { deliveredAt, delivery, grantedAt, grantedBy, reason } = gesture;
  const what = gestureWords(gesture, t, language);
  return (
    <li className="grid gap-0.5">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="font-strong">{what}</span>
        {deliveredAt === null ? (
          <Stamp look="dotted">{t("gesture.to_deliver")}</Stamp>
        ) : (
          <DeliveredStamp at={deliveredAt} />
        )}
      </div>
      <p className="text-pretty [overflow-wrap:anywhere] text-ink-soft">
        {reason} · {grantedBy.name}, <Moment at={grantedAt} />
      </p>
      {delivery !== "" && <p className="text-pretty [overflow-wrap:anywhere] text-ink-soft">{delivery}</p>}
      {deliveredAt === null && !isDelivering && (
        <div>
          <Button
            look="link"
            aria-label={t("gesture.deliver_label", { what })}
            onClick={() => setIsDelivering(true)}
          >
            {t("gesture.deliver")}
          </Button>
        </div>
      )}
      {isDelivering && deliveredAt === null && (
        <DeliverForm gestureId={gesture.id} onBack={() => setIsDelivering(false)} />
      )}
    </li>
  );
}

function DeliveredStamp({ at }: { at: string }) {
  const { t } = useTranslation();
  return (
    <Stamp look="kept">
      {t("gesture.delivered", { when: "" })}
      <Moment at={at} />
    </Stamp>
  );
}

function DeliverForm({ gestureId, onBack }: { gestureId: string; onBack: () => void }) {
  const { t } = useTranslation();
  const deliver = useDeliverGesture(gestureId);
  const saving = useSaving();
  const [delivery, setDelivery] = useState("");
  return (
    <div className="pt-1">
      <ActForm
        act={t("gesture.deliver_act")}
        isReady={delivery.trim() !== ""}
        saving={saving}
        onSubmit={() =>
          saving.save(async () => {
            await deliver.mutateAsync({ delivery: delivery.trim() });
            return { said: t("gesture.delivered_done") };
          })
        }
        onBack={onBack}
      >
        <Field
          label={t("gesture.proof")}
          hint={t("gesture.proof_hint")}
          autoFocus
          maxLength={500}
          value={delivery}
          onChange={(event) => setDelivery(event.target.value)}
        />
      </ActForm>
    </div>
  );
}

import type { Passkey } from "@guichet/contract/passkeys.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  knowsPasskeys,
  PasskeyLeft,
  PasskeyThere,
  useAddPasskey,
  usePasskeys,
  useRemovePasskey,
} from "../../api/people/passkeys.ts";
import { QueryTrouble } from "../../parts/loading/query-trouble.tsx";
import { useReading } from "../../parts/reading.ts";
import { useRefusalWords } from "../../parts/refusal-words.ts";
import { momentWords } from "../../parts/time-words.ts";
import { localeOf } from "../../parts/words/locale.ts";
import { Button } from "../../ui/button.tsx";
import { useNow } from "../../ui/clock.ts";
import { useToast } from "../../ui/toast.tsx";
import { PasskeyNameDialog } from "./passkey-name-dialog.tsx";
import { Section } from "./section.tsx";

/** A telephone, a computer or a key that opens one's account by itself. */
export function PasskeySection() {
  const { t, i18n } = useTranslation();
  const passkeys = usePasskeys();
  const add = useAddPasskey();
  const remove = useRemovePasskey();
  const toast = useToast();
  const now = useNow();
  const words = useRefusalWords();
  const [naming, setNaming] = useState<Passkey | null>(null);
  const say = (error: unknown) => {
    if (error instanceof PasskeyThere) void toast({ text: t("refusals.access.passkey_known") });
    else if (error instanceof PasskeyLeft) void toast({ text: t("security.passkey.left") });
    else void toast({ text: words(error) });
  };
  const start = () => {
    const today = new Intl.DateTimeFormat(localeOf(i18n.language), { dateStyle: "long" }).format(now);
    const name = t("security.passkey.first_name", { date: today });
    add.mutate(name, { onSuccess: setNaming, onError: say });
  };
  const takeAway = (passkey: Passkey) =>
    void remove
      .mutateAsync(passkey.id)
      .then(() => toast({ text: t("security.passkey.removed", { name: passkey.name }) }), say);
  const items = passkeys.data?.items ?? [];
  const act = knowsPasskeys() && (
    <Button look={items.length === 0 ? "primary" : "plain"} disabled={add.isPending} onClick={start}>
      {t("security.passkey.add")}
    </Button>
  );
  return (
    <Section title={t("security.passkey.title")} lead={t("security.passkey.lead")} actions={act}>
      {passkeys.isError && <QueryTrouble error={passkeys.error} onRetry={() => void passkeys.refetch()} />}
      {!knowsPasskeys() && <p className="text-2 text-ink-soft">{t("security.passkey.unknown_here")}</p>}
      {items.length > 0 && (
        <ul className="grid rounded-std border border-line bg-raised">
          {items.map((passkey) => (
            <PasskeyLine
              key={passkey.id}
              passkey={passkey}
              onRename={() => setNaming(passkey)}
              onRemove={() => takeAway(passkey)}
            />
          ))}
        </ul>
      )}
      {naming !== null && <PasskeyNameDialog passkey={naming} onDone={() => setNaming(null)} />}
    </Section>
  );
}

type LineProps = { passkey: Passkey; onRename: () => void; onRemove: () => void };

function PasskeyLine({ passkey, onRename, onRemove }: LineProps) {
  const { t } = useTranslation();
  const reading = useReading();
  const now = useNow();
  const { name, usedAt, addedAt } = passkey;
  const since = momentWords(Date.parse(usedAt ?? addedAt), now, reading);
  return (
    <li className="flex flex-wrap items-center gap-3 border-b border-line px-4 py-3 last:border-b-0">
      <span className="min-w-0 flex-1 basis-48">
        <span className="block font-strong [overflow-wrap:anywhere]">{name}</span>
        <span className="block text-ink-soft">
          {usedAt === null
            ? t("security.passkey.never_used", { when: since })
            : t("security.passkey.used", { when: since })}
        </span>
      </span>
      {/* Together, on a line of their own where there is no room beside the name. */}
      <span className="-mx-2 flex gap-1">
        <Button
          look="quiet"
          size="small"
          aria-label={t("security.passkey.rename_named", { name })}
          onClick={onRename}
        >
          {t("security.passkey.rename")}
        </Button>
        <Button
          look="quiet"
          size="small"
          aria-label={t("security.passkey.remove_named", { name })}
          onClick={onRemove}
        >
          {t("security.passkey.remove")}
        </Button>
      </span>
    </li>
  );
}

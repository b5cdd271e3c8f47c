import type { TokenScope } from "@guichet/contract/access.ts";
import { useTranslation } from "react-i18next";
import { useMakeToken } from "../../api/session.ts";
import { MakeOnceDialog } from "./make-once-dialog.tsx";

const scopes: readonly TokenScope[] = ["read", "write", "deliver", "admin"];

export function MakeTokenDialog({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const make = useMakeToken();
  const token = make.data;
  return (
    <MakeOnceDialog
      making={{
        title: t("settings.tokens.make_title"),
        act: t("settings.tokens.make"),
        field: { label: t("settings.tokens.name") },
        choice: {
          legend: t("settings.tokens.scopes"),
          picks: scopes.map((scope) => ({ value: scope, label: t(`settings.tokens.scope.${scope}`) })),
        },
        first: "read",
        isBusy: make.isPending,
        error: make.error,
        onMake: (name, picked) => make.mutate({ name, scopes: picked }),
      }}
      made={
        token === undefined
          ? null
          : {
              title: t("settings.tokens.made_title"),
              lead: t("settings.tokens.made"),
              label: token.name,
              value: token.secret,
            }
      }
      onDone={onDone}
    />
  );
}

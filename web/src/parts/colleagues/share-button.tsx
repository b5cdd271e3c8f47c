import type { DraftKind } from "@guichet/contract/drafts.ts";
import Users from "lucide-react/icons/users";
import { useTranslation } from "react-i18next";
import { useShareDraft } from "../../api/writing/sharing.ts";
import { Icon } from "../../ui/icon.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { useDoing } from "../acts/doing.ts";

type ShareButtonProps = {
  ticketId: string;
  kind: DraftKind;
  isShared: boolean;
  /** What is typed is on the server before anybody reads it. */
  keep: () => Promise<void>;
};

/** Everyone who sees the ticket reads my draft, until I keep it to myself again. */
export function ShareButton({ ticketId, kind, isShared, keep }: ShareButtonProps) {
  const { t } = useTranslation();
  const doing = useDoing();
  const share = useShareDraft(ticketId, kind);
  const press = () =>
    doing(async () => {
      await keep();
      await share.mutateAsync({ act: isShared ? "DELETE" : "PUT", way: "sharing" });
      return { said: t(isShared ? "calling.draft.unshared" : "calling.draft.shared") };
    });
  return (
    <IconButton
      label={t(isShared ? "calling.draft.unshare" : "calling.draft.share")}
      aria-pressed={isShared}
      icon={<Icon of={Users} />}
      onClick={press}
    />
  );
}

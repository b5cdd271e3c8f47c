import type { DraftKind } from "@guichet/contract/drafts.ts";
import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import ChevronUp from "lucide-react/icons/chevron-up";
import Trash from "lucide-react/icons/trash-2";
import Zap from "lucide-react/icons/zap";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { part } from "../../api/renewal.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Menu } from "../../ui/menus/menu.tsx";
import { useToast } from "../../ui/toast.tsx";
import { ShareButton } from "../colleagues/share-button.tsx";
import type { Asking } from "./asking.ts";
import { AttachButton } from "./attach-button.tsx";
import type { Drafting } from "./drafting.ts";
import type { Sending } from "./sending.ts";

const ClosingDialog = lazy(async () => ({
  default: (await part(import("./closing-dialog.tsx"))).ClosingDialog,
}));

const PutOffDialog = lazy(async () => ({
  default: (await part(import("../writing/put-off-dialog.tsx"))).PutOffDialog,
}));

type ComposerFootProps = {
  ticket: TicketWithThread;
  kind: DraftKind;
  hasWords: boolean;
  /** Colleagues read it already. */
  isShared: boolean;
  isReady: boolean;
  drafting: Drafting;
  sending: Sending;
  asking: Asking;
  onFiles: (files: readonly File[]) => void;
  onMacro: () => void;
  onMode: (mode: DraftKind | null) => void;
};

export function ComposerFoot(props: ComposerFootProps) {
  const { t } = useTranslation();
  const { ticket, kind, isReady, sending } = props;
  const { asked, ask, mayClose, press } = props.asking;
  const closing = {
    id: "close",
    label: t("composer.send_and_close"),
    keys: ["Ctrl", t("keys.cap.shift"), "↵"],
    onPress: () => ask("closing"),
  };
  const later = { id: "later", label: t("composer.send_later"), onPress: () => ask("hour") };
  const otherSends = mayClose ? [closing, later] : [later];
  return (
    <>
      <AttachButton onFiles={props.onFiles} />
      <IconButton label={t("macro.run_title")} icon={<Icon of={Zap} />} onClick={props.onMacro} />
      {props.hasWords && (
        <ShareButton ticketId={ticket.id} kind={kind} isShared={props.isShared} keep={props.drafting.keep} />
      )}
      <DraftLine {...props} />
      <div className="ml-auto flex items-center gap-1.5">
        <SendKeys />
        {kind === "reply" && (
          <Menu label={t("composer.more_sends")} icon={<Icon of={ChevronUp} />} acts={otherSends} />
        )}
        <Button
          look={kind === "note" ? "note" : "primary"}
          size="large"
          aria-disabled={!isReady}
          onClick={() => press(false)}
        >
          {sendWord()}
        </Button>
      </div>
      <Suspense>
        {asked === "hour" && <PutOffDialog onDone={() => ask(null)} onPick={sending.putOff} />}
        {asked === "closing" && (
          <ClosingDialog
            ticket={ticket}
            onDone={() => ask(null)}
            onSendWith={(closing) => sending.send(closing)}
          />
        )}
      </Suspense>
    </>
  );

  function sendWord(): string {
    if (kind === "note") return t("composer.add_note");
    return sending.hasMoved ? t("composer.send_anyway") : t("composer.send");
  }
}

function SendKeys() {
  const { t } = useTranslation();
  return (
    <span aria-hidden="true" className="hidden gap-1 lg:inline-flex">
      {["Ctrl", "↵"].map((key) => (
        <kbd
          key={key}
          title={t("keys.send")}
          className="rounded-std border border-line-strong px-1.5 font-sans text-1 text-ink-soft"
        >
          {key}
        </kbd>
      ))}
    </span>
  );
}

const statusWords = { saving: "saving", saved: "saved_now", unsaved: "not_saved" } as const;

function DraftLine({ kind, drafting, hasWords, onMode }: ComposerFootProps) {
  const { t } = useTranslation();
  const toast = useToast();
  const discard = async () => {
    await drafting.discard();
    toast({ text: t("composer.discarded") });
    onMode(null);
  };
  if (!hasWords) return null;
  return (
    <>
      <IconButton label={t("composer.discard")} icon={<Icon of={Trash} />} onClick={() => void discard()} />
      <span
        role="status"
        className={`min-w-0 flex-1 basis-16 truncate text-1 ${kind === "note" ? "text-ink" : "text-ink-soft"}`}
      >
        {drafting.status === "idle" ? "" : t(`composer.${statusWords[drafting.status]}`)}
      </span>
    </>
  );
}

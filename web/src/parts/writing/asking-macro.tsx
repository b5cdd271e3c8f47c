import type { DraftKind } from "@guichet/contract/drafts.ts";
import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import { useMe } from "../../api/session.ts";
import { useDrafts } from "../../api/thread.ts";
import { keptHere } from "../composer/drafting.ts";
import { MacroDialog } from "./macro-dialog.tsx";
import type { Prepared } from "./macro-preview.tsx";

type AskingMacroProps = {
  ticket: TicketWithThread;
  mode: DraftKind | null;
  onWords: (prepared: Prepared) => void;
  onDone: () => void;
};

/** Over an open ticket; what is being written there may be kept as a macro. */
export function AskingMacro({ ticket, mode, onWords, onDone }: AskingMacroProps) {
  const { agentId } = useMe();
  const drafts = useDrafts(ticket.id).data?.items ?? [];
  const situation = mode ?? "reply";
  const draft = drafts.find(({ kind, by }) => kind === situation && by.id === agentId);
  const html = keptHere(agentId, ticket.id, situation)?.html ?? draft?.html ?? "";
  const written = { fr: null, en: null, ...(html === "" ? {} : { [ticket.language]: html }) };
  return <MacroDialog ticketId={ticket.id} {...{ situation, written, onWords, onDone }} />;
}

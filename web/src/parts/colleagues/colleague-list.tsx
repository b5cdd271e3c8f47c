import type { WhoMayBeCalled } from "@guichet/contract/mentions.ts";
import type { Editor } from "@tiptap/react";
import Users from "lucide-react/icons/users";
import type { RefObject } from "react";
import { useTranslation } from "react-i18next";
import { useCallable } from "../../api/people/mentions.ts";
import { useMe } from "../../api/session.ts";
import { Icon } from "../../ui/icon.tsx";
import { Avatar } from "../customer/avatar.tsx";
import { matching } from "../reasons/matching.ts";
import { type KeyTaker, type Typed, TypedList, useTyped } from "../writing/typed-list.tsx";
import { useListed } from "./listed.ts";

type One = {
  id: string;
  kind: "agent" | "team";
  name: string;
  unreached: readonly string[];
  isSeen: boolean;
};

type ColleagueListProps = {
  editor: Editor;
  ticketId: string;
  keys: RefObject<KeyTaker | null>;
  /** In a reply nobody is named to the customer: the colleague is asked to read it over. */
  onReview: ((agentId: string) => void) | null;
};

/** `@@` and a few letters: a colleague or a team, and who of them the words would not reach. */
export function ColleagueList({ editor, ticketId, keys, onReview }: ColleagueListProps) {
  const { t } = useTranslation();
  const { agentId } = useMe();
  const { typed, leave } = useTyped(editor, "@@");
  const known = useCallable(ticketId, typed !== null).data;
  if (typed === null || known === undefined) return null;
  const everyone = peopleOf(known, agentId);
  const all = onReview === null ? [...everyone, ...teamsOf(known)] : everyone;
  const choose = (one: One, { from, to }: Typed) => {
    if (onReview === null) {
      const piece = { type: "called", attrs: { who: `${one.kind}:${one.id}`, name: one.name } };
      editor.view.focus();
      editor.commands.insertContentAt({ from, to }, [piece, { type: "text", text: " " }]);
      return;
    }
    editor.view.focus();
    editor.commands.deleteRange({ from, to });
    onReview(one.id);
  };
  return (
    <TypedList
      label={t(onReview === null ? "calling.label" : "calling.review_label")}
      none={t("calling.none")}
      found={matching(all, typed.query).slice(0, 7)}
      keys={keys}
      onChoose={(one) => choose(one, typed)}
      onLeave={leave}
      line={(one) => <Line one={one} />}
    >
      {onReview !== null && <p className="px-2 py-1 text-1 text-ink-soft">{t("calling.review_hint")}</p>}
    </TypedList>
  );
}

const peopleOf = ({ items }: WhoMayBeCalled, me: string): One[] =>
  items
    .filter(({ id }) => id !== me)
    .map(({ id, name, sees }) => ({ id, kind: "agent", name, unreached: [], isSeen: sees }));

const teamsOf = ({ teams }: WhoMayBeCalled): One[] =>
  teams.map(({ id, name, reached, unreached }) => ({
    id,
    kind: "team",
    name,
    unreached: unreached.map((each) => each.name),
    isSeen: reached.length > 0,
  }));

function Line({ one }: { one: One }) {
  const { t } = useTranslation();
  const listed = useListed();
  const { kind, name, unreached, isSeen } = one;
  return (
    <>
      <span className="self-center">
        {kind === "team" ? (
          <span className="grid size-6 place-content-center text-ink-soft">
            <Icon of={Users} small />
          </span>
        ) : (
          <Avatar name={name} />
        )}
      </span>
      <span className="shrink-0 font-strong">{name}</span>
      {kind === "team" && isSeen && unreached.length === 0 && (
        <span className="text-1 text-ink-soft">{t("calling.team")}</span>
      )}
      {!isSeen && (
        <span className="min-w-0 text-1 text-pretty text-risk">
          {t(kind === "team" ? "calling.team_unseen" : "calling.unseen")}
        </span>
      )}
      {isSeen && unreached.length > 0 && (
        <span className="min-w-0 text-1 text-pretty text-risk">
          {t("calling.without", { names: listed(unreached), count: unreached.length })}
        </span>
      )}
    </>
  );
}

import type { HouseWord } from "@guichet/contract/house-words.ts";
import X from "lucide-react/icons/x";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../api/session.ts";
import { useAddHouseWords, useHouseWords, useRemoveHouseWord } from "../../api/writing/house-words.ts";
import { useDoing, useSaving } from "../../parts/acts/doing.ts";
import { QueryTrouble } from "../../parts/loading/query-trouble.tsx";
import { RowsSkeleton } from "../../parts/loading/rows-skeleton.tsx";
import { Button } from "../../ui/button.tsx";
import { Field, TextField } from "../../ui/field.tsx";
import { Icon } from "../../ui/icon.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Empty, Trouble } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { pastedWords } from "./pasted-words.ts";

/** From here on a list is searched rather than read. */
const many = 12;

/** Names and words of the trade: taken as written wherever somebody writes, in both languages. */
export function HouseWordsSettings() {
  const { t } = useTranslation();
  const words = useHouseWords();
  const [typed, setTyped] = useState("");
  usePageTitle(t("house_words.title"), useMe().companyName);
  const items = words.data?.items ?? [];
  const asked = plain(typed.trim());
  const shown = items.filter(({ word }) => plain(word).includes(asked));
  return (
    <Page title={t("house_words.title")} lead={t("house_words.lead")}>
      <AddWords />
      {words.isPending && <RowsSkeleton />}
      {words.isError && <QueryTrouble error={words.error} onRetry={() => void words.refetch()} />}
      {words.isSuccess && items.length === 0 && (
        <Empty title={t("house_words.none")}>{t("house_words.none_more")}</Empty>
      )}
      {items.length > many && (
        <Field
          label={t("house_words.find", { count: items.length })}
          type="search"
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
      <ul aria-label={t("house_words.title")} className="flex flex-wrap gap-1.5 empty:hidden">
        {shown.map((word) => (
          <Word key={word.id} word={word} />
        ))}
      </ul>
      {items.length > 0 && shown.length === 0 && (
        <p className="text-2 text-ink-soft">{t("house_words.none_found")}</p>
      )}
    </Page>
  );
}

const plain = (text: string): string => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** One, or a whole list pasted at once. */
function AddWords() {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const { mutateAsync: add } = useAddHouseWords();
  const saving = useSaving(() => setTyped(""));
  const { words, left } = pastedWords(typed);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (words.length === 0) return;
    saving.save(async () => {
      await add(words);
      return { said: t("house_words.added", { count: words.length }) };
    });
  };
  return (
    <form onSubmit={submit} className="grid max-w-160 gap-3">
      <TextField
        label={t("house_words.add")}
        hint={t("house_words.add_hint")}
        rows={2}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {left.length > 0 && (
        <p className="text-2 text-ink-soft [overflow-wrap:anywhere]">
          {t("house_words.left", { words: left.slice(0, 8).join(", ") })}
        </p>
      )}
      {saving.failure !== undefined && <Trouble title={saving.failure} />}
      <div>
        <Button type="submit" look="primary" disabled={saving.isPending || words.length === 0}>
          {words.length > 1 ? t("house_words.add_all", { count: words.length }) : t("words.add")}
        </Button>
      </div>
    </form>
  );
}

function Word({ word: { id, word, addedBy } }: { word: HouseWord }) {
  const { t } = useTranslation();
  const run = useDoing();
  const { mutateAsync: remove } = useRemoveHouseWord();
  const { mutateAsync: add } = useAddHouseWords();
  const removeIt = async () => {
    await remove(id);
    return {
      said: t("house_words.removed", { word }),
      undo: async () => {
        await add([word]);
        return undefined;
      },
    };
  };
  return (
    <li
      title={addedBy === null ? undefined : t("house_words.added_by", { name: addedBy })}
      className="inline-flex min-h-8 items-center gap-0.5 rounded-std border border-line bg-raised pl-2.5 text-2"
    >
      <span className="[overflow-wrap:anywhere]">{word}</span>
      <IconButton
        label={t("house_words.remove", { word })}
        icon={<Icon of={X} small />}
        onClick={() => run(removeIt, `house word ${id}`)}
      />
    </li>
  );
}

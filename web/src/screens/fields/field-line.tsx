import type { Field } from "@guichet/contract/fields.ts";
import Ellipsis from "lucide-react/icons/ellipsis";
import { useTranslation } from "react-i18next";
import { useOrderingFields, useRetiringField } from "../../api/lists/fields.ts";
import { useReasons } from "../../api/reasons.ts";
import { useDoing } from "../../parts/acts/doing.ts";
import { Icon } from "../../ui/icon.tsx";
import { Menu } from "../../ui/menus/menu.tsx";

type FieldLineProps = { field: Field; used: readonly Field[]; onOpen: () => void };

export function FieldLine({ field, used, onOpen }: FieldLineProps) {
  const { t } = useTranslation();
  const reasons = useReasons().data?.items ?? [];
  const ordering = useOrderingFields();
  const retiring = useRetiringField();
  const doing = useDoing();
  const place = used.findIndex(({ id }) => id === field.id);
  const move = (to: number) => {
    const others = used.map(({ id }) => id).filter((id) => id !== field.id);
    doing(async () => void (await ordering.mutateAsync(others.toSpliced(to, 0, field.id))));
  };
  const retire = (retired: boolean) =>
    doing(async () => void (await retiring.mutateAsync({ id: field.id, retired })));
  const acts = field.retired
    ? [{ id: "back", label: t("fields.bring_back"), onPress: () => retire(false) }]
    : [
        { id: "change", label: t("fields.change"), onPress: onOpen },
        ...(place > 0 ? [{ id: "up", label: t("fields.up"), onPress: () => move(place - 1) }] : []),
        ...(place < used.length - 1
          ? [{ id: "down", label: t("fields.down"), onPress: () => move(place + 1) }]
          : []),
        { id: "retire", label: t("fields.retire"), onPress: () => retire(true) },
      ];
  const named = reasons.filter(({ id }) => field.reasonIds.includes(id)).map(({ name }) => name);
  const said = [
    t(`fields.kind.${field.kind}`),
    named.length === 0 ? t("fields.every_reason") : named.join(", "),
    ...(field.required ? [t("fields.is_required")] : []),
    ...(field.shown ? [t("fields.is_shown")] : []),
    ...(field.retired ? [t("fields.is_retired")] : []),
  ];
  return (
    <li className="flex min-h-11 items-center gap-x-3 border-b border-line py-1.5 last:border-b-0">
      <span className="grid min-w-0 flex-1">
        <span className={`[overflow-wrap:anywhere] ${field.retired ? "text-ink-soft" : "font-strong"}`}>
          {field.name}
        </span>
        <span className="text-1 text-pretty text-ink-soft">{said.join(" · ")}</span>
      </span>
      <Menu label={t("fields.acts", { name: field.name })} icon={<Icon of={Ellipsis} />} acts={acts} />
    </li>
  );
}

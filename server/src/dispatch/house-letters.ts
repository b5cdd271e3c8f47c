import type { Language } from "@guichet/contract/ids.ts";
import { readCompany } from "../company/company.ts";
import { anyInbox } from "../inboxes/speaking.ts";
import { type NewsLine, newsWords } from "../locales/news.ts";
import { notices } from "../locales/notices.ts";
import type { Work } from "../platform/work.ts";
import { writeDeparture } from "./departing.ts";
import type { Links } from "./links.ts";

type Reset = { to: string; language: Language; link: string; minutes: number };

/**
 * To somebody who forgot their password: it leaves in silent mode too, since they asked for it, and as a one-time code,
 * since nobody else here may read what opens their account. A house without any inbox sends nothing.
 */
export const sendResetLetter =
  (links: Links) =>
  async (work: Work, { to, language, link, minutes }: Reset): Promise<void> => {
    const [company, inbox] = [await readCompany(work), await anyInbox(work)];
    if (!inbox) return;
    await writeDeparture(
      work,
      {
        kind: "code",
        inbox,
        ticket: null,
        entryId: null,
        automatic: true,
        senderName: company.name,
        recipients: [to],
        copies: [],
        ...notices[language].reset({ company: company.name, link, minutes }),
        thread: [],
        leavesAt: work.now,
      },
      links,
    );
  };

type News = { to: string; language: Language; lines: readonly NewsLine[] };

/** To a colleague, of what happened in their tickets: in silent mode too, since silence is towards customers. */
export const sendNews =
  (links: Links) =>
  async (work: Work, { to, language, lines }: News): Promise<void> => {
    const [company, inbox] = [await readCompany(work), await anyInbox(work)];
    if (!inbox) return;
    await writeDeparture(
      work,
      {
        kind: "notice",
        inbox,
        ticket: null,
        entryId: null,
        automatic: true,
        senderName: company.name,
        recipients: [to],
        copies: [],
        ...newsWords[language].letter({ company: company.name, lines }),
        thread: [],
        leavesAt: work.now,
      },
      links,
    );
  };

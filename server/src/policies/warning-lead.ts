import type { Facts } from "@guichet/contract/facts.ts";
import type { Links } from "../dispatch/links.ts";
import { sendNotice } from "../dispatch/noticing.ts";
import { tellMoment } from "../locales/moments.ts";
import { notices } from "../locales/notices.ts";
import { trackingWords } from "../locales/tracking.ts";
import type { Work } from "../platform/work.ts";
import { readPromises } from "../promises/listing.ts";
import { addressOfLead } from "../team/leading.ts";

/** A customer refused a new date: the one before it stands, and the lead hears of it. In silent mode the fact is enough. */
export const warnLead =
  (links: Links) =>
  async (work: Work, { ticketId, commitmentId }: Facts["promise.refused"]): Promise<void> => {
    const [lead, promises] = await Promise.all([addressOfLead(work, ticketId), readPromises(work, ticketId)]);
    const refused = promises.find((one) => one.id === commitmentId);
    if (lead === undefined || !refused) return;
    await sendNotice(work, links, {
      ticketId,
      kind: "notice",
      to: [lead],
      letter: (about) => {
        const { language, timeZone } = about;
        const { kind, what, dueAt, firstDueAt } = refused;
        return notices[language].dateRefused({
          ...about,
          what: what ?? trackingWords[language].promised.kind[kind],
          stands: tellMoment(dueAt ?? firstDueAt, { language, timeZone, now: work.now }),
          desk: links.desk(ticketId),
        });
      },
    });
  };

import { doBulkActions } from "../../src/bulk-actions/doing.ts";
import { openDatabase } from "../../src/platform/db.ts";
import { armKillPoint } from "../../src/platform/kill-points.ts";
import { openWorks, type Reactions } from "../../src/platform/work.ts";

/** A process of its own that does bulk actions until it dies where it was told to: `node dying-bulk.ts URL POINT NOW`. */
const [url = "", point = "", now = ""] = process.argv.slice(2);
armKillPoint(point);
const works = openWorks({
  database: openDatabase(url),
  clock: () => Temporal.Instant.from(now),
  reactions: new Proxy({}, { get: () => [] }) as Reactions,
});
while (await doBulkActions(works));

/** The disk said no: of the files (ENOSPC, EDQUOT) or of the database (SQLSTATE 53100). Nobody's message is at fault. */
export function isStorageFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ("code" in error && ["ENOSPC", "EDQUOT", "53100"].includes(String(error.code))) return true;
  return isStorageFull(error.cause);
}

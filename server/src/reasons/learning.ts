import type { Work } from "../platform/work.ts";
import { addLesson, takeLessonBack } from "./lesson-rows.ts";

/** A message with these words was given to this reason. */
export const teachReason = (work: Work, reasonId: string, stems: readonly string[]): Promise<void> =>
  addLesson(work, reasonId, stems);

/** It was after all not. */
export const unteachReason = (work: Work, reasonId: string, stems: readonly string[]): Promise<void> =>
  takeLessonBack(work, reasonId, stems);

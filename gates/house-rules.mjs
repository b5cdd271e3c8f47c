import { basename, dirname } from "node:path";
import { isSource, isSpecimen, isTest, read } from "./tree.mjs";

export const limits = { file: 300, test: 400, folder: 20, depth: 2 };

const forbiddenFolders = new Set(["utils", "helpers", "common", "lib", "misc"]);
// Flat lists of records grow by nature; the listing of server/src is the product itself, and that of contract/src its nouns.
const freeFolders = /(?:^|\/)(?:migrations|decisions|changes)$|^(?:server|contract)\/src$/;
const todo = /\b(?:TODO|FIXME|XXX|HACK)\b(?!.*#\d+)/;

/** What a person wrote and another will read: sources, and the texts of the locales. */
export function handWritten(paths) {
  return paths.filter(
    (path) => !isSpecimen(path) && (isSource(path) || /(?:^|\/)locales\/.*\.json$/.test(path)),
  );
}

export function countLines(text) {
  if (text === "") return 0;
  return text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
}

/** Entries per folder: its files and its sub-folders, tests not counted. The root is left out. */
export function entriesByFolder(paths) {
  const folders = new Map();
  for (const path of paths.filter((each) => !isTest(each) && !isSpecimen(each))) {
    let child = path;
    for (let folder = dirname(child); folder !== "."; folder = dirname(folder)) {
      const entries = folders.get(folder) ?? new Set();
      entries.add(basename(child));
      folders.set(folder, entries);
      child = folder;
    }
  }
  return folders;
}

/** A language is no level of its own: its folder stands once for each, with the same texts in it. */
export function depthUnderSource(path) {
  const inside = /^[^/]+\/src\/(.+)$/.exec(path)?.[1]?.replace(/^locales\/(?:fr|en)\//, "locales/");
  return inside === undefined ? 0 : inside.split("/").length - 1;
}

function longFiles(root, paths) {
  return handWritten(paths).flatMap((path) => {
    const lines = countLines(read(root, path));
    const limit = isTest(path) ? limits.test : limits.file;
    return lines > limit ? [{ rule: "length", path, says: `${lines} lines, ${limit} at most` }] : [];
  });
}

function fullFolders(paths) {
  return [...entriesByFolder(paths)]
    .filter(([folder, entries]) => entries.size > limits.folder && !freeFolders.test(folder))
    .map(([path, entries]) => ({
      rule: "folder",
      path,
      says: `${entries.size} entries, ${limits.folder} at most`,
    }));
}

function deepFiles(paths) {
  return paths
    .filter((path) => !isSpecimen(path) && depthUnderSource(path) > limits.depth)
    .map((path) => ({
      rule: "depth",
      path,
      says: `${depthUnderSource(path)} folders under src, ${limits.depth} at most`,
    }));
}

function badNames(paths) {
  return handWritten(paths).flatMap((path) => {
    const folder = dirname(path)
      .split("/")
      .find((part) => forbiddenFolders.has(part));
    const offences = [];
    if (folder !== undefined) offences.push({ rule: "name", path, says: `"${folder}" is no noun` });
    if (/^index\.[a-z]+$/.test(basename(path)) && !path.endsWith(".css")) {
      offences.push({ rule: "name", path, says: "no index file: import the file that holds the thing" });
    }
    return offences;
  });
}

function forgottenWork(root, paths) {
  return handWritten(paths)
    .filter((path) => path !== "gates/house-rules.mjs")
    .flatMap((path) =>
      read(root, path)
        .split("\n")
        .flatMap((line, place) =>
          todo.test(line)
            ? [{ rule: "to-do", path, says: `line ${place + 1} has a to-do without an issue number` }]
            : [],
        ),
    );
}

export function offences(root, paths) {
  return [
    ...longFiles(root, paths),
    ...fullFolders(paths),
    ...deepFiles(paths),
    ...badNames(paths),
    ...forgottenWork(root, paths),
  ];
}

function complaintAbout(exception, excuses) {
  if (!exception.reason || !/^\d{4}-\d\d-\d\d$/.test(exception.date ?? "")) {
    return "an exception without a reason and a date";
  }
  return excuses ? undefined : "an exception that excuses nothing any more";
}

/** An exception needs a reason and a date, and leaves the list once nothing offends any more. */
export function weigh(found, exceptions) {
  const covers = (exception, offence) => exception.rule === offence.rule && exception.path === offence.path;
  const unexcused = found.filter((offence) => !exceptions.some((each) => covers(each, offence)));
  const unsound = exceptions.flatMap((each) => {
    const complaint = complaintAbout(
      each,
      found.some((offence) => covers(each, offence)),
    );
    return complaint === undefined ? [] : [{ rule: "exception", path: each.path, says: complaint }];
  });
  return [...unexcused, ...unsound];
}

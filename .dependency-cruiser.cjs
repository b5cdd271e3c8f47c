/*
 * The table "Who may import whom" of the house, as rules with a name and a reason each.
 * Arrows go one way: contract ← platform ← domain modules ← channels, portal ← the root tables ← main.ts.
 *
 * The order below is total, so cycles between folders cannot be written; there is no separate rule for them.
 * Type imports count like the others: a type known upstream is knowledge all the same.
 */
const order = [
  "access",
  "calendars",
  "language",
  "company",
  "moments",
  "team",
  "identity",
  "customers",
  "tags",
  "reasons",
  "fields",
  "inboxes",
  "tickets",
  "thread",
  "relations",
  "checklists",
  "procedures",
  "mentions",
  "protection",
  "intake",
  "readings",
  "dispatch",
  "routing",
  "handovers",
  "promises",
  "data-requests",
  "policies",
  "approvals",
  "gestures",
  "guard",
  "away",
  "follow-ups",
  "drafts",
  "ready-replies",
  "macros",
  "contributions",
  "complaints",
  "holds",
  "incidents",
  "surveys",
  "views",
  "bulk-actions",
  "search",
  "visits",
  "notifications",
  "webhooks",
  "figures",
  "care",
  "merging",
  "beside",
  "rights",
  "assistant",
];
const beside = ["articles", "records"];
const domain = [...order, ...beside];

const inFolder = (names) => `^server/src/(?:${names.join("|")})/`;
const anyModule = inFolder(domain);
const tests = "\\.test\\.tsx?$";
const rootTables = "^server/src/[^/]+\\.ts$";
// Patterns are kept without nested repetition: the cruiser refuses those that could run away.
const face = (words) => [
  `^server/src/[^/]+/.*/(?:${words}).ts$`,
  `^server/src/[^/]+/(?:${words}).ts$`,
  `^server/src/[^/]+/(?:${words})-[^/]+.ts$`,
  `^server/src/[^/]+/[^/]+-(?:${words}).ts$`,
];

const rule = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });
const product = (path) => ({ path, pathNot: tests });

const everywhere = [
  rule("no-cycles", "Two files that need each other are one file, or hide a third.", {}, { circular: true }),
  rule(
    "resolvable",
    "An import that leads nowhere escapes every other rule.",
    {},
    { couldNotResolve: true, pathNot: "\\.(?:css|svg|woff2)(?:$|\\?)|^virtual:" },
  ),
  rule(
    "no-tests-in-the-product",
    "The product runs without its tests, its cast and its fakes.",
    { path: "^(?:contract|server|web)/src/", pathNot: tests },
    { path: `${tests}|^(?:server|web)/testing/|^journeys/|^gates/|^bench/` },
  ),
  rule(
    "production-only",
    "The manifest is the production install: what src imports, it names as a dependency, and not as a development one.",
    { path: "^(?:contract|server)/src/", pathNot: tests },
    { dependencyTypes: ["npm-dev", "npm-no-pkg"], dependencyTypesNot: ["type-only"] },
  ),
];

const contract = [
  rule(
    "contract-imports-only-zod",
    "Both sides compile against the contract, so it can carry neither side's libraries.",
    product("^contract/src/"),
    { pathNot: "^contract/src/|(?:^|/)node_modules/zod/" },
  ),
];

const server = [
  rule(
    "server-knows-no-screen",
    "The server runs without a browser.",
    { path: "^server/" },
    { path: "^web/" },
  ),
  rule(
    "platform-names-no-noun",
    "The platform knows nothing of customer service; it could carry another trade.",
    product("^server/src/platform/"),
    // The dictionary of the refusals is a text, not a module: an error is answered in the reader's language.
    { path: "^server/src/", pathNot: "^server/src/(?:platform|locales)/" },
  ),
  rule(
    "words-stand-alone",
    "Locales are texts; a text that imports a rule is a rule in disguise.",
    product("^server/src/locales/"),
    { path: "^server/", pathNot: "^server/src/locales/" },
  ),
  rule(
    "every-module-has-its-place",
    "A folder the order does not know has no upstream and no downstream: place it, in this file and in a decision record.",
    {
      path: "^server/src/[^/]+/",
      pathNot: `${anyModule}|^server/src/(?:platform|channels|portal|live|commands|locales)/`,
    },
    {},
  ),
  rule(
    "rows-and-presenting-are-private",
    "Only a module's own files know its tables and its wire shape.",
    { path: "^server/src/([^/]+)/", pathNot: tests },
    { path: face("rows|present"), pathNot: "^server/src/$1/" },
  ),
  rule(
    "rows-and-presenting-are-private-to-the-root-too",
    "The root tables name verbs, not tables.",
    product(rootTables),
    { path: face("rows|present"), pathNot: "^server/src/platform/" },
  ),
  rule(
    "routes-reactions-jobs-are-for-the-root",
    "What is wired in the root tables is wired nowhere else: one place says what follows from what.",
    { path: "^server/src/([^/]+)/", pathNot: tests },
    {
      path: face("routes|reactions|jobs"),
      pathNot: "^server/src/(?:$1|platform)/",
    },
  ),
  rule(
    "nothing-imports-the-root",
    "The root composes; what it composes does not know it. Commands are the root's other face.",
    { path: "^server/src/[^/]+/", pathNot: `${tests}|^server/src/commands/` },
    { path: rootTables },
  ),
  rule(
    "main-is-last",
    "main.ts starts the process; importing it would start another.",
    { pathNot: `${tests}|^server/testing/|^journeys/|^bench/` },
    { path: "^(?:server|web)/src/main\\.tsx?$" },
  ),
];

const modules = [
  rule(
    "domain-never-imports-a-channel",
    "A reply leaves through the reactions table and the sender that the channel declared, so a new world changes no module.",
    product(anyModule),
    { path: "^server/src/(?:channels|portal)/" },
  ),
  ...order
    .slice(0, -1)
    .map((module, place) =>
      rule(
        `${module}-is-upstream`,
        `${module} comes before ${order.slice(place + 1).join(", ")}: it is told of them by facts, never by imports.`,
        product(inFolder([module])),
        { path: inFolder(order.slice(place + 1)) },
      ),
    ),
  rule(
    "articles-and-records-stand-beside",
    "They are asked; they ask only who acts and for whom.",
    product(inFolder(beside)),
    {
      path: anyModule,
      pathNot: `${inFolder(["access", "team", "customers"])}|^server/src/(?:articles|records)/`,
    },
  ),
];

const doors = [
  rule(
    "channels-know-models-only",
    "A channel speaks its own language up to its threshold: its inboxes, intake, dispatch, and the types of the rest.",
    product("^server/src/channels/"),
    {
      path: anyModule,
      pathNot: `${inFolder(["inboxes", "intake", "dispatch"])}|^server/src/(?:[^/]+/model|access/policy)\\.ts$`,
    },
  ),
  rule(
    "channels-are-strangers",
    "Two outside worlds share only what every channel promises.",
    { path: "^server/src/channels/([^/]+)/", pathNot: tests },
    { path: "^server/src/channels/[^/]+/", pathNot: "^server/src/channels/$1/" },
  ),
  rule(
    "channels-and-portal-apart",
    "Public pages and channels are two doors; neither opens the other.",
    product("^server/src/(channels|portal)/"),
    { path: "^server/src/(?:channels|portal)/", pathNot: "^server/src/$1/" },
  ),
];

const web = [
  rule(
    "web-knows-no-server",
    "Strangers' browsers run no server code.",
    { path: "^web/" },
    { path: "^server/" },
  ),
  rule("web-runs-in-browsers", "A browser has no Node inside.", product("^web/src/"), {
    dependencyTypes: ["core"],
  }),
  rule(
    "ui-knows-no-noun",
    "A button that fetches tickets cannot be a button elsewhere.",
    product("^web/src/ui/"),
    { path: "^web/src/(?:api|parts|screens)/|^contract/" },
  ),
  rule(
    "parts-know-no-screen",
    "A part is shown by screens; it does not know which.",
    product("^web/src/parts/"),
    { path: "^web/src/screens/" },
  ),
  rule("api-draws-nothing", "Queries and acts are the same whatever shows them.", product("^web/src/api/"), {
    path: "^web/src/(?:ui|parts|screens)/",
  }),
  rule(
    "screens-are-strangers",
    "What two screens share moves to parts; routes compose.",
    { path: "^web/src/screens/([^/]+)/", pathNot: tests },
    { path: "^web/src/screens/[^/]+/", pathNot: "^web/src/screens/$1/" },
  ),
  rule(
    "nothing-imports-the-routes",
    "Routes compose screens; a screen that imports them knows every other one.",
    { path: "^web/src/[^/]+/", pathNot: tests },
    { path: "^web/src/[^/]+\\.tsx?$" },
  ),
];

module.exports = {
  forbidden: [...everywhere, ...contract, ...server, ...modules, ...doors, ...web],
  options: {
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(?:data|web/dist|server/dist)/" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      mainFields: ["module", "main", "types", "typings"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".cjs", ".json", ".css"],
    },
  },
};

import ts from "typescript";

const testNames = new Set(["test", "it"]);

/** The name at the root of a callee: `test`, `test.each(rows)`, `test.concurrent.for(rows)` are all "test". */
function rootName(callee) {
  if (ts.isIdentifier(callee)) return callee.text;
  if (ts.isPropertyAccessExpression(callee) || ts.isCallExpression(callee))
    return rootName(callee.expression);
  return undefined;
}

const literal = (node) => (node && ts.isStringLiteralLike(node) ? node.text : undefined);

/** The first words of each row of a table, for the titles that are made of them. */
function rowsOf(callee) {
  const table = ts.isCallExpression(callee) ? callee.arguments[0] : undefined;
  if (!table || !ts.isArrayLiteralExpression(table)) return [];
  return table.elements.flatMap((row) => {
    const first = ts.isArrayLiteralExpression(row) ? row.elements[0] : row;
    const words = literal(first);
    return words === undefined ? [] : [words];
  });
}

function titlesOfCall(call) {
  const title = literal(call.arguments[0]);
  if (title === undefined) return [];
  const rows = title.includes("%s") ? rowsOf(call.expression) : [];
  return rows.length > 0 ? rows.map((row) => title.replace("%s", row)) : [title];
}

/** The titles of the tests of one file, in order, each with the group it stands in. */
export function titlesIn(path, text) {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found = [];
  const visit = (node, group) => {
    let inside = group;
    if (ts.isCallExpression(node)) {
      const name = rootName(node.expression);
      if (testNames.has(name)) found.push(...titlesOfCall(node).map((title) => ({ group, title })));
      if (name === "describe") inside = literal(node.arguments[0]) ?? group;
    }
    ts.forEachChild(node, (child) => visit(child, inside));
  };
  visit(tree, undefined);
  return found;
}

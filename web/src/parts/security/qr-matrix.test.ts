import { expect, test } from "vitest";
import { qrMatrix } from "./qr-matrix.ts";

const drawn = (text: string): string[] =>
  qrMatrix(text).map((row) => row.map((dark) => (dark ? "#" : ".")).join(""));

/** Read back by another program's camera reader when it was written. */
const guichet = [
  "#######.......#######",
  "#.....#.#..##.#.....#",
  "#.###.#..#....#.###.#",
  "#.###.#..####.#.###.#",
  "#.###.#.##..#.#.###.#",
  "#.....#..##.#.#.....#",
  "#######.#.#.#.#######",
  ".........####........",
  "#.#.#.#....#....#..#.",
  "..#.#...#.....##....#",
  "##....####..#...#####",
  "...#.#..###...##....#",
  "##.####...#.#.###..##",
  "........#.##.#..####.",
  "#######....#.########",
  "#.....#..#.###......#",
  "#.###.#.##.#.####..##",
  "#.###.#.......####.#.",
  "#.###.#.##..#..###..#",
  "#.....#..##...##...#.",
  "#######.#.#.#.#....##",
];

test("a text is drawn as the square that a camera reads", () => {
  expect(drawn("Guichet")).toEqual(guichet);
});

test.each([
  [1, 14],
  [2, 26],
  [3, 42],
  [6, 106],
  [7, 122],
  [9, 180],
  [10, 213],
  [13, 331],
])("version %i holds up to %i letters, and no more", (version, most) => {
  expect(qrMatrix("x".repeat(most))).toHaveLength(version * 4 + 17);
  const larger = () => qrMatrix("x".repeat(most + 1)).length;
  if (version === 13) expect(larger).toThrow();
  else expect(larger()).toBe(version * 4 + 21);
});

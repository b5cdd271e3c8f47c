/**
 * A square that a camera reads (ISO/IEC 18004): bytes, correction level M, versions 1 to 13, enough for the address of a
 * second factor. Drawn here because its content is a secret: no service and no image may see it.
 */
const shapes = [
  { words: 26, correction: 10, blocks: 1, marks: [] },
  { words: 44, correction: 16, blocks: 1, marks: [6, 18] },
  { words: 70, correction: 26, blocks: 1, marks: [6, 22] },
  { words: 100, correction: 18, blocks: 2, marks: [6, 26] },
  { words: 134, correction: 24, blocks: 2, marks: [6, 30] },
  { words: 172, correction: 16, blocks: 4, marks: [6, 34] },
  { words: 196, correction: 18, blocks: 4, marks: [6, 22, 38] },
  { words: 242, correction: 22, blocks: 4, marks: [6, 24, 42] },
  { words: 292, correction: 22, blocks: 5, marks: [6, 26, 46] },
  { words: 346, correction: 26, blocks: 5, marks: [6, 28, 50] },
  { words: 404, correction: 30, blocks: 5, marks: [6, 30, 54] },
  { words: 466, correction: 22, blocks: 8, marks: [6, 32, 58] },
  { words: 532, correction: 22, blocks: 9, marks: [6, 34, 62] },
] as const;

type Shape = { version: number; words: number; correction: number; blocks: number; marks: readonly number[] };

const capacity = ({ words, correction, blocks }: Shape): number => words - correction * blocks;
const lengthBits = (version: number): number => (version < 10 ? 8 : 16);

function shapeFor(bytes: number): Shape {
  const found = shapes
    .map((shape, rank) => ({ ...shape, version: rank + 1 }))
    .find((shape) => 4 + lengthBits(shape.version) + bytes * 8 <= capacity(shape) * 8);
  if (!found) throw new Error("This text is too long for a square of ours.");
  return found;
}

/** What is written in the square, with its correction, in the order of the modules. */
function wordsOf(text: string): { shape: Shape; words: number[] } {
  const bytes = new TextEncoder().encode(text);
  const shape = shapeFor(bytes.length);
  const head = `0100${bytes.length.toString(2).padStart(lengthBits(shape.version), "0")}`;
  const body = Array.from(bytes, (byte) => byte.toString(2).padStart(8, "0")).join("");
  const room = capacity(shape) * 8;
  const bits = `${head}${body}0000`.slice(0, room);
  const full = bits.padEnd(Math.ceil(bits.length / 8) * 8, "0");
  const data = full.match(/.{8}/gu)?.map((each) => Number.parseInt(each, 2)) ?? [];
  for (let filler = 0xec; data.length < room / 8; filler ^= 0xec ^ 0x11) data.push(filler);
  return { shape, words: interleave(data, shape) };
}

/** The last blocks are one word longer when the words don't divide evenly. */
function interleave(data: readonly number[], shape: Shape): number[] {
  const short = Math.floor(data.length / shape.blocks);
  const longer = data.length % shape.blocks;
  const divisor = divisorOf(shape.correction);
  let from = 0;
  const blocks = Array.from({ length: shape.blocks }, (_, rank) => {
    const size = short + (rank >= shape.blocks - longer ? 1 : 0);
    const words = data.slice(from, from + size);
    from += size;
    return { words, correction: remainderOf(words, divisor) };
  });
  const across = (length: number, pick: (block: (typeof blocks)[number]) => readonly number[]) =>
    Array.from({ length }, (_, rank) => blocks.flatMap((block) => pick(block)[rank] ?? [])).flat();
  return [
    ...across(short + 1, ({ words }) => words),
    ...across(shape.correction, ({ correction }) => correction),
  ];
}

/** In the field of 256 elements with the polynomial of the standard. */
function times(left: number, right: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit--) {
    product = (product << 1) ^ ((product >>> 7) * 0x11d);
    product ^= ((right >>> bit) & 1) * left;
  }
  return product;
}

function divisorOf(degree: number): number[] {
  const divisor = [...Array.from({ length: degree - 1 }, () => 0), 1];
  let root = 1;
  for (let turn = 0; turn < degree; turn++) {
    for (let place = 0; place < degree; place++)
      divisor[place] = times(divisor[place] ?? 0, root) ^ (divisor[place + 1] ?? 0);
    root = times(root, 2);
  }
  return divisor;
}

function remainderOf(words: readonly number[], divisor: readonly number[]): number[] {
  const rest = divisor.map(() => 0);
  for (const word of words) {
    const factor = word ^ (rest.shift() ?? 0);
    rest.push(0);
    for (const [place, coefficient] of divisor.entries())
      rest[place] = (rest[place] ?? 0) ^ times(coefficient, factor);
  }
  return rest;
}

/** Rows of modules, true where it is dark, without the quiet margin. */
export function qrMatrix(text: string): boolean[][] {
  const { shape, words } = wordsOf(text);
  const size = shape.version * 4 + 17;
  const frame = frameOf(shape, size);
  const path = pathOf(frame, size);
  const dress = (mask: number) => {
    const dark = frame.map((row) => row.map((module) => module === true));
    for (const [rank, [row, column]] of path.entries()) {
      const bit = ((words[rank >>> 3] ?? 0) >>> (7 - (rank & 7))) & 1;
      const line = dark[row];
      if (line) line[column] = (bit === 1) !== masks[mask]?.(row, column);
    }
    writeFormat(dark, mask);
    return dark;
  };
  const all = masks.map((_, mask) => dress(mask));
  const [first = []] = all.toSorted((left, right) => unrest(left) - unrest(right));
  return first;
}

const masks: readonly ((row: number, column: number) => boolean)[] = [
  (row, column) => (row + column) % 2 === 0,
  (row) => row % 2 === 0,
  (_row, column) => column % 3 === 0,
  (row, column) => (row + column) % 3 === 0,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
  (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
  (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
];

/** True and false stand; null is left for the data. */
type Frame = (boolean | null)[][];

function frameOf({ version, marks }: Shape, size: number): Frame {
  const frame: Frame = Array.from({ length: size }, () => Array.from({ length: size }, () => null));
  const set = (row: number, column: number, dark: boolean) => {
    const line = frame[row];
    if (line && column >= 0 && column < size) line[column] = dark;
  };
  for (let place = 0; place < size; place++) {
    set(6, place, place % 2 === 0);
    set(place, 6, place % 2 === 0);
  }
  const eye = (row: number, column: number, reach: number) => {
    for (let down = -reach; down <= reach; down++)
      for (let along = -reach; along <= reach; along++) {
        const ring = Math.max(Math.abs(down), Math.abs(along));
        set(row + down, column + along, reach === 4 ? ring !== 2 && ring !== 4 : ring !== 1);
      }
  };
  for (const row of marks)
    for (const column of marks) if (!nearCorner(row, column, size)) eye(row, column, 2);
  for (const [row, column] of [
    [3, 3],
    [3, size - 4],
    [size - 4, 3],
  ] as const)
    eye(row, column, 4);
  // Kept for the format, which is written with each mask; the dark one is always dark.
  for (let place = 0; place < 9; place++) {
    if (place !== 6) {
      set(8, place, false);
      set(place, 8, false);
    }
    if (place < 8) {
      set(8, size - 1 - place, false);
      set(size - 1 - place, 8, place === 7);
    }
  }
  if (version >= 7) writeVersion(version, size, set);
  return frame;
}

/** The larger ones say their version twice, beside two of the eyes. */
function writeVersion(
  version: number,
  size: number,
  set: (row: number, column: number, dark: boolean) => void,
): void {
  const bits = (version << 12) | restOf(version, 12, 0x1f25);
  for (let bit = 0; bit < 18; bit++) {
    const [far, near] = [size - 11 + (bit % 3), Math.floor(bit / 3)];
    set(far, near, ((bits >>> bit) & 1) === 1);
    set(near, far, ((bits >>> bit) & 1) === 1);
  }
}

const nearCorner = (row: number, column: number, size: number): boolean =>
  (row === 6 && column === 6) || (row === 6 && column === size - 7) || (row === size - 7 && column === 6);

/** Two columns at a time from the right, up and down, leaving out the upright line. */
function pathOf(frame: Frame, size: number): (readonly [number, number])[] {
  const path: (readonly [number, number])[] = [];
  for (let right = size - 1, upward = true; right > 0; right -= 2, upward = !upward) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step++) {
      const row = upward ? size - 1 - step : step;
      for (const column of [right, right - 1]) if (frame[row]?.[column] === null) path.push([row, column]);
    }
  }
  return path;
}

function restOf(value: number, bits: number, polynomial: number): number {
  let rest = value;
  for (let turn = 0; turn < bits; turn++) rest = (rest << 1) ^ ((rest >>> (bits - 1)) * polynomial);
  return rest;
}

function writeFormat(dark: boolean[][], mask: number): void {
  const size = dark.length;
  const bits = ((mask << 10) | restOf(mask, 10, 0x537)) ^ 0x5412;
  for (let bit = 0; bit < 15; bit++) {
    const isDark = ((bits >>> bit) & 1) === 1;
    const set = (row: number, column: number) => {
      const line = dark[row];
      if (line) line[column] = isDark;
    };
    if (bit < 8) {
      set(bit < 6 ? bit : bit + 1, 8);
      set(8, size - 1 - bit);
    } else {
      set(8, bit === 8 ? 7 : 14 - bit);
      set(size - 15 + bit, 8);
    }
  }
}

/** Long runs, filled squares and too much of one colour trouble cameras: the calmest mask is taken. */
function unrest(dark: readonly (readonly boolean[])[]): number {
  const columns = dark.map((_, column) => dark.map((row) => row[column] === true));
  const runs = [...dark, ...columns].flatMap(
    (line) =>
      line
        .map((module) => (module ? "1" : "0"))
        .join("")
        .match(/1{5,}|0{5,}/gu) ?? [],
  );
  let squares = 0;
  for (const [row, line] of dark.entries())
    for (const [column, module] of line.entries()) {
      const others = [line[column + 1], dark[row + 1]?.[column], dark[row + 1]?.[column + 1]];
      if (others.every((other) => other === module)) squares++;
    }
  const share = dark.flat().filter(Boolean).length / dark.length ** 2;
  const balance = Math.floor(Math.abs(share * 20 - 10)) * 10;
  return runs.reduce((sum, run) => sum + run.length - 2, 0) + squares * 3 + balance;
}

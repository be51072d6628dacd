// Which parts of a line lie inside an outline: the non-zero winding rule, by which fonts are drawn.

/** A straight piece of an outline. */
export type Edge = { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };

/** A quadratic curve in this many straight pieces is round to a tenth of a dot at our sizes. */
const pieces = 12;

/** The outline of an SVG path of M, L, Q and Z, moved to the right by `right` and up by `up`. */
export function edgesOf(path: string, right: number, up = 0): readonly Edge[] {
  const edges: Edge[] = [];
  let start = { x: 0, y: 0 };
  let pen = start;
  const lineTo = (x: number, y: number) => {
    edges.push({ x1: pen.x, y1: pen.y, x2: x, y2: y });
    pen = { x, y };
  };
  for (const [, command, numbers = ''] of path.matchAll(/([MLQZ])([^MLQZ]*)/g)) {
    const [a = 0, b = 0, c = 0, d = 0] = numbers.split(' ').map(Number);
    if (command === 'M') pen = start = { x: a + right, y: b + up };
    else if (command === 'L') lineTo(a + right, b + up);
    else if (command === 'Z') lineTo(start.x, start.y);
    else {
      const from = pen;
      for (let piece = 1; piece <= pieces; piece += 1) {
        const t = piece / pieces;
        const bend = (p: number, q: number, r: number) => (1 - t) ** 2 * p + 2 * t * (1 - t) * q + t * t * r;
        lineTo(bend(from.x, a + right, c + right), bend(from.y, b + up, d + up));
      }
    }
  }
  return edges;
}

/** From where to where the level `y` is inside, from left to right. */
export function crossings(edges: readonly Edge[], y: number): readonly (readonly [number, number])[] {
  const hits: { x: number; turn: number }[] = [];
  for (const { x1, y1, x2, y2 } of edges) {
    if (y1 <= y === y2 <= y) continue;
    hits.push({ x: x1 + ((y - y1) / (y2 - y1)) * (x2 - x1), turn: y1 < y2 ? 1 : -1 });
  }
  hits.sort((a, b) => a.x - b.x);
  const inside: [number, number][] = [];
  let winding = 0;
  let from = 0;
  for (const { x, turn } of hits) {
    if (winding === 0) from = x;
    winding += turn;
    if (winding === 0) inside.push([from, x]);
  }
  return inside;
}

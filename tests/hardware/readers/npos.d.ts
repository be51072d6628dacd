// The part of npos that the tests use; it brings no types.

declare module 'npos/lib/parser/index.js' {
  /** A command, or text (ascii 'STX'), with where it lies in the bytes. */
  type Node = {
    readonly ascii: string;
    readonly fn?: string;
    readonly offset: number;
    readonly length: number;
  };
  // biome-ignore lint/style/noDefaultExport: npos is CommonJS, the whole module is its default
  export default class Parser {
    analyze(bytes: Buffer): { error?: Error; tree: Node[] | null };
  }
}

declare module 'npos/lib/codecs/raster.js' {
  type Image = { readonly width: number; readonly height: number; getPixel(x: number, y: number): number };
  const raster: { decode(bytes: Buffer, nodes: { offset: number }[]): Image };
  // biome-ignore lint/style/noDefaultExport: npos is CommonJS, the whole module is its default
  export default raster;
}

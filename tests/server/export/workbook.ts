// A workbook's cells as its XML holds them, read without what wrote it: texts, and numbers each with its format.

import { unzip } from './unzip.ts';

export type Workbook = {
  /** By their address: `B2`. */
  readonly cells: ReadonlyMap<string, string | readonly [value: number, format: string | undefined]>;
  readonly sheet: string;
  readonly workbook: string;
};

export function readWorkbook(bytes: Buffer): Workbook {
  const files = unzip(bytes);
  const xml = (name: string) => files.get(`xl/${name}.xml`) ?? '';
  const sheet = xml('worksheets/sheet1');
  const texts = [...xml('sharedStrings').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text = '']) => text);
  const formats = new Map(
    [...xml('styles').matchAll(/numFmtId="(\d+)" formatCode="([^"]+)"/g)].map(([, id, code]) => [id, code]),
  );
  const [, styles = ''] = /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(xml('styles')) ?? [];
  const styled = [...styles.matchAll(/<xf ([^>]*)>/g)].map(([, attributes = '']) =>
    formats.get(/numFmtId="(\d+)"/.exec(attributes)?.[1] ?? ''),
  );
  const cells = [...sheet.matchAll(/<c r="(\w+)"([^>]*)><v>([^<]*)<\/v>/g)].map(
    ([, at = '', attributes = '', value = '']) =>
      [
        at,
        attributes.includes('t="s"')
          ? (texts[Number(value)] ?? '')
          : ([Number(value), styled[Number(/s="(\d+)"/.exec(attributes)?.[1])]] as const),
      ] as const,
  );
  return { cells: new Map(cells), sheet, workbook: xml('workbook') };
}

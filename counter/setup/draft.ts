// What is typed at the first set-up, and what is still missing in it.

import type { FirstOffice } from '../../core/setup.ts';
import type { SetupWord } from './words/words.ts';

/** Shorter passwords are not taken. */
export const shortest = 10;

export type You = { readonly name: string; readonly password: string; readonly again: string };

export type From = 'small' | 'example' | 'file';

/** A file with an office in it: read and checked, with what is wrong with it as sentences. */
export type OfficeFile = {
  readonly name: string;
  readonly office: unknown;
  readonly faults: readonly string[];
};

export type OfficeDraft = {
  readonly name: string;
  readonly country: string;
  readonly languages: readonly string[];
  readonly from: From;
  readonly file: OfficeFile | undefined;
};

export type Field = keyof You | keyof OfficeDraft;

/** By field, the word for what is wrong with it. */
export type Missing = Readonly<Partial<Record<Field, SetupWord>>>;

export function missingIn({ name, password, again }: You): Missing {
  return {
    ...(name.trim() === '' ? { name: 'nameMissing' } : {}),
    ...([...password].length < shortest ? { password: 'passwordShort' } : {}),
    ...(password === again ? {} : { again: 'passwordsDiffer' }),
  };
}

export function missingInOffice({ name, languages, from, file }: OfficeDraft): Missing {
  if (from === 'file') return file && file.faults.length === 0 ? {} : { file: 'fileMissing' };
  return {
    ...(name.trim() === '' ? { name: 'officeNameMissing' } : {}),
    ...(languages.length === 0 ? { languages: 'languagesMissing' } : {}),
  };
}

export function firstOfficeOf(draft: OfficeDraft, timeZone: string): FirstOffice {
  const { name, country, languages, from, file } = draft;
  if (from === 'file') return { from, office: file?.office };
  return { from, name: name.trim(), country, languages: [...languages], timeZone } as FirstOffice;
}

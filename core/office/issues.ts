// From what a schema says to faults with names.

import type { z } from 'zod';
import { type Fault, type FaultName, isFaultName } from './faults.ts';

type Issue = z.core.$ZodIssue;
type Path = Fault['path'];

/** The faults of `input`, each once and where it is. */
export function faultsIn(issues: readonly Issue[], input: unknown): Fault[] {
  const faults = issues.flatMap((issue) => faultsOf(issue, [], input));
  // What does not fit between parts is no news where a part is wrong by itself.
  return faults.filter(
    ({ path, fault }) => !isBetween(fault) || !faults.some((other) => isBelow(other.path, path)),
  );
}

/** `above`: where the part is that the issue's path begins in. */
function faultsOf(issue: Issue, above: Path, input: unknown): Fault[] {
  const path = [...above, ...(issue.path as (string | number)[])];
  switch (issue.code) {
    case 'invalid_type':
      return [ofType(issue, path, valueAt(input, path))];
    case 'too_small':
      return [tooSmall(issue, path)];
    case 'too_big':
      return [tooBig(issue, path)];
    case 'unrecognized_keys':
      return issue.keys.map((field) => ({ path, fault: 'unknown-field', about: { field } }));
    case 'invalid_value':
      return [missingOr(path, input, 'unknown-choice')];
    case 'invalid_union':
      return ofUnion(issue, path, input);
    case 'invalid_key':
      return issue.issues.map(({ message }) => ({ path, fault: nameIn(message) }));
    default: {
      const { code, message } = issue;
      if (code === 'invalid_format' && issue.format === 'base64') return [{ path, fault: 'picture-no-png' }];
      return [{ path, fault: nameIn(message) }];
    }
  }
}

/** Of a choice between a word or text and a group of fields, what is wrong with the one that was meant. */
function ofUnion(issue: z.core.$ZodIssueInvalidUnion, path: Path, input: unknown): Fault[] {
  const value = valueAt(input, path);
  const group = issue.errors.at(-1) ?? [];
  const ofText = typeof value === 'string' ? issue.errors.find(isOfText) : undefined;
  if (ofText) return ofText.flatMap((one) => faultsOf(one, path, input));
  const isGroup = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (isGroup) return group.flatMap((one) => faultsOf(one, path, input));
  return [missingOr(path, input, typeof value === 'string' ? 'unknown-choice' : 'wrong-kind')];
}

/** Neither another kind of value nor none of a few words: a text that is wrong in itself. */
function isOfText(issues: readonly Issue[]): boolean {
  return issues.every(({ code }) => code !== 'invalid_type' && code !== 'invalid_value');
}

function missingOr(path: Path, input: unknown, fault: 'unknown-choice' | 'wrong-kind'): Fault {
  const value = valueAt(input, path);
  if (value === undefined || value === null || value === '') return { path, fault: 'missing' };
  if (fault === 'unknown-choice' && typeof value === 'string') {
    return { path, fault, about: { value: value.slice(0, 40) } };
  }
  return { path, fault: 'wrong-kind', about: { wanted: 'choice' } };
}

function ofType(issue: z.core.$ZodIssueInvalidType, path: Path, value: unknown): Fault {
  if (value === undefined || value === null) return { path, fault: 'missing' };
  if (issue.expected === 'int' && typeof value === 'number' && Number.isFinite(value)) {
    return { path, fault: 'not-whole' };
  }
  return { path, fault: 'wrong-kind', about: { wanted: wantedOf(issue.expected) } };
}

function wantedOf(expected: string): string {
  switch (expected) {
    case 'string':
      return 'text';
    case 'number':
    case 'int':
      return 'number';
    case 'boolean':
      return 'yes-no';
    case 'array':
      return 'list';
    default:
      return 'group';
  }
}

function tooSmall({ origin, minimum }: z.core.$ZodIssueTooSmall, path: Path): Fault {
  const about = { least: Number(minimum) };
  if (origin === 'string')
    return minimum === 1 ? { path, fault: 'missing' } : { path, fault: 'too-short', about };
  return { path, fault: origin === 'array' ? 'too-few' : 'too-small', about };
}

function tooBig({ origin, maximum }: z.core.$ZodIssueTooBig, path: Path): Fault {
  const about = { most: Number(maximum) };
  if (origin === 'string') return { path, fault: 'too-long', about };
  return { path, fault: origin === 'array' ? 'too-many' : 'too-large', about };
}

function nameIn(message: string): FaultName {
  return isFaultName(message) ? message : 'wrong-kind';
}

function isBetween(fault: FaultName): boolean {
  return fault === 'overlaps' || fault === 'ends-before-it-begins';
}

function isBelow(path: Path, above: Path): boolean {
  return path.length > above.length && above.every((key, i) => path[i] === key);
}

export function valueAt(input: unknown, path: Path): unknown {
  let value = input;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

// The API's own description, held against what the API says: read by a validator that is none of ours.

import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js';
import { z } from 'zod';
import type { TestDesk } from './front-desk.ts';

const Content = z.record(z.string(), z.looseObject({ schema: z.custom<AnySchema>() }));
const Operation = z.looseObject({
  security: z.array(z.record(z.string(), z.array(z.string()))),
  parameters: z.array(z.looseObject({ in: z.string(), name: z.string() })).default([]),
  requestBody: z.looseObject({ content: Content }).optional(),
  responses: z.record(z.string(), z.looseObject({ description: z.string(), content: Content.optional() })),
});
const Document = z.looseObject({ paths: z.record(z.string(), z.record(z.string(), Operation)) });

type Answered = { readonly status: number; readonly body: unknown; readonly headers: Headers };

export class ApiDocument {
  readonly text: Record<string, unknown>;
  readonly operations: ReadonlyMap<string, z.infer<typeof Operation>>;
  /** The operations whose success was seen. */
  readonly seen = new Set<string>();
  readonly #ajv = new Ajv2020({ strict: false });
  /** Those with the fewest parameters first. */
  readonly #paths: readonly { readonly pattern: RegExp; readonly path: string }[];

  constructor(text: unknown) {
    const parsed = Document.parse(text);
    const { paths } = parsed;
    this.text = parsed;
    this.operations = new Map(
      Object.entries(paths).flatMap(([path, operations]) =>
        Object.entries(operations).map(([method, operation]) => [
          `${method.toUpperCase()} ${path}`,
          operation,
        ]),
      ),
    );
    this.#paths = Object.keys(paths)
      .sort((a, b) => a.split('{').length - b.split('{').length)
      .map((path) => ({
        path,
        pattern: new RegExp(`^${path.replace(/\./g, '\\.').replace(/\{\w+\}/g, '[^/]+')}$`),
      }));
    this.#ajv.addSchema(parsed as AnySchema, 'document');
  }

  /** What is wrong with an answer; undefined if it is as described. */
  fault(method: string, path: string, { status, body, headers }: Answered): string | undefined {
    const name = this.nameOf(method, path);
    const operation = this.operations.get(name);
    const described = operation?.responses[status];
    if (!described) return `${name} does not tell of ${status}`;
    if (status < 300) this.seen.add(name);
    const [type] = (headers.get('content-type') ?? '').split(';');
    if (!described.content) return body === undefined ? undefined : `${name} ${status} has a body`;
    if (!type || !(type in described.content)) return `${name} ${status} is ${type}`;
    const pointer = [
      'paths',
      name.slice(method.length + 1),
      method.toLowerCase(),
      'responses',
      String(status),
    ];
    const place = [...pointer, 'content', type, 'schema'].map(encode).join('/');
    const fits = this.#ajv.compile({ $ref: `document#/${place}` });
    return fits(body) ? undefined : `${name} ${status}: ${this.#ajv.errorsText(fits.errors)}`;
  }

  /** `GET /sites/{site}/display` for a request's method and path. */
  nameOf(method: string, path: string): string {
    const [plain = ''] = path.split('?');
    return `${method} ${this.#paths.find(({ pattern }) => pattern.test(plain))?.path ?? plain}`;
  }
}

export async function documentOf(desk: TestDesk): Promise<ApiDocument> {
  return new ApiDocument((await desk.rest('GET', '/openapi.json')).body);
}

function encode(part: string): string {
  return encodeURIComponent(part.replace(/~/g, '~0').replace(/\//g, '~1'));
}

// The guide of the first day, as the page has it.

import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Confirmable, GuideLine, GuideStep } from '../../core/guide-steps.ts';
import type { Api } from '../../ui/api.ts';
import type { Section } from '../office/where.ts';
import type { PageName } from '../page.ts';

export type Guide = {
  /** Undefined: there is none, or not yet. */
  readonly lines: ReadonlySignal<readonly GuideLine[] | undefined>;
  /** The part of the office's page that a step leads to. */
  readonly section: Signal<Section | undefined>;
  load(): Promise<void>;
  confirm(step: Confirmable): Promise<void>;
  putAway(): Promise<void>;
};

type Told = { readonly open: boolean; readonly steps: readonly GuideLine[] };

export function createGuide(api: Api): Guide {
  const lines = signal<readonly GuideLine[] | undefined>(undefined);

  async function load(): Promise<void> {
    const answered = await api.get<Told>('/guide');
    if (!answered.ok) return;
    const { open, steps } = answered.body;
    const next = open ? steps : undefined;
    if (JSON.stringify(next) !== JSON.stringify(lines.peek())) lines.value = next;
  }

  return {
    lines,
    section: signal<Section | undefined>(undefined),
    load,
    confirm: async (step) => {
      await api.put(`/guide/${step}`, {});
      await load();
    },
    putAway: async () => {
      const answered = await api.remove('/guide');
      if (answered.ok) lines.value = undefined;
    },
  };
}

/** The very page on which a step is done. */
export function pageOf(step: GuideStep): { readonly page: PageName; readonly section?: Section } {
  switch (step) {
    case 'sites':
    case 'counters':
      return { page: 'office', section: 'sites' };
    case 'services':
      return { page: 'office', section: 'services' };
    case 'hours':
      return { page: 'office', section: 'hours' };
    case 'people':
      return { page: 'people' };
    case 'kiosk':
    case 'display':
    case 'printer':
      return { page: 'devices' };
    case 'ticket':
      return { page: 'desk' };
  }
}

// The language of a page of staff's: the one that it speaks now, if staff's words are in it.

import { computed, type ReadonlySignal } from '@preact/signals';
import { type StaffLanguage, staffLanguageOf } from '../core/office/languages.ts';
import { language } from './language.ts';

export const staffLanguage: ReadonlySignal<StaffLanguage> = computed(() => staffLanguageOf([language.value]));

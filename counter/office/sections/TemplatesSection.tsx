// What supervisors open pop-ups from: like sites, but without a place and days.

import { addTemplate, moved, removeTemplate } from '../edits.ts';
import { TextField } from '../fields/fields.tsx';
import type { Form } from '../form.ts';
import type { PlaceList } from '../places.ts';
import { say } from '../words/words.ts';
import { AddForm } from './AddForm.tsx';
import buttons from './Buttons.module.css';
import styles from './Card.module.css';
import { DayFacts } from './DayFacts.tsx';
import { PlaceParts } from './PlaceParts.tsx';
import { PlacePills } from './PlacePills.tsx';
import { Removal } from './Removal.tsx';
import { UpDown } from './UpDown.tsx';

export function TemplatesSection({ form }: { form: Form }) {
  const { office, where } = form;
  const templates = office.templates ?? [];
  const wanted = templates.findIndex(({ id }) => id === where.template.value);
  const at = wanted === -1 ? 0 : wanted;
  const template = templates[at];
  return (
    <>
      <p class={styles.hint}>{say('templatesHint')}</p>
      <PlacePills form={form} list="templates" chosen={where.template} here={template?.id} />
      {template ? (
        <PlaceParts
          form={form}
          list="templates"
          at={at}
          id={template.id}
          facts={<Facts form={form} at={at} />}
        />
      ) : (
        <fieldset class={styles.card} disabled={form.editor.readOnly.value}>
          <p>{say('noTemplates')}</p>
          <AddTemplate form={form} />
        </fieldset>
      )}
    </>
  );
}

function Facts({ form, at }: { form: Form; at: number }) {
  const { office, editor, where } = form;
  const { templates = [] } = office;
  const template = templates[at];
  if (!template) return null;
  return (
    <>
      <h2 class={styles.heading}>{template.name}</h2>
      <TextField
        form={form}
        path={['templates', at, 'name']}
        label={say('templateName')}
        hint={say('templateNameHint')}
        maxLength={60}
      />
      <DayFacts form={form} list="templates" at={at} />
      <div class={styles.group}>
        <h3 class={styles.legend}>{say('ownHours')}</h3>
        <p class={styles.hint}>{say('templateHoursHint')}</p>
        <div class={styles.buttons}>
          <button
            type="button"
            class={buttons.button}
            onClick={() => {
              where.hours.value = { of: 'template', id: template.id };
              where.section.value = 'hours';
            }}
          >
            {say('toHours')}
          </button>
        </div>
      </div>
      <div class={styles.buttons}>
        <UpDown
          name={template.name}
          move={(by) =>
            editor.change((draft) => ({ ...draft, templates: moved(draft.templates ?? [], template.id, by) }))
          }
        />
        <Removal
          name={template.name}
          text={say('removeTemplate')}
          remove={() => {
            where.template.value = undefined;
            editor.change((draft) => removeTemplate(draft, template.id));
          }}
        />
      </div>
      <AddTemplate form={form} />
    </>
  );
}

function AddTemplate({ form: { office, editor, where } }: { form: Form }) {
  const options = (list: PlaceList, places: readonly { readonly id: string; readonly name: string }[]) =>
    places.length > 0 && (
      <optgroup label={say(list)}>
        {places.map(({ id, name }) => (
          <option key={id} value={`${list} ${id}`}>
            {name}
          </option>
        ))}
      </optgroup>
    );
  return (
    <AddForm
      label={say('templateName')}
      button={say('addTemplate')}
      maxLength={60}
      add={(name, fields) => {
        const [list, id = ''] = String(fields.get('like')).split(' ');
        const like = { list: list === 'templates' ? list : 'sites', id } as const;
        const added = addTemplate(office, name, like);
        editor.change(() => added.office);
        where.template.value = added.id;
        where.part.value = 'facts';
      }}
    >
      <label>
        {say('beginsLike')}
        <select name="like">
          {options('sites', office.sites)}
          {options('templates', office.templates ?? [])}
        </select>
      </label>
    </AddForm>
  );
}

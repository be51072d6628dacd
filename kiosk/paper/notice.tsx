// What stands where no slips can lie, and what to do about it.

import style from './notice.module.css';

export function Notice({ text, hint }: { text: string; hint?: string }) {
  return (
    <div class={style.notice}>
      <h2>{text}</h2>
      {hint !== undefined && <p>{hint}</p>}
    </div>
  );
}

// A file is chosen, and what is wrong in it is told line by line.

import styles from './FileChoice.module.css';

export function FileChoice({
  label,
  accept,
  choose,
}: {
  label: string;
  /** Kinds of files, as the attribute of HTML has them. */
  accept: string;
  choose: (file: File) => void;
}) {
  return (
    <label class={styles.file}>
      {label}
      <input
        type="file"
        accept={accept}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) choose(file);
          // The same file, mended, can be chosen again.
          currentTarget.value = '';
        }}
      />
    </label>
  );
}

/** More than this nobody reads at once. */
const mostTold = 20;

/** Nothing where nothing is wrong. `more`: how many are left out, in words. */
export function FileFaults({
  title,
  faults,
  more,
}: {
  title: string;
  faults: readonly { readonly line: number | null; readonly text: string }[];
  more: (n: number) => string;
}) {
  if (faults.length === 0) return null;
  return (
    <div class={styles.faults} role="alert">
      <p>{title}</p>
      <ul>
        {faults.slice(0, mostTold).map(({ line, text }) => (
          <li key={`${line} ${text}`}>{text}</li>
        ))}
        {faults.length > mostTold && <li>{more(faults.length - mostTold)}</li>}
      </ul>
    </div>
  );
}

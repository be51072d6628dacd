// The head of something that is opened to be changed.

import type { ComponentChildren } from 'preact';
import folds from './Fold.module.css';

export function Fold({
  isOpen,
  turn,
  children,
}: {
  isOpen: boolean;
  turn: () => void;
  children: ComponentChildren;
}) {
  return (
    <h3>
      <button type="button" class={folds.foldHead} aria-expanded={isOpen} onClick={turn}>
        <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span>
        {children}
      </button>
    </h3>
  );
}

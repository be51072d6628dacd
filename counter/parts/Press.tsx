// A button at the desk. It stays where it is when it can't be pressed, and keeps the focus; its key stands on it.

import type { ComponentChildren } from 'preact';
import { isSecondHalf, leaveNoFocus } from './click.ts';
import { KeyCap } from './KeyCap.tsx';

export function Press({
  onPress,
  letter,
  off = false,
  class: className,
  children,
  label,
  choice,
  pressed,
  dark = false,
  autofocus = false,
}: {
  onPress: () => void;
  letter?: string | undefined;
  /** Can't be pressed now. */
  off?: boolean;
  class?: string | undefined;
  children: ComponentChildren;
  /** For assistive technology, where what is seen does not say enough. */
  label?: string | undefined;
  /** The digit or letter that presses it while its dialog is open. */
  choice?: string | undefined;
  pressed?: boolean | undefined;
  /** Light on dark. */
  dark?: boolean;
  /** Ready for Enter when its dialog opens. */
  autofocus?: boolean;
}) {
  return (
    <button
      type="button"
      class={className}
      aria-disabled={off || undefined}
      aria-label={label}
      aria-pressed={pressed}
      aria-keyshortcuts={letter}
      autofocus={autofocus}
      data-choice={off ? undefined : choice}
      onClick={(event) => {
        leaveNoFocus(event);
        if (!off && !isSecondHalf(event)) onPress();
      }}
    >
      {children}
      {letter !== undefined && <KeyCap dark={dark}>{letter}</KeyCap>}
    </button>
  );
}

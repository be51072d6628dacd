// To the first field that is not right yet.

export function focusFirstMissing(form: EventTarget | null): void {
  // When the page has been drawn with what is wrong.
  requestAnimationFrame(() => {
    if (form instanceof HTMLElement) form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  });
}

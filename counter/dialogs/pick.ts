// Finding services by what somebody types, one's own first.

export type NamedService = { readonly id: string; readonly area: string; readonly name: string };

/** `area`: none for one's own. */
export type Group = { readonly area: string | undefined; readonly services: readonly NamedService[] };

/** Those with every typed word at the start of one of their words. */
export function matching(services: readonly NamedService[], typed: string): readonly NamedService[] {
  const wanted = wordsOf(typed);
  return services.filter(({ name }) => {
    const words = wordsOf(name);
    return wanted.every((start) => words.some((word) => word.startsWith(start)));
  });
}

export function groupsOf(services: readonly NamedService[], first: readonly string[]): readonly Group[] {
  const own = services.filter(({ id }) => first.includes(id));
  const others = services.filter(({ id }) => !first.includes(id));
  const areas = [...new Set(others.map(({ area }) => area))];
  return [
    ...(own.length > 0 ? [{ area: undefined, services: own }] : []),
    ...areas.map((area) => ({ area, services: others.filter((one) => one.area === area) })),
  ];
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

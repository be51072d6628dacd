// Somebody, or a key, about to be taken off the list.

/** Something that is asked about once more before it is taken away. */
export type Removal = { readonly name: string; readonly what: 'person' | 'key'; readonly remove: () => void };

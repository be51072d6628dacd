// Something that is asked about once more before it is done.

export type Asked = {
  readonly name: string;
  readonly what: 'person' | 'key' | 'password' | 'sessions';
  readonly go: () => void;
};

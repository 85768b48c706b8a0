import type { INPUTS, InputName } from '../interface/inputs.ts';

type Camel<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Name;

type Registry = typeof INPUTS;

/** What an input's text becomes; without a default it may be absent, except for lists, which are empty then. */
type Value<Name extends InputName> = Registry[Name]['kind'] extends { type: 'lines' }
  ? string[]
  : Registry[Name]['kind'] extends { type: 'list'; values: readonly (infer Word)[] }
    ? Word[]
    : Single<Name> | (Registry[Name]['default'] extends string ? never : undefined);

type Single<Name extends InputName> = Registry[Name]['kind'] extends { type: 'choice'; values: readonly (infer Word)[] }
  ? Word
  : Registry[Name]['kind'] extends { type: 'boolean' }
    ? boolean
    : Registry[Name]['kind'] extends { type: 'integer' }
      ? number
      : Registry[Name]['kind'] extends { type: 'integer-or'; word: infer Word }
        ? number | Word
        : string;

/** The inputs of a run under camel-case names (`client-id` is `clientId`), derived from the registry. */
export type Inputs = { [Name in InputName as Camel<Name>]: Value<Name> };

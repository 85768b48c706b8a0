/**
 * What a file is to hold: its text, or pieces of it that are made while it is written, so that no file for many people
 * ever stands in memory whole. Each piece ends where a line does.
 */
export type Content = string | Iterable<string>;

import type { Endpoints } from '@octokit/types';
import type { z } from 'zod';
import { type Answer, Rest, type RestOptions } from './rest.ts';

/** What GitHub documents of one repository, as Octokit's types have it: `GET /repos/{owner}/{repo}/pulls`. */
export type Route = Extract<keyof Endpoints, `${string} /repos/{owner}/{repo}${string}`>;

/** The parameters that a route takes beside owner and repository; one that it does not know does not compile. */
export type ParametersOf<R extends Route> = Known<Endpoints[R]['parameters']> & { headers?: { accept: string } };

type Known<P> = {
  [
    K in keyof P as string extends K
      ? never
      : number extends K
        ? never
        : K extends 'owner' | 'repo' | 'baseUrl' | 'mediaType' | 'request'
          ? never
          : K
  ]: P[K];
};

/** Parameters that hold a path of several segments, which stay apart. */
const PATHS = ['path', 'ref', 'branch', 'basehead'] as const;

const segments = (path: string): string =>
  path
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .map(encodeURIComponent)
    .join('/');

/** GitHub's documented routes below one repository. Every method throws `GitHubError`. */
export class Repository {
  readonly rest: Rest;
  readonly #place: readonly [owner: string, name: string];

  constructor({ owner, name, ...options }: RestOptions & { owner: string; name: string }) {
    this.rest = new Rest(options);
    this.#place = [encodeURIComponent(owner), encodeURIComponent(name)];
  }

  /** One request, its answer as it is. */
  request<R extends Route>(route: R, parameters: ParametersOf<R>): Promise<Answer> {
    return this.rest.request(...this.#filled(route, parameters));
  }

  /** One read, its answer byte by byte. */
  bytes<R extends Route>(route: R, parameters: ParametersOf<R>): Promise<Buffer> {
    return this.rest.bytes(...this.#filled(route, parameters));
  }

  /** One request whose answer is read by a schema. */
  read<R extends Route, T>(schema: z.ZodType<T>, route: R, parameters: ParametersOf<R>): Promise<T> {
    return this.rest.read(schema, ...this.#filled(route, parameters));
  }

  /** Everything of a list, page by page. @param most stop after so many items; the last page is not cut */
  list<R extends Route, T>(schema: z.ZodType<T>, route: R, parameters: ParametersOf<R>, most?: number): Promise<T[]> {
    return this.rest.list(schema, ...this.#filled(route, parameters), most);
  }

  /** Owner, name and paths are put in here: Octokit would write the slashes of a path as `%2F`. */
  #filled(route: Route, parameters: object): [route: string, parameters: Record<string, unknown>] {
    const [owner, name] = this.#place;
    const left: Record<string, unknown> = { ...parameters };
    let filled = route.replace('{owner}', () => owner).replace('{repo}', () => name);
    for (const key of PATHS) {
      if (!filled.includes(`{${key}}`)) continue;
      filled = filled.replace(`{${key}}`, () => segments(String(left[key])));
      delete left[key];
    }
    return [filled, left];
  }
}

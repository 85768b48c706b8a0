/** The part of Express 4 that the demo uses; the package brings no types. */
declare module 'express' {
  import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

  export interface Request extends IncomingMessage {
    path: string;
    body: unknown;
  }
  export interface Response extends ServerResponse {
    status(code: number): Response;
    send(body: unknown): Response;
    json(body: unknown): Response;
  }
  export type Handler = (request: Request, response: Response, next: (error?: unknown) => void) => void;
  /** As scimmy-routers extends it. */
  export class Router {
    use(...handlers: (string | Handler | Router)[]): this;
  }
  export interface Application extends RequestListener {
    (request: IncomingMessage, response: ServerResponse): void;
    use(...handlers: (string | Handler | Router)[]): Application;
    get(path: string, ...handlers: Handler[]): Application;
    post(path: string, ...handlers: Handler[]): Application;
  }
  interface Express {
    (): Application;
    urlencoded(options: { extended: boolean }): Handler;
    json(options?: { limit?: string }): Handler;
  }
  const express: Express;
  export default express;
}

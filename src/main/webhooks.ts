import type { Delivery, Receivers } from '../app/webhook-ports.ts';
import type { Inputs } from '../github/inputs.ts';
import { Failure } from '../model/failure.ts';
import type { Clock } from '../model/clock.ts';
import type { Problem } from '../model/run.ts';
import { secrets } from '../text/secrets.ts';

/** One try of one delivery, ms. */
const TIMEOUT_MS = 15_000;
const ATTEMPTS = 4;

/**
 * The receivers' names for log and audit: their origins, numbered where several share one. The rest of an address may
 * be a secret.
 */
function receiverNames(urls: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return urls.map((url) => {
    const { origin } = new URL(url);
    const count = (seen.get(origin) ?? 0) + 1;
    seen.set(origin, count);
    return count === 1 ? origin : `${origin} (${count})`;
  });
}

/**
 * Opens the receivers of `webhook-url`. @throws Failure `config-invalid` for an address or secret that cannot be used
 */
export async function openReceivers(
  inputs: Pick<Inputs, 'webhookUrl' | 'webhookSecret'>,
  clock: Clock,
  signal: AbortSignal,
): Promise<Receivers> {
  const { WebhookSender } = await import('../http/webhook.ts');
  const secret = inputs.webhookSecret;
  const options = {
    clock,
    random: Math.random,
    timeoutMs: TIMEOUT_MS,
    maxAttempts: ATTEMPTS,
    signal,
    secret,
  };
  const all = inputs.webhookUrl.map((url) => new WebhookSender({ ...options, urls: [url] }));
  const names = receiverNames(inputs.webhookUrl);
  const byName = new Map(names.map((name, i) => [name, all[i]]));
  return {
    names,
    async send(name, id, payload): Promise<Delivery> {
      const [result] = (await byName.get(name)?.send(id, secrets.scrubValue(payload))) ?? [];
      if (!result)
        return {
          delivered: false,
          gone: false,
          httpStatus: null,
          attempts: 0,
          latencyMs: 0,
          detail: `${name} is not in webhook-url any more.`,
        };
      const { delivered, httpStatus, attempts, latencyMs, detail } = result;
      return { delivered, gone: httpStatus === 410, httpStatus, attempts, latencyMs, detail };
    },
    close: async () => void (await Promise.all(all.map((sender) => sender.close()))),
  };
}

/** What is wrong with `webhook-url` and `webhook-secret`, said before anything is read or sent. Neither is shown. */
export async function checkReceivers(inputs: Pick<Inputs, 'webhookUrl' | 'webhookSecret'>): Promise<Problem[]> {
  if (inputs.webhookUrl.length === 0) return [];
  const { WebhookSender } = await import('../http/webhook.ts');
  const { webhookUrl: urls, webhookSecret: secret } = inputs;
  try {
    const clock: Clock = { now: () => 0, sleep: async () => undefined };
    await new WebhookSender({
      urls,
      clock,
      random: () => 0,
      timeoutMs: TIMEOUT_MS,
      maxAttempts: 1,
      secret,
    }).close();
    return [];
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return [{ reason: error.reason, message: error.message, advice: error.advice }];
  }
}

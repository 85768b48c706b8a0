import { describe, expect, it } from 'vitest';
import { latencyChart, progressChart, requestChart } from '../../../src/report/pages/html-charts.ts';
import { renderHtml } from '../../../src/report/pages/html.ts';
import { appliedRun, sampleRun } from './sample.ts';

const traffic = (parts: object) => ({ ...sampleRun().traffic!, ...parts });

describe('the drawings of the page', () => {
  it('say how long requests took by what the figures are', () => {
    const latencies = Array.from({ length: 100 }, (_, i) => i + 1);
    expect(latencyChart(sampleRun({ traffic: traffic({ latencies }) }))).toContain(
      '100 requests: half took up to 50 ms, 95 of 100 up to 95 ms, the slowest 100 ms. ' +
        'The drawing goes from 0 to 99 ms.',
    );
    expect(latencyChart(sampleRun({ traffic: traffic({ latencies: [1] }) }))).toBe('');
  });

  it('show when requests were sent and when CXone made us wait', () => {
    const timeline = { stepMs: 2000, requests: [20, 0, 5], waitedMs: [0, 2000, 500] };
    const drawn = requestChart(sampleRun({ traffic: traffic({ timeline }) }));
    expect(drawn).toContain('25 requests in 6 s, at most 20 in 2 s.');
    expect(drawn.match(/class="wait"/gu)).toHaveLength(2);
    expect(drawn.match(/class="bar"/gu)).toHaveLength(3);
    expect(requestChart(sampleRun())).toBe('');
    const page = renderHtml(appliedRun({ traffic: traffic({ timeline }) }));
    expect(page).toContain('aria-label="When requests were sent"');
    expect(page).toContain('aria-label="How long requests took"');
  });

  it('show when changes ended', () => {
    expect(progressChart(appliedRun())).toMatch(/changes ended within .* CXone asked for 2 waits, 11 s together/u);
    expect(progressChart(sampleRun())).toBe('');
  });

  it('show when changes ended, however many there are', () => {
    const [one] = appliedRun().outcomes!;
    const outcomes = Array.from({ length: 200_000 }, () => one!);
    expect(progressChart(appliedRun({ outcomes }))).toContain('200,000 changes ended within');
  });
});

import { type AnnotationProperties, error, notice, warning } from './runner-commands.ts';
import { printable } from './log.ts';

/** One thing to show beside a file, or on the run's page. */
interface Annotation {
  level: 'error' | 'warning' | 'notice';
  title: string;
  message: string;
  /** Path from the workspace's root. */
  file?: string | null;
  /** From 1. */
  line?: number | null;
}

/** GitHub shows ten errors, ten warnings and ten notices of a step and drops the rest unseen. */
const MOST = 10;

/**
 * Prints annotations, at most ten of a level. The toolkit escapes what would end the command; control characters go
 * before.
 * @param annotations most important first
 */
export function annotate(annotations: Iterable<Annotation>): void {
  const print = { error, warning, notice };
  const shown = { error: 0, warning: 0, notice: 0 };
  for (const { level, title, message, file, line } of annotations) {
    if (++shown[level] > MOST) continue;
    const properties: AnnotationProperties = {
      title: printable(title),
      file: (file && printable(file)) || undefined,
      startLine: file && line ? line : undefined,
    };
    print[level](printable(message), properties);
  }
}

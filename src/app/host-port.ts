import type { WritingMode } from '../interface/modes.ts';
import type { Content } from '../model/content.ts';
import type { AppliedContent, Memory, PendingOperation } from '../model/memory.ts';
import type { GivenName, NamedIds } from '../model/named-ids.ts';
import type { Operation, Plan } from '../model/operation.ts';
import type { Evidence, PreviousAudit } from '../model/provenance.ts';
import type { ReviewPlace } from '../model/review.ts';
import type { Problem, RunReport } from '../model/run.ts';
import type { ContentDigest } from '../plan/row-digest.ts';
import type { JsonMembers } from '../text/json-pieces.ts';
import type { AuditSource } from './files-port.ts';

/** What the approval rules are asked: a fresh plan, and what it was made of. */
export interface ApprovalQuestion {
  plan: Plan;
  memory: Memory;
  /** A trusted memory was found. */
  found: boolean;
  /** Why nobody knows whether there is one: GitHub did not answer. */
  unanswered?: Recalled['unanswered'];
  /** Digests of what the roster says, and of the policy. */
  content: ContentDigest & { policy: string };
  /** Digest of the policy's reading keys. */
  reading: string;
  /** Digest of an operation's row and its key; `null` where the file does not name the person. */
  rowOf: (operation: Operation) => string | null;
  rowKeyOf: (operation: Operation) => string | null;
  /** What names in rows stand for in the tenant, and those that decide what an operation writes. */
  names?: { ids: NamedIds; behind: (operation: Operation) => GivenName[] } | undefined;
  /**
   * Digests of the rows of other versions of the roster's files, by row key, read as the policy's file of then
   * (`null`: there was none) says; `null` where that is no policy.
   */
  rowsIn: (
    files: readonly { path: string; bytes: Uint8Array }[],
    policy: string | null,
  ) => Promise<Record<string, string> | null>;
  /** Digest of another version of the policy's file (`null`: there is none); `null` where it is no policy. */
  policyIn: (text: string | null) => Promise<string | null>;
  /** Parsed, with defaults, without reading keys. */
  policy: Record<string, unknown>;
  rosterPaths: readonly string[];
  policyPath: string;
  overridePath: string;
  /** Entries of the override file that hold now. */
  overrides: readonly { plan: string; kind: string }[];
  /** The input, sorted. */
  operations: string[];
  /** YYYY-MM-DD by the policy's time zone. */
  today: string;
  /** The plan takes back an earlier run: it says nothing about the roster, and is done as it was given or not. */
  isUndo?: boolean;
}

/** The parts of memory that an apply changes which the rules let pass. */
export interface NextMemory {
  applied: AppliedContent;
  counted: Memory['counted'];
  pending: PendingOperation[];
  /** YYYY-MM-DD: what was due by then and is not planned any more has come about otherwise. */
  today: string;
  /** Kinds that this run may do: of others it cannot tell. */
  may: ReadonlySet<string>;
}

/** What the approval rules say about a fresh plan. */
export interface ApprovalVerdict {
  state: string;
  /** For the summary, one line. */
  detail: string;
  /** `approval-missing` and `plan-changed`. */
  problems: Problem[];
  /** Ids of the operations that may be carried out. */
  go: string[];
  /** Ids of operations that are held back. */
  unreviewed: string[];
  /** Those of them that an undo took back. */
  undone?: string[];
  /** Ids of reactivations that are only reported. */
  reactivations: string[];
  /** Pull requests whose comments say that this run was stopped. */
  stops?: number[];
  /** Where the rules let this run pass: what memory holds once something is written, or nothing is to be done. */
  next?: NextMemory;
  /** Who decided it, for the audit. */
  evidence?: Evidence;
}

/** What earlier applies, events and undos left behind. */
export interface Recalled {
  /** Carried on by this run; empty where nothing was found. */
  memory: Memory;
  /** A trusted memory for this tenant and these paths was found. */
  found: boolean;
  /** GitHub was asked and answered, or there is nobody to ask. */
  answered: boolean;
  /** Why not, and what helps, where that is GitHub's limit or an outage, and no missing permission. */
  unanswered?: { why: string; advice: string };
  /** Worth a word, no failure. */
  warnings: string[];
  /** The tenant's last audit before this run's. */
  previous?: PreviousAudit;
  /** Id of the run before this one, where it started this job and left no artifact: what it did nobody knows. */
  lost?: string | null;
  /** When an earlier job of this run listed the artifacts that it comes from, ISO 8601; absent where this one did. */
  listed?: string | undefined;
}

/** An artifact of an earlier run that may be believed (interface.md, "What is believed"). */
export interface TrustedArtifact {
  /** Id of its run. */
  run: string;
  mode: WritingMode;
  /** When it was uploaded, ISO 8601. */
  at: string;
  commit: string;
  /** `memory.json`, `plan.json`, `audit.jsonl` or `results.csv` of it, unchecked; `null` where it holds none. */
  read(name: string): Promise<string | null>;
  /** A JSON file of it that bears our signature, else `null`. */
  readSealed(name: string): Promise<string | null>;
}

/** A file of the base branch. */
export interface BaseFile {
  /** `null`: there is none, or GitHub shows none of what lies in a submodule. */
  text: string | null;
  commit?: string;
  /** It lies in a submodule, and the pull request has the same one: the file of the checkout is the base's. */
  isSame?: true;
}

/** GitHub, as the use cases know it. */
export interface Host {
  /**
   * On a pull request: a file as the head of the base branch holds it now (`text` null where there is none); `null`
   * elsewhere, and where there is no token to ask with (a warning is logged).
   * @throws Failure `config-invalid` where GitHub does not give it
   */
  baseFile(path: string): Promise<BaseFile | null>;
  /** The same of a roster, whose encoding only its reader knows. */
  baseRoster(path: string): Promise<{ bytes: Uint8Array | null; commit?: string } | null>;
  /** On a pull request: paths of the files that it changes; `null` where nobody can tell. */
  changedFiles(): Promise<ReadonlySet<string> | null>;
  /**
   * On a pull request: git's hash of a file at its head (`blob` null where there is none); `null` where nobody can
   * tell.
   */
  headBlob(path: string): Promise<{ blob: string | null } | null>;
  /** Whether the running commit holds this file; false also where nobody can tell. */
  isCommitted(path: string): Promise<boolean>;
  /**
   * What earlier runs left behind, from the newest trusted artifact; never throws.
   * @param afresh what an earlier job of this run listed does not count
   */
  recall(afresh?: boolean): Promise<Recalled>;
  /**
   * Artifacts of earlier runs that may be believed, newest first; throws where GitHub does not answer.
   * @param since ISO 8601: older ones are not looked at
   */
  trustedArtifacts(since?: string): AsyncIterable<TrustedArtifact>;
  /**
   * The audits that an earlier run uploaded, each attempt's with its plan, oldest first. Only what may be believed.
   * @throws Failure `config-invalid` where there are none, or GitHub does not give them
   */
  auditsOf(run: string): Promise<AuditSource[]>;
  /**
   * The JSON file of an object with our signature in it, made while it is written; without one where there is nothing
   * to sign with.
   */
  seal(name: string, members: JsonMembers): Promise<Content>;
  /** The same file where it bears our signature, or where there is nothing to sign with; else `null`. */
  unseal(name: string, text: string): Promise<string | null>;
  /** Where a plan of this run is shown, for `review` in `plan.json`; `null` where there is no GitHub to show it on. */
  reviewPlace(): Promise<ReviewPlace | null>;
  /** What of this plan may be applied. */
  approve(question: ApprovalQuestion): Promise<ApprovalVerdict>;
  /**
   * Whether the branch's head holds another roster, policy or override than this run's commit: its own run does the
   * work.
   * @returns the problem to end with: `superseded`, or `approval-missing` where GitHub does not answer
   */
  superseded(paths: readonly string[]): Promise<Problem | null>;
  /**
   * Puts a state of the run into the pull request's comment; never throws. States follow each other in the order of the
   * calls.
   * @param state what is under way; how the run ended unless given
   * @returns the comment's address
   */
  comment(run: RunReport, state?: 'checking' | 'applying'): Promise<string | null>;
  /** Numbers of the pull requests whose comments are going to say how an apply ended; never throws. */
  concerned(run: RunReport): Promise<readonly number[]>;
}

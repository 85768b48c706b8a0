export const id = 213;
export const ids = [213];
export const modules = {

/***/ 24213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  applyRoster: () => (/* binding */ applyRoster)
});

;// CONCATENATED MODULE: ./node_modules/yocto-queue/index.js
/*
How it works:
`this.#head` is an instance of `Node` which keeps track of its current value and nests another instance of `Node` that keeps the value that comes after it. When a value is provided to `.enqueue()`, the code needs to iterate through `this.#head`, going deeper and deeper to find the last value. However, iterating through every single item is slow. This problem is solved by saving a reference to the last value as `this.#tail` so that it can reference it to add a new value.
*/

class Node {
	value;
	next;

	constructor(value) {
		this.value = value;
	}
}

class Queue {
	#head;
	#tail;
	#size;

	constructor() {
		this.clear();
	}

	enqueue(value) {
		const node = new Node(value);

		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}

		this.#size++;
	}

	dequeue() {
		const current = this.#head;
		if (!current) {
			return;
		}

		this.#head = this.#head.next;
		this.#size--;

		// Clean up tail reference when queue becomes empty
		if (!this.#head) {
			this.#tail = undefined;
		}

		return current.value;
	}

	peek() {
		if (!this.#head) {
			return;
		}

		return this.#head.value;

		// TODO: Node.js 18.
		// return this.#head?.value;
	}

	clear() {
		this.#head = undefined;
		this.#tail = undefined;
		this.#size = 0;
	}

	get size() {
		return this.#size;
	}

	* [Symbol.iterator]() {
		let current = this.#head;

		while (current) {
			yield current.value;
			current = current.next;
		}
	}

	* drain() {
		while (this.#head) {
			yield this.dequeue();
		}
	}
}

;// CONCATENATED MODULE: ./node_modules/p-limit/index.js


function pLimit(concurrency) {
	let rejectOnClear = false;

	if (typeof concurrency === 'object') {
		({concurrency, rejectOnClear = false} = concurrency);
	}

	validateConcurrency(concurrency);

	if (typeof rejectOnClear !== 'boolean') {
		throw new TypeError('Expected `rejectOnClear` to be a boolean');
	}

	const queue = new Queue();
	let activeCount = 0;

	const resumeNext = () => {
		// Process the next queued function if we're under the concurrency limit
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};

	const next = () => {
		activeCount--;
		resumeNext();
	};

	const run = async (function_, resolve, arguments_) => {
		// Execute the function and capture the result promise
		const result = (async () => function_(...arguments_))();

		// Resolve immediately with the promise (don't wait for completion)
		resolve(result);

		// Wait for the function to complete (success or failure)
		// We catch errors here to prevent unhandled rejections,
		// but the original promise rejection is preserved for the caller
		try {
			await result;
		} catch {}

		// Decrement active count and process next queued function
		next();
	};

	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = {reject};

		// Queue the internal resolve function instead of the run function
		// to preserve the asynchronous execution context.
		new Promise(internalResolve => { // eslint-disable-line promise/param-names
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(undefined, function_, resolve, arguments_)); // eslint-disable-line promise/prefer-await-to-then

		// Start processing immediately if we haven't reached the concurrency limit
		if (activeCount < concurrency) {
			resumeNext();
		}
	};

	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});

	Object.defineProperties(generator, {
		activeCount: {
			get: () => activeCount,
		},
		pendingCount: {
			get: () => queue.size,
		},
		clearQueue: {
			value() {
				if (!rejectOnClear) {
					queue.clear();
					return;
				}

				const abortError = AbortSignal.abort().reason;

				while (queue.size > 0) {
					queue.dequeue().reject(abortError);
				}
			},
		},
		concurrency: {
			get: () => concurrency,

			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;

				queueMicrotask(() => {
					// eslint-disable-next-line no-unmodified-loop-condition
					while (activeCount < concurrency && queue.size > 0) {
						resumeNext();
					}
				});
			},
		},
		map: {
			async value(iterable, function_) {
				const promises = [];

				try {
					Array.from(iterable, (value, index) => {
						const promise = generator(function_, value, index);
						promises.push(promise);
						return promise;
					});
				} catch (error) {
					// The iterable threw, so `Promise.all` never observes the already scheduled promises. Observe them here to avoid unhandled rejections.
					for (const promise of promises) {
						promise.catch(() => {}); // eslint-disable-line promise/prefer-await-to-then
					}

					throw error;
				}

				return Promise.all(promises);
			},
		},
	});

	return generator;
}

function limitFunction(function_, options) {
	const limit = pLimit(options);

	const limitedFunction = (...arguments_) => limit(() => function_(...arguments_));
	Object.defineProperty(limitedFunction, 'clearQueue', {
		value: limit.clearQueue,
	});

	return limitedFunction;
}

function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
		throw new TypeError('Expected `concurrency` to be a number from 1 and up');
	}
}

// EXTERNAL MODULE: ./build/plan/order.js
var order = __webpack_require__(77154);
;// CONCATENATED MODULE: ./build/execute/context.js
/** Who an operation is about, as the audit names them. */
function target(operation, id) {
    return {
        id: id ?? operation.prior?.id ?? null,
        userName: operation.person.userName || null,
        externalId: operation.person.externalId ?? null,
    };
}
/** An audit event about one operation. */
function about(operation, event, more, id) {
    return { event, operation: operation.id, kind: operation.kind, row: operation.row, target: target(operation, id), ...more };
}

;// CONCATENATED MODULE: ./build/execute/steps.js

/** Records what became of one step of one leaver, in the outcome and the audit, and whether the policy is content with it. */
async function recordStep(leaver, step, wish, answer, context) {
    const at = new Date(context.clock.now()).toISOString();
    const outcome = { step, status: answer.status, detail: answer.detail, at, attempts: answer.attempts, latencyMs: answer.latencyMs, ...(answer.error && { error: answer.error }) };
    leaver.steps.push(outcome);
    if (wish === 'require' && answer.status !== 'done')
        leaver.open.push(step);
    await context.journal.appendAll([
        about(leaver.operation, 'step.finished', {
            step,
            status: answer.status,
            detail: answer.detail,
            attempts: answer.attempts,
            latency_ms: answer.latencyMs,
            http_status: answer.error?.status ?? null,
            error: answer.error ?? null,
            correlation_id: answer.error?.correlationId ?? null,
        }),
    ]);
}
/** A step that is not done, and why. */
const skipped = (detail) => ({ status: 'skipped', detail, attempts: 0, latencyMs: 0 });

;// CONCATENATED MODULE: ./build/execute/deletion.js



/**
 * Deletes accounts, last of all steps and by the tenant's id only: until then the account itself marks what is still open.
 * Nobody is deleted whose required steps are not done. 404 counts as done, because the id came from a verified look-up.
 */
async function deleteAccounts(leavers, context) {
    const limit = pLimit(context.concurrency);
    const due = leavers.filter((leaver) => leaver.operation.kind === 'delete');
    await Promise.all(due.map((leaver) => limit(async () => {
        if (context.signal?.aborted || context.clock.now() >= context.deadline)
            return;
        if (leaver.open.length > 0) {
            await recordStep(leaver, 'delete', 'require', skipped(`not deleted: ${leaver.open.join(', ')} must be done first`), context);
            return;
        }
        await deleteOne(leaver, context);
    })));
}
async function deleteOne(leaver, context) {
    const { tenant, policy, journal } = context;
    const { operation, user } = leaver;
    const write = {
        type: 'delete',
        ref: operation.id,
        user,
        licensePolicy: operation.licensePolicy ?? policy.leavers.licensePolicy,
        terminateSessions: policy.leavers.terminateSessions,
        retainData: policy.leavers.retainData,
    };
    await journal.appendAll([about(operation, 'operation.sent', { step: 'delete', status: 'sent' })]);
    let attempts = 0;
    for (;;) {
        const result = await tenant.sendOne(tenant.prepare(write));
        attempts += Math.max(1, result.attempts);
        const verdict = await judge(result, user.id, context);
        if (verdict !== 'again' || attempts >= context.maxAttempts || context.signal?.aborted) {
            const answer = {
                ...(verdict === 'again' ? { status: 'failed', detail: `not deleted after ${attempts} tries: ${result.error?.message ?? 'no answer'}` } : verdict),
                attempts,
                latencyMs: result.latencyMs,
                ...(result.error && verdict !== 'again' && verdict.status === 'done' ? {} : result.error && { error: result.error }),
            };
            if (answer.error)
                leaver.error = answer.error;
            if (answer.status === 'done')
                leaver.signOutMs ??= context.clock.now() - context.startedAt;
            await recordStep(leaver, 'delete', 'try', answer, context);
            return;
        }
    }
}
async function judge(result, id, context) {
    if (result.status === 'done')
        return { status: 'done', detail: '' };
    if (result.error?.kind === 'not-found')
        return { status: 'done', detail: 'was gone already' };
    if (result.status === 'retry' || result.status === 'not-attempted')
        return 'again';
    if (result.status === 'failed')
        return { status: 'failed', detail: result.error?.message ?? 'CXone refused the deletion and gave no reason' };
    if (context.signal?.aborted)
        return { status: 'unknown', detail: 'sent, but the run was cancelled before the answer came' };
    // The answer was lost: the account is gone, or it is not.
    const left = await context.tenant.get(id);
    return left === null ? { status: 'done', detail: 'confirmed by a look-up' } : 'again';
}

// EXTERNAL MODULE: ./build/execute/item.js
var execute_item = __webpack_require__(14713);
;// CONCATENATED MODULE: ./build/execute/leaver.js


/** People in one call of a step that takes many. */
const TOGETHER = 100;
const chunks = (all, size) => Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
/**
 * Ends the sessions of people whose accounts are deactivated, then frees their licences: sessions of many people in one
 * request where the tenant has a route for that, every step recorded with its own outcome and time.
 * On the published API: agents logged out, access keys off.
 * A cancelled run, or one past its time budget, stops between two steps; what is left open is told by `open` and the audit.
 */
async function signOut(leavers, context) {
    if (context.tenant.published)
        return signOutPublished(leavers, context);
    await revokeSessions(leavers, context);
    const limit = pLimit(context.concurrency);
    await Promise.all(leavers.map((leaver) => limit(async () => {
        if (ended(context))
            return leaveOpen(leaver, context);
        await disconnect(leaver, context);
        await freeLicense(leaver, context);
    })));
}
const ended = (context) => Boolean(context.signal?.aborted) || context.clock.now() >= context.deadline;
function leaveOpen(leaver, context) {
    if (context.policy.steps.disconnect === 'require')
        leaver.open.push('disconnect');
    if (context.policy.steps.license === 'require')
        leaver.open.push('license');
}
async function revokeSessions(leavers, context) {
    const { policy, tenant } = context;
    const wish = policy.leavers.terminateSessions ? policy.steps.sessions : 'off';
    if (wish === 'off') {
        for (const leaver of leavers)
            await recordStep(leaver, 'sessions', 'off', skipped('switched off in the policy'), context);
        return;
    }
    const reachable = leavers.filter((leaver) => leaver.user.externalId);
    for (const leaver of leavers) {
        if (!leaver.user.externalId)
            await recordStep(leaver, 'sessions', wish, skipped('needs an externalId, and the account has none'), context);
    }
    for (const chunk of chunks(reachable, TOGETHER)) {
        if (ended(context)) {
            for (const leaver of chunk)
                if (wish === 'require')
                    leaver.open.push('sessions');
            continue;
        }
        const answers = await tenant.steps.revokeSessions(chunk.map((leaver) => leaver.user));
        for (const leaver of chunk) {
            const answer = answers.get(leaver.user.id) ?? unanswered;
            if (answer.status === 'done')
                leaver.signOutMs = context.clock.now() - context.startedAt;
            await recordStep(leaver, 'sessions', wish, answer, context);
        }
    }
}
async function disconnect(leaver, context) {
    const { policy, tenant } = context;
    const wish = policy.leavers.disconnect ? policy.steps.disconnect : 'off';
    const answer = wish === 'off' ? skipped('switched off in the policy') : await tenant.steps.disconnect(leaver.user, 'deprovisioning');
    await recordStep(leaver, 'disconnect', wish, answer, context);
}
async function freeLicense(leaver, context) {
    const { policy, tenant } = context;
    const wish = policy.steps.license;
    const licensePolicy = leaver.operation.licensePolicy ?? policy.leavers.licensePolicy;
    if (licensePolicy !== 'RECLAIM')
        return recordStep(leaver, 'license', 'off', skipped(`licence policy is ${licensePolicy}`), context);
    if (wish === 'off')
        return recordStep(leaver, 'license', 'off', skipped('switched off in the policy'), context);
    if (!leaver.user.externalId)
        return recordStep(leaver, 'license', wish, skipped('needs an externalId, and the account has none'), context);
    await recordStep(leaver, 'license', wish, await tenant.steps.reclaimLicense(leaver.user, 'deprovisioning'), context);
}
/** The published API has no session route: an agent is logged out, and access keys are switched off. */
async function signOutPublished(leavers, context) {
    const { policy, tenant } = context;
    const limit = pLimit(context.concurrency);
    const wish = policy.leavers.terminateSessions ? policy.steps.sessions : 'off';
    await Promise.all(leavers.map((leaver) => limit(async () => {
        if (ended(context))
            return leaveOpen(leaver, context);
        const out = wish === 'off' ? skipped('switched off in the policy') : await tenant.steps.logout(leaver.user);
        if (out.status === 'done')
            leaver.signOutMs = context.clock.now() - context.startedAt;
        await recordStep(leaver, 'logout', wish, out, context);
        const keysWish = policy.leavers.disconnect ? policy.steps.disconnect : 'off';
        const keys = keysWish === 'off' ? skipped('switched off in the policy') : await tenant.steps.disableAccessKeys(leaver.user);
        await recordStep(leaver, 'access-keys', keysWish, keys, context);
    })));
}
const unanswered = { status: 'unknown', detail: 'the tenant did not say what became of it', attempts: 1, latencyMs: 0 };

;// CONCATENATED MODULE: ./build/execute/readback.js

/**
 * Reads back what a tenant may silently ignore – roles and `active` – for all writes of a round together, and turns a write
 * that was answered with success but did not happen into a failure.
 * @param items writes of one phase; only done ones that wrote roles or `active` are looked at
 */
async function readBack(items, context) {
    const doubtful = items.filter((item) => item.state === 'done' && item.id !== undefined && needsProof(item));
    if (doubtful.length === 0 || context.signal?.aborted)
        return;
    const found = await context.tenant.lookUp(doubtful.map((item) => ({ id: item.id, userName: userNameOf(item) })));
    const byId = new Map(found.map((user) => [user.id, user]));
    for (const item of doubtful) {
        const user = byId.get(item.id);
        if (user)
            item.user = user;
        if (user && proven(item, user))
            continue;
        item.state = 'failed';
        item.detail = user ? ignored(item) : 'CXone reported success, but the account is not there';
        item.error = {
            status: item.httpStatus,
            kind: 'ignored',
            message: item.detail,
            fields: [],
            correlationId: item.correlationId,
            retryable: false,
            advice: 'Check in CXone whether this tenant lets the API write it, and whether the API user may.',
        };
    }
}
const userNameOf = (item) => {
    const renamed = item.operation.after?.userName;
    return typeof renamed === 'string' ? renamed : item.operation.person.userName;
};
function needsProof(item) {
    switch (item.write.type) {
        case 'create':
            return (item.operation.roles?.length ?? 0) > 0;
        case 'roles':
        case 'activate':
            return true;
        default:
            return false;
    }
}
function proven(item, user) {
    return item.write.type === 'create' ? (0,execute_item/* sameRoles */.io)(item.operation, user) : (0,execute_item/* arrived */.Kb)(item.operation, user);
}
function ignored(item) {
    if (item.write.type === 'activate')
        return `CXone reported success, but the account is still ${item.write.active ? 'deactivated' : 'active'}`;
    return item.write.type === 'create' ? 'the account was created, but CXone ignored its roles' : 'CXone reported success, but the roles are not as written';
}

// EXTERNAL MODULE: ./build/model/failure.js
var failure = __webpack_require__(31612);
;// CONCATENATED MODULE: ./build/execute/batch.js
/** Bytes around the operations of a bulk request: schemas, brackets, `failOnErrors`. */
const ENVELOPE = 256;
/**
 * Takes operations for one bulk request off the front of a queue: as many as fit into both limits.
 * An operation that can't go into a bulk ends the batch; at the front it goes alone.
 * @param queue operations that may be sent now; the taken ones are removed
 * @param limits operations and bytes (UTF-8) of one request
 */
function takeBatch(queue, limits) {
    let bytes = ENVELOPE;
    let taken = 0;
    while (taken < queue.length && taken < limits.operations) {
        const { wire } = queue[taken];
        // One byte for the comma between operations.
        if (!wire.bulkable || bytes + wire.bytes + 1 > limits.bytes)
            break;
        bytes += wire.bytes + 1;
        taken += 1;
    }
    return queue.splice(0, Math.max(taken, 1));
}

// EXTERNAL MODULE: ./build/plan/match.js
var match = __webpack_require__(92567);
// EXTERNAL MODULE: ./build/plan/diff.js + 1 modules
var diff = __webpack_require__(40331);
;// CONCATENATED MODULE: ./build/execute/resolve.js




/**
 * Finds out what became of writes whose answer was lost (`lost`), whose userName is taken (`refused`) or whose account
 * changed meanwhile (`stale`), and decides for each: done, to be sent again (`queued`, with a fresh write), or failed.
 * All of them are looked up together.
 */
async function resolveItems(items, context) {
    const keys = items.map((item) => {
        if (item.write.type !== 'create')
            return { id: item.write.user.id };
        const { userName, externalId } = item.operation.after ?? {};
        return { ...(typeof userName === 'string' && { userName }), ...(typeof externalId === 'string' && { externalId }) };
    });
    const found = await context.tenant.lookUp(keys);
    const byId = new Map(found.map((user) => [user.id, user]));
    const byName = new Map(found.map((user) => [(0,match/* nameKey */.Rc)(user.userName), user]));
    const byExternalId = new Map(found.filter((user) => user.externalId).map((user) => [user.externalId, user]));
    const events = [];
    for (const item of items) {
        const user = item.write.type === 'create' ? ofCreate(item, byName, byExternalId) : byId.get(item.write.user.id);
        const was = item.state;
        if (item.write.type === 'create')
            resolveCreate(item, user, context);
        else
            resolveChange(item, user);
        events.push(about(item.operation, 'operation.looked-up', { status: `${was}: ${item.state}`, found: user ? user.id : null }, item.id));
    }
    await context.journal.appendAll(events);
}
function ofCreate(item, byName, byExternalId) {
    const { userName, externalId } = item.operation.after ?? {};
    const holder = typeof userName === 'string' ? byName.get((0,match/* nameKey */.Rc)(userName)) : undefined;
    return holder ?? (typeof externalId === 'string' ? byExternalId.get(externalId) : undefined);
}
/** A write to an existing account: it has arrived, or goes out again against the account as it is now. */
function resolveChange(item, user) {
    if (!user) {
        item.state = 'failed';
        item.detail = 'the account is gone';
        return;
    }
    item.user = user;
    if ((0,execute_item/* arrived */.Kb)(item.operation, user)) {
        item.state = 'done';
        delete item.error;
        return;
    }
    item.state = 'queued';
    item.mayHaveArrived = false;
    item.write = freshWrite(item, user);
}
function freshWrite(item, user) {
    const write = (0,execute_item/* writeOf */.tg)(item.operation, user);
    if (write.type === 'update')
        return { ...write, ...stillDiffers(item, user) };
    if (write.type !== 'roles' || item.write.type !== 'roles')
        return write;
    // Only what was planned: a role that somebody else gave or took meanwhile is the next plan's matter.
    const { add, remove } = item.write;
    const gone = new Set(remove.map((role) => role.value));
    const held = new Set(user.roles.map((role) => role.value));
    const roles = [...user.roles.filter((role) => !gone.has(role.value)), ...add.filter((role) => !held.has(role.value))];
    return { ...write, roles, add, remove };
}
/** The planned values that an account does not hold yet, beside what it holds now. */
function stillDiffers(item, user) {
    const before = {};
    const after = {};
    for (const [field, wanted] of Object.entries(item.operation.after ?? {})) {
        if (field === 'active' || field === 'roles')
            continue;
        const held = (0,diff/* priorValue */.Ce)(user, field);
        if (held === wanted)
            continue;
        before[field] = held;
        after[field] = wanted;
    }
    return { before, after };
}
/**
 * A create: our own account that arrived without an answer, or an account that is to be adopted on the plan's terms
 * (no externalId, or the same one), or somebody else's.
 */
function resolveCreate(item, user, context) {
    const wasRefused = item.state === 'refused';
    if (!user) {
        if (wasRefused) {
            item.state = 'failed';
            item.detail = 'CXone says the userName or e-mail address is taken, but shows no account with this userName';
            return;
        }
        item.state = 'queued';
        item.mayHaveArrived = false;
        return;
    }
    const externalId = item.operation.after?.externalId ?? undefined;
    if (item.everLost && (0,execute_item/* arrived */.Kb)(item.operation, user)) {
        item.state = 'done';
        item.id = user.id;
        item.user = user;
        delete item.error;
        return;
    }
    const refuse = (detail) => {
        item.state = 'failed';
        item.detail = detail;
    };
    if (externalId === undefined)
        return refuse('the userName is taken by an account that was not there when the plan was made');
    if (user.externalId !== undefined && user.externalId !== externalId)
        return refuse('the userName is taken by an account with another externalId');
    if (context.isProtected(user))
        return refuse('the userName is taken by an account that the policy protects');
    if (!user.active)
        return refuse('the userName is taken by a deactivated account: run again, it is planned as a reactivation then');
    adopt(item, user);
}
function adopt(item, user) {
    item.adopted = true;
    item.id = user.id;
    item.user = user;
    delete item.error;
    const differs = stillDiffers(item, user);
    if (Object.keys(differs.after).length === 0) {
        item.state = 'done';
        return;
    }
    item.state = 'queued';
    item.mayHaveArrived = false;
    item.write = { type: 'update', ref: item.operation.id, user, ...differs };
}

;// CONCATENATED MODULE: ./build/execute/settlement.js
/** Done, failed, unknown or not started: nothing more happens to it. */
const isOver = (item) => item.state === 'done' || item.state === 'failed' || item.state === 'not-started' || item.state === 'unknown';
/**
 * Takes one answer into its item.
 * @param result `undefined` where the tenant's answer left this operation out: it may have been applied
 * @param maxAttempts tries of one operation
 */
function takeResult(item, result, maxAttempts) {
    if (!result)
        return lose(item);
    item.attempts += Math.max(1, result.attempts);
    item.latencyMs += result.latencyMs;
    item.httpStatus = result.httpStatus;
    item.correlationId = result.correlationId;
    if (result.id)
        item.id = result.id;
    if (result.error)
        item.error = result.error;
    if (result.user)
        item.user = result.user;
    switch (result.status) {
        case 'done':
            item.state = 'done';
            delete item.error;
            return 'over';
        case 'ambiguous':
            return lose(item);
        case 'not-attempted':
        case 'retry':
            return tryAgain(item, maxAttempts);
        case 'failed':
            if (result.error?.kind === 'uniqueness' && item.write.type === 'create')
                item.state = 'refused';
            else if (result.error?.kind === 'version')
                item.state = 'stale';
            else
                return fail(item);
            return 'look-up';
    }
}
/** Another try, unless all are used up. */
function tryAgain(item, maxAttempts) {
    if (item.attempts >= maxAttempts) {
        item.detail = `given up after ${item.attempts} tries: ${item.error?.message ?? 'no reason given'}`;
        return fail(item);
    }
    item.state = 'queued';
    return 'again';
}
function lose(item) {
    item.state = 'lost';
    item.mayHaveArrived = true;
    item.everLost = true;
    return 'look-up';
}
function fail(item) {
    item.state = 'failed';
    item.detail ||= item.error?.message ?? 'CXone refused the change and gave no reason';
    return 'over';
}
/** Ends what a run that stops leaves open: unknown where it may have arrived, failed where it was refused, else not started. */
function endOpen(items, why) {
    for (const item of items) {
        if (isOver(item))
            continue;
        if (item.mayHaveArrived || item.state === 'lost' || item.state === 'sent') {
            item.state = 'unknown';
            item.detail = `sent, but the answer never came: ${why}`;
        }
        else if (item.attempts > 0) {
            item.state = 'failed';
            item.detail = `not applied in ${item.attempts === 1 ? 'one try' : `${item.attempts} tries`} (${item.error?.message ?? 'no reason given'}); ${why}`;
        }
        else {
            item.state = 'not-started';
            item.detail = why;
        }
    }
}

;// CONCATENATED MODULE: ./build/execute/writes.js






/**
 * Sends writes until each is done, failed, unknown or not started. Bulk requests where the tenant has them, several under
 * way at once; what has to be tried again is pooled over all requests and sent only when nothing fresh is left; what may
 * have arrived is looked up first, in as few requests as can be.
 * @param items writes in the order they should start; `waitsFor` of their operations is obeyed among them
 * @param priorOutcome whether an operation of an earlier phase succeeded; an operation whose forerunner did not is not sent
 */
async function sendWrites(items, context, priorOutcome) {
    return new WriteRound(items, context, priorOutcome).run();
}
class WriteRound {
    items;
    byId;
    context;
    priorOutcome;
    ready = [];
    blockedItems = [];
    pool = [];
    unclear = [];
    underWay = new Set();
    bulkUnderWay = 0;
    /** Lowered for good by every 413. */
    operationLimit = Number.POSITIVE_INFINITY;
    round = 0;
    fatal;
    constructor(items, context, priorOutcome) {
        this.items = items;
        this.byId = new Map(items.map((item) => [item.operation.id, item]));
        this.context = context;
        this.priorOutcome = priorOutcome;
        for (const item of items)
            this.enqueue(item);
    }
    async run() {
        for (;;) {
            const stopped = this.stopReason();
            if (stopped || this.fatal)
                return this.windUp(stopped);
            this.release();
            if (this.ready.length > 0 && this.underWay.size < this.context.concurrency && this.mayLaunch()) {
                this.launch();
                continue;
            }
            if (this.underWay.size > 0) {
                await this.nextEvent();
                continue;
            }
            if (this.ready.length > 0) {
                this.launch();
                continue;
            }
            if (this.unclear.length > 0) {
                await this.clear();
                continue;
            }
            if (this.pool.length > 0) {
                await this.backOff();
                continue;
            }
            return {};
        }
    }
    stopReason() {
        if (this.context.signal?.aborted)
            return 'cancelled';
        if (this.context.clock.now() >= this.context.deadline)
            return 'time-budget';
        return undefined;
    }
    /** Nothing new is sent; what is under way may end, and after a mere time-out of the budget what is unclear is looked up. */
    async windUp(stopped) {
        await Promise.all(this.underWay);
        if (!this.fatal && stopped !== 'cancelled' && this.unclear.length > 0)
            await this.clear();
        const why = this.fatal ? this.fatal.message : stopped === 'cancelled' ? 'the run was cancelled' : 'the time budget was used up';
        endOpen(this.items, why);
        return { ...(this.fatal && { fatal: this.fatal }), ...(stopped && { stopped }) };
    }
    enqueue(item) {
        if ((item.operation.waitsFor ?? []).length > 0)
            this.blockedItems.push(item);
        else
            this.ready.push(item);
    }
    /** Moves operations whose forerunners are done to the queue, and ends those whose forerunner is not coming. */
    release() {
        if (this.blockedItems.length === 0)
            return;
        let moved = true;
        while (moved) {
            moved = false;
            const still = [];
            for (const item of this.blockedItems) {
                const states = (item.operation.waitsFor ?? []).map((id) => this.forerunner(id));
                if (states.includes(false)) {
                    item.state = 'not-started';
                    item.detail = 'waits for another change of this plan that did not happen';
                    moved = true;
                }
                else if (states.includes(undefined))
                    still.push(item);
                else {
                    this.ready.push(item);
                    moved = true;
                }
            }
            this.blockedItems = still;
        }
    }
    forerunner(id) {
        const item = this.byId.get(id);
        if (!item)
            return this.priorOutcome(id) ?? true;
        if (!isOver(item))
            return undefined;
        return item.state === 'done';
    }
    /** Both budgets at once only where waiting for the bulk budget would take longer than a minute. */
    singlesHelp() {
        const limits = this.limits();
        if (!limits)
            return true;
        return this.ready.length / limits.operations > this.context.bulkPerMinute;
    }
    mayLaunch() {
        if (!this.limits())
            return true;
        if (this.context.tenant.room('bulk') > 0 || this.bulkUnderWay === 0)
            return true;
        return this.singlesHelp() && this.context.tenant.room('other') > 0;
    }
    limits() {
        const limits = this.context.tenant.bulkLimits;
        return limits && { operations: Math.min(limits.operations, this.operationLimit), bytes: limits.bytes };
    }
    /** Something under way ends, or – where a pace is learnt – a moment passes in which room may have come free. */
    async nextEvent() {
        if (this.ready.length === 0 || this.underWay.size >= this.context.concurrency)
            return void (await Promise.race(this.underWay));
        const nap = new AbortController();
        await Promise.race([...this.underWay, this.context.clock.sleep(200, nap.signal).catch(() => undefined)]);
        nap.abort();
    }
    launch() {
        const limits = this.limits();
        const alone = !limits || limits.operations < 2 || (this.context.tenant.room('bulk') <= 0 && this.bulkUnderWay > 0 && this.singlesHelp());
        const batch = alone ? this.ready.splice(limits ? -1 : 0, 1) : takeBatch(this.ready, limits);
        const bulk = batch.length > 1;
        if (bulk)
            this.bulkUnderWay += 1;
        const work = this.send(batch).finally(() => {
            if (bulk)
                this.bulkUnderWay -= 1;
            this.underWay.delete(work);
        });
        this.underWay.add(work);
    }
    async send(batch) {
        const { tenant, journal, clock, payloadHash } = this.context;
        try {
            await journal.appendAll(batch.map((item) => about(item.operation, 'operation.sent', { step: (0,execute_item/* stepOf */.cg)(item.operation), status: 'sent', attempts: item.attempts + 1, payload_hash: payloadHash(item.wire.data) }, item.id)));
            if (this.context.signal?.aborted)
                return this.requeue(batch);
            for (const item of batch)
                item.state = 'sent';
            if (batch.length === 1)
                await this.settle(batch, [await tenant.sendOne(batch[0].wire)]);
            else {
                const answer = await tenant.sendBulk(batch.map((item) => item.wire));
                if (answer.refused === 'too-large')
                    this.operationLimit = Math.max(1, Math.floor(batch.length / 2));
                if (answer.refused)
                    this.requeue(batch);
                else
                    await this.settle(batch, answer.results);
            }
        }
        catch (error) {
            for (const item of batch)
                if (item.state === 'sent')
                    item.mayHaveArrived = true;
            if (this.context.signal?.aborted)
                return;
            this.fatal ??= error instanceof failure/* Failure */.H ? error : crash(error);
        }
        finally {
            for (const item of batch)
                item.at = clock.now();
        }
    }
    /** The request as a whole was refused unread: nothing of it counts as a try. */
    requeue(batch) {
        for (const item of batch)
            item.state = 'queued';
        this.ready.unshift(...batch);
    }
    async settle(batch, results) {
        const byRef = new Map(results.map((result) => [result.ref, result]));
        for (const item of batch)
            this.follow(item, takeResult(item, byRef.get(item.wire.ref), this.context.maxAttempts));
        this.report();
        await this.context.journal.appendAll(batch.map((item) => {
            const result = byRef.get(item.wire.ref);
            return about(item.operation, 'operation.answered', {
                step: (0,execute_item/* stepOf */.cg)(item.operation),
                status: result?.status ?? 'ambiguous',
                attempts: item.attempts,
                http_status: result?.httpStatus ?? null,
                latency_ms: Math.round(result?.latencyMs ?? 0),
                error: result?.error ?? null,
                correlation_id: result?.correlationId ?? null,
            }, item.id);
        }));
    }
    follow(item, next) {
        if (next === 'again')
            this.pool.push(item);
        else if (next === 'look-up')
            this.unclear.push(item);
    }
    /** Looks up what is unclear, all of it together. */
    async clear() {
        const unclear = this.unclear;
        this.unclear = [];
        try {
            await resolveItems(unclear, this.context);
        }
        catch (error) {
            if (this.context.signal?.aborted)
                return;
            this.fatal ??= error instanceof failure/* Failure */.H ? error : crash(error);
            return;
        }
        for (const item of unclear) {
            if (item.state !== 'queued')
                continue;
            item.wire = this.context.tenant.prepare(item.write);
            this.follow(item, tryAgain(item, this.context.maxAttempts));
        }
        this.report();
    }
    /** Pooled failures wait (2 s, doubling, full jitter, 60 s at most) and go out together. */
    async backOff() {
        this.round += 1;
        const longest = Math.min(60_000, 1_000 * 2 ** this.round);
        const needed = this.pool.some((item) => item.error?.kind === 'rate-limited' || item.error?.kind === 'server');
        if (needed)
            await this.context.clock.sleep(this.context.random() * longest, this.context.signal).catch(() => undefined);
        this.ready.push(...this.pool);
        this.pool = [];
    }
    report() {
        let done = 0;
        let failed = 0;
        for (const item of this.items) {
            if (item.state === 'done')
                done += 1;
            else if (item.state === 'failed')
                failed += 1;
        }
        this.context.onProgress?.({ done, total: this.items.length, failed });
    }
}
const crash = (error) => new failure/* Failure */.H('apply-failed', `the apply broke off: ${error instanceof Error ? error.message : String(error)}`, 'Run the job again; what is done is not repeated.', {
    cause: error,
});

;// CONCATENATED MODULE: ./build/execute/apply.js








/**
 * Carries out a plan: deactivations and deletions, then updates that free a userName, then the rest. Every operation ends
 * in exactly one outcome, written to the audit as it happens; nothing that is not in the plan is sent.
 * @param operations the plan's operations (`waitsFor` filled in)
 * @param context tenant, journal, clock, limits
 */
async function applyPlan(operations, context) {
    return new Apply(operations, context).run();
}
class Apply {
    operations;
    context;
    outcomes = new Map();
    fatal;
    stopped;
    records = [];
    constructor(operations, context) {
        this.operations = operations;
        this.context = context;
    }
    async run() {
        for (const phase of [0, 1, 2]) {
            const due = this.operations.filter((operation) => (0,order/* phaseOf */.h)(operation) === phase);
            if (phase === 0)
                await this.leavers(due);
            else
                await this.writes(due.filter((operation) => operation.kind !== 'blocked'));
        }
        for (const operation of this.operations) {
            if (this.outcomes.has(operation.id))
                continue;
            if (operation.kind === 'blocked')
                this.end(operation, 'blocked', operation.reason, {});
            else
                this.end(operation, 'not-started', this.whyNot(), {});
        }
        await this.flush();
        const outcomes = this.operations.map((operation) => this.outcomes.get(operation.id));
        return { outcomes, ...(this.fatal && { fatal: this.fatal }), ...(this.stopped && { stopped: this.stopped }) };
    }
    whyNot() {
        if (this.fatal)
            return this.fatal.message;
        return this.stopped === 'cancelled' ? 'the run was cancelled' : 'the time budget was used up';
    }
    /** Writes of one phase: sent, read back, followed by what belongs to them. */
    async writes(operations) {
        if (operations.length === 0 || this.fatal || this.stopped)
            return;
        const prepare = this.context.tenant.prepare.bind(this.context.tenant);
        const items = operations.map((operation) => (0,execute_item/* itemOf */.Tu)(operation, (0,execute_item/* writeOf */.tg)(operation), prepare));
        await this.round(items);
        const late = await this.adoptedRoles(items);
        const steps = await this.refreshCaches(items);
        for (const item of items) {
            const follow = late.get(item.operation.id);
            if (follow && follow.state !== 'done') {
                item.state = 'failed';
                item.detail = `the account was taken over, but its roles were not written: ${follow.detail}`;
                if (follow.error)
                    item.error = follow.error;
            }
            this.endItem(item, steps.get(item.operation.id) ?? []);
        }
        await this.flush();
    }
    async round(items) {
        const end = await sendWrites(items, this.context, (id) => this.succeeded(id));
        if (end.fatal)
            this.fatal ??= end.fatal;
        if (end.stopped)
            this.stopped ??= end.stopped;
        if (!this.fatal && this.stopped !== 'cancelled')
            await this.proving(() => readBack(items, this.context));
    }
    /** A read that breaks off ends the run, not the reporting of what was done. */
    async proving(read) {
        try {
            await read();
        }
        catch (error) {
            if (this.context.signal?.aborted)
                this.stopped ??= 'cancelled';
            else if (error instanceof Error && error.name === 'Failure')
                this.fatal ??= error;
            else
                throw error;
        }
    }
    succeeded(id) {
        const outcome = this.outcomes.get(id);
        return outcome && (outcome.status === 'done' || outcome.status === 'adopted' || outcome.status === 'partial');
    }
    /** An account that was adopted instead of created gets the roles that its creation would have brought. */
    async adoptedRoles(items) {
        const { tenant } = this.context;
        const due = items.filter((item) => item.adopted && item.state === 'done' && item.user && item.operation.roles && !(0,execute_item/* sameRoles */.io)(item.operation, item.user));
        const follow = due.map((item) => {
            const user = item.user;
            const roles = item.operation.roles ?? [];
            const held = new Set(user.roles.map((role) => role.value));
            const wanted = new Set(roles.map((role) => role.value));
            const operation = { ...item.operation, kind: 'roles', prior: user, waitsFor: [] };
            const write = {
                type: 'roles',
                ref: operation.id,
                user,
                roles,
                add: roles.filter((role) => !held.has(role.value)),
                remove: user.roles.filter((role) => !wanted.has(role.value)),
            };
            return (0,execute_item/* itemOf */.Tu)(operation, write, tenant.prepare.bind(tenant));
        });
        if (follow.length > 0)
            await this.round(follow);
        return new Map(follow.map((item) => [item.operation.id, item]));
    }
    /** The tutorials' cache refresh after a change of roles. */
    async refreshCaches(items) {
        const { tenant, policy, clock, concurrency, signal } = this.context;
        const steps = new Map();
        if (policy.steps.cacheRefresh === 'off' || tenant.published || this.fatal)
            return steps;
        const limit = pLimit(concurrency);
        const due = items.filter((item) => item.state === 'done' && item.user && (item.operation.kind === 'roles' || (item.adopted && item.operation.roles)));
        await Promise.all(due.map((item) => limit(async () => {
            if (signal?.aborted)
                return;
            const answer = await tenant.steps.refreshCache(item.user);
            const at = new Date(clock.now()).toISOString();
            steps.set(item.operation.id, [{ step: 'cache-refresh', at, ...answer }]);
        })));
        return steps;
    }
    async leavers(operations) {
        if (operations.length === 0)
            return;
        const { tenant } = this.context;
        const prepare = tenant.prepare.bind(tenant);
        // An account that is deactivated already (a killed run, an earlier suspension) goes straight to the next step.
        const items = new Map();
        for (const operation of operations) {
            if (operation.prior?.active)
                items.set(operation.id, (0,execute_item/* itemOf */.Tu)(operation, { type: 'activate', ref: operation.id, user: operation.prior, active: false }, prepare));
        }
        await this.round([...items.values()]);
        const ready = [];
        for (const operation of operations) {
            const item = items.get(operation.id);
            if (item && item.state !== 'done') {
                this.endItem(item, []);
                continue;
            }
            if (!operation.prior)
                continue;
            const leaver = { operation, user: operation.prior, steps: [], open: [] };
            if (item)
                leaver.steps.push(mainStep(item));
            ready.push(leaver);
        }
        if (!this.fatal && this.stopped !== 'cancelled')
            await this.proving(() => signOut(ready, this.context));
        if (!this.fatal && !this.stopped)
            await this.proving(() => deleteAccounts(ready, this.context));
        for (const leaver of ready)
            this.endLeaver(leaver);
        await this.flush();
    }
    endLeaver(leaver) {
        const { operation, steps, open } = leaver;
        const deletion = steps.findLast((step) => step.step === 'delete');
        const extra = { steps, id: leaver.user.id, ...(leaver.signOutMs !== undefined && { signOutMs: leaver.signOutMs }), ...(leaver.error && { error: leaver.error }) };
        const openWords = open.length > 0 ? `required and not done: ${[...new Set(open)].join(', ')}` : '';
        if (operation.kind === 'blocked')
            return this.end(operation, 'blocked', [operation.reason, openWords].filter(Boolean).join('; '), extra);
        if (operation.kind === 'deactivate') {
            const cut = this.fatal || this.stopped ? this.unfinished(leaver) : '';
            if (openWords || cut)
                return this.end(operation, 'partial', openWords || cut, extra);
            return this.end(operation, 'done', '', extra);
        }
        if (deletion?.status === 'done')
            return this.end(operation, openWords ? 'partial' : 'done', openWords, extra);
        if (leaver.error?.kind === 'dependencies')
            return this.end(operation, 'blocked', `CXone refuses the deletion: ${leaver.error.message}`, extra);
        if (deletion?.status === 'unknown')
            return this.end(operation, 'unknown', deletion.detail, extra);
        return this.end(operation, 'partial', openWords || deletion?.detail || `deactivated, not deleted: ${this.whyNot()}`, extra);
    }
    /** Which sign-out steps a cut-off run never came to. */
    unfinished(leaver) {
        const done = new Set(leaver.steps.map((step) => step.step));
        const expected = this.context.tenant.published ? ['logout', 'access-keys'] : ['sessions', 'disconnect', 'license'];
        const missing = expected.filter((step) => !done.has(step));
        return missing.length > 0 ? `deactivated; not started: ${missing.join(', ')} (${this.whyNot()})` : '';
    }
    endItem(item, more) {
        const status = item.state === 'done' ? (item.adopted ? 'adopted' : 'done') : item.state === 'not-started' || item.state === 'unknown' ? item.state : 'failed';
        const required = more.find((step) => step.status !== 'done' && this.context.policy.steps.cacheRefresh === 'require');
        this.end(item.operation, required && status === 'done' ? 'partial' : status, required ? `required and not done: ${required.step}` : item.detail, {
            steps: [mainStep(item), ...more],
            attempts: item.attempts,
            latencyMs: item.latencyMs,
            ...(item.id && { id: item.id }),
            ...(item.error && { error: item.error }),
            httpStatus: item.httpStatus,
            correlationId: item.correlationId,
            data: item.wire.data,
        });
    }
    /** The one place where an operation gets its outcome, and the audit its record. */
    end(operation, status, detail, more) {
        const { httpStatus = null, correlationId = null, data, ...rest } = more;
        const outcome = { operation, status, detail, steps: [], attempts: 0, latencyMs: 0, ...rest };
        if (outcome.attempts === 0) {
            for (const step of outcome.steps) {
                outcome.attempts += step.attempts;
                outcome.latencyMs += step.latencyMs;
            }
        }
        this.outcomes.set(operation.id, outcome);
        this.records.push(about(operation, 'operation.finished', {
            status,
            detail: detail || null,
            attempts: outcome.attempts,
            http_status: httpStatus,
            latency_ms: Math.round(outcome.latencyMs),
            payload_hash: data === undefined ? null : this.context.payloadHash(data),
            error: outcome.error ?? null,
            correlation_id: correlationId ?? outcome.error?.correlationId ?? null,
        }, outcome.id));
        this.context.onOutcome?.(outcome);
    }
    /** Writes the collected records with one sync. */
    async flush() {
        const records = this.records;
        this.records = [];
        if (records.length > 0)
            await this.context.journal.appendAll(records);
    }
}
function mainStep(item) {
    const status = item.state === 'done' ? 'done' : item.state === 'unknown' ? 'unknown' : item.state === 'not-started' ? 'skipped' : 'failed';
    return {
        step: item.operation.kind === 'delete' || item.operation.kind === 'blocked' ? 'deactivate' : (0,execute_item/* stepOf */.cg)(item.operation),
        status,
        detail: item.detail,
        at: new Date(item.at).toISOString(),
        attempts: item.attempts,
        latencyMs: item.latencyMs,
        ...(item.error && { error: item.error }),
    };
}

// EXTERNAL MODULE: ./build/execute/tally.js
var tally = __webpack_require__(46254);
// EXTERNAL MODULE: ./node_modules/canonicalize/lib/canonicalize.js
var canonicalize = __webpack_require__(98799);
// EXTERNAL MODULE: ./build/audit/chain.js
var chain = __webpack_require__(79169);
;// CONCATENATED MODULE: ./build/audit/payload.js


/**
 * The `payload_hash` of a record: lower-case hex SHA-256 over the RFC 8785 form of what was sent for one person (in a bulk: of
 * the operation's `data`), so that an auditor can tell what was sent without the audit holding it twice.
 * @param data as it goes into `JSON.stringify`; nothing sent is `null`
 */
function payloadHash(data) {
    return (0,chain/* sha256 */.sc)((0,canonicalize/* default */.A)((0,chain/* jsonValue */.IL)(data)));
}

// EXTERNAL MODULE: ./build/policy/patterns.js
var patterns = __webpack_require__(47312);
// EXTERNAL MODULE: ./build/app/plan.js + 9 modules
var plan = __webpack_require__(57887);
;// CONCATENATED MODULE: ./build/app/apply.js





/**
 * Plans afresh and does it, unless a guard or the approval stops it. Nothing is sent before every check has passed.
 */
async function applyRoster(request, services, session) {
    await (0,plan.withPlan)(request, services, session, async (plan, tenant, desired) => {
        if (session.stopped)
            return;
        const verdict = await services.host.approve(plan);
        session.report.approval = { state: verdict.state, detail: verdict.detail, ...(verdict.unreviewed && { unreviewed: verdict.unreviewed }) };
        await session.journal?.append({ event: 'approval.judged', status: verdict.state, detail: verdict.detail });
        if (verdict.problem)
            session.add([verdict.problem]);
        if (session.stopped || !session.journal)
            return;
        const total = plan.operations.filter((operation) => operation.kind !== 'blocked').length;
        const startedAt = services.clock.now();
        const execution = await applyPlan(plan.operations, {
            tenant,
            journal: session.journal,
            clock: services.clock,
            random: services.random,
            policy: desired.policy,
            concurrency: request.concurrency,
            bulkPerMinute: request.bulkPerMinute,
            maxAttempts: request.maxAttempts,
            deadline: request.startedAt + request.timeBudgetMs,
            startedAt: request.startedAt,
            ...(services.signal && { signal: services.signal }),
            onProgress: (progress) => services.onProgress({ ...progress, total }, startedAt),
            payloadHash: payloadHash,
            isProtected: (0,patterns/* matcher */.j)(desired.policy.protected),
        });
        settle(execution.outcomes, session, desired.roster.invalidRows);
        if (execution.fatal)
            session.fail(execution.fatal);
    });
}
function settle(outcomes, session, invalidRows) {
    const { report } = session;
    report.outcomes = outcomes;
    Object.assign(report.counts, (0,tally/* countOutcomes */.XF)(outcomes));
    const reason = (0,tally/* judgeOutcomes */.hM)(outcomes);
    const { failed, notStarted, blocked } = report.counts;
    if (reason !== 'none') {
        const parts = [
            failed > 0 && `${failed} ${failed === 1 ? 'person has' : 'people have'} a change that failed`,
            notStarted > 0 && `${notStarted} ${notStarted === 1 ? 'person was' : 'people were'} not started`,
            blocked > 0 && `${blocked} ${blocked === 1 ? 'person is' : 'people are'} blocked`,
        ].filter(Boolean);
        session.problem(reason, parts.join(', '), 'Run the job again: what is done is not repeated. The table says for whom trying again helps, and what to do for the others.');
    }
    else if (invalidRows > 0) {
        session.problem('apply-partial', `${invalidRows} ${invalidRows === 1 ? 'row was' : 'rows were'} wrong and skipped; the rest is applied`, 'Mend the rows and run again.');
    }
}


/***/ }),

/***/ 14713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kb: () => (/* binding */ arrived),
/* harmony export */   Tu: () => (/* binding */ itemOf),
/* harmony export */   cg: () => (/* binding */ stepOf),
/* harmony export */   io: () => (/* binding */ sameRoles),
/* harmony export */   tg: () => (/* binding */ writeOf)
/* harmony export */ });
/* harmony import */ var _plan_diff_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40331);

/** The domain's write for an operation. */
function writeOf(operation, user = operation.prior) {
    const ref = operation.id;
    if (operation.kind === 'create')
        return { type: 'create', ref, attributes: withoutRoles(operation.after ?? {}), ...(operation.roles && { roles: operation.roles }) };
    if (!user)
        throw new TypeError(`operation ${operation.id} (${operation.kind}) has no account`);
    switch (operation.kind) {
        case 'update':
            return { type: 'update', ref, user, before: operation.before ?? {}, after: operation.after ?? {} };
        case 'reactivate':
            return { type: 'activate', ref, user, active: true };
        case 'roles': {
            const wanted = operation.roles ?? [];
            const held = new Set(user.roles.map((role) => role.value));
            const keep = new Set(wanted.map((role) => role.value));
            return {
                type: 'roles',
                ref,
                user,
                roles: wanted,
                add: wanted.filter((role) => !held.has(role.value)),
                remove: user.roles.filter((role) => !keep.has(role.value)),
            };
        }
        default:
            return { type: 'activate', ref, user, active: false };
    }
}
const withoutRoles = (attributes) => {
    const { roles: _, ...rest } = attributes;
    return rest;
};
/** True where an account is as the operation wants it: a write whose answer was lost has arrived. */
function arrived(operation, user) {
    switch (operation.kind) {
        case 'create':
        case 'update':
            return (0,_plan_diff_js__WEBPACK_IMPORTED_MODULE_0__/* .holds */ .v9)(user, operation.after ?? {}) && (operation.kind === 'update' || sameRoles(operation, user));
        case 'reactivate':
            return user.active;
        case 'roles':
            return hasRoleChange(operation, user);
        default:
            return !user.active;
    }
}
/** Exactly the planned roles; an operation without roles agrees with any. */
function sameRoles(operation, user) {
    if (!operation.roles)
        return true;
    const held = user.roles.map((role) => role.value).sort();
    const wanted = operation.roles.map((role) => role.value).sort();
    return held.length === wanted.length && held.every((value, i) => value === wanted[i]);
}
/** A role change has arrived: what was to come is there, what was to go is gone; others' changes do not count. */
function hasRoleChange(operation, user) {
    const held = new Set(user.roles.map((role) => role.value));
    const wanted = new Set((operation.roles ?? []).map((role) => role.value));
    const before = new Set((operation.prior?.roles ?? []).map((role) => role.value));
    return [...wanted].every((value) => before.has(value) || held.has(value)) && [...before].every((value) => wanted.has(value) || !held.has(value));
}
/** A fresh item for an operation. */
function itemOf(operation, write, prepare) {
    return {
        operation,
        write,
        wire: prepare(write),
        state: 'queued',
        attempts: 0,
        latencyMs: 0,
        mayHaveArrived: false,
        everLost: false,
        adopted: false,
        ...(write.type !== 'create' && { id: write.user.id, user: write.user }),
        httpStatus: null,
        correlationId: null,
        detail: '',
        at: 0,
    };
}
/** The step a write stands for in outcomes and audit. */
function stepOf(operation) {
    if (operation.kind === 'blocked' || operation.kind === 'delete')
        return 'deactivate';
    return operation.kind;
}


/***/ })

};

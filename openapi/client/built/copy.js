/** The records that a copy holds, with where they are read. `{id}` is that of the record, or of what it belongs to. */
const kinds = {
    organization: {
        all: ['/v1/agencies', '/v1/collaborators'],
        one: ['/v1/collaborators/{id}', '/v1/agencies/{id}'],
    },
    agreement: { all: ['/v1/agreements'], one: ['/v1/agreements/{id}'], listedInPart: true },
    amendment: { ofAgreement: '/v1/agreements/{id}/amendments' },
    commitment: {
        all: ['/v1/commitments'],
        one: ['/v1/commitments/{id}'],
        ofAgreement: '/v1/agreements/{id}/commitments',
    },
    activity: {
        all: ['/v1/activities'],
        one: ['/v1/activities/{id}'],
        ofAgreement: '/v1/agreements/{id}/activities',
    },
    outcome: { ofAgreement: '/v1/agreements/{id}/outcomes' },
    evaluation: { ofAgreement: '/v1/agreements/{id}/evaluations' },
    original: {
        all: ['/v1/originals'],
        one: ['/v1/originals/{id}'],
        ofAgreement: '/v1/agreements/{id}/originals',
    },
    result: { all: ['/v1/results'], one: ['/v1/results/{id}'], ofAgreement: '/v1/agreements/{id}/results' },
    correction: { ofAgreement: '/v1/agreements/{id}/corrections' },
    comment: { ofAgreement: '/v1/agreements/{id}/comments' },
    case: { all: ['/v1/cases'], one: ['/v1/cases/{id}'] },
    meeting: { all: ['/v1/meetings'], one: ['/v1/meetings/{id}'], ofCase: '/v1/meetings?caseId={id}' },
    obstacle: { all: ['/v1/obstacles'], one: ['/v1/obstacles/{id}'], ofCase: '/v1/obstacles?caseId={id}' },
    action_item: {
        all: ['/v1/action-items'],
        one: ['/v1/action-items/{id}'],
        ofCase: '/v1/action-items?caseId={id}',
    },
    document: {
        all: ['/v1/documents'],
        one: ['/v1/documents/{id}'],
        ofAgreement: '/v1/documents?agreementId={id}',
        ofCase: '/v1/documents?caseId={id}',
    },
    proposal: { all: ['/v1/proposals'], one: ['/v1/proposals/{id}'] },
    trading_space: { all: ['/v1/trading-spaces'], one: ['/v1/trading-spaces/{id}'] },
    feedback: { all: ['/v1/feedback'], one: ['/v1/feedback/{id}'] },
    stage_delivery: { all: ['/v1/stage-deliveries'], one: ['/v1/stage-deliveries/{id}'] },
    target: { all: ['/v1/targets'], one: ['/v1/targets/{id}'] },
    holiday: { all: ['/v1/holidays'], one: ['/v1/holidays/{id}'] },
};
export const copiedKinds = Object.keys(kinds);
const isCopied = (kind) => Object.hasOwn(kinds, kind);
const of = (kind) => kinds[kind];
/** The registry refused a request that a copy needs, or did not answer; what was done stays, and a later call goes on. */
export class CopyError extends Error {
    status;
    constructor(url, status) {
        super(`${url} answered ${status}`);
        this.status = status;
    }
}
/** Asks again after the time the registry says where it is busy; and once with a new token where one has just expired. */
async function ask(following, path, isSecond = false) {
    const { baseUrl, token, signal, fetch: send = fetch } = following;
    const headers = { authorization: `Bearer ${await token()}`, accept: 'application/json' };
    const response = await send(new URL(path, baseUrl), { headers, redirect: 'manual', signal: signal ?? null });
    const { status } = response;
    if (status === 200)
        return { status, body: await response.json() };
    await response.body?.cancel();
    if (status === 429 || status >= 500) {
        await pause(Number(response.headers.get('retry-after') ?? 2) * 1000, signal);
        return ask(following, path);
    }
    return status === 401 && !isSecond ? ask(following, path, true) : { status, body: undefined };
}
function pause(milliseconds, signal) {
    return new Promise((resolve, reject) => {
        signal?.throwIfAborted();
        const end = () => {
            clearTimeout(timer);
            reject(signal?.reason);
        };
        const timer = setTimeout(() => {
            // A follower waits for years: what it waited for is not kept.
            signal?.removeEventListener('abort', end);
            resolve();
        }, milliseconds);
        signal?.addEventListener('abort', end, { once: true });
    });
}
async function required(following, path) {
    const { status, body } = await ask(following, path);
    if (status !== 200)
        throw new CopyError(path, status);
    return body;
}
/** A page of the feed with the place after it. Undefined: the place cannot be gone on from (410). */
async function pageAfter(following, place) {
    const path = `/v1/events?limit=200&after=${encodeURIComponent(place)}`;
    const { status, body } = await ask(following, path);
    if (status === 410)
        return undefined;
    if (status !== 200)
        throw new CopyError(path, status);
    return { events: body.data, next: body.next, hasMore: body.hasMore };
}
/** The end of the feed at this moment. */
export const headOfFeed = async (following) => (await required(following, '/v1/events?after=head')).next;
/**
 * The events after a place, page by page, without an end: where nothing is new it waits. Keep `next` once you have done with
 * the events, and go on from it after a restart. Ends, without an error, where the place is too old, or your rights changed:
 * what you know is then to be read anew.
 */
export async function* followEvents(following, after) {
    let place = after;
    for (;;) {
        const page = await pageAfter(following, place);
        if (page === undefined)
            return;
        place = page.next;
        yield { events: page.events, next: place };
        if (!page.hasMore)
            await pause(following.wait ?? 5000, following.signal);
    }
}
/**
 * Keeps a copy of every record that the token sees equal to the registry, until the signal says so. Begins it where there is
 * none, goes on where it stopped, and begins anew where that is too long ago. Names of organizations inside other records
 * are those of the day on which they were read: join the organizations by their id.
 */
export async function keepCopy(following, store) {
    for (;;)
        if (!(await updateCopy(following, store)))
            await pause(following.wait ?? 5000, following.signal);
}
/** One step of keeping a copy: a page of the feed, or its beginning. Gives whether more is there to be taken at once. */
export async function updateCopy(following, store) {
    const place = await store.place();
    const page = place === undefined ? undefined : await pageAfter(following, place);
    if (page === undefined) {
        await beginCopy(following, store);
        return true;
    }
    for (const [subject, events] of bySubject(page.events))
        await takeEvents(following, store, subject, events);
    if (page.events.some(({ data }) => data.withParts))
        await renewOrganizations(following, store);
    await store.moveTo(page.next);
    return page.hasMore;
}
/** The head is taken first: what changes while the lists are walked comes again after it. */
async function beginCopy(following, store) {
    const head = await headOfFeed(following);
    await store.clear();
    for (const kind of copiedKinds)
        for (const list of of(kind).all ?? [])
            await putAll(following, store, kind, list);
    for (const id of await store.ids('agreement'))
        await renewParts(following, store, { agreementId: id }, isInNoList);
    await store.moveTo(head);
}
const isInNoList = (kind) => of(kind).all === undefined;
/** Puts a list to its end into the copy. Gives the ids; undefined where the reader has no such list, or not any more. */
async function putAll(following, store, kind, list) {
    const ids = new Set();
    for (let cursor = ''; cursor !== null;) {
        const path = `${list}${list.includes('?') ? '&' : '?'}limit=200${cursor && `&cursor=${encodeURIComponent(cursor)}`}`;
        const { status, body } = await ask(following, path);
        if (status === 403 || status === 404)
            return undefined;
        if (status !== 200)
            throw new CopyError(path, status);
        for (const record of body.data) {
            ids.add(record.id);
            if (of(kind).listedInPart)
                await takeRecord(following, store, kind, record.id);
            else
                await store.put(kind, record);
        }
        cursor = body.page.nextCursor;
    }
    return ids;
}
function bySubject(events) {
    const subjects = new Map();
    for (const event of events)
        subjects.set(event.subject, [...(subjects.get(event.subject) ?? []), event]);
    return subjects;
}
/** Brings one record up to date: as it is now, whatever happened to it in between. */
async function takeEvents(following, store, subject, events) {
    const [kind = '', id = ''] = subject.split('/');
    if (!isCopied(kind))
        return;
    const known = events.findLast(({ data }) => data.version !== undefined)?.data;
    if (of(kind).one === undefined) {
        const agreementId = known?.agreementId;
        if (agreementId === undefined)
            await store.remove(kind, id);
        else
            await renewParts(following, store, { agreementId }, (each) => each === kind);
    }
    else
        await takeRecord(following, store, kind, id);
    if (!events.some(({ data }) => data.withParts))
        return;
    const agreementId = kind === 'agreement' ? id : known?.agreementId;
    const caseId = kind === 'case' ? id : known?.caseId;
    if (agreementId !== undefined)
        await renewParts(following, store, { agreementId });
    if (caseId !== undefined)
        await renewParts(following, store, { caseId });
}
/** Reads a record again. What is not there any more, or stands in another one, is removed with what belongs to it. */
async function takeRecord(following, store, kind, id) {
    for (const address of of(kind).one ?? []) {
        const { status, body } = await ask(following, address.replace('{id}', id));
        if (status === 200)
            return store.put(kind, body);
        if (![403, 404, 308].includes(status))
            throw new CopyError(address, status);
    }
    await store.remove(kind, id);
    if (kind === 'agreement')
        await removeParts(store, { agreementId: id });
    if (kind === 'case')
        await removeParts(store, { caseId: id });
}
function partsOf(owner) {
    const ownerId = 'agreementId' in owner ? owner.agreementId : owner.caseId;
    return copiedKinds.flatMap((kind) => {
        const list = 'agreementId' in owner ? of(kind).ofAgreement : of(kind).ofCase;
        return list === undefined ? [] : [[kind, list.replace('{id}', ownerId)]];
    });
}
async function removeParts(store, owner) {
    for (const [kind] of partsOf(owner))
        for (const id of await store.ids(kind, owner))
            await store.remove(kind, id);
}
/** Reads all that belongs to an agreement or a case again, and removes what is not there any more. */
async function renewParts(following, store, owner, isMeant = () => true) {
    for (const [kind, list] of partsOf(owner)) {
        if (!isMeant(kind))
            continue;
        const found = await putAll(following, store, kind, list);
        for (const id of await store.ids(kind, owner))
            if (!found?.has(id))
                await store.remove(kind, id);
    }
}
/** Which organizations a partner sees follows from its agreements and cases, without an event of theirs. */
async function renewOrganizations(following, store) {
    const found = new Set();
    for (const list of kinds.organization.all)
        for (const id of (await putAll(following, store, 'organization', list)) ?? [])
            found.add(id);
    for (const id of await store.ids('organization'))
        if (!found.has(id))
            await store.remove('organization', id);
}
/** A copy in memory: to try it, and as an example of a store. */
export function memoryStore() {
    const records = new Map();
    const recordsOf = (kind) => {
        const found = records.get(kind) ?? new Map();
        records.set(kind, found);
        return found;
    };
    let place;
    return {
        records: recordsOf,
        place: async () => place,
        moveTo: async (next) => void (place = next),
        clear: async () => {
            records.clear();
            place = undefined;
        },
        put: async (kind, record) => void recordsOf(kind).set(record.id, record),
        remove: async (kind, id) => void recordsOf(kind).delete(id),
        ids: async (kind, owner) => [...recordsOf(kind).values()]
            .filter((record) => owner === undefined || Object.entries(owner).every(([field, id]) => record[field] === id))
            .map(({ id }) => id),
    };
}

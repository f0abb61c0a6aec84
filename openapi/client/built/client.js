import createClient, {} from 'openapi-fetch';
import { retrying } from "./retrying.js";
/**
 * A client for the registry at this address; without a token it reads what is public. Every POST is given an `Idempotency-Key`
 * where it has none, and what the registry could not answer is asked again after `Retry-After`.
 */
export function registryClient(baseUrl, token, { retries, longestWait, fetch: send = fetch, ...options } = {}) {
    const client = createClient({
        ...options,
        baseUrl,
        fetch: retrying(send, baseUrl, { retries, longestWait }),
        // Several values of a filter stand in one parameter, comma-separated.
        querySerializer: { array: { style: 'form', explode: false } },
    });
    if (token !== undefined)
        client.use({
            async onRequest({ request }) {
                request.headers.set('authorization', `Bearer ${typeof token === 'string' ? token : await token()}`);
                return request;
            },
        });
    return client;
}
/** The registry refused a request: its problem (RFC 9457), with a code from a closed list. */
export class ProblemError extends Error {
    name = 'ProblemError';
    status;
    problem;
    constructor(status, problem) {
        super(problem.detail ?? problem.title ?? `the registry answered ${status}`);
        this.status = status;
        this.problem = problem;
    }
    get code() {
        return this.problem.code;
    }
}
/** What a call answers; throws a ProblemError where it is refused: `await answered(client.GET(…))`. */
export async function answered(call) {
    const { data, error, response } = await call;
    if (response.ok)
        return data;
    throw new ProblemError(response.status, typeof error === 'object' && error !== null ? error : {});
}
/**
 * Every record of a list, read page by page while they are taken:
 * `for await (const each of eachOf((from) => client.GET('/v1/agreements', { params: { query: { ...from } } }))) …`
 */
export async function* eachOf(read) {
    for (let cursor; cursor !== null;) {
        const { data, page } = await answered(read(cursor === undefined ? {} : { cursor }));
        yield* data;
        cursor = page.nextCursor;
    }
}

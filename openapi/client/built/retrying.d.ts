/** How often, and for how long, what could not be answered is asked again. */
export interface Retrying {
    /** How often at most; 3 where nothing is said, 0 never. */
    readonly retries?: number | undefined;
    /** In seconds: where the registry asks for a longer wait, its answer is given at once. 60 where nothing is said. */
    readonly longestWait?: number | undefined;
}
type Send = (request: Request) => Promise<Response>;
/**
 * Sends again what was not answered, or answered with 429, 502, 503 or 504, after `Retry-After` or, without one, 1, 2, 4 … seconds.
 * Without an answer nobody knows what was done, so only what does no harm twice is sent again: reads, and a POST that its
 * `Idempotency-Key` makes one.
 */
export declare function retrying(send: Send, baseUrl: string, { retries, longestWait }: Retrying): Send;
export {};

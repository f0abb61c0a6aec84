import { type Client, type ClientOptions } from 'openapi-fetch';
import { type Retrying } from './retrying.js';
import type { paths, Problem } from '../types.ts';
export type * from '../types.ts';
export type { Retrying } from './retrying.js';
/** Lists and reports are read as JSON; their other media types are files. */
type Json = `${string}/json` | `${string}/${string}+json`;
/** Every operation of the registry, typed: `client.GET('/v1/agreements/{id}', { params: { path: { id } } })`. */
export type RegistryClient = Client<paths, Json>;
/** A token, or what gives one that is good now: asked before each request, so that it can be renewed in time. */
export type Token = string | (() => string | Promise<string>);
/**
 * A client for the registry at this address; without a token it reads what is public. Every POST is given an `Idempotency-Key`
 * where it has none, and what the registry could not answer is asked again after `Retry-After`.
 */
export declare function registryClient(baseUrl: string, token?: Token, { retries, longestWait, fetch: send, ...options }?: ClientOptions & Retrying): RegistryClient;
/** The registry refused a request: its problem (RFC 9457), with a code from a closed list. */
export declare class ProblemError extends Error {
    readonly name = "ProblemError";
    readonly status: number;
    readonly problem: Partial<Problem>;
    constructor(status: number, problem: Partial<Problem>);
    get code(): Problem['code'] | undefined;
}
interface Answer<T> {
    readonly data?: T;
    readonly error?: unknown;
    readonly response: Response;
}
/** What a call answers; throws a ProblemError where it is refused: `await answered(client.GET(…))`. */
export declare function answered<T>(call: Promise<Answer<T>>): Promise<T>;
interface Page<T> {
    readonly data: readonly T[];
    readonly page: {
        readonly nextCursor: string | null;
    };
}
/**
 * Every record of a list, read page by page while they are taken:
 * `for await (const each of eachOf((from) => client.GET('/v1/agreements', { params: { query: { ...from } } }))) …`
 */
export declare function eachOf<T>(read: (from: {
    cursor?: string;
}) => Promise<Answer<Page<T>>>): AsyncGenerator<T, void>;

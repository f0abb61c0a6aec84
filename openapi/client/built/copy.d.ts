/** A record as the interface answers it. Parts of an agreement or a case name it. */
export interface CopiedRecord {
    readonly id: string;
    readonly agreementId?: string | null;
    readonly caseId?: string | null;
    readonly [field: string]: unknown;
}
/** What a part belongs to. */
export type Owner = {
    readonly agreementId: string;
} | {
    readonly caseId: string;
};
/**
 * Where a copy is kept: your tables. Every call may come again after a crash, with the same effect. What is written between
 * two `moveTo` may be one transaction.
 */
export interface CopyStore {
    /** Where the copy goes on; undefined where there is none. */
    place(): Promise<string | undefined>;
    /** The copy is right up to here. */
    moveTo(place: string): Promise<void>;
    /** Removes all records and the place. */
    clear(): Promise<void>;
    put(kind: CopiedKind, record: CopiedRecord): Promise<void>;
    remove(kind: CopiedKind, id: string): Promise<void>;
    /** The ids that the copy has of a kind; only of what belongs to the owner where one is given. */
    ids(kind: CopiedKind, owner?: Owner): Promise<readonly string[]>;
}
interface KindOfRecord {
    /** The lists that hold all of them. */
    readonly all?: readonly string[];
    /** The addresses that one of them can have. */
    readonly one?: readonly string[];
    /** A list leaves out fields of these, so each is read by its address. */
    readonly listedInPart?: true;
    /** The list of those that belong to an agreement, or to a case. */
    readonly ofAgreement?: string;
    readonly ofCase?: string;
}
/** The records that a copy holds, with where they are read. `{id}` is that of the record, or of what it belongs to. */
declare const kinds: Record<string, KindOfRecord>;
export type CopiedKind = keyof typeof kinds;
export declare const copiedKinds: CopiedKind[];
/** An event of the feed, as `GET /v1/events` answers it. */
export interface FeedEvent {
    readonly id: string;
    readonly type: string;
    readonly time: string;
    readonly subject: string;
    readonly data: {
        readonly id: string;
        readonly version?: number;
        readonly withParts?: boolean;
        readonly agreementId?: string;
        readonly caseId?: string;
    };
}
export interface Following {
    /** The address of the registry. */
    readonly baseUrl: string;
    /** A token that is good now: asked before each request, so that it can be renewed in time. */
    readonly token: () => string | Promise<string>;
    readonly signal?: AbortSignal;
    /** In milliseconds: how long to wait where nothing is new. 5 seconds where nothing is said. */
    readonly wait?: number;
    readonly fetch?: typeof fetch;
}
/** The registry refused a request that a copy needs, or did not answer; what was done stays, and a later call goes on. */
export declare class CopyError extends Error {
    readonly status: number;
    constructor(url: string, status: number);
}
/** The end of the feed at this moment. */
export declare const headOfFeed: (following: Following) => Promise<string>;
/**
 * The events after a place, page by page, without an end: where nothing is new it waits. Keep `next` once you have done with
 * the events, and go on from it after a restart. Ends, without an error, where the place is too old, or your rights changed:
 * what you know is then to be read anew.
 */
export declare function followEvents(following: Following, after: string): AsyncGenerator<{
    events: FeedEvent[];
    next: string;
}, void>;
/**
 * Keeps a copy of every record that the token sees equal to the registry, until the signal says so. Begins it where there is
 * none, goes on where it stopped, and begins anew where that is too long ago. Names of organizations inside other records
 * are those of the day on which they were read: join the organizations by their id.
 */
export declare function keepCopy(following: Following, store: CopyStore): Promise<never>;
/** One step of keeping a copy: a page of the feed, or its beginning. Gives whether more is there to be taken at once. */
export declare function updateCopy(following: Following, store: CopyStore): Promise<boolean>;
/** A copy in memory: to try it, and as an example of a store. */
export declare function memoryStore(): CopyStore & {
    records(kind: CopiedKind): ReadonlyMap<string, CopiedRecord>;
};
export {};

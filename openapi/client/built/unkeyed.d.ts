/** The addresses whose POST takes an Idempotency-Key without effect. */
export declare const unkeyed: readonly string[];

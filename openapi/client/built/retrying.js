import { unkeyed } from "./unkeyed.js";
/**
 * Sends again what was not answered, or answered with 429, 502, 503 or 504, after `Retry-After` or, without one, 1, 2, 4 … seconds.
 * Without an answer nobody knows what was done, so only what does no harm twice is sent again: reads, and a POST that its
 * `Idempotency-Key` makes one.
 */
export function retrying(send, baseUrl, { retries = 3, longestWait = 60 }) {
    return async (request) => {
        if (request.method === 'POST' && !request.headers.has('idempotency-key'))
            request.headers.set('idempotency-key', crypto.randomUUID());
        for (let tried = 0;; tried += 1) {
            const again = request.clone();
            const isLast = tried >= retries;
            const response = await send(request).catch((error) => {
                if (isLast || request.signal.aborted || !isSafeTwice(request, baseUrl))
                    throw error;
                return undefined;
            });
            const wait = waitAfter(response, tried);
            if (response && (isLast || wait === undefined || wait > longestWait))
                return response;
            await response?.body?.cancel();
            await pause((wait ?? 1) * 1000, request.signal);
            request = again;
        }
    };
}
const isSafeTwice = ({ method, url }, baseUrl) => method === 'GET' || method === 'HEAD' || (method === 'POST' && !isUnkeyed(url.slice(baseUrl.length)));
/** Whether the Idempotency-Key has no effect at this address. */
const isUnkeyed = (address) => unkeyed.some((path) => new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}(\\?|$)`).test(address));
/** In seconds; undefined where the answer is one. */
function waitAfter(response, tried) {
    if (response && ![429, 502, 503, 504].includes(response.status))
        return undefined;
    const said = Number(response?.headers.get('retry-after') ?? Number.NaN);
    return Number.isNaN(said) ? 2 ** tried : said;
}
function pause(milliseconds, signal) {
    return new Promise((resolve, reject) => {
        const end = () => {
            clearTimeout(timer);
            reject(signal.reason);
        };
        const timer = setTimeout(() => {
            signal.removeEventListener('abort', end);
            resolve();
        }, milliseconds);
        if (signal.aborted)
            end();
        else
            signal.addEventListener('abort', end, { once: true });
    });
}

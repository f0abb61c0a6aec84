"""A client of the JakPreneur Partnership Registry that needs nothing but Python 3.9.

    REGISTRY_TOKEN=... python3 registry.py http://127.0.0.1:3000

prints the signed agreements. In a program of yours:

    registry = Registry("http://127.0.0.1:3000", token)
    for agreement in registry.each("listAgreements", query={"status": ["signed"]}):
        ...
    made, etag = registry.call("openCase", body={"title": "Kelas kemasan", "stages": ["P2"]})
    registry.call("patchCase", id=made["id"], etag=etag, body={"title": "Kelas kemasan dan foto"})
"""

import json
import os
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid

from operations import OPERATIONS

TRIES = 4
LONGEST_WAIT = 60


class ProblemError(Exception):
    """What the registry refused, as RFC 9457 says it: branch on `code`."""

    def __init__(self, status, problem):
        super().__init__(f"{status} {problem.get('code')}: {problem.get('detail')}")
        self.status = status
        self.code = problem.get("code")
        self.problem = problem


class Registry:
    """The operations of the contract by their `operationId`."""

    def __init__(self, base_url, token=None, language="id"):
        self.base_url = base_url.rstrip("/")
        self.token = token
        self.language = language

    def call(self, operation, body=None, query=None, etag=None, **path):
        """The answer and its ETag. 429 and 503 are asked again after Retry-After: each POST has its Idempotency-Key."""
        method, template = OPERATIONS[operation]
        address = template.format(**{name: urllib.parse.quote(str(value), safe="") for name, value in path.items()})
        given = {name: _joined(value) for name, value in (query or {}).items() if value is not None}
        url = self.base_url + address + ("?" + urllib.parse.urlencode(given) if given else "")
        content = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(url, content, self._headers(method, body, etag), method=method)
        for attempt in range(TRIES):
            try:
                with urllib.request.urlopen(request) as response:
                    return _content(response), response.headers.get("ETag")
            except urllib.error.HTTPError as error:
                wait = int(error.headers.get("Retry-After") or LONGEST_WAIT)
                if error.code not in (429, 503) or attempt == TRIES - 1 or wait > LONGEST_WAIT:
                    raise ProblemError(error.code, _problem(error)) from None
                time.sleep(wait)

    def each(self, operation, query=None, **path):
        """The records of a list, page by page."""
        cursor = None
        while True:
            answer, _ = self.call(operation, query={**(query or {}), "cursor": cursor}, **path)
            yield from answer["data"]
            cursor = answer["page"]["nextCursor"]
            if cursor is None:
                return

    def _headers(self, method, body, etag):
        headers = {"Accept-Language": self.language}
        if self.token:
            headers["Authorization"] = "Bearer " + self.token
        if body is not None:
            headers["Content-Type"] = "application/json"
        if etag:
            headers["If-Match"] = etag
        if method == "POST":
            headers["Idempotency-Key"] = str(uuid.uuid4())
        return headers


def _joined(value):
    """Several values of a filter are sent in one parameter."""
    return ",".join(value) if isinstance(value, (list, tuple)) else value


def _content(response):
    """JSON as what it says, a file as bytes."""
    content = response.read()
    return json.loads(content) if "json" in response.headers.get("Content-Type", "") else content or None


def _problem(error):
    try:
        return json.loads(error.read())
    except ValueError:
        return {}


def main():
    registry = Registry(sys.argv[1], os.environ.get("REGISTRY_TOKEN"))
    for agreement in registry.each("listAgreements", query={"status": ["signed"]}):
        print(agreement["registrationNumber"], agreement["endsOn"] or "-", agreement["title"], sep="\t")


if __name__ == "__main__":
    main()

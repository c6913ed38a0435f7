"""What the Python peers need to live on one machine: names under `localhost`, JSON-LD contexts, a server on any port.

Nothing here speaks ActivityPub; that is bovine's. Import it before bovine.
"""

import asyncio
import json
import pathlib
import sys
import warnings

import aiohttp.abc
import aiohttp.connector
import hypercorn.asyncio
import hypercorn.config
import typing_extensions

if not hasattr(warnings, "deprecated"):  # New in Python 3.13.
    warnings.deprecated = typing_extensions.deprecated


class Loopback(aiohttp.abc.AbstractResolver):
    """Names under `localhost` lead here, all others nowhere."""

    def __init__(self, *_args, **_kwargs):
        pass

    async def resolve(self, host, port=0, family=0):
        if host.rstrip(".").split(".")[-1] != "localhost":
            raise OSError(f"{host} is not on this machine")
        return [{"hostname": host, "host": "127.0.0.1", "port": port, "family": 2, "proto": 0, "flags": 0}]

    async def close(self):
        pass


aiohttp.connector.DefaultResolver = Loopback


def load_contexts(missing):
    """Gives bovine the JSON-LD contexts that it would fetch; the names of others are added to `missing`."""
    import bovine.jsonld

    known = json.loads((pathlib.Path(__file__).parent / "contexts.json").read_text())
    bovine.jsonld.jsonld_cache.cache.update(known)

    def nowhere(**_kwargs):
        def load(url, _options=None):
            missing.append(url)
            raise OSError(f"{url} is not on this machine")

        return load

    bovine.jsonld.requests_document_loader = nowhere


async def serve(app, listener):
    """Serves a Quart application on an open socket until standard input ends."""
    config = hypercorn.config.Config()
    config.bind = [f"fd://{listener.fileno()}"]
    config.graceful_timeout = 0
    config.errorlog = None

    async def until_stdin_ends():
        await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)

    await hypercorn.asyncio.serve(app, config, shutdown_trigger=until_stdin_ends)

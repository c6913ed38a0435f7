"""Six actors of fediverse-pasture that each fetch an actor and post to its inbox: `python verify_actor.py`.

alice and dean sign nothing, bob and emily sign, claire and frank also show themselves only to who signs; dean, emily
and frank have no name by WebFinger. `verify {actor}` under /control/ has them try. Ends with its standard input.
"""

import asyncio
import json
import socket

import here

from quart import Quart, request

from fediverse_pasture.data_provider import DataProvider
from fediverse_pasture.server import BlueprintForActors
from fediverse_pasture.server.verify_actor import ActorVerifier
from fediverse_pasture.types import Message

TIMEOUT_SECS = 10

listener = socket.create_server(("127.0.0.1", 0))
domain = f"pasture.localhost:{listener.getsockname()[1]}"
missing = []
here.load_contexts(missing)

data = DataProvider.generate()
actors = data.possible_actors + [data.one_actor]
app = Quart(__name__)
app.register_blueprint(BlueprintForActors(actors).blueprint)


@app.before_serving
async def say_ready():
    print(json.dumps({"origin": f"http://{domain}", "control": f"http://{domain}/control/"}), flush=True)


@app.post("/control/verify")
async def verify():
    """`{actor}`: for each of the six `{get_actor, post_inbox}`, whether WebFinger agrees, and what went on."""
    message = Message()
    actor = (await request.get_json())["actor"]
    verifier = ActorVerifier(actors, actor, domain, message, timeout=TIMEOUT_SECS)
    return {"result": await verifier.verify(), "steps": message.steps}


asyncio.run(here.serve(app, listener))

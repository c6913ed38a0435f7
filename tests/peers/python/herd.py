"""Another ActivityPub server for the tests, by bovine-herd: `python herd.py`, in a folder that it may write to.

One person, `ana`. Signatures, their verification, delivery and storage are bovine's; what a test can have her do stands
below, under /control/: POST with JSON, answered in JSON. Prints one line of JSON when it is ready; ends with its
standard input.
"""

import asyncio
import json
import logging
import os
import socket

import here

from quart import Quart, request

from bovine.activitystreams import factories_for_actor_object
from bovine_herd import BovineHerd
from bovine_process import handle_outbox_item, process_outbox_item
from bovine_process.types import ProcessingItem
from bovine_store import BovineAdminStore
from bovine_store.models import CollectionItem, StoredJsonObject

listener = socket.create_server(("127.0.0.1", 0))
origin = f"http://herd.localhost:{listener.getsockname()[1]}"
failures = []
here.load_contexts(failures)


class Complaints(logging.Handler):
    """What bovine logs as an error, and what it logs when a delivery fails."""

    def emit(self, record):
        message = record.getMessage()
        if record.levelno >= logging.ERROR or message.startswith(("Sending to", "Failed to")):
            failures.append(f"{record.name}: {message}")


logging.basicConfig(level=logging.WARNING, handlers=[Complaints()])

app = Quart(__name__)
BovineHerd(app, db_url=f"sqlite://{os.getcwd()}/herd.sqlite3")
names = {}


@app.before_serving
async def settle():
    names["ana"] = await BovineAdminStore(domain=origin).register("ana")
    ready = {"origin": origin, "control": f"{origin}/control/", "ana": (await person()).actor_id}
    print(json.dumps(ready), flush=True)


async def person():
    return await app.config["bovine_store"].actor_for_name(names["ana"])


async def send(activity):
    """Does what bovine-herd's outbox does with what a client posts."""
    actor = await person()
    item = await handle_outbox_item(ProcessingItem(actor.actor_id, activity), actor)
    await process_outbox_item(item, actor)
    return item.data


async def follow(activities, _objects, wish):
    return await send(activities.follow(wish["actor"]).build())


async def unfollow(activities, _objects, wish):
    follow = (await StoredJsonObject.get(id=wish["follow"])).content
    return await send(activities.undo(follow).build())


async def reply(activities, objects, wish):
    """`{inReplyTo, content}`: a public note to whoever wrote what it answers."""
    parent = await (await person()).get(wish["inReplyTo"])
    note = objects.note(content=wish["content"], in_reply_to=parent["id"], to={parent["attributedTo"]}).as_public()
    return await send(activities.create(note.build()).build())


async def edit(activities, _objects, wish):
    """`{id, content}`"""
    note = (await StoredJsonObject.get(id=wish["id"])).content
    note = {**note, "content": wish["content"], "updated": wish["updated"]}
    return await send(activities.update(note).build())


async def delete(activities, _objects, wish):
    """`{id}`"""
    return await send(activities.delete(wish["id"]).build())


commands = {command.__name__: command for command in (follow, unfollow, reply, edit, delete)}


@app.post("/control/<name>")
async def control(name):
    actor = await person()
    activities, objects = factories_for_actor_object(actor.actor_object.build())
    done = await commands[name](activities, objects, await request.get_json())
    thing = done.get("object")
    return {"id": done["id"], "object": thing["id"] if isinstance(thing, dict) else thing}


@app.get("/control/state")
async def state():
    """What came to the inbox and was verified, who is followed, what is kept of each object, and what went wrong."""
    actor = (await person()).actor_object
    inbox = [item.object_id for item in await CollectionItem.filter(part_of=actor.inbox).order_by("id")]
    following = [item.object_id for item in await CollectionItem.filter(part_of=actor.following)]
    kept = {item.id: item.content for item in await StoredJsonObject.all()}
    return {
        "inbox": [kept.get(id, {"id": id}) for id in inbox],
        "following": following,
        "kept": kept,
        "failures": failures,
    }


asyncio.run(here.serve(app, listener))

"""Prints the object shapes of fediverse-pasture-inputs as JSON: a list of `{topic, shape}`.

A shape is what differs from a plain public note; null in it means that the note goes without that property.
"""

import json

import here  # noqa: F401

from fediverse_pasture_inputs import available

shapes = [
    {"topic": topic, "shape": shape} for topic, inputs in sorted(available.items()) for shape in inputs.examples
]
print(json.dumps(shapes))

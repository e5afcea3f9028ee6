"""A person being made: measures, colours, the parts so far and the fields that cast soft shadows."""
import numpy as np

from .body import Body
from .colours import SKINS, linear
from .hairline import Hairline
from .head import head_field


class Person:
    """Modules add parts to it: face, hair, garments, gear."""

    def __init__(self, character):
        self.character = character
        self.body = Body(character)
        self.detail = 1.
        self.parts = []
        self.solids = []
        self.occluders = []
        self.skin = linear(SKINS.get(character.skin, character.skin))
        # blood under the skin: cheeks, lips, lids, knuckles
        self.flush = self.skin * np.array([1.0, .56, .52])
        self.hair = linear(character.hair_colour)
        self.random = np.random.default_rng(character.seed)
        self.head_field = head_field(self.body)
        self.bare_head_field = head_field(self.body, with_neck=False)
        self.hairline = Hairline(character.hairline)
        self.occluders.append(self.body.head.field_in_world(self.head_field))
        self.top_field = None
        self.leg_field = None
        self.hair_field = None

    @property
    def head(self):
        return self.body.head

    @property
    def stature(self):
        return self.body.stature

    def add(self, *parts):
        self.parts += parts
        return parts[-1]

    def add_both_sides(self, part, follows_right=None):
        self.parts += [part, part.mirrored(follows_right)]

    def casts(self, field):
        self.occluders.append(field)

    def add_solid(self, solid):
        """Solids wait until everything is there: what lies inside another one is left out."""
        self.solids.append(solid)

    def finished_parts(self, budget):
        """All parts with at most `budget` triangles: panels and the head as they are, the other solids share the rest."""
        fields = {solid: solid.world_field() for solid in self.solids}
        for solid in self.solids:
            solid.make_net([field for other, field in fields.items() if other is not solid])
        head = [part for solid in self.solids if solid.follows == 'head' for part in solid.parts(1)]
        fixed = self.parts + head
        others = [solid for solid in self.solids if solid.follows != 'head']
        available = budget - sum(len(part.faces) for part in fixed)
        self.detail = available / sum(solid.count * (2 if solid.twin else 1) for solid in others)
        while True:
            shaped = [part for solid in others for part in solid.parts(self.detail)]
            excess = sum(len(part.faces) for part in shaped) - available
            if excess <= 0:
                return fixed + shaped
            self.detail *= 1 - (excess + 20) / available

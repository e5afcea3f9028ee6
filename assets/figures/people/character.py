"""What a person is like, before clothes and hair: the arguments of body and face."""
from dataclasses import dataclass, field


@dataclass
class Face:
    """Multipliers about 1 unless said otherwise; tilt in degrees, brow height in metres."""
    jaw: float = 1.
    chin: float = 1.
    brow_ridge: float = 1.
    nose: float = 1.
    nose_width: float = 1.
    nose_length: float = 1.
    bridge: float = 1.
    lips: float = 1.
    mouth_width: float = 1.
    cheeks: float = 1.
    fullness: float = .1
    neck: float = 1.
    ears: float = 1.
    eye_spacing: float = 1.
    eye_tilt: float = 0.
    eye_size: float = 1.
    brow_height: float = 0.
    cranium_height: float = 1.
    face_length: float = 1.
    cranium_width: float = 1.
    cheekbone_width: float = 1.
    jaw_width: float = 1.
    chin_width: float = 1.
    forehead_depth: float = 1.
    chin_depth: float = 1.


@dataclass
class Character:
    """Stature in metres; build from -1 (slight) to 1.5 (heavy)."""
    name: str
    sex: str
    age: int
    stature: float
    build: float = 0.
    head_scale: float = 1.03
    stoop: float = 1.
    skin: str = 'fair'
    hair_colour: str = '#3a2417'
    hairline: str = 'soft'
    eye_colour: str = '#5a3a22'
    brow_colour: str | None = None
    brow_thickness: float = 1.
    upper_lid: float = 24.5
    lower_lid: float = 20.5
    stubble: float = 0.
    smile: float = .8
    lip_colour: str = '#a8504c'
    head_triangles: int = 2200
    triangles: int = 10000
    seed: int = 1
    face: dict = field(default_factory=dict)

    @property
    def is_woman(self):
        return self.sex == 'f'

    def face_shape(self):
        """The face's arguments: those of the sex and build, then this person's own."""
        woman = 1. if self.is_woman else 0.
        shape = {
            'jaw': 1 - .10 * woman, 'chin': 1 - .12 * woman, 'brow_ridge': 1 - .85 * woman, 'nose': 1 - .16 * woman,
            'lips': .95 + .22 * woman, 'neck': 1 - .20 * woman, 'face_length': 1 - .03 * woman,
            'jaw_width': 1 - .05 * woman, 'chin_width': 1 - .06 * woman, 'fullness': .35 * self.build + .1,
        }
        return Face(**(shape | self.face))

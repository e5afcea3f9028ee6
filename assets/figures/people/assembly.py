"""From a character to a file: make the parts within the triangle budget, join, weigh, shade, write."""
import numpy as np

from .cast import CAST, clips_of, rest_stance
from .face_parts import add_face
from .fields import unit
from .occlusion import openness, shaded
from .person import Person
from .quaternions import from_matrices
from .skeleton import JOINTS, PARENTS
from .skinned_glb import SkinnedGlb
from .stances import posed
from .weights import weights_of


def write_figure(name, path):
    """Makes one person of the cast and writes the file; prints what it costs."""
    character, dress = CAST[name]
    person = Person(character)
    add_face(person)
    dress(person)
    body, parts = person.body, person.finished_parts(character.triangles)
    vertices = np.concatenate([part.vertices for part in parts])
    normals = unit(np.concatenate([part.normals for part in parts]))
    colours = np.concatenate([part.colours for part in parts])
    offsets = np.cumsum([0, *(len(part.vertices) for part in parts)])
    faces = np.concatenate([part.faces + offset for part, offset in zip(parts, offsets)])
    is_eye = np.concatenate([np.full(len(part.vertices), part.follows.endswith('Eye')) for part in parts])
    colours = shaded(colours, openness(person.occluders, vertices, normals), is_eye)
    weights = weights_of(parts, body)
    strongest = np.argsort(-weights, 1, kind='stable')[:, :4]
    shares = np.take_along_axis(weights, strongest, 1)
    glb = SkinnedGlb(name)
    rest = posed(body, rest_stance(character, body))
    resting = {joint: from_matrices(rest.rotations[joint][None])[0] for joint in JOINTS}
    glb.add_skeleton(body.joints, PARENTS, resting, np.array(body.joints['hips'], float) + rest.hips)
    glb.add_mesh(vertices, normals, colours, faces, np.where(shares > 0, strongest, 0), shares)
    for clip_name, clip in clips_of(character, body).items():
        _write_clip(glb, body, clip_name, clip)
    glb.write(path)
    counts = {}
    for part in parts:
        counts[part.follows] = counts.get(part.follows, 0) + len(part.faces)
    print(f'{name}: {len(faces)} triangles, {len(vertices)} vertices, {len(JOINTS)} joints, detail {person.detail:.2f}, {counts}')


def _write_clip(glb, body, name, clip):
    times, poses = clip.samples(body)
    joints = ('leftUpperLid', 'rightUpperLid') if name == 'blink' else JOINTS
    rotations = {joint: from_matrices(np.array([pose.rotations[joint] for pose in poses])) for joint in joints}
    hips = None if name == 'blink' else np.array(body.joints['hips'], float) + np.array([pose.hips for pose in poses])
    glb.add_clip(name, times, rotations, hips)

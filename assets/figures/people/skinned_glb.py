"""Writes one skinned person as binary glTF: one mesh, one primitive, one material, joints, clips.

Everything comes in Blender's axes (Z up, metres) with the person's front towards -Y, and is written Y up with the front
along the file's -Z: an anchor's pose can be given to the file's scene as it is. At rest all joints have the file's own
axes: x to the figure's right, y up, z to its back.
"""
import json
import struct

import numpy as np

FLOAT, UNSIGNED_BYTE, UNSIGNED_SHORT = 5126, 5121, 5123
VERTEX_BUFFER, INDEX_BUFFER = 34962, 34963
# a third of a degree, or two millimetres: what a track may be off by
TRACK_TOLERANCE = .0025


class SkinnedGlb:
    """Gathers accessors, then writes the file."""

    def __init__(self, name):
        self._name = name
        self._binary = bytearray()
        self._views, self._accessors, self._animations = [], [], []
        self._nodes = []
        self._joint_nodes = {}
        self._mesh = None
        self._skin = None

    def add_skeleton(self, joints, parents, rotations, hips_position):
        """`joints`: name -> position of the bound mesh; `parents`: name -> parent's name or None, parents first.

        `rotations` (w, x, y, z) and `hips_position` are the pose that the file rests in; clips leave out what stays in it.
        """
        for name, parent in parents.items():
            offset = np.asarray(joints[name], float) - (np.asarray(joints[parent], float) if parent else 0)
            node = {'name': name}
            if np.abs(offset).max() > 1e-7:
                node['translation'] = _turned(offset[None])[0].round(6).tolist()
            if name == 'hips':
                node['translation'] = _turned(hips_position[None])[0].round(6).tolist()
            turn = _turned_quaternions(rotations[name][None])[0].round(6)
            if np.abs(turn[:3]).max() > 1e-6:
                node['rotation'] = turn.tolist()
            self._nodes.append(node)
            self._joint_nodes[name] = len(self._nodes) - 1
            if parent:
                self._nodes[self._joint_nodes[parent]].setdefault('children', []).append(self._joint_nodes[name])
        matrices = np.tile(np.eye(4, dtype=np.float32), (len(parents), 1, 1))
        rest = _turned(np.array([joints[name] for name in parents]))
        matrices[:, 3, :3] = -rest  # column-major: the translation is the last row in memory
        inverse = self._accessor(matrices.reshape(-1, 16), 'MAT4', FLOAT)
        self._skin = {'name': self._name, 'joints': [self._joint_nodes[n] for n in parents], 'inverseBindMatrices': inverse,
                      'skeleton': self._joint_nodes[next(iter(parents))]}

    def add_mesh(self, vertices, normals, colours, triangles, joint_indices, joint_weights):
        """Colours linear 0...1; four joints and weights a vertex, weights summing to one."""
        points = _turned(vertices)
        position = self._accessor(points, 'VEC3', FLOAT, VERTEX_BUFFER)
        self._accessors[position] |= {'min': points.min(0).tolist(), 'max': points.max(0).tolist()}
        rgba = np.c_[np.clip(colours, 0, 1), np.ones(len(colours))]
        attributes = {
            'POSITION': position,
            'NORMAL': self._accessor(_turned(normals), 'VEC3', FLOAT, VERTEX_BUFFER),
            'COLOR_0': self._accessor((rgba * 65535).round().astype(np.uint16), 'VEC4', UNSIGNED_SHORT, VERTEX_BUFFER, True),
            'JOINTS_0': self._accessor(joint_indices.astype(np.uint8), 'VEC4', UNSIGNED_BYTE, VERTEX_BUFFER),
            'WEIGHTS_0': self._accessor(_byte_weights(joint_weights), 'VEC4', UNSIGNED_BYTE, VERTEX_BUFFER, True),
        }
        flat = np.asarray(triangles, np.uint16).reshape(-1)
        indices = self._accessor(flat, 'SCALAR', UNSIGNED_SHORT, INDEX_BUFFER)
        primitive = {'attributes': attributes, 'indices': indices, 'material': 0}
        self._mesh = {'name': self._name, 'primitives': [primitive]}

    def add_clip(self, name, times, rotations, hips_positions):
        """`rotations`: joint -> (n, 4) quaternions w, x, y, z in Blender's axes. Tracks that stay at rest are left out."""
        samplers, channels = [], []
        inputs = {}

        def add_track(joint, path, kind, values, rest):
            kept = _needed_samples(values)
            if len(kept) == 1 and np.abs(values[0] - rest).max() < TRACK_TOLERANCE:
                return
            moments = tuple(kept)
            if moments not in inputs:
                inputs[moments] = self._times(np.asarray(times, np.float32)[kept])
            output = self._accessor(values[kept].astype(np.float32), kind, FLOAT)
            samplers.append({'input': inputs[moments], 'output': output, 'interpolation': 'LINEAR'})
            target = {'node': self._joint_nodes[joint], 'path': path}
            channels.append({'sampler': len(samplers) - 1, 'target': target})

        for joint, quaternions in rotations.items():
            rest = np.array(self._nodes[self._joint_nodes[joint]].get('rotation', [0, 0, 0, 1.0]))
            turned = _continuous(_turned_quaternions(np.asarray(quaternions, float)))
            add_track(joint, 'rotation', 'VEC4', turned if turned[0] @ rest >= 0 else -turned, rest)
        if hips_positions is not None:
            rest = np.array(self._nodes[self._joint_nodes['hips']]['translation'])
            add_track('hips', 'translation', 'VEC3', _turned(hips_positions), rest)
        self._animations.append({'name': name, 'samplers': samplers, 'channels': channels})

    def write(self, path):
        nodes = [*self._nodes, {'name': self._name, 'mesh': 0, 'skin': 0}]
        document = {
            'asset': {'version': '2.0'}, 'scene': 0,
            'scenes': [{'nodes': [self._skin['skeleton'], len(nodes) - 1]}], 'nodes': nodes,
            'meshes': [self._mesh], 'skins': [self._skin], 'animations': self._animations,
            'materials': [{'name': 'figure', 'pbrMetallicRoughness': {'metallicFactor': 0, 'roughnessFactor': 1}}],
            'accessors': self._accessors, 'bufferViews': self._views,
        }
        self._binary += b'\0' * (-len(self._binary) % 4)
        document['buffers'] = [{'byteLength': len(self._binary)}]
        text = json.dumps(document).encode()
        text += b' ' * (-len(text) % 4)
        with open(path, 'wb') as file:
            file.write(struct.pack('<III', 0x46546C67, 2, 28 + len(text) + len(self._binary)))
            file.write(struct.pack('<II', len(text), 0x4E4F534A) + text)
            file.write(struct.pack('<II', len(self._binary), 0x004E4942) + self._binary)

    def _times(self, times):
        index = self._accessor(times, 'SCALAR', FLOAT)
        self._accessors[index] |= {'min': [float(times.min())], 'max': [float(times.max())]}
        return index

    def _accessor(self, values, kind, component, target=None, normalised=False):
        self._binary += b'\0' * (-len(self._binary) % 4)
        data = np.ascontiguousarray(values).tobytes()
        view = {'buffer': 0, 'byteOffset': len(self._binary), 'byteLength': len(data)}
        self._views.append(view if target is None else {**view, 'target': target})
        self._binary += data
        accessor = {'bufferView': len(self._views) - 1, 'componentType': component, 'count': len(values), 'type': kind}
        self._accessors.append({**accessor, 'normalized': True} if normalised else accessor)
        return len(self._accessors) - 1


def _needed_samples(values):
    """Indices to keep: the coarsest even step from which the others follow by interpolation, or one when nothing moves."""
    if np.abs(values - values[0]).max() < TRACK_TOLERANCE:
        return [0]
    last = len(values) - 1
    for step in (6, 5, 4, 3, 2):
        kept = [*range(0, last, step), last]
        between = np.stack([np.interp(np.arange(last + 1), kept, values[kept, axis]) for axis in range(values.shape[1])], 1)
        if np.abs(between - values).max() < TRACK_TOLERANCE:
            return kept
    return list(range(last + 1))


def _turned(vectors):
    """Z up with the front to -Y becomes Y up with the front to -Z."""
    vectors = np.asarray(vectors, float)
    return np.stack([-vectors[:, 0], vectors[:, 2], vectors[:, 1]], -1).astype(np.float32)


def _turned_quaternions(quaternions):
    """w, x, y, z before, x, y, z, w after, with the same change of axes."""
    w, x, y, z = np.asarray(quaternions, float).T
    return np.stack([-x, z, y, w], 1)


def _byte_weights(weights):
    """Weights as bytes that still sum to 255; what rounding leaves over goes to the strongest joint."""
    bytes_ = np.floor(weights * 255).astype(int)
    strongest = weights.argmax(1)
    bytes_[np.arange(len(weights)), strongest] += 255 - bytes_.sum(1)
    return bytes_.astype(np.uint8)


def _continuous(quaternions):
    """Each quaternion on the same side as the one before, so that interpolation takes the short way."""
    result = quaternions.copy()
    for i in range(1, len(result)):
        if result[i] @ result[i - 1] < 0:
            result[i] = -result[i]
    return result

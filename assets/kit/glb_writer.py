"""A small binary glTF writer: unlit static and far meshes, lit props with normals, empty anchor nodes."""
import json
import struct

import numpy as np

FLOAT, UNSIGNED_INT = 5126, 5125
VERTICES, INDICES = 34962, 34963
TO_GLTF = np.array([[1, 0, 0, 0], [0, 0, 1, 0], [0, -1, 0, 0], [0, 0, 0, 1.0]])


class GlbWriter:
    """Gathers nodes given in Z-up metres and writes them Y-up."""

    def __init__(self):
        self._binary = bytearray()
        self._views, self._accessors, self._meshes, self._nodes = [], [], [], []
        self._materials, self._images = [], []
        self._prop_material = None

    def add_unlit(self, name, vertices, colours, triangles, uv=None, png=None):
        """Colours linear 0…1; with uv and png, the picture multiplies them."""
        attributes = {'POSITION': self._positions(vertices), 'COLOR_0': self._colours(colours)}
        surface = {'metallicFactor': 0, 'roughnessFactor': 1}
        if uv is not None:
            flipped = np.c_[uv[:, 0], 1 - uv[:, 1]].astype(np.float32)
            attributes['TEXCOORD_0'] = self._accessor(flipped, 'VEC2')
            self._images.append({'bufferView': self._view(open(png, 'rb').read()), 'mimeType': 'image/png'})
            surface['baseColorTexture'] = {'index': len(self._images) - 1}
        self._materials.append({'name': name, 'extensions': {'KHR_materials_unlit': {}}, 'pbrMetallicRoughness': surface})
        self._mesh_node(name, attributes, triangles, len(self._materials) - 1, np.eye(4))

    def add_prop(self, name, vertices, normals, colours, triangles, matrix):
        """A movable thing: own frame, own node; all of them share one lit material."""
        if self._prop_material is None:
            self._materials.append({'name': 'prop', 'pbrMetallicRoughness': {'metallicFactor': 0, 'roughnessFactor': 1}})
            self._prop_material = len(self._materials) - 1
        attributes = {'POSITION': self._positions(vertices), 'NORMAL': self._accessor(_turned(normals), 'VEC3'),
                      'COLOR_0': self._colours(colours)}
        self._mesh_node(name, attributes, triangles, self._prop_material, matrix)

    def add_anchor(self, name, matrix):
        self._nodes.append({'name': name, **_placement(matrix)})

    def write(self, path):
        document = {'asset': {'version': '2.0'}, 'extensionsUsed': ['KHR_materials_unlit'], 'scene': 0,
                    'scenes': [{'nodes': list(range(len(self._nodes)))}], 'nodes': self._nodes, 'meshes': self._meshes,
                    'materials': self._materials, 'accessors': self._accessors, 'bufferViews': self._views}
        if self._images:
            document['images'] = self._images
            document['samplers'] = [{'magFilter': 9729, 'minFilter': 9729, 'wrapS': 33071, 'wrapT': 33071}]
            document['textures'] = [{'source': i, 'sampler': 0} for i in range(len(self._images))]
        self._binary += b'\0' * (-len(self._binary) % 4)
        document['buffers'] = [{'byteLength': len(self._binary)}]
        text = json.dumps(document).encode()
        text += b' ' * (-len(text) % 4)
        with open(path, 'wb') as file:
            file.write(struct.pack('<III', 0x46546C67, 2, 28 + len(text) + len(self._binary)))
            file.write(struct.pack('<II', len(text), 0x4E4F534A) + text)
            file.write(struct.pack('<II', len(self._binary), 0x004E4942) + self._binary)

    def _mesh_node(self, name, attributes, triangles, material, matrix):
        indices = self._accessor(np.asarray(triangles, np.uint32).reshape(-1), 'SCALAR', UNSIGNED_INT, INDICES)
        primitive = {'attributes': attributes, 'indices': indices, 'material': material}
        self._meshes.append({'name': name, 'primitives': [primitive]})
        self._nodes.append({'name': name, 'mesh': len(self._meshes) - 1, **_placement(matrix)})

    def _positions(self, vertices):
        points = _turned(vertices)
        index = self._accessor(points, 'VEC3')
        self._accessors[index] |= {'min': points.min(0).tolist(), 'max': points.max(0).tolist()}
        return index

    def _colours(self, colours):
        return self._accessor(np.c_[np.clip(colours, 0, 1), np.ones(len(colours))].astype(np.float32), 'VEC4')

    def _accessor(self, values, kind, component=FLOAT, target=VERTICES):
        view = self._view(np.ascontiguousarray(values).tobytes(), target)
        self._accessors.append({'bufferView': view, 'componentType': component, 'count': len(values), 'type': kind})
        return len(self._accessors) - 1

    def _view(self, data, target=None):
        self._binary += b'\0' * (-len(self._binary) % 4)
        view = {'buffer': 0, 'byteOffset': len(self._binary), 'byteLength': len(data)}
        self._views.append(view if target is None else {**view, 'target': target})
        self._binary += data
        return len(self._views) - 1


def _turned(vectors):
    vectors = np.asarray(vectors)
    return np.stack([vectors[:, 0], vectors[:, 2], -vectors[:, 1]], -1).astype(np.float32)


def _placement(matrix):
    """Node translation and rotation of a rigid Z-up matrix."""
    turned = TO_GLTF @ matrix @ TO_GLTF.T
    if np.allclose(turned, np.eye(4)):
        return {}
    return {'translation': turned[:3, 3].round(6).tolist(), 'rotation': _quaternion(turned[:3, :3])}


def _quaternion(m):
    from mathutils import Matrix
    q = Matrix(m.tolist()).to_quaternion().normalized()
    return [q.x, q.y, q.z, q.w]

"""Rotation matrices to quaternions."""
import numpy as np
from mathutils import Matrix


def from_matrices(matrices):
    """(n, 3, 3) to (n, 4): w, x, y, z."""
    return np.array([list(Matrix(matrix.tolist()).to_quaternion().normalized()) for matrix in matrices])

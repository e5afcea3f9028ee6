"""Poses as rotations of joints in body axes (x to the figure's left, y to its back, z up); arms by two-bone reaching."""
import math

import numpy as np

from .fields import unit
from .skeleton import JOINTS, PARENTS


def rotation(axis, degrees):
    a = math.radians(degrees)
    c, s = math.cos(a), math.sin(a)
    rows = {'x': [[1, 0, 0], [0, c, -s], [0, s, c]], 'y': [[c, 0, s], [0, 1, 0], [-s, 0, c]],
            'z': [[c, -s, 0], [s, c, 0], [0, 0, 1]]}
    return np.array(rows[axis])


def about(axis, radians):
    """Rotation about any unit axis."""
    x, y, z = np.asarray(axis, float)
    k = np.array([[0, -z, y], [z, 0, -x], [-y, x, 0]])
    return np.eye(3) + math.sin(radians) * k + (1 - math.cos(radians)) * k @ k


def turning(from_direction, to_direction, from_hint, to_hint):
    """The rotation that takes one direction (and a hint beside it) to another."""
    def basis(direction, hint):
        first = unit(np.asarray(direction, float))
        third = unit(np.cross(first, np.asarray(hint, float)))
        return np.stack([first, np.cross(third, first), third], 1)

    return basis(to_direction, to_hint) @ basis(from_direction, from_hint).T


class Pose:
    """Rotations of all joints and the displacement of the hips (metres); positive x bends forward."""

    def __init__(self, body):
        self.body = body
        self.rotations = {name: np.eye(3) for name in JOINTS}
        self.hips = np.zeros(3)

    def turn(self, joint, x=0, y=0, z=0):
        """Degrees, on top of what the joint already does."""
        turned = rotation('z', z) @ rotation('y', y) @ rotation('x', x)
        self.rotations[joint] = turned @ self.rotations[joint]
        return self

    def turn_both(self, joint, x=0, y=0, z=0):
        """Left as given, right as its mirror image."""
        self.turn('left' + joint, x, y, z)
        return self.turn('right' + joint, x, -y, -z)

    def _rest(self, joint):
        return np.array(self.body.joints[joint], float)

    def placed(self, joint):
        """World rotation and position of a joint in this pose."""
        chain = []
        while joint:
            chain.append(joint)
            joint = PARENTS[joint]
        turn, place, before = np.eye(3), np.zeros(3), 'root'
        for name in reversed(chain):
            place = place + turn @ (self._rest(name) - self._rest(before) + (self.hips if name == 'hips' else 0))
            turn = turn @ self.rotations[name]
            before = name
        return turn, place

    def _limb(self, parent, upper, lower, end, target, pole):
        """Two bones reaching for a target: world rotations of both, and where the rest bend points forward."""
        base_turn, base = self.placed(parent)
        a, b, c = (self._rest(name) for name in (upper, lower, end))
        start = base + base_turn @ (a - self._rest(parent))
        first, second = np.linalg.norm(b - a), np.linalg.norm(c - b)
        way = np.asarray(target, float) - start
        length = min(np.linalg.norm(way), (first + second) * .995)
        way = way / np.linalg.norm(way)
        cosine = (first * first + length * length - second * second) / (2 * first * length)
        pole = np.asarray(pole, float)
        pole = unit(pole - way * (pole @ way)).astype(float)
        joint = start + way * first * cosine + pole * first * math.sqrt(max(0, 1 - cosine * cosine))
        return base_turn, b - a, c - b, joint - start, start + way * length - joint, pole

    def reach(self, side, target, pole, fingers=None, palm=None, curl=None):
        """A hand to a target (wrist, metres); `fingers` and `palm` are directions; the elbow points towards `pole`.

        `curl`: degrees of index, other fingers and thumb.
        """
        base, upper, lower, to_elbow, to_wrist, pole = self._limb(
            side + 'Shoulder', side + 'UpperArm', side + 'LowerArm', side + 'Hand', target, pole)
        forward = np.array([0, -1, 0.])
        upper_turn = turning(upper, to_elbow, forward, -pole)
        lower_turn = turning(lower, to_wrist, forward, -pole)
        hand_turn = lower_turn
        if fingers is not None:
            axes = self._hand_axes(side)
            hand_turn = turning(axes[0], fingers, -axes[2], palm)
            lower_turn = self._with_twist(lower_turn, hand_turn, unit(lower).astype(float), axes[2])
        self.rotations[side + 'UpperArm'] = base.T @ upper_turn
        self.rotations[side + 'LowerArm'] = upper_turn.T @ lower_turn
        self.rotations[side + 'Hand'] = lower_turn.T @ hand_turn
        if curl is not None:
            self.curl(side, *curl)
        return self

    @staticmethod
    def _with_twist(lower_turn, hand_turn, axis, back):
        """The forearm takes over half of the hand's twist, as radius and ulna do."""
        relative = lower_turn.T @ hand_turn
        turned = relative @ back
        turned = turned - axis * (axis @ turned)
        rest = back - axis * (axis @ back)
        twist = math.atan2(np.cross(rest, turned) @ axis, rest @ turned)
        return lower_turn @ about(axis, twist * .55)

    def _hand_axes(self, side):
        mirror = np.array([1 if side == 'left' else -1, 1, 1])
        return np.array(self.body.hand.axes, float) * mirror

    def curl(self, side, index, others, thumb):
        """Bends fingers, degrees."""
        sign = 1 if side == 'left' else -1
        axes = self._hand_axes(side)

        def bend(axis, degrees):
            return about(axis, -math.radians(degrees) * sign)

        for finger, degrees in (('Index', index), ('Middle', others)):
            self.rotations[f'{side}{finger}Proximal'] = bend(axes[1], degrees)
            self.rotations[f'{side}{finger}Distal'] = bend(axes[1], degrees * 1.1)
        self.rotations[side + 'ThumbProximal'] = bend(axes[1], thumb * .4) @ bend(axes[0], -thumb * .8)
        self.rotations[side + 'ThumbDistal'] = bend(axes[1], thumb * .3)
        return self

    def step(self, side, ankle, toes_out=4.):
        """A foot flat on the floor with its ankle at a place (metres); the knee points forward."""
        base, upper, lower, to_knee, to_ankle, pole = self._limb(
            'hips', side + 'UpperLeg', side + 'LowerLeg', side + 'Foot', ankle, (.10 if side == 'left' else -.10, -1, 0))
        forward = np.array([0, -1, 0.])
        upper_turn = turning(upper, to_knee, forward, pole)
        lower_turn = turning(lower, to_ankle, forward, pole)
        foot_turn = rotation('z', toes_out if side == 'left' else -toes_out)
        self.rotations[side + 'UpperLeg'] = base.T @ upper_turn
        self.rotations[side + 'LowerLeg'] = upper_turn.T @ lower_turn
        self.rotations[side + 'Foot'] = lower_turn.T @ foot_turn
        return self

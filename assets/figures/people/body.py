"""A body's measures: joints in metres, profiles, and the fields of trunk and limbs. Z up, front towards -Y, left at +X."""
import math

import numpy as np

from .fields import blend_union, capsule, ellipsoid, mirrored, unit, vector
from .frames import Frame, SkullWarp
from .lofts import Loft

# z, half-width, half-depth, y: all as shares of stature
MAN_TORSO = [
    (.450, .080, .056, .008), (.490, .094, .064, .010), (.525, .0985, .068, .012), (.565, .091, .062, .007),
    (.610, .084, .058, .002), (.660, .087, .061, .000), (.710, .094, .066, -.001), (.750, .097, .066, .001),
    (.785, .090, .057, .006), (.812, .066, .044, .012), (.838, .040, .036, .016)]
WOMAN_TORSO = [
    (.450, .082, .056, .008), (.490, .098, .065, .012), (.525, .1035, .070, .014), (.565, .092, .061, .007),
    (.610, .0745, .052, .002), (.660, .0765, .055, .000), (.710, .083, .060, -.003), (.750, .085, .060, -.001),
    (.785, .080, .053, .006), (.812, .058, .041, .012), (.838, .035, .033, .016)]


class Body:
    """Everything measured: joints, frames of head and left hand, torso table, limb lofts."""

    def __init__(self, character):
        self.character = character
        self.woman = 1. if character.is_woman else 0.
        self.stature = character.stature
        self.build = character.build
        self.face = character.face_shape()
        self.wrinkles = float(np.clip((character.age - 42) / 22, 0, 1))
        self.stoop = max(0, character.age - 48) / 25 * character.stoop
        self._make_head_frame()
        self._make_joints()
        self._make_torso()
        self._make_limbs()
        self.bust = self.woman * (.6 + .4 * max(-.5, self.build))
        self.belly = max(0, self.build - .3)

    def _of_sex(self, man, woman):
        return man + (woman - man) * self.woman

    def _make_head_frame(self):
        face = self.face
        self.head_scale = (self.stature / 1.72)**.5 * self._of_sex(1.02, .985) * self.character.head_scale
        eye_level = self.stature - .118 * self.head_scale - .010 * self.stoop
        warp = SkullWarp(face.cranium_height, face.face_length, face.cranium_width, face.cheekbone_width, face.jaw_width,
                         face.chin_width, face.forehead_depth, face.chin_depth)
        # the head's frame: eye level at z = 0, local metres of a head 23.5 cm high
        self.head = Frame((0, -.012 - .022 * self.stoop, eye_level), scale=self.head_scale, warp=warp)

    def _make_joints(self):
        h = self.stature
        joints = {
            'root': (0, 0, 0), 'hips': (0, .005, .535 * h), 'spine': (0, .004, .60 * h), 'chest': (0, .008, .70 * h),
            'neck': (0, .028, .838 * h), 'head': self.head.to_world(vector(0, .022, -.062)),
            'jaw': self.head.to_world(vector(0, -.004, -.040))}
        shoulder_x = self._of_sex(.1020, .0885) * h * (1 + .03 * self.build)
        self.upper_arm_direction = vector(math.sin(.80), 0, -math.cos(.80))
        self.forearm_direction = unit(self.upper_arm_direction + vector(0, -.14, 0))
        left = {'Shoulder': vector(.022 * h, .008, .812 * h), 'UpperArm': vector(shoulder_x, .012, .800 * h)}
        left['LowerArm'] = left['UpperArm'] + self.upper_arm_direction * .170 * h
        left['Hand'] = left['LowerArm'] + self.forearm_direction * .146 * h
        hip_x = self._of_sex(.052, .055) * h
        left['UpperLeg'] = vector(hip_x, .006, .515 * h)
        left['LowerLeg'] = vector(hip_x + .008, -.004, .285 * h)
        left['Foot'] = vector(hip_x + .014, .022, .052 * h)
        self.hand_scale = h / 1.72 * self._of_sex(1.06, .97)
        self.hand = self._hand_frame(left['Hand'])
        for name, place in {'ThumbProximal': (.024, .026, -.006), 'ThumbDistal': (.060, .055, -.016),
                            'IndexProximal': (.090, .026, -.002), 'IndexDistal': (.127, .030, -.009),
                            'MiddleProximal': (.089, -.008, -.001), 'MiddleDistal': (.127, -.009, -.008)}.items():
            left[name] = self.hand.to_world(vector(*place))
        eye_x = .0315 * self.face.eye_spacing
        for name, place in {'Eye': (eye_x, -.0715, 0), 'UpperLid': (eye_x, -.0715, 0), 'Brow': (.030, .010, .020),
                            'MouthCorner': (.020, .000, -.058)}.items():
            left[name] = self.head.to_world(vector(*place))
        for name, place in left.items():
            joints['left' + name] = place
            joints['right' + name] = place * vector(-1, 1, 1)
        self.joints = {name: vector(*place) for name, place in joints.items()}
        self.toes = vector(hip_x + .02, -.105 * h / 1.75, .022)

    def _hand_frame(self, wrist):
        """x to the fingers, y to the thumb, z to the back of the left hand."""
        forward = vector(0, -1, 0)
        thumb = unit(forward - self.forearm_direction * (forward @ self.forearm_direction))
        back = unit(np.cross(self.forearm_direction, thumb))
        return Frame(wrist, self.forearm_direction, thumb, back if back[0] > 0 else -back, self.hand_scale)

    def _make_torso(self):
        h, build = self.stature, self.build
        self.torso_table = []
        for man, woman in zip(MAN_TORSO, WOMAN_TORSO):
            z = man[0]
            width, depth, y = (self._of_sex(man[i], woman[i]) for i in (1, 2, 3))
            waist = math.exp(-((z - .60) / .07)**2)
            below_neck = 1 - math.exp(-((z - .83) / .03)**2)
            self.torso_table.append((
                z, width * (1 + build * (.09 + .10 * waist) * below_neck), depth * (1 + build * (.10 + .20 * waist) * below_neck),
                y - max(build, 0) * .014 * waist + .010 * self.stoop * math.exp(-((z - .76) / .07)**2)))
        low, high = self.torso_table[0][0] * h, self.torso_table[-1][0] * h
        sections = [((z * h - low) / (high - low), width * h, depth * h, 0, y * h) for z, width, depth, y in self.torso_table]
        self.torso = Loft((0, 0, low), (0, 0, high), sections, start_cap=.03, end_cap=.02, squareness=2.25)

    def _make_limbs(self):
        h, joints = self.stature, self.joints
        leg = (1 + .13 * self.build) * h
        self.thigh = Loft(joints['leftUpperLeg'], joints['leftLowerLeg'], [
            (t, a * leg, b * leg) for t, a, b in
            ((0, .050, .054), (.2, .0515, .053), (.55, .043, .045), (.9, .034, .036), (1, .0325, .036))])
        self.shin = Loft(joints['leftLowerLeg'], joints['leftFoot'], [
            (t, a * leg, b * leg, 0, back * h) for t, a, b, back in
            ((0, .0325, .036, 0), (.25, .033, .037, .003), (.5, .030, .032, .002), (.85, .022, .025, 0), (1, .021, .025, 0))])
        arm = self._of_sex(1, .86) * (1 + .13 * self.build) * h
        self.upper_arm = Loft(joints['leftUpperArm'], joints['leftLowerArm'], [
            (t, a * arm, b * arm) for t, a, b in
            ((0, .0275, .030), (.25, .0285, .031), (.6, .0250, .0270), (1, .0222, .0232))], side=(0, -1, 0))
        self.forearm = Loft(joints['leftLowerArm'], joints['leftHand'], [
            (t, a * arm, b * arm) for t, a, b in
            ((0, .0225, .0235), (.25, .0245, .0245), (.6, .0205, .0195), (1, .0172, .0135))], side=self.hand.axes[1])

    def trunk(self, points, thickness=0., looseness=0.):
        """Torso with shoulders and chest; cloth of that thickness, hanging free below the chest by `looseness`."""
        h = self.stature
        distance = self.torso(points, thickness)
        half = mirrored(points)
        shoulder = capsule(half, (.020 * h, .017, .826 * h), self.joints['leftUpperArm'] + vector(-.014, 0, -.010),
                           .029 * h + thickness, .026 * h * (1 - .08 * self.woman) + thickness)
        distance = blend_union(distance, shoulder, .05)
        if self.bust:
            radii = vector(.040, .030, .040) * h * (.9 + .25 * self.bust) + thickness
            distance = blend_union(distance, ellipsoid(half, (.043 * h, -.052 * h, .728 * h), radii), .045)
        else:
            radii = vector(.048, .028, .036) * h + thickness
            distance = blend_union(distance, ellipsoid(half, (.045 * h, -.040 * h, .742 * h), radii), .04)
        distance = self.with_belly(points, distance, thickness)
        if looseness:
            hips, waist, chest = self.torso_table[2], self.torso_table[4], self.torso_table[6]
            hanging = Loft((0, 0, .47 * h), (0, 0, .74 * h), [
                (0, hips[1] * h, hips[2] * h + .004, 0, .008),
                (.55, (waist[1] + hips[1]) * .5 * h, (waist[2] + chest[2]) * .5 * h, 0, .003),
                (1, chest[1] * h * .96, chest[2] * h * .98, 0, -.002)], squareness=2.3)
            distance = blend_union(distance, hanging(points, thickness + (looseness - 1) * .01), .03)
        return distance

    def with_belly(self, points, distance, thickness):
        if not self.belly:
            return distance
        h = self.stature
        radii = vector(.078, .056, .074) * h * (.75 + .45 * self.belly) + thickness
        return blend_union(distance, ellipsoid(points, (0, -.030 * h * (1 + self.belly), .592 * h), radii), .07)

    def legs(self, points, thickness=0.):
        half = mirrored(points)
        return blend_union(self.thigh(half, thickness), self.shin(half, thickness), .03)

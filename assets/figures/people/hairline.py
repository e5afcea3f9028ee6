"""Natural hairlines: height over the angle round the head."""
import numpy as np

from .fields import ease

# degrees from the front -> height in the head's frame, metres
LINES = {
    'standard': [(0, .070), (16, .070), (34, .066), (48, .054), (58, .030), (66, -.002), (72, -.014), (79, -.012), (86, .004),
                 (93, .030), (104, .034), (116, .004), (130, -.042), (152, -.060), (180, -.063)],
    'soft': [(0, .073), (18, .071), (36, .064), (52, .046), (62, .020), (69, .002), (76, -.004), (83, .006), (92, .030),
             (104, .034), (116, .004), (130, -.042), (152, -.056), (180, -.058)],
    'male': [(0, .068), (14, .070), (28, .076), (42, .068), (54, .044), (62, .012), (67, -.014), (72, -.024), (79, -.024),
             (84, -.006), (93, .030), (104, .034), (116, .002), (130, -.038), (152, -.052), (180, -.055)],
    'cropped': [(0, .066), (22, .066), (38, .064), (48, .060), (53, .036), (60, .016), (66, -.002), (72, -.014), (80, -.014),
                (86, .008), (94, .034), (106, .036), (118, .006), (132, -.034), (154, -.056), (180, -.060)],
}


class Hairline:
    """Signed distance to the line on the scalp, metres, positive where hair grows; made even by the line's own slope."""

    def __init__(self, kind):
        angle, height = np.array(LINES[kind], float).T
        self._degrees = np.linspace(0, 180, 361)
        sharp = np.interp(self._degrees, angle, height)
        self._height = np.convolve(np.pad(sharp, 8, 'edge'), np.ones(17) / 17, 'valid')
        slope = np.gradient(self._height, np.radians(self._degrees) * .080)
        self._evenness = 1 / np.sqrt(1 + slope * slope)

    def distance(self, points, roughness=0.):
        x, y = points[:, 0], points[:, 1]
        angle = np.arctan2(x, .012 - y)
        degrees = np.degrees(np.abs(angle))
        height = np.interp(degrees, self._degrees, self._height)
        distance = (points[:, 2] - height) * np.interp(degrees, self._degrees, self._evenness)
        if roughness:
            waves = np.sin(angle * 19 + 1) + .7 * np.sin(angle * 31 + 2 * np.sign(x)) + .5 * np.sin(points[:, 2] * 210)
            distance = distance + roughness * waves
        return distance

    def tint(self, points, colours, hair, fade=.010):
        """Skin under the hair and just outside it takes the hair's colour, so that no bare gap shows."""
        distance = self.distance(points)
        under = .92 * ease(-.004, .004, distance)
        at_the_side = np.degrees(np.abs(np.arctan2(points[:, 0], .012 - points[:, 1]))) > 40
        outside = .15 * ease(-fade, .002, distance) * at_the_side
        share = np.clip(under + outside, 0, 1)[:, None]
        return colours * (1 - share) + hair * share

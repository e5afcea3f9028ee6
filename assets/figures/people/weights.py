"""Which joints each vertex follows, and how much."""
import numpy as np

from .fields import capsule, ease, mirrored, vector
from .skeleton import INDEX, JOINTS, SIDES

_ARM = ('Shoulder', 'UpperArm', 'LowerArm')
_HAND = ('Hand', 'ThumbProximal', 'ThumbDistal', 'IndexProximal', 'IndexDistal', 'MiddleProximal', 'MiddleDistal')
# what a part may follow, so that a sleeve never sticks to the trunk beside it
GROUPS = {
    'top': ['hips', 'spine', 'chest', 'neck', *(s + name for s in SIDES for name in _ARM), 'leftUpperLeg', 'rightUpperLeg'],
    'legs': ['hips', 'spine', *(s + name for s in SIDES for name in ('UpperLeg', 'LowerLeg'))],
    **{f'{side} arm': [side + name for name in ('UpperArm', 'LowerArm', *_HAND)] for side in SIDES},
    **{f'{side} foot': [side + 'Foot'] for side in SIDES},
}


def weights_of(parts, body):
    """(n, joints) for all parts together, at most four joints a vertex."""
    capsules = _capsules(body)
    tables = [_part_weights(part, body, capsules) for part in parts]
    _drape_aprons(parts, tables, body)
    weights = np.concatenate(tables)
    strongest = np.argsort(-weights, 1)[:, :4]
    kept = np.zeros_like(weights)
    np.put_along_axis(kept, strongest, np.take_along_axis(weights, strongest, 1), 1)
    kept[kept < .02] = 0
    return kept / kept.sum(1, keepdims=True)


def _part_weights(part, body, capsules):
    table = np.zeros((len(part.vertices), len(JOINTS)), np.float32)
    if part.follows in INDEX:
        table[:, INDEX[part.follows]] = 1
    elif part.follows == 'hair':
        table[:, INDEX['head']] = 1
    elif part.follows == 'face':
        table[:, INDEX['head']] = 1
        _share_with_face(part, body, table)
    elif part.follows in ('head', 'long hair'):
        _follow_neck(part, body, table)
        if part.follows == 'head':
            _share_with_face(part, body, table)
    elif part.follows != 'apron':
        _follow_capsules(part, capsules, table)
    return table


def _follow_neck(part, body, table):
    local = body.head.to_local(part.vertices)
    if part.follows == 'head':
        head = ease(-.130, -.080, local[:, 2] - .5 * local[:, 1])
    else:
        head = ease(-.20, -.07, local[:, 2] - .2 * local[:, 1])
    neck_z = body.joints['neck'][2]
    chest = 1 - ease(neck_z - .035, neck_z + .03, part.vertices[:, 2])
    table[:, INDEX['head']] = head
    table[:, INDEX['chest']] = (1 - head) * chest
    table[:, INDEX['neck']] = (1 - head) * (1 - chest)


def _share_with_face(part, body, table):
    """Brows, mouth corners and jaw: functions of place alone, so that lips, cheeks and skin move together."""
    local = body.head.to_local(part.vertices)
    half = mirrored(local)
    x, y, z = half.T
    in_front = ease(-.015, -.05, y)
    corner = .0262 * body.face.mouth_width + .002
    mouth = np.exp(-((x - corner) / np.where(x < corner, .0145, .017))**2
                   - ((z + .059) / np.where(z > -.059, .024, .017))**2) * (1 - ease(-.024, -.014, z)) * ease(0, .010, x)
    cheek = .34 * np.exp(-((x - .041) / .016)**2 - ((z + .037) / .013)**2)  # a smile lifts the cheeks
    mouth = np.maximum(mouth, cheek) * in_front
    if part.is_lower_lid:
        mouth = np.full(len(x), .20) * np.exp(-((z + .010) / .012)**2)
    brow = np.exp(-((z - .029) / np.where(z > .029, .020, .0095))**2) * np.exp(-(np.maximum(0, x - .034) / .016)**2)
    brow = brow * np.exp(-(np.minimum(0, x - .016) / .010)**2) * in_front * ease(.010, .019, z)
    _share_with_jaw(part, body, table, half)
    left = ease(-.004, .004, local[:, 0])
    for share, name in ((mouth * .95, 'MouthCorner'), (brow * .95, 'Brow')):
        given = table[:, INDEX['head']] * share
        table[:, INDEX['left' + name]] += given * left
        table[:, INDEX['right' + name]] += given * (1 - left)
        table[:, INDEX['head']] -= given


def _share_with_jaw(part, body, table, half):
    """Lips say themselves what they follow; skin and beard follow below the line of the mouth, in front of the ears."""
    x, y, z = half.T
    if part.jaw_share is not None:
        share = part.jaw_share
    else:
        below = ease(-.0590, -.0665, z - .10 * np.maximum(0, x - .012))
        back = ease(.012, -.045, y + .35 * (z + .06))
        throat = ease(-.150, -.112, z - .35 * (y + .09))
        corner = 1 - .75 * np.exp(-((x - .0285 * body.face.mouth_width) / .007)**2 - ((z + .061) / .007)**2)
        share = below * back * throat * corner
    given = table[:, INDEX['head']] * share
    table[:, INDEX['jaw']] += given
    table[:, INDEX['head']] -= given


def _follow_capsules(part, capsules, table):
    """Soft minimum of the distances to the joints' capsules, then relaxed over the mesh."""
    names = GROUPS[part.follows]
    distances = np.array([np.min([capsule(part.vertices, *each[:4]) for each in capsules[name]], axis=0) for name in names]).T
    softness = np.array([capsules[name][0][4] for name in names])
    weights = np.exp(-((distances - distances.min(1, keepdims=True)) / softness)**1.5)
    weights = weights / weights.sum(1, keepdims=True)
    edges = np.concatenate([part.faces[:, [0, 1]], part.faces[:, [1, 2]], part.faces[:, [2, 0]]])
    for _ in range(3):
        total, count = weights.copy(), np.ones((len(weights), 1))
        for one, other in ((0, 1), (1, 0)):
            np.add.at(total, edges[:, one], weights[edges[:, other]])
            np.add.at(count, edges[:, one], 1)
        weights = total / count
    for column, name in enumerate(names):
        table[:, INDEX[name]] = weights[:, column]


def _drape_aprons(parts, tables, body):
    """An apron takes the weights of the trousers under it, left and right blended across the lap: one sheet."""
    legs = [i for i, part in enumerate(parts) if part.follows == 'legs']
    for i, part in enumerate(parts):
        if part.follows != 'apron':
            continue
        vertices = np.concatenate([parts[j].vertices for j in legs])
        weights = np.concatenate([tables[j] for j in legs])
        points = part.vertices.copy()
        inset = .05 * body.stature
        sign = np.where(points[:, 0] < 0, -1, 1)
        points[:, 0] = np.where(np.abs(points[:, 0]) < inset, sign * inset, points[:, 0])
        distance = ((points[:, None] - vertices[None])**2 * vector(1, .6, 1.6)).sum(2)
        nearest = np.argsort(distance, 1)[:, :6]
        table = weights[nearest].mean(1)
        left = ease(-.08, .08, part.vertices[:, 0])
        for name in ('UpperLeg', 'LowerLeg'):
            both = table[:, INDEX['left' + name]] + table[:, INDEX['right' + name]]
            table[:, INDEX['left' + name]] = both * left
            table[:, INDEX['right' + name]] = both * (1 - left)
        tables[i] = table


def _capsules(body):
    """Joint -> [(start, end, start radius, end radius, softness)], metres."""
    h, joints = body.stature, body.joints
    capsules = {
        'hips': [((0, .008, .50 * h), (0, .005, .56 * h), .075 * h, .075 * h, .020)],
        'spine': [((0, .004, .605 * h), (0, .004, .675 * h), .07 * h, .07 * h, .022)],
        'chest': [((0, .006, .725 * h), (0, .010, .80 * h), .075 * h, .06 * h, .020)],
        'neck': [(joints['neck'], joints['head'], .055, .052, .012)],
    }
    for side, sign in (('left', 1), ('right', -1)):
        k = body.hand_scale

        def at(name, side=side):
            return joints[side + name]

        def in_hand(*place, sign=sign):
            return body.hand.to_world(vector(*place)) * vector(sign, 1, 1)

        capsules |= {
            side + 'Shoulder': [(at('Shoulder') + vector(.02 * sign, 0, 0), at('UpperArm') - vector(.03 * sign, 0, -.004),
                                 .035 * h, .034 * h, .014)],
            side + 'UpperArm': [(at('UpperArm') + vector(.004 * sign, 0, -.004), at('LowerArm'), .031 * h, .023 * h, .012)],
            side + 'LowerArm': [(at('LowerArm'), at('Hand'), .0235 * h, .0165 * h, .011)],
            side + 'Hand': [(in_hand(.015, .006, 0), in_hand(.075, .0, -.001), .032 * k, .036 * k, .007)],
            side + 'ThumbProximal': [(at('ThumbProximal'), at('ThumbDistal'), .0155 * k, .0118 * k, .005)],
            side + 'ThumbDistal': [(at('ThumbDistal'), in_hand(.088, .0625, -.021), .0112 * k, .009 * k, .004)],
            side + 'IndexProximal': [(at('IndexProximal'), at('IndexDistal'), .0098 * k, .0092 * k, .0045)],
            side + 'IndexDistal': [(at('IndexDistal'), in_hand(.158, .036, -.024), .0092 * k, .0078 * k, .004)],
            side + 'MiddleProximal': [(in_hand(.090, y, -.002), in_hand(.127, y * 1.1, -.009), .0098 * k, .0092 * k, .0045)
                                      for y in (.0105, -.0105, -.029)],
            side + 'MiddleDistal': [(in_hand(.127, y * 1.1, -.009), in_hand(.160, y * 1.2, -.026), .0092 * k, .0078 * k, .004)
                                    for y in (.0105, -.0105, -.029)],
            side + 'UpperLeg': [(at('UpperLeg') - vector(0, 0, .03), at('LowerLeg'), .052 * h, .036 * h, .020)],
            side + 'LowerLeg': [(at('LowerLeg'), at('Foot'), .036 * h, .024 * h, .016)],
            side + 'Foot': [(at('Foot'), body.toes * vector(sign, 1, 1) + vector(0, .03, .015), .045, .045, .010)],
        }
    return capsules

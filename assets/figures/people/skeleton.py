"""The one skeleton of all people. Names follow VRM where it has one; all joints share one rest orientation."""

SIDES = ('left', 'right')
FACE_JOINTS = ('Eye', 'UpperLid', 'Brow', 'MouthCorner')
ARM_CHAIN = (
    ('UpperArm', 'Shoulder'), ('LowerArm', 'UpperArm'), ('Hand', 'LowerArm'), ('ThumbProximal', 'Hand'),
    ('ThumbDistal', 'ThumbProximal'), ('IndexProximal', 'Hand'), ('IndexDistal', 'IndexProximal'),
    ('MiddleProximal', 'Hand'), ('MiddleDistal', 'MiddleProximal'))


def _parents():
    parents = {'root': None, 'hips': 'root', 'spine': 'hips', 'chest': 'spine', 'neck': 'chest', 'head': 'neck', 'jaw': 'head'}
    for side in SIDES:
        parents |= {side + name: 'head' for name in FACE_JOINTS}
        parents[side + 'Shoulder'] = 'chest'
        parents |= {side + name: side + parent for name, parent in ARM_CHAIN}
        parents |= {side + 'UpperLeg': 'hips', side + 'LowerLeg': side + 'UpperLeg', side + 'Foot': side + 'LowerLeg'}
    return parents


PARENTS = _parents()
JOINTS = tuple(PARENTS)
INDEX = {name: number for number, name in enumerate(JOINTS)}

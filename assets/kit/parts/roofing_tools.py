"""A roofer's hand tools, each in its own frame: origin at the grip, +Y towards what it acts on; metres."""
import math

from ..transform import arc, rotate, spline, translate

DARK, STEEL, RUBBER = '#2d3236', '#aab2b6', '#3a4045'


def nail_gun(builder):
    """Cordless coil nailer: no hose to trip over. Origin in the middle of the handle; the muzzle points along +Y; the handle hangs below the body (−Z)."""
    red = '#d0392a'
    builder.box((.062, .175, .085), (0, .050, .085), red, .022, density=1)
    builder.tube([(0, -.045, .088), (0, .015, .088)], .047, red, 14)
    builder.tube([(0, -.062, .088), (0, -.045, .088)], [.036, .049], RUBBER, 14)
    builder.tube([(0, .137, .080), (0, .195, .070)], .023, STEEL, 10, end_radius=.018)
    builder.box((.026, .030, .030), (0, .205, .068), '#3a4045', .006)
    builder.tube([(0, .214, .066), (0, .236, .064)], .0085, '#c9ced1', 8)
    grip = spline([(0, .010, .060), (0, 0, .025), (0, -.012, -.030), (0, -.020, -.062)], 3)
    builder.tube(grip, [.024] * 3 + [.022] * 3 + [.021] * 3 + [.024], DARK, 10)
    builder.box((.052, .105, .022), (0, -.012, -.068), RUBBER, .008)
    builder.box((.060, .112, .036), (0, -.010, -.094), DARK, .012)
    builder.box((.062, .040, .010), (0, -.010, -.094), red, .003)
    builder.tube(spline([(0, .042, .045), (0, .052, .015), (0, .044, -.012)], 3), .0055, '#f2c230', 6)
    builder.tube(spline([(0, .062, .046), (0, .078, .005), (0, .055, -.032), (0, -.005, -.060)], 3), .0075, DARK, 6, caps=False)
    with builder.at(translate(0, .125, .022), rotate('y', math.pi / 2)):
        builder.lathe([(.050, -.030), (.055, -.024), (.055, .024), (.050, .030)], (0, 0, 0), '#4a5157', 16, cap_bottom=True)
        builder.lathe([(.020, .030), (.020, .036), (.010, .038)], (0, 0, 0), '#f2c230', 10)
    builder.box((.064, .060, .030), (0, .055, .112), '#f1efe8', .006)
    builder.box((.066, .050, .008), (0, .055, .100), '#2d3236', .002)


def nail(builder, radius=.006):
    """A driven nail: its flat ribbed head. Origin on the wood, +Z out of it."""
    builder.lathe([(radius, 0), (radius * 1.05, .0008), (radius * .8, .0018), (radius * .25, .0022)], (0, 0, 0), '#8d969b', 10, cap_top=True)


def chalk_line(builder):
    """Chalk reel with its hook at the end of a short string. Origin at the hook's loop in the fingers; the body hangs towards −Y."""
    blue = '#2a6fb0'
    outline = [(-.036, -.150), (.036, -.150), (.044, -.128), (.040, -.075), (.016, -.048), (-.016, -.048), (-.040, -.075), (-.044, -.128)]
    with builder.at(translate(0, 0, -.018)):
        builder.extrude(outline, .036, blue, bevel=.008)
    builder.lathe([(.028, 0), (.028, .006), (.020, .009)], (0, -.108, .018), '#f2c230', 14)
    builder.tube([(0, -.108, .026), (.020, -.094, .028)], .004, '#3a4045', 6)
    builder.lathe([(.006, 0), (.006, .014), (.003, .016)], (.020, -.094, .026), '#3a4045', 8)
    builder.tube([(0, -.050, 0), (0, -.038, 0)], .008, STEEL, 8)
    builder.tube([(0, -.040, 0), (0, -.012, 0)], .0016, '#3f7fc0', 5)
    hook = [(0, -.014, 0), (0, .012, 0), *arc((0, .014, -.009), .010, math.pi / 2, -math.pi / 2, 6, 'yz')]
    builder.tube(hook, .0034, '#c9ced1', 6)
    builder.box((.020, .010, .004), (0, -.010, 0), '#c9ced1', .0015)


def hammer(builder):
    """Roofer's hammer lying on its side: pick, head, ash handle. Origin in the handle, head towards +Y."""
    builder.tube(spline([(0, -.12, 0), (0, 0, .003), (0, .15, 0)], 3), .0135, '#b57f43', 8)
    builder.box((.075, .026, .026), (.030, .158, 0), '#454c51', .006)
    builder.tube([(-.005, .158, 0), (-.075, .150, 0), (-.13, .135, 0)], [.013, .009, .002], '#454c51', 6)


def nail_coil(builder):
    """A coil of nails for the gun, lying flat."""
    builder.lathe([(.045, 0), (.047, .010), (.047, .048), (.044, .052), (.016, .052), (.016, .02)], (0, 0, 0), '#a8784a', 16, cap_top=False)
    for level in (.012, .040):
        builder.lathe([(.0475, level), (.0485, level + .004), (.0475, level + .008)], (0, 0, 0), '#c9ced1', 16, cap_top=False)

"""How a part is shown: on a piece of wall, hung in the air, or raised on a plinth."""
from kit.transform import rotate, translate


def on_wall(board, make):
    """A wall thing on its own piece of wall, 1 m up."""
    def build():
        board.box((1.1, 0.06, 1.6), (0, 0.03, 0.8), '#efe3cb', bevel=0.01)
        with board.at(translate(0, 0, 1.0)):
            make()
    return build


def hung(board, make, height=1.6):
    def build():
        with board.at(translate(0, 0, height)):
            make()
    return build


def raised(board, make, turn=0.0):
    """A small thing on a plinth."""
    def build():
        board.box((0.7, 0.6, 0.8), (0, 0, 0.4), '#d9cdb6', bevel=0.02)
        with board.at(translate(0, 0, 0.8), rotate('z', turn)):
            make()
    return build

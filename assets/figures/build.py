"""Builds one person inside Blender: env FIGURE (name), OUT (folder) -> OUT/<name>.glb.

Without them, after `--`: the name and the file to write.
"""
import os
import pathlib
import sys

import bpy

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

from people.assembly import write_figure  # noqa: E402  (the path must be set first)


def main():
    arguments = sys.argv[sys.argv.index('--') + 1:] if '--' in sys.argv else []
    if arguments:
        name, path = arguments
    else:
        name = os.environ['FIGURE']
        path = os.path.join(os.environ['OUT'], name + '.glb')
    bpy.ops.wm.read_factory_settings(use_empty=True)
    write_figure(name, path)


main()

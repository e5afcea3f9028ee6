"""What a build has read: the pipeline rebuilds a place when one of these files changes."""
import pathlib
import sys


def own_sources():
    """Every Python file below `assets/` that this build loaded, relative to it."""
    assets = pathlib.Path(__file__).resolve().parents[1]
    loaded = {getattr(module, '__file__', None) for module in sys.modules.values()}
    files = {pathlib.Path(name).resolve() for name in loaded if name} | {pathlib.Path(_script()).resolve()}
    return sorted(str(path.relative_to(assets)) for path in files if assets in path.parents and path.suffix == '.py')


def _script():
    return sys.argv[sys.argv.index('-P') + 1]

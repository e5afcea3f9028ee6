"""A surface to paint on: letters and drawings that share one chart's light."""
import numpy as np


class Canvas:
    """A flat chart in the XZ plane of a frame, on which more can be painted: letters and drawings share its baked light."""

    def __init__(self, chart, frame):
        self.chart, self.to_local = chart, np.linalg.inv(frame)

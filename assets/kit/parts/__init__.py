"""Parametric parts shared by all places: architecture, furniture, tools, goods."""

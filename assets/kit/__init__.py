"""The modelling and baking kit: everything a place needs, from one coloured box to a finished GLB."""

"""People made of distance fields: shapes, clothes, skeleton, movements and the file they are written to."""

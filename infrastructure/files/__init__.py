"""Bytes to text: what kind of file it is, whether it is safe to open, and its words by page."""

"""The published language: one typed event per fact, its wire name and version, and who listens to what.

Nothing here decides anything.
"""

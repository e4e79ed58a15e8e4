"""Teaches a small sentence encoder the 20 questions. Needs PyTorch, which nothing else here does (requirements/encoder.in)."""

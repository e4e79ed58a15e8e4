"""The 20 questions of the common assessment, their scales, and age."""

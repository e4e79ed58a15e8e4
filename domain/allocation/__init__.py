"""Which published group of similar cases a child's answers resemble, if any, and what that group brings."""

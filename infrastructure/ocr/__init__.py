"""Words from pictures of pages, on this machine: where lines stand, what they say, and how sure that is."""

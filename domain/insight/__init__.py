"""What many cases together say: the facts that models learn from, and cases that are alike."""

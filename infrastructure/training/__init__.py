"""Makes models: from the published tables, and from what an authority decided. On a person's machine, never in a Lambda."""

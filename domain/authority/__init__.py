"""What an authority sets for itself: its words, its catalogue of packages, and the model that it uses."""

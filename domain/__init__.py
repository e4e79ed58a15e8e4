"""What is true and what may be done: pure functions and values. Time, ids and model outputs are inputs."""

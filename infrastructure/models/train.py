"""`python -m infrastructure.models.train`: remakes every model from the published tables and the labelled fiction."""

from __future__ import annotations

import sys

from infrastructure.models import sentence_training, sentences
from infrastructure.models.artefact import CLUSTER_PROFILES
from infrastructure.models.training import train

if __name__ == "__main__":
    sys.stdout.write(f"model_artifacts/{CLUSTER_PROFILES.name}: {train()}\n")
    sys.stdout.write(f"model_artifacts/{sentences.FOLDER.name}: {sentence_training.train()}\n")

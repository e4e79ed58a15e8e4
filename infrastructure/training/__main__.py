"""`python -m infrastructure.training`: remakes every model from the published tables and the labelled fiction."""

from __future__ import annotations

import sys

from infrastructure.models import sentences
from infrastructure.models.artefact import CLUSTER_PROFILES
from infrastructure.training import sentence_training
from infrastructure.training.shipped import train, write_cohort

if __name__ == "__main__":
    write_cohort()
    sys.stdout.write(f"model_artifacts/{CLUSTER_PROFILES.name}: {train()}\n")
    sys.stdout.write(f"model_artifacts/{sentences.FOLDER.name}: {sentence_training.train()}\n")

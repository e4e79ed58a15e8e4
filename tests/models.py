"""Models for tests, made of tables as a trained one is."""

from __future__ import annotations

from domain.allocation.tables import Tables
from infrastructure.models.artefact import digest_of
from infrastructure.models.clusters import OnnxClusterModel
from infrastructure.training.shipped import model_bytes


def model_of(tables: Tables) -> OnnxClusterModel:
    body = model_bytes(tables)
    return OnnxClusterModel.from_bytes(body, digest_of(body))

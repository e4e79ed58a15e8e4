"""What `ehcp` asks of the API, in process, as one person."""

from __future__ import annotations

from typing import Any

from infrastructure.command_line.session import Trouble
from tests.pipeline import Pipeline


class Terminal:
    """Stands for `infrastructure.command_line.session.Api`: an error of the API is a person's trouble."""

    def __init__(self, pipeline: Pipeline, person: str) -> None:
        self._pipeline, self._person = pipeline, person

    def get(self, path: str, **params: Any) -> Any:
        query = "&".join(f"{name}={value}" for name, value in params.items())
        return self._answer("GET", f"{path}?{query}" if query else path, None)

    def change(self, method: str, path: str, body: Any = None) -> Any:
        return self._answer(method, path, body)

    def _answer(self, method: str, path: str, body: Any) -> Any:
        answer = self._pipeline.ask(method, path, body, self._person)
        if answer.status >= 400:
            raise Trouble(answer.body["detail"])
        return answer.body

"""`ehcp draft --table`: of each folder of documents, what its plan on trial holds, how it is threaded and sourced, and what
the audit finds. A folder's day is that of its latest dated paper; without a month of birth no rule of age is looked at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from domain.case.state import Case
from domain.documents.document import DocumentReading
from domain.plan.evaluation import figures
from domain.plan.quality.of_case import audited
from domain.plan.state import working
from domain.pupil.pupil import Pupil
from domain.shown.plan_audit import PlanAudit
from events.values import SentenceSource
from infrastructure.command_line.read import files_read
from infrastructure.command_line.session import Trouble
from infrastructure.command_line.trial import on_trial
from infrastructure.models.sentences import load

ROWS = (
    "needs accepted, with a line",
    "strengths",
    "outcomes",
    "provision",
    "lines merged; amounts asked",
    "needs threaded to E and F",
    "provision quantified",
    "gaps to ask",
    "audit findings (must; others)",
    "lines with a source",
    "sentences word for word",
)
_WIDTH = 32


def table(folders: Sequence[Path], as_at: date | None = None) -> Iterator[str]:
    """A column for each folder. Raises Trouble for a folder without a dated paper, where no day is given."""
    columns = [_column(folder, as_at) for folder in folders]
    yield f"{'':{_WIDTH}}" + "".join(f"{folder.name:>16}" for folder in folders)
    for place, name in enumerate(ROWS):
        yield f"{name:{_WIDTH}}" + "".join(f"{column[place]:>16}" for column in columns)


def _column(folder: Path, as_at: date | None) -> tuple[str, ...]:
    readings = files_read(folder).readings
    dated = [reading.written_on for reading in readings if reading.written_on]
    if as_at is None and not dated:
        raise Trouble(
            f"No paper of {folder} is dated. Say which day the case stands at, such as --as-at 2025-03-20."
        )
    day = as_at or max(dated)
    case = on_trial(readings, load(), day)
    items = [each.item for each in working(case.plan)]
    counts = figures(case, items, {}).counts
    audit = audited(case, Pupil(reference="on trial"), day).audit
    musts = sum(found.severity == "must" for found in audit.findings)
    lines = [item for item in items if item.standing != "gap" and item.section not in ("I", "J", "K")]
    return (
        f"{counts['needs in plan']}/{counts['needs accepted']}",
        f"{counts['strengths']}",
        f"{counts['outcome lines']}",
        f"{counts['provision lines']}",
        f"{counts['merged']}; {counts['conflicts']}",
        _measure(audit, "golden-thread"),
        _measure(audit, "quantified"),
        f"{counts['gaps']}",
        f"{musts}; {len(audit.findings) - musts}",
        f"{sum(bool(item.sources) for item in lines)}/{len(lines)}",
        _word_for_word(case, readings),
    )


def _measure(audit: PlanAudit, name: str) -> str:
    found = next(each for each in audit.measures if each.measure == name)
    return f"{found.counted}/{found.of}"


def _word_for_word(case: Case, readings: Sequence[DocumentReading]) -> str:
    """Sentences behind lines that were read so, at the place of the paper that they are said to be from."""
    quoted = [
        source.sentence
        for each in working(case.plan)
        for source in each.item.sources
        if isinstance(source, SentenceSource)
    ]
    read = {
        sentence
        for reading in readings
        for sentence in (*reading.headings, *(line.sentence for line in reading.lines))
    }
    return f"{sum(each in read for each in quoted)}/{len(quoted)}"

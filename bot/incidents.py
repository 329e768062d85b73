"""Incidents: what nobody expected is written to a file under an id; people see the id alone."""

import logging
from pathlib import Path
from uuid import uuid4

LOGGER = "creditdesk.incidents"
FILE = "incidents.log"


class _QuietFile(logging.FileHandler):
    """A file made when the first incident comes; a home that cannot be written keeps the desk running."""

    def emit(self, record: logging.LogRecord) -> None:
        try:
            Path(self.baseFilename).parent.mkdir(parents=True, exist_ok=True)
            super().emit(record)
        except OSError:
            self.handleError(record)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the library's own name
        """Say on stderr that an incident was not kept, and no more: a traceback may hold customers' data."""
        logging.lastResort.emit(  # type: ignore[union-attr] # it is there unless somebody removed it
            logging.LogRecord(
                record.name,
                logging.ERROR,
                "",
                0,
                "%s could not be logged to a file",
                (record.getMessage(),),
                None,
            )
        )


def keep_incidents(home: Path) -> None:
    """Send incidents to `incidents.log` of the home folder, and nowhere else."""
    logger = logging.getLogger(LOGGER)
    logger.propagate = False
    handler = _QuietFile(home / FILE, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
    for before in logger.handlers:
        before.close()
    logger.handlers = [handler]


def keep_incident() -> str:
    """Keep the exception that is being handled as an incident; gives its id."""
    incident = uuid4().hex[:8]
    logging.getLogger(LOGGER).exception("incident %s", incident)
    return incident

"""How often a law is tried: always the same examples, so that a run says the same twice."""

from hypothesis import HealthCheck, settings


def examples(count: int) -> settings:
    """Give the settings of a law that is tried on so many ledgers."""
    slow = (HealthCheck.too_slow, HealthCheck.data_too_large)
    return settings(max_examples=count, deadline=None, derandomize=True, suppress_health_check=slow)

"""How often a law is tried: always the same examples, so that a run says the same twice."""

from hypothesis import HealthCheck, Phase, settings


def examples(count: int) -> settings:
    """Give the settings of a law that is tried on so many ledgers."""
    slow = (HealthCheck.too_slow, HealthCheck.data_too_large)
    # a failing ledger is shown as it is: shrinking one takes minutes
    tried = (Phase.explicit, Phase.generate)
    return settings(
        max_examples=count, deadline=None, derandomize=True, suppress_health_check=slow, phases=tried
    )

"""How well the scorecard's financial part tells companies that failed from those that did not."""

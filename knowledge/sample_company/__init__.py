"""A made-up seller with some sixty customers: what the desk works on until a company imports its own."""

from pathlib import Path

SAMPLE_SNAPSHOT = Path(__file__).with_name("snapshot")
SAMPLE_PEOPLE = Path(__file__).with_name("people.csv")

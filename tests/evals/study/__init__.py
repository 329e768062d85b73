"""Tests of the study of grade quality."""

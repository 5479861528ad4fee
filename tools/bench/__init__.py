"""Measure how fast the program is, each figure beside a yardstick of the same run."""

"""Read the standards and reference tables of `forms/` and tell every problem of theirs."""

"""The screen of the survey, for the visitor."""

"""Облыспен алмасу: the exchange with the region."""

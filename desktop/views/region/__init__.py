"""The window of a region: the exchange, every case of its offices, its figures."""

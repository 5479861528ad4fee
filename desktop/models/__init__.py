"""The domain and nothing else: frozen dataclasses and pure functions over the standard library."""

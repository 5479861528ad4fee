"""The demonstration: one day of an invented office, served through the services of the window."""

"""What comes over a page or in place of one: help, search, papers that wait, a failed start."""

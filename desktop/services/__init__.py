"""What can be done at the office: one file per noun, one function per use case."""

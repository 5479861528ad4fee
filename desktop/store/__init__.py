"""The only package that speaks SQL: the journal, the tables made from it, and the desk's own."""

"""The only code that writes record and index tables: each fact applied to the rows of its office.

A handler is a function of the rows and the entry. It reads no clock, settings,
forms or locale, so a rebuild from the journal makes the same rows again, here
and at the region.
"""

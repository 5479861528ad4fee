"""The counter page: the queue, the visit in hand and the answer of the standard, together."""

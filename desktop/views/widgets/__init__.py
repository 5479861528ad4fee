"""The parts pages are made of: they show what they are given and say what the operator did.

No part knows the domain. Data comes in as small frozen dataclasses whose texts are already worded;
what happens goes out as signals. `tools/gallery.py` draws every part in every state.
"""

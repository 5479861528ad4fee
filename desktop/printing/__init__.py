"""Make papers: a content and a layout become PDF bytes, and a spool takes them to a printer."""

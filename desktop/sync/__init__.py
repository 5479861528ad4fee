"""The parcel as bytes: sealed, signed, read back strictly; no record, no window, no clock (§2.3)."""

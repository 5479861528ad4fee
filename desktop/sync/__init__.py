"""The parcel as bytes: sealed, signed and read strictly; no record, window or clock (§2.3)."""

"""Every paper as it looked and read when it was last approved."""

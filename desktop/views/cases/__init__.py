"""Өтініштер: the register of applications."""

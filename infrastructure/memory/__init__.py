"""Every port in memory: for fast tests, and for a world without a cloud."""

"""The stored form of an event: envelope, sealed body, hash chain, limits. The same for every store."""

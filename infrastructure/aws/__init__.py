"""The ports on AWS. Each adapter is given its client and the names of its tables; `world` puts them together."""

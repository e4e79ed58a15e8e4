"""What screens show of a case: pure views of the log, thrown away and rebuilt at will."""

"""Whether others read what is taken home: ``python -m tests.bench.standards``."""

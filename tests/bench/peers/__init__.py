"""The same text, shapes and task, made as others make them; ``python -m tests.bench.peers`` runs them."""

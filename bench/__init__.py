"""Scores and speeds. `python -m bench --help` lists what there is; the scorers are in `bench/scorers/`."""

"""The project's scorers: standard library only, each with its definitions on top and a `--self-test`.

They are handed around as single files, so they keep their own style (see `pyproject.toml`).
"""

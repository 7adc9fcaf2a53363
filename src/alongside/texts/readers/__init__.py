"""One reader a format.  Each is `read(data: bytes, draft: Draft) -> None` and runs in a process of its own."""

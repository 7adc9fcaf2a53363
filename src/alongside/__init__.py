"""Look honestly at practice, with the Watching Over / Working With framework."""

__version__ = "0.1.0"

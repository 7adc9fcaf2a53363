"""The workbench: Django.  The only room that knows a request, a user or a database."""

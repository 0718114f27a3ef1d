"""Models that are part of OnRecord or found among the installed packages. Importing this loads nothing."""

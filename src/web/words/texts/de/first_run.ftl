# The first run.

desk-nav-settings = Einstellungen

# The first run.

desk-nav-settings = Paramètres

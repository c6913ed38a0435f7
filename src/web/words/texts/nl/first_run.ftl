# The first run.

desk-nav-settings = Instellingen

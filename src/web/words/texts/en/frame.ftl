# What surrounds every page.

frame-title = { $name } digital rights library
frame-library = Digital rights library
frame-skip = Skip to the content
frame-nav = Main
frame-nav-home = Home
frame-nav-library = Library
frame-nav-coalition = Coalition
frame-nav-city = City
frame-search = Search the library
frame-search-button = Search
# <city> is a link.
frame-colophon = This is the part of one shared library that <city>{ $city }</city> keeps. Every city keeps its own; together they hold one library that nobody owns.
# <licence> is a link.
frame-licence = Texts may be reused under <licence>CC BY 4.0</licence> unless an entry says otherwise. No cookies, no tracking, nothing loaded from elsewhere.
frame-program = Runs on Manyhalls { $version }, free software under the AGPL.
frame-source = Source code
frame-api = For programs
# What stands on a picture that goes with a shared link.
frame-card-shelf = A shelf of five books, one for each principle, as thick as the number of their entries in the library of { $name }.
frame-card-principles = A shelf of five books, one for each principle; filled are: { $principles }.
frame-card-no-principles = A shelf of five books, one for each principle.
frame-about = About this library
frame-more = More
frame-feed = Feed of what is new
frame-security = Report a security hole
frame-staff = For staff
frame-languages = This page in other languages

# The settings of the desk: how the city shows itself.

face-title = How the city shows itself
face-lede = The crest stands beside the name on every page, the colour is that of links and buttons. Where the city lies is told to the cities that follow it.
face-name = Name
face-name-hint = The name and the address of the library stand in the settings of the node.
face-colour = Colour of the city
face-colour-hint = Six digits, as in your city's house style: #14523f. Leave it empty for the usual one.
face-colour-wrong = This is no colour. Write it with six digits, like #14523f.
face-preview = How it looks
face-preview-own = Your colour, where it only decorates
face-preview-light = On light pages
face-preview-dark = On dark pages
face-preview-more = For readers who ask for more contrast, on light pages
face-preview-more-dark = For readers who ask for more contrast, on dark pages
face-preview-sample = A link to read
face-preview-kept = As it is.
face-preview-darker = Your colour was darkened here so that everyone can read it.
face-preview-lighter = Your colour was lightened here so that everyone can read it.
face-crest = Crest
face-crest-hint = A PNG, JPEG or WebP picture of up to 5 MB. It is kept at most 256 pixels wide and high, without anything hidden in the file. A clear background works best.
face-crest-wrong = This file cannot be read as a picture. Choose a PNG, JPEG or WebP file of up to 5 MB and 8,000 pixels a side.
face-crest-now = The crest as it is now
face-crest-remove = Take the crest away
face-location = Place on the map
face-location-hint = Degrees north and east with a comma between them, as maps show them: 52.3740, 4.8897. South and west are negative. Leave it empty to stand in the list of cities only.
face-location-wrong = This is no place on earth. Write degrees north and east with a comma between them, like 52.3740, 4.8897.
face-contact = Contact
face-contact-hint = How residents and other cities reach whoever keeps this library: an office, an address, a telephone number. One a line.
face-contact-wrong = This is too long. Use at most 1,000 characters.
face-problems = Nothing was saved yet
face-save = Save
face-show = Show how it looks
face-saved = Saved. Every page shows it from now on.
face-tell = { $count ->
    [one] Saving a new place tells { $count } follower.
   *[other] Saving a new place tells { $count } followers.
}

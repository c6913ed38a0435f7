# Words for kinds and states. They stand alone on a stamp, in a list of filters, and before a title.

kind-project = Project
kind-practice = Practice
kind-consultation = Consultation

# Several of a kind: a heading, a filter, a line of the navigation.
kinds-project = Projects
kinds-practice = Practices
kinds-consultation = Consultations

practice-method = Method
practice-procedure = Procedure
practice-guideline = Guideline
practice-training = Training
practice-toolkit = Toolkit
practice-policy-position = Policy position
practice-white-paper = White paper
practice-case = Case

status-idea = Idea
status-planned = Planned
status-running = Running
status-completed = Completed
status-stopped = Stopped
status-adopted = Adopted
status-announced = Announced
status-open = Open for comment
status-closed = Closed
status-answered = Answered
status-archived = Archived

# The five principles of the declaration in short: on the spine of a book, under an entry, in a list of filters.
principle-access-and-literacy = Access and literacy
principle-privacy-and-security = Privacy and security
principle-transparency-and-non-discrimination = Transparency and non-discrimination
principle-participation-and-inclusion = Participation and inclusion
principle-open-and-ethical-standards = Open and ethical standards

# What the library can be narrowed down by. Each stands before its value, and above a list of checkboxes.
facet-kind = Kind
facet-principle = Principle
facet-topic = Topic
facet-city = City
facet-country = Country
facet-status = Status
facet-language = Language
facet-words = Words

count-entries = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
count-comments = { $count ->
    [one] { $count } comment
   *[other] { $count } comments
}
# A city and its country. <city> is a link.
place = <city>{ $city }</city>, { $country }
# The same where the country is not known.
place-city = <city>{ $city }</city>
unknown = Unknown

# Names one after the other.
names-and-next = { $all }, { $next }

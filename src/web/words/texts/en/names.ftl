# Words for kinds and states. They stand alone on a stamp, in a list of filters, and before a title.

kind-project = Project
kind-practice = Practice
kind-consultation = Consultation

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

event-ask-title = What is the event called?
event-ask-faction = Which faction holds it?
event-ask-when = When does it begin? Write it like this: 12.12 15:00
event-ask-place = Where does it take place?
event-ask-grades = For which grades? Tick them and press “Done”.
event-ask-capacity = How many seats are there? Write the number or choose “no limit”.
event-created = ✓ The event is published.

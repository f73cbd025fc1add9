event-after = 🏁 Afterwards
event-after-title = <b>{ $title }</b>
    On the list: { $people }, came: { $came }
event-do-proofs = 📎 Photos, links, files
event-do-results = 🔢 Note the results
event-do-places = 🏆 Winners
event-do-papers = 📜 Certificates and diplomas
event-do-thanks = 🙏 Say thank you
event-do-opinions = 💬 Ask those who came
event-do-close = ✓ Close the event
event-closed = ✓ The event is closed.
event-proofs-title = <b>{ $title }</b>
    Gathered: { $proofs }, works of pupils among them: { $works }
event-proof = { $number }. { $name } { $author }
event-proof-link = link
event-proof-photo = photo
event-proof-document = file
event-proof-video = video
event-proof-add = ➕ Add
event-proof-use = 📋 Evidence of the plan: { $number }
event-proof-note = 🧾 A note for the plan
event-proof-used = ✓ Given to the plan as evidence.
event-ask-proof = Send photos, files or links, as many as you like. Kept: { $proofs }
form-event-proof = photos and links of an event
event-note = “{ $title }” took place { $when } ({ $place }). Registered: { $people }, came: { $came }.
form-event-results = results of an event
form-event-places = winners
event-ask-first = 🥇 Who came first? Write a part of the name (of those who came). Nobody: press “Done”.
event-ask-second = 🥈 Who came second?
event-ask-third = 🥉 Who came third?
event-places-done = ✓ The places are noted: diplomas name them.
event-ask-thanks = What do you say to those who came? It goes to each once.
form-event-thanks = thanks
event-thanked = 🙏 Sent: { $people }
event-thanks-letter = 🙏 <b>{ $title }</b>
    { $said }

    { $name }
event-opinions-asked = Those who came were asked: { $people }.
event-opinion-scale = How was it? 1 – poor, 5 – excellent
event-opinion-text = What shall we do differently next time?
event-own-paper = 📜 Certificate: { $name }
event-papers-file = certificates
event-papers-caption = <b>{ $title }</b>
    Certificates and diplomas: { $people }
certificate-heading = CERTIFICATE
diploma-heading = DIPLOMA
certificate-class = of class { $class_name }
certificate-text = for taking part in “{ $title }”
diploma-text = for place { $place } in “{ $title }”
certificate-signature = Led by: ____________ { $name }
certificate-foot = No. { $number }, { $day }
event-hand-in = 🖼 Hand in my work
event-ask-work = Send your work: a photo, a file, a video or a link.
event-ask-faces = Can anybody’s face be seen?
event-faces-none = No, nobody’s
event-faces-agreed = Yes, the parents agree
event-ask-named = Shall you be named as the author?
event-named-yes = Yes, name me
event-named-no = No, without a name
event-work-done = ✓ Your work is handed in.
form-event-work = a work for a contest
event-do-hours = ⏱ Confirm hours
event-hours-title = <b>Hours of those who helped</b>
    Came: { $people }, not confirmed: { $left }. A number goes to all who have none yet; a name opens one of them.
event-hours-of = <b>{ $name }</b>, { $class_name }
    How many hours of help?
event-do-post = 📣 To a channel or group
event-post-where = Where? The photos that staff gave are posted, and your words in two languages.
event-post-kk = Say shortly in <b>Kazakh</b> what happened. Name nobody.
event-post-ru = Now the same in <b>Russian</b>.
event-post-sure = Post it? The post's link becomes evidence by itself.
event-post-done = ✓ It is being posted. Its link will stand among the evidence.
form-event-post = posting an event

menu-services = 🤲 Services to pupils
command-services = Services to pupils
services-title = 🤲 <b>Services to pupils</b>
    Who will read an appeal is said before you write it. Nobody else sees it.
services-appeal = 🔒 Write in confidence
services-question = ❔ Ask the parliament
services-mine = 📄 My appeals
services-desk = 📨 Appeals to me
services-public = 💬 Questions and answers

services-tutoring = 📚 Help in a subject
services-thanks = 💛 Say thank you
services-duty = 👀 Seen on duty
services-faces = 🧑‍🎓 Who is who in parliament

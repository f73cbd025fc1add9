campaign-slogan = ✏ My slogan
campaign-programme = ✏ My programme
campaign-attachment = 🎬 Video or document
campaign-done-hide = ✓ The question is gone.
campaign-photo = 🖼 My photo
campaign-ask-slogan = Write your slogan, { $most } characters at most.
campaign-ask-programme = Write your programme: what will you do if you are elected? { $most } characters at most.
campaign-ask-photo = Send a photo of yourself. The whole school will see it.
campaign-photo-wanted = A photo is needed here.
campaign-ask-attachment = Send one video or one document. The whole school will see it.
campaign-attachment-wanted = A video or a document is needed here.
campaign-card-changed = ✓ Saved.
campaign-ask-question = Write your question, { $most } characters at most. Once answered, everybody reads both; your name is not shown.
campaign-asked = ✓ Your question is sent. You will hear when it is answered.
campaign-ask-answer = Write your answer, { $most } characters at most. Everybody reads it.
campaign-answered = ✓ Your answer is public.
candidate-card = 👤 <b>{ $name }</b>
    { $title }
candidate-slogan = «{ $slogan }»
candidate-programme = <b>Programme</b>
    { $programme }
candidate-silent = No programme yet.
candidate-question = ❓ { $question }
candidate-answer = 💬 { $answer }
candidate-answer-question = 💬 Answer: { $question }
candidate-hide-question = 🗑 Take away: { $question }
candidate-photo = 👤 { $name }
candidate-files = 🖼 Photo and video
candidate-ask = ❓ Ask a question
candidacy-enough-questions = That is enough for today. You can ask more tomorrow.
election-question-letter = ❓ <b>{ $title }</b>: somebody asks you.
    { $question }
election-answer-letter = 💬 { $name } answers your question:
    { $answer }
election-see-questions = ❓ See the questions

election-line-observer = 👁 Observer: { $title }
election-do-observers = 👁 Observers
election-ask-observer = Type a part of the observer's name and press it in the list. Whoever observes already is taken off.
election-observers = 👁 Observers: { $names }
election-observer-letter = 👁 You are an observer of: <b>{ $title }</b>
    Once voting has begun you see how many have voted in each class. Nobody sees who voted for whom.

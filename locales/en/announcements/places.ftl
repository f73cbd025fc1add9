announcement-places = 📣 Channels and groups
announcement-has-places = 📣 In channels and groups too: { $places }
announcement-post-sent = 📣 { $title } ({ $language }): posted { $link }
announcement-post-waiting = 📣 { $title } ({ $language }): waiting
announcement-post-failed = 📣 { $title } ({ $language }): not posted
announcement-post-recalled = 📣 { $title } ({ $language }): taken back
announcement-not-in-places = What is confidential, or meant for people who are not named, does not go to channels and groups. Take either off.
announcement-names-pupil = The text or a file's name holds a pupil's name. Nobody is named in channels and groups: take the name out, or the channels off.
place-list = { $places ->
        [0] <b>No channels or groups yet</b>
       *[other] <b>Channels and groups: { $places }</b>
    }

    Announcements and photos of events are posted there as well. The bot writes nothing else there.

    1. Add the bot as an administrator: in your own name, not anonymously.
       to a channel: { $channel }
       to a group: { $group }
    2. A message comes here: choose whose it is.
    3. If the group has topics, write { $command } in the right one: the bot posts there.
place-of-school = The whole school
place-of-class = Class { $name }
place-is-school = The whole school's
place-is-class = Class { $name }
place-added-letter = 📣 The bot is now an administrator in «{ $title }». Whose channel or group is it? You can link it only if you are an administrator there yourself.
place-linked-letter = 📣 { $name } has linked «{ $title }» to class { $scope }. The class's announcements are posted there as well.
place-asked-letter = ⏳ { $name } wants to link «{ $title }» to the whole school. Shall announcements be posted there?
place-agree = ✓ I agree
place-refuse = ✕ I do not agree
place-agreed = Linked to the school.
place-refused = Not linked.
place-agreed-letter = ✓ «{ $title }» is linked to the school: you can choose it in an announcement.
place-refused-letter = ✕ The deputy head did not agree to link «{ $title }».
place-lost-letter = ❗ The bot can no longer write in «{ $title }»: it was removed or has no rights. Make it an administrator again if you need it.
place-here = ✓ «{ $title }»: posts go to everybody.
place-here-topic = ✓ «{ $title }»: posts go to this topic from now on.
place-card-linked = <b>📣 { $title }</b>
    Whose: { $whom }
    You can choose it in an announcement's settings.
place-card-asked = <b>⏳ { $title }</b>
    Whose: { $whom }
    Waiting for the deputy head.
place-card-found = <b>❔ { $title }</b>
    Not linked yet. Whose channel or group is it?
place-card-lost = <b>✕ { $title }</b>
    The bot cannot write here. Make it an administrator again, and a message comes here.
place-in-topic = Posted in the chosen topic.
place-off = ✕ Unlink
place-off-ask = Nothing more will be posted there. What stands there stays.
place-off-sure = ✓ Yes, unlink
place-off-done = Unlinked.
place-choose = <b>📣 Where else shall it stand?</b>
    Each language is a post of its own. Your name is not shown, only a signature that you chose.
place-none = You have no linked channels or groups. The button «Channels and groups» in the announcements tells how to add one.
place-unknown = No such channel or group.
place-not-admin = Telegram does not see you as an administrator there. Become one and press again.
place-lost = The bot is no administrator there any more. Add it again.
place-not-now = This channel or group is linked already, or was decided about before.

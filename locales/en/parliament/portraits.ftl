face-list = 🧑‍🎓 <b>Who is who in the parliament</b>{ $people ->
        [0] { "" }
       *[other] : { $people }
    }
    { $people ->
        [0] Nobody holds an office of the parliament yet.
       *[other] { "" }
    }
face-line = { $office }: { $name }
face-leader = Leader · { $faction }
face-card = 🧑‍🎓 <b>{ $name }</b> · { $class_name }
    { $office }
    Until { $until }
face-own = You can put your photo here: the school alone sees it.
face-waits = ⏳ Your photo is not seen yet: a parent’s permission is needed.
face-photo = 📷 Put my photo
face-drop = 🗑 Take my photo away
face-ask-photo = Send your photo.
face-caption = { $name }
face-none = This person holds no office of the parliament.
form-face = a photo
portrait-parent-letter = 📷 { $name } would like the school to see a photo of theirs. A parent’s permission is needed.

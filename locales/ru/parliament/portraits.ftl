face-list = 🧑‍🎓 <b>Кто есть кто в парламенте</b>{ $people ->
        [0] { "" }
       *[other] : { $people }
    }
    { $people ->
        [0] Должностей в парламенте пока никто не занимает.
       *[other] { "" }
    }
face-line = { $office }: { $name }
face-leader = Лидер · { $faction }
face-card = 🧑‍🎓 <b>{ $name }</b> · { $class_name }
    { $office }
    Срок до { $until }
face-own = Здесь можно поставить своё фото: его увидят только в школе.
face-waits = ⏳ Ваше фото пока не видно: нужно разрешение родителя.
face-photo = 📷 Поставить фото
face-drop = 🗑 Убрать фото
face-ask-photo = Пришлите своё фото.
face-caption = { $name }
face-none = Этот человек в парламенте должности не занимает.
form-face = фото
portrait-parent-letter = 📷 { $name } хочет показать школе своё фото в парламенте. Нужно разрешение родителя.

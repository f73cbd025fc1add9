announcement-expects-content = Пришлите текст, фото, документ, видео или голос.
announcement-album-kinds = В альбоме фото и видео идут вместе, документы отдельно. Пришлите что-то одно.
announcement-album-long = В альбоме не больше { $most } снимков.
announcement-telegram-refuses = Telegram не принимает это сообщение: { $why }

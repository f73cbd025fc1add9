announcement-expects-content = Send a text, a photo, a document, a video or a voice message.
announcement-album-kinds = Photos and videos go together, documents apart. Send one kind.
announcement-album-long = An album holds at most { $most }.
announcement-telegram-refuses = Telegram refuses this message: { $why }

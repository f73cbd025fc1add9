announcement-expects-content = Мәтін, сурет, құжат, видео не дауыс жіберіңіз.
announcement-album-kinds = Альбомда суреттер мен видеолар бірге, ал құжаттар бөлек жүреді. Бір түрін ғана жіберіңіз.
announcement-album-long = Альбомда ең көбі { $most } сурет.
announcement-telegram-refuses = Telegram бұл хабарды қабылдамады: { $why }

report-chart-months = Жоспардың орындалуы, айлар бойынша
report-file-months = айлар

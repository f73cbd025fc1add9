report-chart-months = Выполнение плана по месяцам
report-file-months = месяцы

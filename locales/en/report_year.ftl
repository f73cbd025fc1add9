report-chart-months = The plan by month
report-file-months = months

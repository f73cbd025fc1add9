plan-dead-link-letter = 🔗 The link does not open: <b>{ $title }</b>
    { $link }
    If the post was deleted, send other evidence.

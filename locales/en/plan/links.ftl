plan-dead-link-letter = 🔗 The link does not open: <b>{ $title }</b>
    { $link }
    If the post was deleted, send other evidence.

plan-photo-needs-link = A picture of a post is taken together with its link: write it below the picture, or send the link itself.

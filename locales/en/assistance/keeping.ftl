need-held-back-letter = <b>{ $name }</b> has joined from a new telephone. The requests in their hands ({ $requests }) are closed: hand each over again, to them or to another social pedagogue.

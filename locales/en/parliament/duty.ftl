duty-title-button = 🗓 Faction on duty
duty-title = 🗓 <b>On duty this month: { $faction }</b>
duty-summer = 🗓 <b>No faction is on duty in summer</b>
duty-month = { $now ->
        [yes] ▶
       *[no] •
    } { $month }: { $faction } – { $planned ->
        [0] nothing planned
       *[other] { $now ->
            [ahead] { $planned } planned
           *[other] { $done } of { $planned } done
        }
    }
duty-last-note = <b>The last handover note</b> ({ $month }): { $note }
duty-do-note = ✍ Write a handover note
duty-see = Faction on duty
duty-ask-note = What should the next faction know? What was done, what is left, who agreed to what. Nothing private of pupils.
duty-handed-over = ✓ Written down. The next faction reads it on the first school day of its month.
form-duty-note = a handover note
form-faction-remit = more in a faction's remit
duty-not-yours = Only the leader of the faction on duty or a mentor of the parliament can do this.
duty-none = No faction is on duty in summer.
duty-brief-letter = 🗓 { $month }: { $faction } is on duty. Handed over from the last month ({ $before }):
    { $note }
duty-check-letter = 🗓 Friday, { $month } ({ $faction }): { $done } of { $planned } done, { $open } open.
duty-check-line = • { $due }: { $title }
remit-do = ✏ Add to the remit
remit-ask = What does the school add to the faction's remit? One message, which replaces what was added before.
remit-more = Added by the school: { $text }
remit-law_order = Remit: order and pupils' rights, help for those who fall behind, the meetings on a term's results.
remit-information = Remit: the enquiry service, the school's news and newspaper, website, radio, media.
remit-sport_health = Remit: sports events, campaigns for healthy life, round tables, talk shows.
remit-self_knowledge = Remit: help with disputes among pupils, psychological support, self-knowledge.
remit-care = Remit: volunteers, charity, mutual respect and honesty.
remit-debate = Remit: culture of speech, the debate movement.
remit-ecology_labour = Remit: the environment, love of work, wall stands.
remit-culture_art = Remit: the school's festivities, concerts, contests, intellectual games.

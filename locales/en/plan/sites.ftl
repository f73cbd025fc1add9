plan-other-site = This site is not on the school’s list. Send a link to where the school publishes.
year-sites = 🌐 Sites of the school
year-ask-sites = Where does the school publish? For example: instagram.com, facebook.com. Only links there close the plan’s items. Now: { $known }
year-any-site = Any site
year-no-sites = Write the name of a site: instagram.com
year-sites-set = ✓ Sites of the school: { $sites }
form-sites = sites of the school

observation-list = 👀 <b>Seen on duty</b>, the last 30 days
    A class and a kind; nobody is named.
observation-line = <b>{ $of_class }</b>: { $told }
observation-nothing = Nothing noted yet.
observation-note = ➕ Note something
observation-ask-class = Which class?
observation-ask-kind = What was seen?
observation-good = 👍 an example
observation-late = ⏰ late
observation-uniform = 👔 uniform
observation-order = 🏃 order
observation-phones = 📱 telephones
observation-clean = 🧹 tidiness
observation-not-yours = Members of “Law and order” note this.
observation-no-class = There is no such class.
form-observation = noting what was seen

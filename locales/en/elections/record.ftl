vote-receipt = 🧾 Receipt code: <code>{ $code }</code>
    It says only that your ballot is in the box, never whom you chose. When the result is published, you find it in the file of the count.
vote-receipt-result = 🧾 Your receipt code: <code>{ $code }</code>. Find it in the file of the count: your ballot was in the box.
election-file = 📎 File of the count
election-do-minutes = 📄 Minutes
election-paper-coming = The paper is being made and comes here as a file.
election-file-caption = 📎 File of the count: the roll's fingerprint, receipt codes and votes. Anybody can count it again with recount.py.
    Fingerprint of the file: <code>{ $fingerprint }</code>
election-recount-caption = 🐍 The program that counts again. Put both files into one folder and, on a computer with Python, type: <code>python recount.py { $file } CODE</code>. It counts the votes and says whether your receipt's code is in the box.
election-minutes-caption = 📄 Minutes: <b>{ $title }</b>. Print and sign them.

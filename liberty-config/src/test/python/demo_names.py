"""Names for invented people. Any likeness to a real person is chance."""

OMANI_FIRST = """Ahmed Salim Khalid Hamed Said Nasser Yousuf Majid Badr Talal Sultan Faisal Rashid Hilal
Mazin Qais Aisha Fatma Maryam Zainab Salma Noora Huda Amal Shaikha Rahma Thuraya Khadija Layla Muna""".split()
OMANI_LAST = ["Al Balushi", "Al Harthy", "Al Habsi", "Al Busaidi", "Al Riyami", "Al Lawati", "Al Kindi",
              "Al Hinai", "Al Maamari", "Al Siyabi", "Al Rawahi", "Al Wahaibi", "Al Mahrouqi", "Al Abri"]
GCC_FIRST = "Abdullah Fahad Turki Mishal Jassim Hessa Dana Reem Lulwa Ghanim".split()
GCC_LAST = ["Al Otaibi", "Al Mutairi", "Al Suwaidi", "Al Kuwari", "Al Khalifa", "Al Ansari"]
SOUTH_ASIAN_FIRST = """Rajesh Anil Suresh Priya Deepa Lakshmi Imran Bilal Nadia Farhan Kamal Nimal Tharindu
Dilani Ashraf Rubina Sanjay Meena Vijay Anjali Sunil Kavitha Naveed Hamza Roshni""".split()
SOUTH_ASIAN_LAST = "Nair Menon Sharma Patel Khan Hussain Fernando Perera Chowdhury Rahman Pillai Das Iyer Sheikh".split()
ARABIC_SCRIPT = ["محمد بن سالم البلوشي", "عائشة بنت خميس الحارثي", "خالد بن ناصر الهنائي", "مريم بنت سعيد الريامي",
                 "يوسف بن علي اللواتي", "سلمى بنت حمد الكندي", "طلال بن راشد السيابي", "زينب بنت عبدالله العبري",
                 "حمد بن هلال المعمري", "نورة بنت ماجد الرواحي", "سلطان بن بدر الوهيبي", "أمل بنت فيصل المحروقي"]
OMANI_CITIES = ["Muscat", "Seeb", "Salalah", "Sohar", "Nizwa", "Sur", "Ibri", "Barka", "Rustaq", "Bahla"]

INDIAN = [("Arjun Rao", "Bengaluru"), ("Sneha Kulkarni", "Pune"), ("Vikram Singh", "Jaipur"),
          ("Meera Krishnan", "Chennai"), ("Rohit Verma", "Lucknow"), ("Farida Ansari", "Hyderabad"),
          ("Karthik Subramanian", "Coimbatore"), ("Pooja Deshmukh", "Nagpur"), ("Amit Banerjee", "Kolkata"),
          ("Lakshmi Reddy", "Vijayawada"), ("Harpreet Kaur", "Ludhiana"), ("Nikhil Joshi", "Ahmedabad"),
          ("Divya Thomas", "Kochi")]

"""Presenting needs and screening prompts at the front door, as codes with their words."""

NEEDS = {
    "neglect": "Neglect",
    "physical_abuse": "Physical abuse",
    "sexual_abuse": "Sexual abuse",
    "emotional_abuse": "Emotional abuse",
    "domestic_abuse": "Domestic abuse",
    "exploitation": "Exploitation (criminal or sexual)",
    "violence": "Serious youth violence",
    "missing": "Missing from home or care",
    "parent_mental_health": "Parent's mental health",
    "child_mental_health": "Child's mental health",
    "substance_misuse": "Drugs or alcohol",
    "disability": "Disability or illness",
    "homelessness": "Homelessness or housing",
    "money": "No money or food",
    "family_breakdown": "Family breakdown",
    "unaccompanied": "Unaccompanied or trafficked child",
    "unborn": "Worry about an unborn baby",
    "behaviour": "Behaviour at home or school",
    "request_for_support": "Family asks for support",
    "other": "Something else",
}

PROMPTS = {
    "exploitation": "Signs of criminal or sexual exploitation?",
    "missing": "Missing, or absent without explanation?",
    "domestic_abuse": "Domestic abuse, now or before?",
    "fgm": "Female genital mutilation: done, or at risk?",
    "forced_marriage": "Forced marriage or so-called honour-based abuse?",
    "radicalisation": "Being drawn into terrorism or extremism?",
    "neglect": "Neglect?",
}
"""Asked of every contact (R034). A yes makes the matching referral without typing anything again."""

ANSWERS = {"yes": "Yes", "no": "No", "not_known": "Not known"}

//! Words of help: what each screen is for, the keys, how things are worked out, and what this program is.

pub const TITLE: &str = "Help";
pub const CLOSE: &str = "Close";
pub const THIS_SCREEN: &str = "This screen";
pub const KEYS: &str = "Keys";
pub const WORDS: &str = "Words";
pub const METHODS: &str = "How it is worked out";
pub const ABOUT: &str = "About";
pub const PAGES: &str = "Page";
pub const MENU: &str = "Help";
pub const MENU_SCREEN: &str = "Help on this screen";
pub const MENU_KEYS: &str = "List of keys";
pub const MENU_WORDS: &str = "Words of the field";
pub const MENU_METHODS: &str = "How it is worked out";
pub const MENU_ABOUT: &str = "About this program";
pub const HOW_WORKED_OUT: &str = "How this is worked out";
pub const FORMULA: &str = "Formula";
pub const SOURCE: &str = "Source";
pub const SHOW_FORMULA: &str = "Show formula and source";
pub const HIDE_FORMULA: &str = "Hide formula and source";

/// Which words of a text can be explained, for a screen reader.
pub fn explains(terms: &[&str]) -> String {
    format!("Explains: {}", terms.join(", "))
}

/// The name of the link that unfolds a formula, as it is spoken.
pub fn formula_of(link: &str, title: &str) -> String {
    format!("{link}: {title}")
}

/// What a screen is for, in sentences.
pub struct Screen {
    pub name: &'static str,
    pub about: &'static [&'static str],
}

pub const START: Screen = Screen {
    name: "Start",
    about: &[
        "Begin an assessment of one initiative of your city, go on with a file, or look at an example. The examples are invented.",
        "“Open…” takes files of this program and spreadsheets with ratings. A file can also be dropped on the window.",
        "Everything you write stays on this computer, in the file that you save. Work that is not saved yet is kept as well, and offered here after a crash.",
    ],
};
pub const INITIATIVE: Screen = Screen {
    name: "Initiative",
    about: &[
        "Describe what is scored: one programme, network, office or project of the city, not the whole city. Only the title is needed to go on.",
        "The description never changes a score. It finds cities that do something alike, and it opens the report.",
    ],
};
pub const SCORE: Screen = Screen {
    name: "Score",
    about: &[
        "Read the question, and choose the highest level whose first sentence is true today. What is planned does not count.",
        "“Not known yet” is a good answer when you would have to ask. It never counts as 0: the result then says how far it could still move. “Not applicable” takes the question out of the result.",
        "Evidence is what you would show to somebody who doubts the level: a decision, a budget line, a report. It can be added later.",
        "What the reference cities did is folded until you have answered, so that it does not steer you.",
        "In a later round the answer and the evidence of the round before stand beside the question. “Still so” notes that you have looked at them again.",
    ],
};
pub const RESULTS: Screen = Screen {
    name: "Results",
    about: &[
        "The sentence at the top says what stands out. The number is the index, from 0 to 100; the band beside it says how far open answers could still move it.",
        "The foundation stands apart: it says whether the ground is laid, and does not count in the index.",
        "Press a question in the list to change its answer. A new round keeps today’s answers and shows later what has changed.",
    ],
};
pub const COMPARE: Screen = Screen {
    name: "Compare",
    about: &[
        "Choose up to two cities, earlier rounds or files. Only what both sides show is compared; what the article does not say of a city is a gap in the record, and no low level.",
        "In the matrix, press a cell to read the passage it rests on. A thin dash means that the article is silent.",
        "There is no ranking of cities, and there cannot be one: no two were described alike.",
    ],
};
pub const PLAN: Screen = Screen {
    name: "Plan",
    about: &[
        "Steps to the next level, those first that change the most. Put a step into the plan to give it a person, a date and a proof.",
        "Try a step to see what it would change. Nothing is kept until you put it into the plan.",
    ],
};
pub const REPORT: Screen = Screen {
    name: "Report",
    about: &[
        "Choose what the report says and its format, look at it, and write it. Private notes, names and places on your computer stay out unless you let them in.",
    ],
};
pub const CITIES: Screen = Screen {
    name: "Reference cities",
    about: &[
        "What the article tells of each city, how we rated it, and why. Every rating is ours, of a text of 2021, and not of the city today.",
        "“Since the article” lists public pages on what became of it. They change no rating.",
    ],
};
pub const COURSE: Screen = Screen {
    name: "Course",
    about: &[
        "Practise on a case alone, take part in a room, or run a room for others. In a room everybody rates the same case without seeing the others; then the room talks about where it differs, and rates again.",
    ],
};

/// Keys, and what they do.
pub const ALL_KEYS: &[(&str, &[(&str, &str)])] = &[
    (
        "Everywhere",
        &[
            ("F1", "Help on this screen"),
            ("Alt+1 … Alt+7", "Start, Initiative, Score, Results, Compare, Plan, Report"),
            ("Ctrl+N, Ctrl+O", "New assessment, open a file"),
            ("Ctrl+S, Ctrl+Shift+S", "Save, save as"),
            ("Ctrl+W, Ctrl+Q", "Close the assessment, quit"),
            ("Ctrl+Z, Ctrl+Shift+Z", "Undo, redo"),
            ("Ctrl++, Ctrl+–, Ctrl+0", "Larger, smaller, usual text"),
            ("F11", "Full screen"),
            ("Tab, Shift+Tab", "To the next or the previous control"),
            ("Space, Enter", "Press what has the ring around it"),
            ("Page Up, Page Down", "Move the screen"),
            ("Esc", "Close a dialog or a menu"),
        ],
    ),
    (
        "On a question",
        &[
            ("0 1 2 3 4", "Choose that level"),
            ("N", "Not applicable"),
            ("U", "Not known yet"),
            ("S", "Still so, in a later round"),
            ("→ ←", "Next, previous question"),
            ("Ctrl+Enter", "Next question, also while you write"),
        ],
    ),
    ("On a case", &[("Page Up, Page Down", "Move the case"), ("Ctrl+Enter", "Next question, or hand in")]),
];

/// How something is worked out: in plain words, and one step further.
pub struct Method {
    pub title: &'static str,
    pub plain: &'static str,
    pub formula: &'static str,
    pub source: &'static str,
}

pub const ALL_METHODS: &[Method] = &[
    Method {
        title: "The score of an area",
        plain: "Each level counts a quarter more: level 0 is 0, level 4 is 100. The score of an area is the mean of its levels. Questions that are open or do not apply are left out; a question with twice the weight counts twice.",
        formula: "score = sum of (weight × 25 × level) ÷ sum of weights, over the questions with a level",
        source: "OECD and JRC (2008). Handbook on Constructing Composite Indicators. ISBN 978-92-64-04345-9.",
    },
    Method {
        title: "The index, and three ways to look at it",
        plain: "The index puts the action areas together; the foundation stands apart. “Average” is the mean: a strong area makes up for a weak one. “Balanced” lets it do so only in part, as the Human Development Index does. “Weakest area” is the lowest area alone. If the three differ much, the areas differ much.",
        formula: "average = mean of the areas; balanced = geometric mean of (area + 1), less 1, so that an area at 0 does not make all of it 0; weakest area = the smallest. Each by the weights of the areas.",
        source: "OECD and JRC (2008), as above. UNDP, Human Development Report, technical notes: why a geometric mean.",
    },
    Method {
        title: "From the lowest to the highest score",
        plain: "Answers that are open could be anything. The lowest score puts all of them at level 0, the highest at level 4; the true score lies between. Below a quarter of the weight with a level no number is shown, and below half it is called provisional: more answers can still change it a lot.",
        formula: "lowest = score with every open answer at 0; highest = score with every open answer at 4",
        source: "Exact, since none of the three means falls when a level rises. No assumption is made about open answers.",
    },
    Method {
        title: "Ahead or behind",
        plain: "Two profiles are set side by side only on the questions that both have a level for. “Ahead” and “behind” are said where the scores on those differ and more than two thirds of all ways to weight agree; otherwise there is no clear difference. Below a certain number of common questions nothing is said.",
        formula: "difference = own score − other score, on common questions; share = part of random weightings in which the own score is higher",
        source: "Lahdelma and Salminen (2001), SMAA-2. Tervonen and Lahdelma (2007), doi 10.1016/j.ejor.2005.12.037.",
    },
    Method {
        title: "In how many weightings",
        plain: "Nobody knows the one right weighting. So the program tries thousands of weightings at random, all equally likely, and counts in how many one is ahead. For the second number it also fills in everything unknown at random. The same answers always give the same numbers.",
        formula: "weights of areas, and of the questions inside each, drawn evenly from all that add up to 1 (Dirichlet, all parameters 1); unknown levels drawn evenly from 0 to 4",
        source: "As for “Ahead or behind”. The random numbers begin at a fixed start, so that they can be repeated.",
    },
    Method {
        title: "The nearest city",
        plain: "Near is who differs least, on average, on the questions both have a level for. A city is called nearest only with enough common questions in enough areas, and the sentence says whether open answers could change it.",
        formula: "distance = mean of |own level − other level| over common questions, 0 to 4",
        source: "Gower (1971), doi 10.2307/2528823.",
    },
    Method {
        title: "How far a weight can be moved",
        plain: "The line under a slider marks between which shares the order of those compared stays as it is. Outside it, somebody else would come first.",
        formula: "the other weights keep their proportions; the ends are where two scores become equal, found exactly",
        source: "Triantaphyllou and Sanchez (1997), Decision Sciences 28(1). Mareschal (1988).",
    },
    Method {
        title: "What a step brings, and the way to a target",
        plain: "A step moves one question to its next level. What it brings is the index with it less the index without it. The way to a target is the cheapest set of steps that reaches it: all sets are weighed against each other, none is guessed.",
        formula: "least total cost such that the index reaches the target; one level chosen for each question",
        source: "Kellerer, Pferschy and Pisinger (2004). Knapsack Problems, chapter 11.",
    },
    Method {
        title: "Progress between two rounds",
        plain: "The change is split: what the city changed is counted on the questions that had a level both times; the rest only became known, or no longer applies. Both rounds are weighted as today, so that new weights are never shown as progress.",
        formula: "change = score now − score then; by the city = the same on the questions known both times; the rest = change − by the city",
        source: "Plain arithmetic; both parts add up to what is shown.",
    },
    Method {
        title: "Whether a room agrees",
        plain: "Alpha is 1 when everybody gives the same levels, and 0 when they agree no more than by chance. Far levels count as more disagreement than near ones. “Not known” is no level, and is told apart.",
        formula: "alpha = 1 − observed disagreement ÷ disagreement by chance, with ordinal distances",
        source: "Krippendorff (2011). Computing Krippendorff’s Alpha-Reliability. Hayes and Krippendorff (2007), doi 10.1080/19312450709336664.",
    },
    Method {
        title: "How you rate beside a key",
        plain: "In a course your levels are set beside those that the article carries. The mean difference says whether you rate high or low. Weighted kappa says how well you agree beyond chance; far misses count more.",
        formula: "bias = mean of (own − key); kappa = 1 − sum of squared differences ÷ the same by chance",
        source: "Cohen (1968), doi 10.1037/h0026256.",
    },
];

pub fn version(version: &str) -> String {
    format!("Version {version}")
}

pub const WHAT_IT_IS: &str = "A scorecard for one initiative of a city in science diplomacy, with eight reference cities. It runs on your computer, without an account, and sends nothing out. Phones come in only when a trainer opens a room to them.";
pub const RESTS_ON: &str = "What it rests on";
pub const RATINGS_ARE_OURS: &str = "The questions, levels and ratings of the cities are ours; they rest on this article and are not by its authors. The article speaks of 2021.";
pub const LICENCES: &str = "Licences";
pub const OWN_LICENCE: &str =
    "This program is free software under the MIT licence or the Apache licence 2.0, as you choose.";
pub const TYPEFACE: &str = "The typeface is Inter, under the SIL Open Font Licence 1.1.";
pub const LIBRARIES: &str = "It is built with open libraries in Rust, under their own licences: MIT, Apache 2.0, BSD, ISC, Zlib, MPL 2.0 and Unicode 3.0.";
pub const SHOW_LICENCES: &str = "Show all licences";
pub const HIDE_LICENCES: &str = "Hide all licences";

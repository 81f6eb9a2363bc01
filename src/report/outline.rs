//! What a document says, whatever format it is written in: sections of blocks, already worded and rounded.

use super::chart::Chart;
use super::locale::{Date, Locale};
use super::table::Table;
use crate::geometry::Look;
use serde::{Serialize, Serializer};
use serde_json::{Map, Value};

/// A whole document. Its sections begin at heading level 1 below the title.
#[derive(Clone, Debug, Serialize)]
pub struct Outline {
    /// BCP 47 tag of the words, such as `en`.
    pub language: String,
    /// What the document is about, such as the title of the initiative.
    pub title: String,
    /// What sort of document it is, above the title.
    pub kind: String,
    /// Lines below the title: city, round.
    pub subtitle: String,
    /// Day that is printed on it.
    #[serde(serialize_with = "as_iso")]
    pub date: Date,
    /// How numbers and dates are written.
    #[serde(skip)]
    pub locale: Locale,
    /// Whether it is laid out close, to stand on one page of A4.
    #[serde(skip)]
    pub is_one_page: bool,
    /// A sentence about the document, for its properties.
    pub description: String,
    pub sections: Vec<Section>,
    /// The results behind the document for other programs, numbers unrounded; written by JSON alone.
    #[serde(skip)]
    pub data: Map<String, Value>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
fn as_iso<S: Serializer>(date: &Date, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&Locale::Iso.date(*date))
}

impl Outline {
    /// The day as it is printed.
    pub fn date_shown(&self) -> String {
        self.locale.date(self.date)
    }

    /// The section of that id, where the document has it.
    pub fn section(&self, id: SectionId) -> Option<&Section> {
        self.sections.iter().find(|section| section.id == id)
    }

    /// Every chart, in the order of the document.
    pub fn charts(&self) -> impl Iterator<Item = &Chart> {
        self.sections.iter().flat_map(|section| &section.blocks).filter_map(|block| match block {
            Block::Chart(chart) => Some(chart),
            _ => None,
        })
    }

    /// Every table, in the order of the document.
    pub fn tables(&self) -> impl Iterator<Item = &Table> {
        self.sections.iter().flat_map(|section| &section.blocks).filter_map(|block| match block {
            Block::Table(table) => Some(table),
            _ => None,
        })
    }
}

/// A part that can be chosen. The order here is the order in a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SectionId {
    Summary,
    Result,
    Strengths,
    Gaps,
    Open,
    Plan,
    Comparison,
    Criteria,
    Rounds,
    Profile,
    Ratings,
    Passages,
    Leads,
    Method,
    // Of documents for a course, which are always whole.
    Case,
    Form,
    Goals,
    Script,
    Questions,
    Key,
    Glossary,
    Agreement,
    Agenda,
    Sectors,
    SecondRound,
    Consensus,
}

impl SectionId {
    /// Every part of a report on an assessment, in its order.
    pub const ALL: [Self; 14] = [
        Self::Summary,
        Self::Result,
        Self::Strengths,
        Self::Gaps,
        Self::Open,
        Self::Plan,
        Self::Comparison,
        Self::Criteria,
        Self::Rounds,
        Self::Profile,
        Self::Ratings,
        Self::Passages,
        Self::Leads,
        Self::Method,
    ];

    /// How it is called in options and in the ids of a web page.
    pub fn name(self) -> &'static str {
        match self {
            Self::Summary => "summary",
            Self::Result => "result",
            Self::Strengths => "strengths",
            Self::Gaps => "gaps",
            Self::Open => "open",
            Self::Plan => "plan",
            Self::Comparison => "comparison",
            Self::Criteria => "criteria",
            Self::Rounds => "rounds",
            Self::Profile => "profile",
            Self::Ratings => "ratings",
            Self::Passages => "passages",
            Self::Leads => "leads",
            Self::Method => "method",
            Self::Case => "case",
            Self::Form => "form",
            Self::Goals => "goals",
            Self::Script => "script",
            Self::Questions => "questions",
            Self::Key => "key",
            Self::Glossary => "glossary",
            Self::Agreement => "agreement",
            Self::Agenda => "agenda",
            Self::Sectors => "sectors",
            Self::SecondRound => "second-round",
            Self::Consensus => "consensus",
        }
    }

    /// The part of that name.
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|id| id.name() == name)
    }
}

/// One part of a document.
#[derive(Clone, Debug, Serialize)]
pub struct Section {
    pub id: SectionId,
    pub title: String,
    pub blocks: Vec<Block>,
}

impl Section {
    /// The words of the section without any form, to paste into a mail. Tables and charts are left out.
    pub fn as_text(&self) -> String {
        let lines = self.blocks.iter().flat_map(|block| match block {
            Block::Heading { text, .. } | Block::Paragraph { text, .. } | Block::Notice { text } => {
                vec![text.clone()]
            }
            Block::Figures { figures } => figures
                .iter()
                .map(|figure| crate::text::report::figure(&figure.name, &figure.shown, &figure.range))
                .collect(),
            Block::Facts { facts } => {
                facts.iter().map(|fact| format!("{}: {}", fact.name, fact.text)).collect()
            }
            Block::List { items } => items.iter().map(|item| format!("– {item}")).collect(),
            Block::Table(_) | Block::Chart(_) => Vec::new(),
        });
        lines.collect::<Vec<_>>().join("\n")
    }
}

/// One piece of a section. Texts are plain: no markup of any format has a meaning in them.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "block", rename_all = "kebab-case")]
pub enum Block {
    /// A heading below the section's own; with the mark of an area where it is of one.
    Heading {
        text: String,
        #[serde(skip)]
        look: Option<Look>,
    },
    Paragraph {
        text: String,
        #[serde(skip)]
        tone: Tone,
    },
    /// Something the reader must not miss, such as whose ratings these are.
    Notice {
        text: String,
    },
    /// Scores with their intervals.
    Figures {
        figures: Vec<KeyFigure>,
    },
    /// Names and what is known under them.
    Facts {
        facts: Vec<Fact>,
    },
    List {
        items: Vec<String>,
    },
    Table(Table),
    Chart(Chart),
}

impl Block {
    /// A heading of no area.
    pub fn heading(text: impl Into<String>) -> Self {
        Self::Heading { text: text.into(), look: None }
    }

    /// Running text.
    pub fn paragraph(text: impl Into<String>) -> Self {
        Self::Paragraph { text: text.into(), tone: Tone::Body }
    }

    /// The sentence that stands first.
    pub fn lead(text: impl Into<String>) -> Self {
        Self::Paragraph { text: text.into(), tone: Tone::Lead }
    }

    /// An explanation of lesser weight.
    pub fn small(text: impl Into<String>) -> Self {
        Self::Paragraph { text: text.into(), tone: Tone::Small }
    }

    /// What must not be missed.
    pub fn notice(text: impl Into<String>) -> Self {
        Self::Notice { text: text.into() }
    }
}

/// The weight of a paragraph.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// The sentence that says what matters.
    Lead,
    #[default]
    Body,
    /// An explanation.
    Small,
}

/// A score with its interval, as a reader sees it.
#[derive(Clone, Debug, Serialize)]
pub struct KeyFigure {
    pub name: String,
    /// The score as it is shown: a whole number, or a dash where too little is known.
    pub shown: String,
    /// The interval in words or as a range; may be empty.
    pub range: String,
    /// What is to be kept in mind, or what it means; may be empty.
    pub note: String,
    /// Where low, score and high lie; absent where nothing can be drawn.
    pub bar: Option<Bar>,
    #[serde(skip)]
    pub look: Look,
    /// The one number of its group that stands out.
    #[serde(skip)]
    pub is_main: bool,
    /// Whether enough is known for the number to be shown in full colour.
    #[serde(skip)]
    pub is_sure: bool,
}

/// Positions on a track from 0 to 100.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Bar {
    pub low: f64,
    /// Absent where too little is known for a number.
    pub score: Option<f64>,
    pub high: f64,
}

/// A name and what stands under it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fact {
    pub name: String,
    pub text: String,
}

impl Fact {
    /// That name with that text.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        Self { name: name.into(), text: text.into() }
    }
}

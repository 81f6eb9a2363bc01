//! Charts of a document as plain data; `svg` draws them.

use crate::geometry::Look;
use crate::text::charts::Levels;
use crate::text::rounds;
use serde::Serialize;

/// A chart with its title and what it shows in words.
#[derive(Clone, Debug, Serialize)]
pub struct Chart {
    pub id: ChartId,
    pub title: String,
    /// What it shows, for those who cannot see it: every value.
    pub alt: String,
    /// What stands under it; may be empty.
    pub caption: String,
    #[serde(skip)]
    pub picture: Picture,
}

/// Which chart it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChartId {
    /// One's own shape, with the band of open answers.
    Radar,
    /// One's own shape and those of others.
    RadarCompared,
    /// Levels, criterion by criterion.
    Dots,
    /// Scores of the areas, round by round.
    Rounds,
    /// How a room answered, question by question.
    Answers,
}

impl ChartId {
    /// Every chart an assessment can have.
    pub const ALL: [Self; 4] = [Self::Radar, Self::RadarCompared, Self::Dots, Self::Rounds];

    /// How it is called in options and in the ids of a web page.
    pub fn name(self) -> &'static str {
        match self {
            Self::Radar => "radar",
            Self::RadarCompared => "radar-compared",
            Self::Dots => "dots",
            Self::Rounds => "rounds",
            Self::Answers => "answers",
        }
    }
}

/// What is drawn.
#[derive(Clone, Debug)]
pub enum Picture {
    Radar(Radar),
    Dots(DotPlot),
    Rounds(RoundsPlot),
    Answers(AnswerPlot),
}

/// Area scores around a centre.
#[derive(Clone, Debug)]
pub struct Radar {
    pub axes: Vec<Axis>,
    /// The first is drawn last, on top.
    pub series: Vec<Series>,
}

/// One area.
#[derive(Clone, Debug)]
pub struct Axis {
    pub name: String,
    pub look: Look,
}

/// One profile, with a value for each axis.
#[derive(Clone, Debug)]
pub struct Series {
    pub name: String,
    pub look: Look,
    /// Scores 0..100; `None` where too little is known.
    pub scores: Vec<Option<f64>>,
    /// Low and high, 0..100; empty where no band is drawn.
    pub band: Vec<Option<(f64, f64)>>,
    /// Drawn with a dashed line, as against oneself.
    pub is_dashed: bool,
}

/// Levels of several profiles, a line for each criterion.
#[derive(Clone, Debug)]
pub struct DotPlot {
    /// Whose dots these are; the first is oneself.
    pub profiles: Vec<(String, Look)>,
    pub rows: Vec<DotRow>,
}

/// One criterion.
#[derive(Clone, Debug)]
pub struct DotRow {
    pub name: String,
    /// The head of a group above this line.
    pub group: Option<(String, Look)>,
    /// What is known of each profile.
    pub levels: Vec<Levels>,
}

/// How often each answer was given, a line for each question.
#[derive(Clone, Debug)]
pub struct AnswerPlot {
    /// The levels from 0 up, then "not known" and "not applicable".
    pub answers: Vec<String>,
    pub rows: Vec<AnswerRow>,
}

impl AnswerPlot {
    /// So many of the answers are levels.
    pub const LEVELS: usize = 5;
}

/// One question, with the count of each answer.
#[derive(Clone, Debug)]
pub struct AnswerRow {
    pub name: String,
    pub counts: [u32; 7],
}

/// Area scores, round by round.
#[derive(Clone, Debug)]
pub struct RoundsPlot {
    /// Oldest first.
    pub rounds: Vec<RoundTick>,
    pub lines: Vec<RoundLine>,
}

/// One round.
#[derive(Clone, Debug)]
pub struct RoundTick {
    pub name: String,
    /// What keeps it from being scored; may be empty.
    pub remark: String,
    /// The questions changed since the round before it: no line crosses from there.
    pub is_break: bool,
}

/// One area.
#[derive(Clone, Debug)]
pub struct RoundLine {
    pub name: String,
    pub look: Look,
    /// Stands apart from the index.
    pub is_dashed: bool,
    /// Score, low and high for each round, 0..100; `None` where too little is known.
    pub points: Vec<Option<(f64, f64, f64)>>,
}

impl RoundsPlot {
    /// What it shows, for those who cannot see it.
    pub fn in_words(&self) -> String {
        let lines = self.lines.iter().map(|line| {
            let points =
                self.rounds.iter().zip(&line.points).map(|(round, point)| (round.name.as_str(), *point));
            (line.name.as_str(), points.collect())
        });
        let changed = self.rounds.iter().filter(|round| round.is_break).map(|round| round.name.as_str());
        rounds::chart(lines, &changed.collect::<Vec<_>>())
    }
}

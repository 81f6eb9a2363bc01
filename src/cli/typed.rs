//! What stands for a choice or a number in the arguments, as one types it.

use crate::model::{AreaId, RatingRound};
use crate::report::{ChartId, Locale, Personal, SectionId};
use crate::scoring::Lens;
use crate::store::{DrawingEffort, Renderer};
use crate::text::cli as text;
use clap::ValueEnum;
use clap::builder::PossibleValue;
use std::num::{NonZeroU32, NonZeroUsize};
use std::str::FromStr;

/// More draws than this add nothing: shares are then right to a hundredth of a percent.
const MOST_DRAWS: NonZeroU32 = NonZeroU32::new(100_000_000).expect("is above 0");
/// More threads than any machine this is made for has cores.
const MOST_THREADS: NonZeroUsize = NonZeroUsize::new(1024).expect("is above 0");

/// What draws the window, as one types it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum DrawingName {
    /// As the settings say, or what draws best here
    Auto,
    #[value(name = "opengl")]
    OpenGl,
    Wgpu,
}

/// How much is drawn, as one types it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum EffectsName {
    Auto,
    Full,
    Light,
}

impl From<DrawingName> for Option<Renderer> {
    fn from(name: DrawingName) -> Self {
        match name {
            DrawingName::Auto => None,
            DrawingName::OpenGl => Some(Renderer::OpenGl),
            DrawingName::Wgpu => Some(Renderer::Wgpu),
        }
    }
}

impl From<EffectsName> for DrawingEffort {
    fn from(name: EffectsName) -> Self {
        match name {
            EffectsName::Auto => Self::Auto,
            EffectsName::Full => Self::Full,
            EffectsName::Light => Self::Light,
        }
    }
}

/// A lens as one types it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum LensName {
    /// Areas make up for one another
    Average,
    /// Areas make up for one another only in part
    Balanced,
    /// The weakest area decides
    Weakest,
}

impl From<LensName> for Lens {
    fn from(name: LensName) -> Self {
        match name {
            LensName::Average => Self::Average,
            LensName::Balanced => Self::Balanced,
            LensName::Weakest => Self::WeakestArea,
        }
    }
}

/// A part of a report as one types it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SectionName(pub SectionId);

/// What may go along with the answers of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum PersonalName {
    /// What would be shown for an answer
    Evidence,
    /// Where the evidence is found
    Links,
    /// Notes for oneself
    Notes,
    /// Names in the plan
    Owners,
}

impl From<PersonalName> for Personal {
    fn from(name: PersonalName) -> Self {
        match name {
            PersonalName::Evidence => Self::Evidence,
            PersonalName::Links => Self::Links,
            PersonalName::Notes => Self::Notes,
            PersonalName::Owners => Self::Owners,
        }
    }
}

impl ValueEnum for SectionName {
    fn value_variants<'a>() -> &'a [Self] {
        const NAMES: [SectionName; SectionId::ALL.len()] = {
            let mut names = [SectionName(SectionId::Summary); SectionId::ALL.len()];
            let mut i = 0;
            while i < names.len() {
                names[i] = SectionName(SectionId::ALL[i]);
                i += 1;
            }
            names
        };
        &NAMES
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.0.name()))
    }
}

/// A chart as one types it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ChartName {
    /// The areas around a centre, with what open answers could change
    Radar,
    /// The same beside the cities that are compared
    RadarCompared,
    /// Levels, criterion by criterion
    Dots,
    /// Scores of the areas, round by round
    Rounds,
}

impl From<ChartName> for ChartId {
    fn from(name: ChartName) -> Self {
        match name {
            ChartName::Radar => Self::Radar,
            ChartName::RadarCompared => Self::RadarCompared,
            ChartName::Dots => Self::Dots,
            ChartName::Rounds => Self::Rounds,
        }
    }
}

/// A way to write numbers and dates as one types it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum NumbersName {
    /// 12,345.6 and 23 November 2026
    English,
    /// 12.345,6 and 23.11.2026
    Continental,
    /// 12 345.6 and 2026-11-23
    Iso,
}

impl From<NumbersName> for Locale {
    fn from(name: NumbersName) -> Self {
        match name {
            NumbersName::English => Self::English,
            NumbersName::Continental => Self::Continental,
            NumbersName::Iso => Self::Iso,
        }
    }
}

/// A round as one types it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum RoundName {
    /// Before the discussion
    #[value(name = "1")]
    First,
    /// After it
    #[value(name = "2")]
    Second,
}

impl From<RoundName> for RatingRound {
    fn from(name: RoundName) -> Self {
        match name {
            RoundName::First => Self::First,
            RoundName::Second => Self::Second,
        }
    }
}

/// The score an area is to reach, as `id=60`. Whether there is such an area shows only with the framework.
#[derive(Clone, Debug, PartialEq)]
pub struct AreaTarget {
    pub area: AreaId,
    /// 0..100.
    pub score: f64,
}

impl FromStr for AreaTarget {
    type Err = String;

    fn from_str(typed: &str) -> Result<Self, String> {
        let (area, typed) = typed.rsplit_once('=').ok_or(text::NO_AREA_TARGET)?;
        Ok(Self { area: AreaId::new(area.trim()), score: score(typed)? })
    }
}

/// A score 0..100.
pub(super) fn score(typed: &str) -> Result<f64, String> {
    let score = typed.trim().parse().ok().filter(|score| (0.0..=100.0).contains(score));
    score.ok_or_else(|| text::NO_SCORE_TYPED.to_owned())
}

pub(super) fn draws(typed: &str) -> Result<NonZeroU32, String> {
    whole(typed, MOST_DRAWS)
}

pub(super) fn threads(typed: &str) -> Result<NonZeroUsize, String> {
    whole(typed, MOST_THREADS)
}

/// A whole number from 1 to `most`.
fn whole<N: FromStr + PartialOrd + std::fmt::Display>(typed: &str, most: N) -> Result<N, String> {
    let number = typed.trim().parse().ok().filter(|number| *number <= most);
    number.ok_or_else(|| text::no_whole_number(most))
}

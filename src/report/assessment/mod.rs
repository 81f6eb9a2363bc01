//! What a report says of one assessment, in the words of the screens.

mod comparison;
mod find_out;
mod leads;
mod lists;
mod method;
mod one_page;
mod plan;
mod profile;
mod ratings;
mod result;
mod rounds;
mod said_once;

pub use find_out::mail as find_out_mail;
pub use plan::due_shown;
pub use ratings::is_path;
pub use rounds::rounds_plot;

use super::{Block, Date, Evaluation, Format, Locale, Outline, Section, SectionId};
use crate::findings::{Alternative, Case, Draws, Leads, ResultStory, Verdict, city_alternatives};
use crate::model::{Assessment, CityReading, Criterion, Framework, ReadingRef};
use crate::scoring::{RoundScores, Scorecard, Settings};
use crate::text::{report as text, start};
use std::collections::BTreeSet;

/// The assessment and all that is set beside it.
#[derive(Clone, Debug)]
pub struct Subject<'a> {
    pub framework: &'a Framework,
    pub assessment: &'a Assessment,
    /// Derived from those two.
    pub scorecard: &'a Scorecard,
    /// The readings of reference cities on the framework, in the order of the cities' names.
    pub cities: Vec<CityReading<'a>>,
    /// What stands in the public record of the cities, and what the user has added.
    pub leads: Leads<'a>,
    /// All rounds, oldest first, the current one last.
    pub rounds: Vec<RoundScores>,
    /// How sure the comparison is; absent where that was not worked out.
    pub sureness: Option<Sureness<'a>>,
    /// How the file is called; empty where there is none.
    pub file: String,
}

/// Draws over the assessment and all cities of the subject, in their order.
#[derive(Clone, Copy, Debug)]
pub struct Sureness<'a> {
    pub settings: Settings,
    pub draws: &'a Draws,
}

/// What stands beside the answers and may concern people, each to be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Personal {
    /// What would be shown for an answer.
    Evidence,
    /// Where it is found. A path of a computer is never printed.
    Links,
    /// Written for oneself or colleagues.
    Notes,
    /// Who does what by when.
    Owners,
}

impl Personal {
    pub const ALL: [Self; 4] = [Self::Evidence, Self::Links, Self::Notes, Self::Owners];
    /// What goes along unless one says otherwise: nothing that was written for oneself, and no names.
    pub const USUAL: [Self; 2] = [Self::Evidence, Self::Links];
}

/// Which document on an assessment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Paper {
    /// The report, with the parts that are chosen.
    #[default]
    Report,
    /// What the person who decides needs, on one page.
    OnePage,
    /// The list of what is to be found out.
    FindOut,
}

impl Paper {
    pub const ALL: [Self; 3] = [Self::Report, Self::OnePage, Self::FindOut];

    /// Whether a file of that format holds it.
    pub fn can_be(self, format: Format) -> bool {
        match self {
            Self::Report => true,
            Self::OnePage => matches!(format, Format::Pdf | Format::Docx | Format::Html | Format::Markdown),
            Self::FindOut => {
                matches!(format, Format::Pdf | Format::Docx | Format::Xlsx | Format::Html | Format::Markdown)
            }
        }
    }
}

/// What a reader has chosen.
#[derive(Clone, Debug)]
pub struct Options {
    pub paper: Paper,
    /// Of the report alone.
    pub sections: BTreeSet<SectionId>,
    pub personal: BTreeSet<Personal>,
    /// Cities to compare with; without any, the nearest.
    pub cities: Option<Vec<ReadingRef>>,
    pub locale: Locale,
    /// Day that is printed.
    pub date: Date,
}

impl Options {
    /// Everything, beside the nearest city.
    pub fn all(date: Date) -> Self {
        Self {
            paper: Paper::Report,
            sections: SectionId::ALL.into(),
            personal: Personal::ALL.into(),
            cities: None,
            locale: Locale::default(),
            date,
        }
    }
}

/// The report on one assessment. A section that has nothing to say is left out.
pub fn outline(subject: &Subject, options: &Options) -> Outline {
    let about = &subject.assessment.initiative;
    let title = start::name(&about.title).to_owned();
    let subtitle = text::joined([&about.city, &about.country, &subject.assessment.round]);
    let (title, subtitle) = match options.paper {
        Paper::OnePage => one_page::head(&title, &subtitle),
        Paper::Report | Paper::FindOut => (title, subtitle),
    };
    let context = Context::new(subject, options);
    let whole = || {
        let chosen = SectionId::ALL.into_iter().filter(|id| options.sections.contains(id));
        said_once::said_once(chosen.filter_map(|id| {
            let (title, blocks) = context.section(id);
            (!blocks.is_empty()).then(|| Section { id, title: title.to_owned(), blocks })
        }))
    };
    let (kind, sections) = match options.paper {
        Paper::Report => (text::KIND, whole()),
        Paper::OnePage => (crate::text::one_page::KIND, one_page::sections(&context)),
        Paper::FindOut => (crate::text::find_out::KIND, find_out::sections(&context)),
    };
    let evaluation = Evaluation::of(&subject.file, subject.framework, subject.scorecard);
    let data = match serde_json::to_value(&evaluation) {
        Ok(serde_json::Value::Object(data)) => data,
        // The structure is an object of plain numbers and texts.
        _ => serde_json::Map::new(),
    };
    Outline {
        language: "en".to_owned(),
        kind: kind.to_owned(),
        is_one_page: options.paper == Paper::OnePage,
        subtitle,
        description: text::description(&title, &subject.framework.title),
        title,
        date: options.date,
        locale: options.locale,
        sections,
        data,
    }
}

/// All that sections are made from, worked out once.
struct Context<'a> {
    framework: &'a Framework,
    assessment: &'a Assessment,
    scorecard: &'a Scorecard,
    /// What can be said of it.
    story: ResultStory,
    cities: &'a [CityReading<'a>],
    leads: &'a Leads<'a>,
    /// The same as those one is compared with.
    alternatives: Vec<Alternative<'a>>,
    case: Case,
    /// What may be said of each of the cities.
    verdicts: Vec<Verdict>,
    /// Positions of the cities that are compared, in the order of choosing.
    chosen: Vec<usize>,
    rounds: &'a [RoundScores],
    sureness: Option<Sureness<'a>>,
    locale: Locale,
    personal: BTreeSet<Personal>,
    /// Whether the summary stands before everything else.
    has_summary: bool,
}

impl<'a> Context<'a> {
    fn new(subject: &'a Subject, options: &Options) -> Self {
        let Subject { framework, assessment, scorecard, cities, leads, rounds, sureness, .. } = subject;
        let alternatives = city_alternatives(cities.iter().copied());
        let case = Case::of(framework, assessment, &alternatives);
        let verdicts = case.verdicts(sureness.map(|found| found.draws));
        let chosen = match &options.cities {
            Some(ids) => {
                ids.iter().filter_map(|id| cities.iter().position(|city| city.id() == *id)).collect()
            }
            None => case.nearest.iter().map(|nearest| nearest.index).collect(),
        };
        Self {
            framework,
            assessment,
            scorecard,
            story: ResultStory::of(framework, assessment, scorecard),
            cities,
            leads,
            alternatives,
            case,
            verdicts,
            chosen,
            rounds,
            sureness: *sureness,
            locale: options.locale,
            personal: options.personal.clone(),
            has_summary: options.sections.contains(&SectionId::Summary),
        }
    }

    /// Title and content of a section; no content where there is nothing to say.
    fn section(&self, id: SectionId) -> (&'static str, Vec<Block>) {
        use crate::text::{compare, results as words};
        match id {
            SectionId::Summary => (text::SUMMARY, result::summary(self)),
            SectionId::Result => (text::RESULT, result::result(self)),
            SectionId::Strengths => (words::STRENGTHS, lists::strengths(self)),
            SectionId::Gaps => (words::GAPS, lists::gaps(self)),
            SectionId::Open => (words::OPEN, lists::open(self)),
            SectionId::Plan => (text::PLAN, plan::plan(self)),
            SectionId::Comparison => (text::COMPARISON, comparison::comparison(self)),
            SectionId::Criteria => (compare::DOTS, comparison::criteria(self)),
            SectionId::Rounds => (crate::text::rounds::ROUNDS, rounds::rounds(self)),
            SectionId::Profile => (text::PROFILE, profile::profile(self)),
            SectionId::Ratings => (text::RATINGS, ratings::ratings(self)),
            SectionId::Passages => (text::PASSAGES, comparison::passages(self)),
            SectionId::Leads => (crate::text::leads::TITLE, leads::leads(self)),
            SectionId::Method => (text::METHOD, method::method(self)),
            // Parts of documents for a course, which no report on an assessment has.
            _ => ("", Vec::new()),
        }
    }

    /// Whether anything has a level yet.
    fn has_levels(&self) -> bool {
        self.story.counts.levels > 0
    }

    fn area_name(&self, id: &crate::model::AreaId) -> &'a str {
        self.framework.area(id).map_or("", |area| area.name.as_str())
    }

    fn criterion(&self, id: &crate::model::CriterionId) -> Option<&'a Criterion> {
        self.framework.criterion(id)
    }

    fn chosen_cities(&self) -> impl Iterator<Item = CityReading<'a>> + '_ {
        self.chosen.iter().map(|&i| self.cities[i])
    }
}

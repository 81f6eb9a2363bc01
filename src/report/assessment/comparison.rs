//! The assessment beside the reference cities: who is near, shapes, gaps, criterion by criterion, passages.

use super::{Context, result};
use crate::findings::{AlternativeId, AreaOnBoth, Finding, Other, ShownCell, Verdict, shown_score};
use crate::geometry::Look;
use crate::model::{Area, CityReading, Criterion, Passage, ReferenceRating};
use crate::report::Block;
use crate::report::chart::{Chart, ChartId, DotPlot, DotRow, Picture, Series};
use crate::report::table::{Cell, Column, Form, Part, Row, Table};
use crate::scoring::city_scorecard;
use crate::text::{charts, cities as city_text, compare, report as text, sureness};

/// As many profiles as one can tell apart beside one's own.
const DRAWN: usize = 2;

/// Who is near, and the shapes and gaps of those chosen.
pub fn comparison(context: &Context) -> Vec<Block> {
    if context.cities.is_empty() || !context.has_levels() {
        return Vec::new();
    }
    let mut blocks = vec![Block::paragraph(nearest(context))];
    if !context.chosen.is_empty() {
        blocks.extend(verdicts(context));
        if context.chosen.len() > DRAWN {
            blocks.push(Block::small(text::TWO_DRAWN));
        }
        blocks.push(Block::Chart(shapes(context)));
        blocks.extend([
            Block::heading(compare::GAPS),
            Block::Table(gaps(context)),
            Block::small(compare::gaps_about(context.case.without_weight())),
        ]);
        blocks.extend(context.chosen.iter().flat_map(|&i| alone(context, i)).map(Block::small));
    }
    blocks.extend([
        Block::heading(compare::DISTANCE),
        Block::Table(distances(context)),
        Block::notice(super::method::ours(context)),
    ]);
    blocks
}

/// Which city is nearest, and whether that is certain.
pub fn nearest(context: &Context) -> String {
    let name = context.case.nearest_city().map(|city| city.name.as_str());
    compare::nearest(name, context.case.is_nearest_certain(), context.case.has_open_answers())
}

/// What may be said of each city that is chosen.
fn verdicts(context: &Context) -> Vec<Block> {
    let verdict = |&i: &usize| {
        let whom = compare::Whom { name: &context.cities[i].name(), is_city: true };
        compare::verdict(context.framework, whom, &context.verdicts[i]).join(" ")
    };
    let items = context.chosen.iter().map(verdict).collect();
    vec![Block::heading(sureness::TITLE), Block::List { items }, Block::small(sureness::ABOUT)]
}

/// What is known of either side in areas where nothing is in common.
fn alone(context: &Context, i: usize) -> Vec<String> {
    let areas = context.scorecard.areas.iter().zip(&context.verdicts[i].areas);
    let alone = areas.filter(|(_, on_both)| on_both.scores.is_none()).map(|(own, _)| {
        let score = shown_score(own.interval.score, own.coverage);
        let general = context.alternatives[i].general_in(context.framework, &own.id);
        compare::alone(context.area_name(&own.id), &context.cities[i].name(), score, &general)
    });
    alone.collect()
}

fn drawn<'a>(context: &'a Context) -> Vec<(Look, CityReading<'a>)> {
    let cities: Vec<CityReading> = context.chosen_cities().take(DRAWN).collect();
    let keys: Vec<String> = cities.iter().map(|city| AlternativeId::City(city.id()).key()).collect();
    Look::of_drawn(keys.iter().map(String::as_str)).into_iter().zip(cities).collect()
}

fn shapes(context: &Context) -> Chart {
    let mut all = vec![result::series(context.scorecard, compare::YOU, Look::OWN)];
    all.extend(drawn(context).into_iter().map(|(look, city)| {
        let scorecard = city_scorecard(context.framework, context.assessment, city.reading);
        Series { is_dashed: true, ..result::series(&scorecard, &city.name(), look) }
    }));
    // With others in the picture a band would hide them; it stands with the result.
    for series in &mut all {
        series.band.clear();
    }
    result::radar_of(context, ChartId::RadarCompared, compare::SHAPES, compare::SHAPES_ABOUT, all)
}

/// Both scores of each area on what both show, and the difference, city by city.
fn gaps(context: &Context) -> Table {
    let nothing = || Cell::Dash(text::NOTHING_IN_COMMON.to_owned());
    let row = |i: usize, a: usize, area: &Area| {
        let AreaOnBoth { scores, common, of } = context.verdicts[i].areas[a];
        let numbers = match scores {
            Some(scores) => {
                [Cell::Whole(scores.own), Cell::Whole(scores.other), Cell::Signed(scores.difference())]
            }
            None => [nothing(), nothing(), nothing()],
        };
        let cells = [Cell::text(context.cities[i].name()), Cell::text(&area.name)].into_iter().chain(numbers);
        let cells = cells.chain([Cell::text(compare::on_of(common, of))]);
        Row { look: Some(Look::of_area(context.framework, &area.id)), cells: cells.collect() }
    };
    let areas = || context.framework.areas.iter().enumerate();
    let rows = context.chosen.iter().flat_map(|&i| areas().map(move |(a, area)| row(i, a, area)));
    Table {
        name: "gap-by-area",
        caption: compare::GAPS.to_owned(),
        form: Form::Grid,
        columns: vec![
            Column::text(text::CITY, 3),
            Column::text(text::AREA, 5),
            Column::number(compare::YOU, 2),
            Column::number(text::THE_CITY, 2),
            Column::number(text::GAP, 2),
            Column::number(text::COMMON, 2),
        ],
        rows: rows.collect(),
    }
}

/// Every city in the order of their names: this is no league table.
fn distances(context: &Context) -> Table {
    let row = |(other, verdict): (&Other, &Verdict)| {
        let lacks = compare::lacks(&other.comparison);
        let gap = verdict.scores.filter(|_| verdict.finding != Some(Finding::TooLittleInCommon));
        let cells = vec![
            Cell::text(&other.name),
            Cell::text(text::joined([compare::distance(&other.comparison), lacks])),
            gap.map_or_else(
                || Cell::Dash(text::TOO_LITTLE_IN_COMMON.to_owned()),
                |gap| Cell::Signed(gap.difference()),
            ),
        ];
        Row { look: None, cells }
    };
    Table {
        name: "distances",
        caption: compare::DISTANCE.to_owned(),
        form: Form::Grid,
        columns: vec![
            Column::text(text::CITY, 2),
            Column::text(text::HOW_FAR, 7),
            Column::number(text::OVERALL_GAP, 2),
        ],
        rows: context.case.others.iter().zip(&context.verdicts).map(row).collect(),
    }
}

/// Levels of oneself and those chosen, criterion by criterion.
pub fn criteria(context: &Context) -> Vec<Block> {
    if !context.has_levels() {
        return Vec::new();
    }
    let framework = context.framework;
    let others = context.chosen.iter().take(DRAWN).map(|&i| context.alternatives[i].shown_cells(framework));
    let others: Vec<Vec<ShownCell>> = others.collect();
    let mut profiles = vec![(compare::YOU.to_owned(), Look::OWN)];
    profiles.extend(drawn(context).into_iter().map(|(look, city)| (city.name(), look)));
    let row = |(j, criterion): (usize, &Criterion)| DotRow {
        name: criterion.name.clone(),
        group: group(context, j),
        levels: std::iter::once(charts::own_levels(context.assessment.answer(&criterion.id)))
            .chain(others.iter().map(|cells| charts::levels(cells[j], true)))
            .collect(),
    };
    let rows: Vec<DotRow> = framework.criteria.iter().enumerate().map(row).collect();
    let told: Vec<String> = rows
        .iter()
        .map(|row| {
            let names = profiles.iter().map(|(name, _)| name.as_str());
            charts::dot_row(&row.name, names.zip(row.levels.iter().copied()))
        })
        .collect();
    let chart = Chart {
        id: ChartId::Dots,
        title: compare::DOTS.to_owned(),
        alt: charts::dots(&told),
        caption: if profiles.len() > 1 { text::CITY_RATINGS.to_owned() } else { String::new() },
        picture: Picture::Dots(DotPlot { profiles, rows }),
    };
    vec![Block::Chart(chart)]
}

/// The head of an area above its first criterion.
fn group(context: &Context, j: usize) -> Option<(String, Look)> {
    let criteria = &context.framework.criteria;
    let area = &criteria[j].area;
    let is_first = j == 0 || criteria[j - 1].area != *area;
    is_first.then(|| (context.area_name(area).to_owned(), Look::of_area(context.framework, area)))
}

/// The passages behind the ratings of those chosen.
pub fn passages(context: &Context) -> Vec<Block> {
    if context.chosen.is_empty() || !context.has_levels() {
        return Vec::new();
    }
    let rows = context.chosen_cities().flat_map(|city| {
        let rated =
            |criterion: &Criterion| Some(passage(context, city, criterion, city.rating(&criterion.id)?));
        context.framework.criteria.iter().filter_map(rated).collect::<Vec<_>>()
    });
    let table = Table {
        name: "passages",
        caption: text::PASSAGES.to_owned(),
        form: Form::Records,
        columns: vec![
            Column::part(text::CITY, Part::Group),
            Column::part(text::ID, Part::Id),
            Column::part(text::CRITERION, Part::Name),
            Column::part(text::OWN_LEVEL, Part::SheetOnly),
            Column::part(text::LEVEL, Part::SheetOnly),
            Column::part(text::BASIS, Part::SheetOnly),
            Column::part(text::HOW_RATED, Part::Standing),
            Column::part(text::PASSAGE, Part::Body),
            Column::part(text::SECTION, Part::Labelled),
        ],
        rows: rows.collect(),
    };
    let mut blocks = vec![Block::notice(super::method::ours(context)), Block::Table(table)];
    for city in context.chosen_cities() {
        let is_silent = |criterion: &&Criterion| city.rating(&criterion.id).is_none();
        let silent: Vec<&str> = context
            .framework
            .criteria
            .iter()
            .filter(is_silent)
            .map(|criterion| criterion.name.as_str())
            .collect();
        if !silent.is_empty() {
            let silent = city_text::not_evidenced(&silent);
            blocks.push(Block::small(format!("{}. {silent} {}", city.name(), city_text::SILENT)));
        }
    }
    blocks
}

fn passage(context: &Context, city: CityReading, criterion: &Criterion, rating: &ReferenceRating) -> Row {
    let own = context.assessment.answer(&criterion.id).and_then(crate::model::Answer::level);
    let own = own.map_or_else(
        || Cell::Dash(crate::text::score::answer_spoken(context.assessment.answer(&criterion.id))),
        |level| Cell::Whole(i64::from(level.number())),
    );
    let (low, high) = (i64::from(rating.low.number()), i64::from(rating.high.number()));
    let cells = vec![
        Cell::text(city.name()),
        Cell::text(criterion.id.as_str()),
        Cell::text(&criterion.name),
        own,
        if low == high { Cell::Whole(low) } else { Cell::Range(low, high) },
        Cell::text(city_text::basis(rating.basis)),
        Cell::text(city_text::level_and_basis(rating.low, rating.high, rating.basis)),
        Cell::text(texts(&rating.passages)),
        Cell::text(sections(&rating.passages)),
    ];
    Row { look: Some(Look::of_area(context.framework, &criterion.area)), cells }
}

/// The passages one after the other, each with its page.
fn texts(passages: &[Passage]) -> String {
    let of = |passage: &Passage| match &passage.link {
        Some(link) => format!("{} {link}", passage.text),
        None => passage.text.clone(),
    };
    passages.iter().map(of).collect::<Vec<_>>().join("\n")
}

fn sections(passages: &[Passage]) -> String {
    let sections =
        passages.iter().map(|passage| passage.section.as_str()).filter(|section| !section.is_empty());
    sections.collect::<Vec<_>>().join("; ")
}

//! Native charts, drawn by the spreadsheet program from cells that stand beside them.

use super::layout::{COLUMNS, LINE, ROW, TITLE};
use super::page::Page;
use super::style::color;
use crate::geometry::{Look, Shape};
use crate::report::chart::{AnswerPlot, Chart, ChartId, DotPlot, Picture, Radar, RoundsPlot};
use crate::report::palette::Palette;
use crate::report::sheet::{Sheet, Value};
use crate::text::charts::{Levels, general};
use crate::text::numbers::{range, whole};
use crate::text::{report as words, rounds};
use rust_xlsxwriter::{
    Chart as Native, ChartFormat, ChartLegendPosition, ChartLine, ChartLineDashType, ChartMarker,
    ChartMarkerType, ChartSolidFill, ChartType, XlsxError,
};

/// Rows that a chart covers.
const HEIGHT: u32 = 18;
/// Height of such a row in pixels, and the width of a column that is not the first.
const ROW_IN_PIXELS: u32 = 20;
const COLUMN_IN_PIXELS: u32 = 145;
/// The chart of so few columns stands beside them.
const FEW: u16 = 4;
/// What a spreadsheet keeps of an alternative text, in UTF-16 units.
const LONGEST_ALT: usize = 255;

impl Page<'_> {
    /// A chart with its cells, and what it shows in words for those who cannot see it.
    pub(super) fn chart(&mut self, chart: &Chart) -> Result<(), XlsxError> {
        let styles = self.styles;
        self.space();
        self.keep_together(height_of(chart));
        // The only chart of a part may have its title.
        if chart.title != self.part {
            self.line(&chart.title, &styles.heading)?;
        }
        match &chart.picture {
            Picture::Radar(radar) => self.radar(chart, radar),
            Picture::Dots(plot) => {
                self.table(&levels(plot))?;
                self.caption(&chart.caption)
            }
            Picture::Rounds(plot) => self.rounds(chart, plot),
            Picture::Answers(plot) => self.table(&counts(plot)),
        }
    }

    fn caption(&mut self, caption: &str) -> Result<(), XlsxError> {
        let styles = self.styles;
        if caption.is_empty() { Ok(()) } else { self.running(caption, &styles.small) }
    }

    fn radar(&mut self, chart: &Chart, radar: &Radar) -> Result<(), XlsxError> {
        let names = radar.series.iter().map(|series| series.name.clone());
        let rows = radar.axes.iter().enumerate().map(|(axis, of)| {
            let scores = radar.series.iter().map(|series| score(series.scores[axis]));
            std::iter::once(Value::Text(of.name.clone())).chain(scores).collect()
        });
        let cells = Sheet {
            headings: std::iter::once(words::AREA.to_owned()).chain(names).collect(),
            rows: rows.collect(),
        };
        let lines: Vec<_> = radar.series.iter().map(|series| (series.look, series.is_dashed)).collect();
        self.native(chart, Native::new(ChartType::RadarWithMarkers), &cells, cells.rows.len(), &lines)?;
        // The cells hold no band, so what explains it stays away.
        self.caption(if chart.id == ChartId::Radar { "" } else { &chart.caption })
    }

    fn rounds(&mut self, chart: &Chart, plot: &RoundsPlot) -> Result<(), XlsxError> {
        let names = plot.lines.iter().map(|line| line.name.clone());
        let row = |name: &str, value: &dyn Fn(Option<(f64, f64, f64)>) -> Value, round: usize| {
            let values = plot.lines.iter().map(|line| value(line.points[round]));
            std::iter::once(Value::Text(name.to_owned())).chain(values).collect::<Vec<_>>()
        };
        let mut rows = Vec::new();
        for (round, of) in plot.rounds.iter().enumerate() {
            if of.is_break {
                // An empty row breaks the lines.
                rows.push(row(rounds::QUESTIONS_CHANGED, &|_| Value::Text(String::new()), round));
            }
            rows.push(row(&of.name, &|point| score(point.map(|(score, ..)| score)), round));
        }
        let drawn = rows.len();
        for (round, of) in plot.rounds.iter().enumerate() {
            rows.push(row(&rounds::lowest(&of.name), &|point| score(point.map(|(_, low, _)| low)), round));
            rows.push(row(&rounds::highest(&of.name), &|point| score(point.map(|(.., high)| high)), round));
        }
        let headings = std::iter::once(rounds::ROUNDS.to_owned()).chain(names).collect();
        let lines: Vec<_> = plot.lines.iter().map(|line| (line.look, line.is_dashed)).collect();
        self.native(chart, Native::new(ChartType::Line), &Sheet { headings, rows }, drawn, &lines)?;
        self.caption(rounds::BY_WEIGHTS_OF_TODAY)
    }

    /// The cells, and below them a chart of so many of their rows, a line a column.
    fn native(
        &mut self,
        chart: &Chart,
        mut native: Native,
        cells: &Sheet,
        drawn: usize,
        lines: &[(Look, bool)],
    ) -> Result<(), XlsxError> {
        let styles = self.styles;
        let (sheet, head) = (self.sheet.name(), self.row);
        let last = head + u32::try_from(drawn).unwrap_or(1);
        native.y_axis().set_min(0).set_max(100).set_major_unit(25);
        native.title().set_name(&chart.title);
        native.legend().set_position(ChartLegendPosition::Bottom);
        let is_short = chart.alt.encode_utf16().count() <= LONGEST_ALT;
        let alt = if is_short { chart.alt.clone() } else { words::values_beside(&chart.title) };
        let columns = u16::try_from(cells.headings.len()).unwrap_or(u16::MAX);
        let beside = (columns <= FEW).then(|| (columns + 1).min(FEW));
        let width = beside.map_or(640, |first| u32::from(COLUMNS - first) * COLUMN_IN_PIXELS);
        native.set_alt_text(alt).set_width(width).set_height(HEIGHT * ROW_IN_PIXELS);
        for ((look, is_dashed), column) in lines.iter().zip(1_u16..) {
            let color = color(Palette::of(look.hue));
            let mut line = ChartLine::new();
            line.set_color(color).set_width(2.25);
            if *is_dashed {
                line.set_dash_type(ChartLineDashType::Dash);
            }
            let mut fill = ChartSolidFill::new();
            fill.set_color(color);
            let mut marker = ChartMarker::new();
            marker
                .set_type(marker_of(*look))
                .set_size(8)
                .set_format(ChartFormat::new().set_solid_fill(&fill));
            native
                .add_series()
                .set_name((sheet.as_str(), head, column))
                .set_categories((sheet.as_str(), head + 1, 0, last, 0))
                .set_values((sheet.as_str(), head + 1, column, last, column))
                .set_marker(&marker)
                .set_format(&mut line);
        }
        if let Some(column) = beside {
            self.sheet.insert_chart(head, column, &native)?;
        }
        self.cells(cells)?;
        if beside.is_some() {
            self.leave((head + HEIGHT + 1).saturating_sub(self.row));
        } else {
            // Cells and chart together may be longer than a page.
            self.keep_together(f64::from(HEIGHT + 1) * LINE);
            self.sheet.insert_chart(self.row, 0, &native)?;
            self.leave(HEIGHT + 1);
        }
        if cells.rows.iter().flatten().any(|value| *value == score(None)) {
            self.running(words::EMPTY_CELLS, &styles.small)?;
        }
        Ok(())
    }
}

/// What a chart takes with its title and its cells, in points; of a table alone its first rows.
fn height_of(chart: &Chart) -> f64 {
    let (rows, picture) = match &chart.picture {
        Picture::Radar(radar) if radar.series.len() < usize::from(FEW) => (0, HEIGHT),
        Picture::Radar(radar) => (radar.axes.len(), HEIGHT),
        Picture::Dots(plot) => (plot.rows.len().min(8), 0),
        Picture::Answers(plot) => (plot.rows.len().min(8), 0),
        // For each round its scores, and their lowest and highest.
        Picture::Rounds(plot) => (3 * plot.rounds.len(), HEIGHT),
    };
    // The head of the cells may have two lines, and a row is left free below them.
    let rows = u32::try_from(rows).unwrap_or(u32::MAX);
    TITLE + f64::from(rows) * ROW + f64::from(picture + 3) * LINE
}

/// A score 0..100 to be drawn. Where none is known the cell is empty: text would be drawn as 0.
fn score(score: Option<f64>) -> Value {
    score.map_or_else(|| Value::None(String::new()), |score| Value::Whole(whole(score)))
}

/// The mark of an area or a profile, as spreadsheets know it.
fn marker_of(look: Look) -> ChartMarkerType {
    match look.shape {
        Shape::Disc | Shape::Ring => ChartMarkerType::Circle,
        Shape::Square => ChartMarkerType::Square,
        Shape::Diamond => ChartMarkerType::Diamond,
        Shape::Triangle | Shape::Kite => ChartMarkerType::Triangle,
        Shape::Cross => ChartMarkerType::PlusSign,
        Shape::Saltire => ChartMarkerType::X,
        Shape::Pillar => ChartMarkerType::LongDash,
    }
}

/// How often each answer was given.
fn counts(plot: &AnswerPlot) -> Sheet {
    let rows = plot.rows.iter().map(|row| {
        let counts = row.counts.into_iter().map(|count| Value::Whole(count.into()));
        std::iter::once(Value::Text(row.name.clone())).chain(counts).collect()
    });
    Sheet {
        headings: std::iter::once(words::CRITERION.to_owned()).chain(plot.answers.iter().cloned()).collect(),
        rows: rows.collect(),
    }
}

/// The levels of every profile; a spreadsheet has no chart like the dot plot of reports.
fn levels(plot: &DotPlot) -> Sheet {
    let level = |levels: &Levels| match levels {
        Err(why) => Value::None((*why).to_owned()),
        Ok(dot) if dot.is_general => Value::Text(general(&range(Some(dot.low), Some(dot.high)))),
        Ok(dot) if whole(dot.low) == whole(dot.high) => Value::Whole(whole(dot.low)),
        Ok(dot) => Value::Text(range(Some(dot.low), Some(dot.high))),
    };
    let names = plot.profiles.iter().map(|(name, _)| name.clone());
    let rows = plot.rows.iter().map(|row| {
        std::iter::once(Value::Text(row.name.clone())).chain(row.levels.iter().map(level)).collect()
    });
    Sheet {
        headings: std::iter::once(words::CRITERION.to_owned()).chain(names).collect(),
        rows: rows.collect(),
    }
}

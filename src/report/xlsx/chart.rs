//! Native charts, drawn by the spreadsheet program from cells that stand beside them.

use super::page::Page;
use super::style::color;
use crate::report::chart::{Chart, DotPlot, Picture, Radar};
use crate::report::palette::Palette;
use crate::report::sheet::{Sheet, Value};
use crate::text::numbers::{NONE, range, whole};
use crate::text::report as words;
use rust_xlsxwriter::{
    Chart as Native, ChartLegendPosition, ChartLine, ChartLineDashType, ChartType, XlsxError,
};

/// Rows that a chart covers.
const HEIGHT: u32 = 20;

impl Page<'_> {
    /// A chart with its cells, and what it shows in words for those who cannot see it.
    pub(super) fn chart(&mut self, chart: &Chart) -> Result<(), XlsxError> {
        let styles = self.styles;
        self.space();
        self.write(0, &chart.title, &styles.heading)?;
        self.row += 1;
        match &chart.picture {
            Picture::Radar(radar) => self.radar(chart, radar)?,
            Picture::Dots(plot) => self.table(&levels(plot))?,
        }
        if chart.caption.is_empty() { Ok(()) } else { self.running(&chart.caption, &styles.small) }
    }

    fn radar(&mut self, chart: &Chart, radar: &Radar) -> Result<(), XlsxError> {
        let styles = self.styles;
        let (name, first) = (self.sheet.name(), self.row);
        let last = first + u32::try_from(radar.axes.len()).unwrap_or(1);
        self.write(0, words::AREA, &styles.head)?;
        for (axis, row) in radar.axes.iter().zip(first + 1..) {
            self.row = row;
            self.write(0, &axis.name, &styles.first)?;
        }
        let mut native = Native::new(ChartType::RadarWithMarkers);
        native.title().set_name(&chart.title);
        native.legend().set_position(ChartLegendPosition::Bottom);
        native.y_axis().set_min(0).set_max(100).set_major_unit(25);
        native.set_alt_text(&chart.alt).set_width(640).set_height(HEIGHT * 20);
        for (series, column) in radar.series.iter().zip(1_u16..) {
            self.row = first;
            self.write(column, &series.name, &styles.head_of_numbers)?;
            for (score, row) in series.scores.iter().zip(first + 1..) {
                self.row = row;
                match score {
                    Some(score) => self.number(column, whole(*score), &styles.whole)?,
                    None => self.write(column, NONE, &styles.none)?,
                }
            }
            let mut line = ChartLine::new();
            line.set_color(color(Palette::of(series.look.hue))).set_width(2.25);
            if series.is_dashed {
                line.set_dash_type(ChartLineDashType::Dash);
            }
            native
                .add_series()
                .set_name((name.as_str(), first, column))
                .set_categories((name.as_str(), first + 1, 0, last, 0))
                .set_values((name.as_str(), first + 1, column, last, column))
                .set_format(&mut line);
        }
        self.row = last + 2;
        self.sheet.insert_chart(self.row, 0, &native)?;
        self.row += HEIGHT + 1;
        Ok(())
    }
}

/// The levels of every profile; a spreadsheet has no chart like the dot plot of reports.
fn levels(plot: &DotPlot) -> Sheet {
    let level = |levels: &Option<(f64, f64)>| match levels {
        None => Value::None(NONE.to_owned()),
        Some((low, high)) if whole(*low) == whole(*high) => Value::Whole(whole(*low)),
        Some((low, high)) => Value::Text(range(Some(*low), Some(*high))),
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

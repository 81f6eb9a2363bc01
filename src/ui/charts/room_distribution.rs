//! How a room answered one criterion: a bar for each level and for each other answer, with its count, on one axis; the
//! median and the middle half of the levels stand beside them.

use crate::geometry::Shape;
use crate::scoring::Disagreement;
use crate::text::charts as text;
use crate::ui::theme::{AreaLook, Palette, ProjectorSizes, Type, palette};
use crate::ui::widgets::paint_mark;
use egui::accesskit::Role;
use egui::{
    Align2, Color32, FontId, Galley, Painter, Pos2, Rect, Response, Sense, Stroke, Ui, WidgetInfo, pos2, vec2,
};
use std::sync::Arc;

/// Five levels, "not known" and "not applicable".
const ROWS: usize = 7;
/// From here on rows are no levels.
const KINDS: usize = 5;

/// What the rows are called.
fn names(titles: [&str; 5]) -> [&str; ROWS] {
    let [none, first, second, third, full] = titles;
    [none, first, second, third, full, text::NOT_KNOWN_BAR, text::NOT_APPLICABLE_BAR]
}

/// What the chart shows.
#[derive(Clone, Copy, Debug)]
pub struct RoomDistribution<'a> {
    /// What was rated; only spoken.
    pub name: &'a str,
    /// Titles of the levels, lowest first.
    pub titles: [&'a str; 5],
    /// `None` while the answers are hidden: the levels stand where they will stand.
    pub spread: Option<&'a Disagreement>,
}

/// How large it is drawn.
#[derive(Clone, Debug)]
pub struct DistributionSizes {
    number: FontId,
    title: FontId,
    legend: FontId,
    /// Height of a bar, and the space above and below it.
    bar: f32,
    gap: f32,
}

impl DistributionSizes {
    /// On a card.
    pub fn of_card() -> Self {
        let (number, title) = (Type::Strong.font(), Type::Body.font());
        Self { number, title, legend: Type::Small.font(), bar: 18.0, gap: 6.0 }
    }

    /// On the projector.
    pub fn of_projector(sizes: ProjectorSizes) -> Self {
        Self {
            number: sizes.strong(),
            title: sizes.level(),
            legend: sizes.small(),
            bar: sizes.length(4.4),
            gap: sizes.length(1.1),
        }
    }

    /// Kept free also while the answers are hidden, so that nothing jumps when they are shown.
    fn legend_height(&self) -> f32 {
        self.legend.size * 1.8
    }

    /// Room for one letter of the largest kind.
    fn em(&self) -> f32 {
        self.number.size
    }
}

/// Where things go.
#[derive(Clone, Debug, PartialEq)]
struct Layout {
    /// The levels from 0 up, then "not known" and "not applicable".
    rows: [Rect; ROWS],
    /// From where the bars begin, and how long the longest may be.
    bars: (f32, f32),
    most: u32,
}

impl Layout {
    fn new(at: Pos2, width: f32, heights: [f32; ROWS], em: f32, counts: [u32; ROWS]) -> Self {
        let mut top = at.y;
        let rows = heights.map(|height| {
            let row = Rect::from_min_size(pos2(at.x, top), vec2(width, height));
            top += height;
            row
        });
        let left = at.x + titles_width(width) + 1.6 * em;
        // A count of three digits stands behind the longest bar.
        let longest = (at.x + width - left - 2.6 * em).max(1.0);
        Self { rows, bars: (left, longest), most: counts.into_iter().max().unwrap_or(0).max(1) }
    }

    /// The height of a level, half-way between two rows for half levels.
    fn y(&self, level: f64) -> f32 {
        let level = level.clamp(0.0, 4.0);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0..=4")]
        let below = level.floor() as usize;
        let above = (below + 1).min(4);
        #[expect(clippy::cast_possible_truncation, reason = "a share fits")]
        let share = level.fract() as f32;
        egui::lerp(self.rows[below].center().y..=self.rows[above].center().y, share)
    }

    fn bar(&self, answer: usize, count: u32, height: f32) -> Rect {
        #[expect(clippy::cast_precision_loss, reason = "rooms are small")]
        let share = count as f32 / self.most as f32;
        let row = self.rows[answer];
        let size = vec2(self.bars.1 * share, height);
        Rect::from_min_size(pos2(self.bars.0, row.center().y - height / 2.0), size)
    }

    /// Where median and quartiles stand: between titles and bars.
    fn axis(&self, em: f32) -> f32 {
        self.bars.0 - 0.8 * em
    }
}

fn titles_width(width: f32) -> f32 {
    width * 0.5
}

fn title_galley(ui: &Ui, title: &str, width: f32, sizes: &DistributionSizes) -> Arc<Galley> {
    let room = (titles_width(width) - 1.5 * sizes.em()).max(1.0);
    ui.painter().layout(title.to_owned(), sizes.title.clone(), palette(ui).ink, room)
}

fn row_height(title: &Galley, sizes: &DistributionSizes) -> f32 {
    title.size().y.max(sizes.bar) + 2.0 * sizes.gap
}

/// The height of the chart in points at that width, before it is drawn.
pub fn room_distribution_height(ui: &Ui, titles: [&str; 5], width: f32, sizes: &DistributionSizes) -> f32 {
    let rows = names(titles).map(|title| row_height(&title_galley(ui, title, width, sizes), sizes));
    rows.iter().sum::<f32>() + sizes.legend_height()
}

/// Shows the chart in the room there is.
pub fn room_distribution_ui(ui: &mut Ui, chart: &RoomDistribution, sizes: &DistributionSizes) -> Response {
    let palette = palette(ui);
    let width = ui.available_width();
    let titles = names(chart.titles).map(|title| title_galley(ui, title, width, sizes));
    let heights = titles.each_ref().map(|title| row_height(title, sizes));
    let has_legend = chart.spread.is_some_and(|spread| spread.median.is_some());
    let height = heights.iter().sum::<f32>() + sizes.legend_height();
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    if ui.is_rect_visible(rect) {
        let counts = chart.spread.map_or([0; ROWS], |spread| spread.counts.each());
        let layout = Layout::new(rect.min, width, heights, sizes.em(), counts);
        paint_titles(ui.painter(), &layout, titles, sizes, palette);
        if let Some(spread) = chart.spread {
            paint_bars(ui.painter(), &layout, spread, sizes, palette);
            paint_middle(ui.painter(), &layout, spread, sizes, palette);
            if has_legend {
                paint_legend(ui.painter(), pos2(layout.bars.0, rect.bottom()), sizes, palette);
            }
        }
    }
    let spoken = text::room_distribution(chart.name, chart.titles, chart.spread);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &spoken));
    response
}

fn paint_titles(
    painter: &Painter,
    layout: &Layout,
    titles: [Arc<Galley>; ROWS],
    sizes: &DistributionSizes,
    palette: &Palette,
) {
    for ((answer, title), row) in titles.into_iter().enumerate().zip(layout.rows) {
        let at = pos2(row.left() + 0.4 * sizes.em(), row.center().y);
        if answer < KINDS {
            painter.text(at, Align2::CENTER_CENTER, answer, sizes.number.clone(), palette.ink);
        }
        let at = pos2(row.left() + 1.5 * sizes.em(), row.center().y - title.size().y / 2.0);
        painter.galley(at, title, palette.ink);
    }
}

fn paint_bars(
    painter: &Painter,
    layout: &Layout,
    spread: &Disagreement,
    sizes: &DistributionSizes,
    palette: &Palette,
) {
    let ends = layout.rows[0].top()..=layout.rows[ROWS - 1].bottom();
    painter.vline(layout.bars.0, ends, Stroke::new(1.0, palette.line));
    for (answer, count) in spread.counts.each().into_iter().enumerate() {
        let bar = layout.bar(answer, count, sizes.bar);
        painter.rect_filled(bar, 2, bar_color(answer, palette));
        let color = if count == 0 { palette.muted } else { palette.ink };
        let at = pos2(bar.right() + 0.5 * sizes.em(), bar.center().y);
        painter.text(at, Align2::LEFT_CENTER, count, sizes.number.clone(), color);
    }
}

/// An answer that is no level has another colour, and no number before its name.
fn bar_color(answer: usize, palette: &Palette) -> Color32 {
    if answer < KINDS { palette.accent } else { palette.muted }
}

fn paint_middle(
    painter: &Painter,
    layout: &Layout,
    spread: &Disagreement,
    sizes: &DistributionSizes,
    palette: &Palette,
) {
    let x = layout.axis(sizes.em());
    if let (Some(q1), Some(q3)) = (spread.q1, spread.q3) {
        painter.vline(x, layout.y(q1)..=layout.y(q3), half_stroke(sizes, palette.muted));
    }
    if let Some(median) = spread.median {
        median_mark(painter, pos2(x, layout.y(median)), sizes, palette);
    }
}

fn half_stroke(sizes: &DistributionSizes, color: Color32) -> Stroke {
    Stroke::new((sizes.em() * 0.22).max(3.0), color)
}

fn median_mark(painter: &Painter, at: Pos2, sizes: &DistributionSizes, palette: &Palette) {
    let look = AreaLook { color: palette.ink, shape: Shape::Diamond };
    paint_mark(painter, at, sizes.em() * 0.36, look, palette);
}

fn paint_legend(painter: &Painter, at: Pos2, sizes: &DistributionSizes, palette: &Palette) {
    let em = sizes.legend.size;
    let y = at.y - 0.7 * em;
    let name = |x: f32, text: &str| {
        painter.text(pos2(x, y), Align2::LEFT_CENTER, text, sizes.legend.clone(), palette.muted).right()
    };
    median_mark(painter, pos2(at.x + 0.3 * em, y), sizes, palette);
    let right = name(at.x + 1.2 * em, text::MEDIAN) + 1.6 * em;
    painter.vline(right, y - 0.6 * em..=y + 0.6 * em, half_stroke(sizes, palette.muted));
    name(right + 0.7 * em, text::MIDDLE_HALF);
}

/// Paints a small column for each answer, the median below those of the levels. The words stand beside it.
pub fn paint_small_distribution(painter: &Painter, rect: Rect, spread: &Disagreement, palette: &Palette) {
    const MARK: f32 = 8.0;
    let counts = spread.counts.each();
    let most = counts.into_iter().max().unwrap_or(0).max(1);
    let base = rect.bottom() - MARK;
    // Half a column stands between the levels and the rest.
    let step = rect.width() / 7.5;
    painter.hline(rect.x_range(), base, Stroke::new(1.0, palette.line));
    let mut left = rect.left();
    for (answer, count) in counts.into_iter().enumerate() {
        if answer == KINDS {
            left += step / 2.0;
        }
        #[expect(clippy::cast_precision_loss, reason = "rooms are small")]
        let height = (base - rect.top()) * count as f32 / most as f32;
        let column = Rect::from_min_max(pos2(left + 1.5, base - height), pos2(left + step - 1.5, base));
        painter.rect_filled(column, 1, bar_color(answer, palette));
        left += step;
    }
    if let Some(median) = spread.median {
        #[expect(clippy::cast_possible_truncation, reason = "0..=4 fits")]
        let x = rect.left() + step * (median as f32 + 0.5);
        let look = AreaLook { color: palette.ink, shape: Shape::Diamond };
        paint_mark(painter, pos2(x, rect.bottom() - MARK / 2.0 + 1.0), 3.0, look, palette);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn layout() -> Layout {
        Layout::new(
            pos2(10.0, 20.0),
            400.0,
            [30.0, 30.0, 50.0, 30.0, 30.0, 30.0, 30.0],
            10.0,
            [0, 2, 8, 4, 0, 4, 0],
        )
    }

    #[test]
    fn the_fullest_level_has_the_longest_bar_and_an_empty_one_none() {
        let layout = layout();
        assert!((layout.bar(2, 8, 10.0).width() - layout.bars.1).abs() < 1e-3);
        assert!((layout.bar(3, 4, 10.0).width() - layout.bars.1 / 2.0).abs() < 1e-3);
        assert!(layout.bar(0, 0, 10.0).width().abs() < 1e-3);
        let (level, not_known) = (layout.bar(3, 4, 10.0), layout.bar(5, 4, 10.0));
        assert!((level.width() - not_known.width()).abs() < 1e-3, "one axis for levels and the rest");
        assert!((level.left() - not_known.left()).abs() < 1e-3);
        assert!(layout.bar(2, 8, 10.0).right() + 20.0 < 410.0, "the count has room behind it");
    }

    #[test]
    fn a_half_level_stands_between_two_rows_of_whatever_height() {
        let layout = layout();
        assert!((layout.y(1.0) - layout.rows[1].center().y).abs() < 1e-3);
        let between = f32::midpoint(layout.rows[1].center().y, layout.rows[2].center().y);
        assert!((layout.y(1.5) - between).abs() < 1e-3);
        assert!((layout.y(4.0) - layout.rows[4].center().y).abs() < 1e-3);
    }
}

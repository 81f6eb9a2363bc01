//! Charts: what is shown, where it goes (pure geometry), and how it is painted.

mod dot_plot;
mod matrix;
mod medians;
mod radar;
mod room_distribution;
mod room_scores;
mod rounds;
mod spread;

pub use dot_plot::{Dot, DotRow, dot_plot_ui};
pub use matrix::{CellId, Column, MatrixCell, MatrixRow, matrix_ui};
pub use medians::{MedianColumn, MedianRow, medians_ui};
pub use radar::{Axis, Radar, Series, radar_ui, small_radar_ui};
pub use room_distribution::{
    DistributionSizes, RoomDistribution, paint_small_distribution, room_distribution_height,
    room_distribution_ui,
};
pub use room_scores::room_scores_ui;
pub use rounds::{rounds_chart_ui, rounds_chart_width, rounds_legend_ui};
pub use spread::{SpreadRow, spread_ui};

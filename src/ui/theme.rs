//! How it looks: the only place with colours, sizes and typefaces.

#![expect(clippy::disallowed_methods, reason = "this is the place where colours are made")]

use crate::geometry::{Hue, Look, Shape};
use crate::model::{AreaId, Framework, Level, Sector};
use crate::store::ThemeChoice;
use egui::{Color32, CornerRadius, FontId, Margin, Stroke, TextStyle, Theme, Vec2};
use typefaces::{fonts, medium};

mod projector;
mod states;
mod typefaces;

pub use projector::ProjectorSizes;
pub use states::{RING_GAP, Surface, chosen, framed, ring};
pub use typefaces::Type;

/// Steps of the spacing grid, in points.
pub mod space {
    pub const XS: f32 = 4.0;
    pub const S: f32 = 8.0;
    pub const M: f32 = 12.0;
    pub const L: f32 = 16.0;
}

/// Widths at which the layout changes, in points.
pub mod width {
    /// The rail at the left.
    pub const RAIL: f32 = 196.0;
    /// Below this the rail becomes a bar at the top.
    pub const NARROW: f32 = 760.0;
    /// Lines of text are no longer than this.
    pub const READING: f32 = 720.0;
}

/// Corner radius of cards.
pub const CARD_RADIUS: u8 = 8;
/// Corner radius of controls.
pub const CONTROL_RADIUS: u8 = 6;
/// Smallest height of something one presses.
pub const CONTROL_HEIGHT: f32 = 32.0;

/// The colours of one theme.
#[derive(Debug)]
pub struct Palette {
    is_dark: bool,
    /// The window.
    pub paper: Color32,
    /// Surfaces on it.
    pub card: Color32,
    /// Tracks, and the row one is on.
    pub soft: Color32,
    /// Text.
    pub ink: Color32,
    /// Text of lesser weight.
    pub muted: Color32,
    /// Hairlines.
    pub line: Color32,
    /// The one primary action, the selection, oneself.
    pub accent: Color32,
    pub accent_soft: Color32,
    /// Text on the accent.
    pub on_accent: Color32,
    /// Something that needs a look; always with words.
    pub attention: Color32,
    foundation: Color32,
    areas: [Color32; 4],
    others: [Color32; 10],
    backdrop: Color32,
}

const fn rgb(hex: u32) -> Color32 {
    let [_, r, g, b] = hex.to_be_bytes();
    Color32::from_rgb(r, g, b)
}

static LIGHT: Palette = Palette {
    is_dark: false,
    paper: rgb(0xF6_F5F1),
    card: rgb(0xFF_FFFF),
    soft: rgb(0xEF_EDE7),
    ink: rgb(0x1B_2230),
    muted: rgb(0x5A_6375),
    line: rgb(0xE2_E0D9),
    accent: rgb(0x17_4A7C),
    accent_soft: rgb(0xE6_EEF6),
    on_accent: rgb(0xFF_FFFF),
    attention: rgb(0x8F_4A00),
    foundation: rgb(0x5F_6675),
    areas: [rgb(0x1F_6FB2), rgb(0xC2_660C), rgb(0x0B_8166), rgb(0x9C_3F82)],
    others: [
        rgb(0xB0_2A37),
        rgb(0x7A_6200),
        rgb(0x00_777F),
        rgb(0x6D_3FC0),
        rgb(0x3B_7A14),
        rgb(0xB0_288F),
        rgb(0x8A_4B1F),
        rgb(0x50_606E),
        rgb(0xC7_4A00),
        rgb(0x00_7A4D),
    ],
    backdrop: Color32::from_black_alpha(90),
};

static DARK: Palette = Palette {
    is_dark: true,
    paper: rgb(0x14_171D),
    card: rgb(0x1C_2129),
    soft: rgb(0x23_2932),
    ink: rgb(0xE8_EAEE),
    muted: rgb(0x9A_A3B2),
    line: rgb(0x2D_333D),
    accent: rgb(0x7D_B4E6),
    accent_soft: rgb(0x1D_2E40),
    on_accent: rgb(0x14_171D),
    attention: rgb(0xF0_B46A),
    foundation: rgb(0x98_A0AF),
    areas: [rgb(0x5B_A7E0), rgb(0xE7_9A4B), rgb(0x41_B893), rgb(0xCF_82BA)],
    others: [
        rgb(0xFF_8A80),
        rgb(0xD8_C24A),
        rgb(0x55_CFD6),
        rgb(0xB7_9BFF),
        rgb(0x93_CF6B),
        rgb(0xFF_8FD8),
        rgb(0xD9_A37A),
        rgb(0xA9_B8C6),
        rgb(0xFF_A05C),
        rgb(0x5F_D7A6),
    ],
    backdrop: Color32::from_black_alpha(140),
};

/// The colours of the theme that is shown.
pub fn palette(ui: &egui::Ui) -> &'static Palette {
    of(ui.visuals().dark_mode)
}

fn of(dark: bool) -> &'static Palette {
    if dark { &DARK } else { &LIGHT }
}

/// What is drawn over the window behind a dialog.
pub fn backdrop(ctx: &egui::Context) -> Color32 {
    of(ctx.global_style().visuals.dark_mode).backdrop
}

/// The surface of a dialog.
pub fn dialog_frame(ctx: &egui::Context) -> egui::Frame {
    egui::Frame::popup(&ctx.global_style()).inner_margin(Margin::same(20))
}

/// Dark and light of a code to scan, the same in either theme.
pub fn scan_colors() -> (Color32, Color32) {
    (LIGHT.ink, LIGHT.card)
}

/// The colour of the window's icon.
pub fn icon_color() -> Color32 {
    LIGHT.accent
}

/// Colour and mark of an area, always both.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AreaLook {
    pub color: Color32,
    pub shape: Shape,
}

impl Palette {
    /// The look of an area, by its place among the action areas.
    pub fn area(&self, framework: &Framework, id: &AreaId) -> AreaLook {
        self.look(Look::of_area(framework, id))
    }

    /// One's own look.
    pub fn own(&self) -> AreaLook {
        self.look(Look::OWN)
    }

    /// The look of an answer key.
    pub fn key(&self) -> AreaLook {
        self.look(Look::KEY)
    }

    /// The colour of a part, with its mark.
    pub fn look(&self, Look { hue, shape }: Look) -> AreaLook {
        let color = match hue {
            Hue::Own => self.accent,
            Hue::Other(place) => self.others[place % self.others.len()],
            Hue::Area(place) => self.areas[place % 4],
            Hue::Foundation => self.foundation,
        };
        AreaLook { color, shape }
    }

    /// The look of a sector of the helix; `None` are those who did not say.
    pub fn sector(&self, sector: Option<Sector>) -> AreaLook {
        let (color, shape) = match sector {
            Some(Sector::Government) => (self.areas[0], Shape::Square),
            Some(Sector::Research) => (self.areas[3], Shape::Diamond),
            Some(Sector::Industry) => (self.areas[1], Shape::Triangle),
            Some(Sector::CivilSociety) => (self.areas[2], Shape::Disc),
            Some(Sector::International) => (self.others[0], Shape::Cross),
            None => (self.foundation, Shape::Ring),
        };
        AreaLook { color, shape }
    }

    /// The fill of a cell with that level, and the text colour on it.
    pub fn level(&self, color: Color32, level: Level) -> (Color32, Color32) {
        // Between these steps lie tints on which neither ink nor paper could be read.
        let (shares, highest) = if self.is_dark {
            ([0.10, 0.24, 0.38, 0.52, 1.0], color)
        } else {
            ([0.12, 0.28, 0.46, 0.68, 1.0], color.lerp_to_gamma(self.ink, 0.18))
        };
        let tint = if level == Level::MAX { highest } else { color };
        let fill = self.card.lerp_to_gamma(tint, shares[level.index()]);
        let text = if contrast(fill, self.ink) >= contrast(fill, self.card) { self.ink } else { self.card };
        (fill, text)
    }

    /// The band from low to high of that colour.
    pub fn band(&self, color: Color32) -> Color32 {
        self.soft.lerp_to_gamma(color, 0.38)
    }
}

/// The area a band of a radar covers.
pub fn wash(color: Color32) -> Color32 {
    color.gamma_multiply(0.14)
}

/// WCAG contrast ratio, 1..=21.
fn contrast(a: Color32, b: Color32) -> f32 {
    let luminance = |color: Color32| {
        let linear = egui::Rgba::from(color);
        0.2126 * linear.r() + 0.7152 * linear.g() + 0.0722 * linear.b() + 0.05
    };
    let (a, b) = (luminance(a), luminance(b));
    a.max(b) / a.min(b)
}

/// Brings fonts and both themes into a new window.
pub fn install(ctx: &egui::Context) {
    ctx.set_fonts(fonts());
    // A desktop that does not say gets the light one.
    ctx.options_mut(|options| options.fallback_theme = Theme::Light);
    for theme in [Theme::Light, Theme::Dark] {
        ctx.set_style_of(theme, style(theme));
    }
}

/// Leaves out what costs a processor that draws alone: smooth edges and everything that moves by itself.
pub fn lighten(ctx: &egui::Context) {
    for theme in [Theme::Light, Theme::Dark] {
        ctx.style_mut_of(theme, |style| {
            style.animation_time = 0.0;
            style.scroll_animation = egui::style::ScrollAnimation::none();
        });
    }
    ctx.tessellation_options_mut(|options| options.feathering = false);
}

/// Shows the chosen theme.
pub fn choose(ctx: &egui::Context, choice: ThemeChoice) {
    ctx.set_theme(match choice {
        ThemeChoice::System => egui::ThemePreference::System,
        ThemeChoice::Light => egui::ThemePreference::Light,
        ThemeChoice::Dark => egui::ThemePreference::Dark,
    });
}

fn style(theme: Theme) -> egui::Style {
    let palette = of(theme == Theme::Dark);
    let mut style = egui::Style { animation_time: 0.12, ..egui::Style::default() };
    style.visuals = visuals(theme, palette);
    style.text_styles = [
        (TextStyle::Heading, Type::Title.font()),
        (TextStyle::Body, Type::Body.font()),
        (TextStyle::Button, FontId::new(14.0, medium())),
        (TextStyle::Small, Type::Small.font()),
        (TextStyle::Monospace, Type::Body.font()),
    ]
    .into();
    let spacing = &mut style.spacing;
    spacing.item_spacing = Vec2::new(space::S, space::S);
    spacing.button_padding = states::BUTTON_PADDING;
    // Rows are as high as what stands in them; buttons bring their own height.
    spacing.interact_size = Vec2::new(CONTROL_HEIGHT, 20.0);
    spacing.window_margin = Margin::same(20);
    spacing.menu_margin = Margin::same(6);
    spacing.icon_width = 18.0;
    spacing.icon_width_inner = 10.0;
    spacing.scroll = egui::style::ScrollStyle::thin();
    spacing.scroll.fade.strength = 0.0;
    style
}

fn visuals(theme: Theme, palette: &Palette) -> egui::Visuals {
    let mut visuals = theme.default_visuals();
    visuals.panel_fill = palette.paper;
    visuals.window_fill = palette.card;
    visuals.window_stroke = Stroke::new(1.0, palette.line);
    visuals.window_corner_radius = CornerRadius::same(CARD_RADIUS);
    visuals.menu_corner_radius = CornerRadius::same(CARD_RADIUS);
    visuals.window_shadow = egui::Shadow::NONE;
    visuals.popup_shadow = egui::Shadow::NONE;
    visuals.extreme_bg_color = palette.card;
    visuals.text_edit_bg_color = Some(palette.card);
    visuals.faint_bg_color = palette.soft;
    visuals.code_bg_color = palette.soft;
    visuals.hyperlink_color = palette.accent;
    visuals.warn_fg_color = palette.attention;
    visuals.error_fg_color = palette.attention;
    visuals.weak_text_color = Some(palette.muted);
    visuals.selection.bg_fill = palette.accent_soft;
    visuals.selection.stroke = Stroke::new(1.5, palette.accent);
    visuals.text_cursor.stroke = Stroke::new(2.0, palette.accent);
    // A blinking cursor would draw the window twice a second for as long as a field is open.
    visuals.text_cursor.blink = false;
    visuals.interact_cursor = Some(egui::CursorIcon::PointingHand);

    let widgets = &mut visuals.widgets;
    let radius = CornerRadius::same(CONTROL_RADIUS);
    for widget in [
        &mut widgets.noninteractive,
        &mut widgets.inactive,
        &mut widgets.hovered,
        &mut widgets.active,
        &mut widgets.open,
    ] {
        widget.corner_radius = radius;
        widget.expansion = 0.0;
        widget.bg_fill = palette.card;
        widget.weak_bg_fill = palette.card;
        widget.bg_stroke = Stroke::new(1.0, palette.line);
        widget.fg_stroke = Stroke::new(1.0, palette.ink);
    }
    states::rest(widgets, palette);
    visuals
}

/// A PNG as pixels for the clipboard; `None` where it is none.
pub fn picture(png: &[u8]) -> Option<egui::ColorImage> {
    let pixels = resvg::tiny_skia::Pixmap::decode_png(png).ok()?;
    let size = [pixels.width() as usize, pixels.height() as usize];
    Some(egui::ColorImage::from_rgba_premultiplied(size, pixels.data()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reports_have_the_colours_of_the_light_window() {
        use crate::report::{Palette as Report, Rgb};
        let same = |Rgb([r, g, b]): Rgb, color: Color32| assert_eq!(Color32::from_rgb(r, g, b), color);
        same(Report::PAPER, LIGHT.paper);
        same(Report::CARD, LIGHT.card);
        same(Report::SOFT, LIGHT.soft);
        same(Report::INK, LIGHT.ink);
        same(Report::MUTED, LIGHT.muted);
        same(Report::LINE, LIGHT.line);
        same(Report::ACCENT, LIGHT.accent);
        same(Report::ACCENT_SOFT, LIGHT.accent_soft);
        let areas = (0..4).map(Hue::Area);
        for hue in areas.chain((0..Look::OTHERS).map(Hue::Other)).chain([Hue::Own, Hue::Foundation]) {
            same(Report::of(hue), LIGHT.look(Look { hue, shape: Shape::Disc }).color);
        }
    }

    #[test]
    fn text_can_be_read_on_its_surface() {
        for palette in [&LIGHT, &DARK] {
            for surface in [palette.paper, palette.card, palette.soft] {
                for text in [palette.ink, palette.muted, palette.accent, palette.attention] {
                    assert!(contrast(text, surface) >= 4.5, "{text:?} on {surface:?}");
                }
            }
            assert!(contrast(palette.on_accent, palette.accent) >= 4.5);
        }
    }

    #[test]
    fn marks_of_areas_can_be_seen_on_cards() {
        for palette in [&LIGHT, &DARK] {
            for color in palette.areas.iter().chain(&palette.others).chain([&palette.foundation]) {
                assert!(contrast(*color, palette.card) >= 3.0, "{color:?}");
            }
        }
    }

    #[test]
    fn the_number_in_a_cell_can_be_read_at_every_level() {
        for palette in [&LIGHT, &DARK] {
            for color in palette.areas.iter().chain([&palette.foundation]) {
                for level in Level::ALL {
                    let (fill, text) = palette.level(*color, level);
                    assert!(contrast(fill, text) >= 4.5, "{color:?} level {level}: {}", contrast(fill, text));
                }
            }
        }
    }
}

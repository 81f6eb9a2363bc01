//! The colours of reports: those of the light window, since reports are read on paper.

use crate::geometry::Hue;

/// A colour as red, green and blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rgb(pub [u8; 3]);

impl Rgb {
    const fn of(hex: u32) -> Self {
        let [_, r, g, b] = hex.to_be_bytes();
        Self([r, g, b])
    }

    /// As `#174a7c`.
    pub fn hex(self) -> String {
        let [r, g, b] = self.0;
        format!("#{r:02x}{g:02x}{b:02x}")
    }

    /// The colour that lies so far, 0..1, on the way to another.
    #[must_use]
    pub fn towards(self, other: Self, share: f32) -> Self {
        let mixed = self.0.iter().zip(other.0).map(|(from, to)| {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between two bytes")]
            let mixed = f32::from(*from).mul_add(1.0 - share, f32::from(to) * share).round() as u8;
            mixed
        });
        let mut rgb = [0; 3];
        for (channel, mixed) in rgb.iter_mut().zip(mixed) {
            *channel = mixed;
        }
        Self(rgb)
    }
}

/// Every colour of a report.
#[derive(Debug)]
pub struct Palette;

impl Palette {
    /// Behind pages of the screen; paper itself stays white.
    pub const PAPER: Rgb = Rgb::of(0xF6_F5F1);
    /// Surfaces.
    pub const CARD: Rgb = Rgb::of(0xFF_FFFF);
    /// Tracks, and the heads of tables.
    pub const SOFT: Rgb = Rgb::of(0xEF_EDE7);
    /// Text.
    pub const INK: Rgb = Rgb::of(0x1B_2230);
    /// Text of lesser weight.
    pub const MUTED: Rgb = Rgb::of(0x5A_6375);
    /// Hairlines.
    pub const LINE: Rgb = Rgb::of(0xE2_E0D9);
    /// Titles, oneself.
    pub const ACCENT: Rgb = Rgb::of(0x17_4A7C);
    /// Notices.
    pub const ACCENT_SOFT: Rgb = Rgb::of(0xE6_EEF6);
    const FOUNDATION: Rgb = Rgb::of(0x5F_6675);
    const AREAS: [Rgb; 4] = [Rgb::of(0x1F_6FB2), Rgb::of(0xC2_660C), Rgb::of(0x0B_8166), Rgb::of(0x9C_3F82)];
    const OTHERS: [Rgb; 10] = [
        Rgb::of(0xB0_2A37),
        Rgb::of(0x7A_6200),
        Rgb::of(0x00_777F),
        Rgb::of(0x6D_3FC0),
        Rgb::of(0x3B_7A14),
        Rgb::of(0xB0_288F),
        Rgb::of(0x8A_4B1F),
        Rgb::of(0x50_606E),
        Rgb::of(0xC7_4A00),
        Rgb::of(0x00_7A4D),
    ];

    /// The colour of an area or a profile.
    pub fn of(hue: Hue) -> Rgb {
        match hue {
            Hue::Own => Self::ACCENT,
            Hue::Other(place) => Self::OTHERS[place % Self::OTHERS.len()],
            Hue::Area(place) => Self::AREAS[place % 4],
            Hue::Foundation => Self::FOUNDATION,
        }
    }

    /// The band from low to high of that colour.
    pub fn band(hue: Hue) -> Rgb {
        Self::SOFT.towards(Self::of(hue), 0.38)
    }
}

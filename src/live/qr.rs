//! Codes to scan, as squares that are dark or light.

use qrcodegen::{QrCode, QrCodeEcc};

/// A code to scan. It needs a light edge of four squares all round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScanCode {
    /// Squares along one side.
    pub size: usize,
    /// Row by row.
    pub is_dark: Vec<bool>,
}

impl ScanCode {
    /// The code of a text; `None` where it is too long for one.
    pub fn of(text: &str) -> Option<Self> {
        let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
        let places = 0..code.size();
        let is_dark = places.clone().flat_map(|y| places.clone().map(move |x| (x, y)));
        let is_dark = is_dark.map(|(x, y)| code.get_module(x, y)).collect();
        Some(Self { size: usize::try_from(code.size()).ok()?, is_dark })
    }
}

/// What phones read as a Wi-Fi to join.
pub fn wifi_text(name: &str, password: &str) -> String {
    let plain = |text: &str| {
        text.chars().fold(String::new(), |mut plain, letter| {
            if matches!(letter, '\\' | ';' | ',' | ':' | '"') {
                plain.push('\\');
            }
            plain.push(letter);
            plain
        })
    };
    if password.is_empty() {
        format!("WIFI:T:nopass;S:{};;", plain(name))
    } else {
        format!("WIFI:T:WPA;S:{};P:{};;", plain(name), plain(password))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wifi_may_have_any_name() {
        assert_eq!(wifi_text("Guest; room", "a:b\\c"), "WIFI:T:WPA;S:Guest\\; room;P:a\\:b\\\\c;;");
        assert_eq!(wifi_text("Open", ""), "WIFI:T:nopass;S:Open;;");
    }

    #[test]
    fn an_address_becomes_a_small_code() {
        let code = ScanCode::of("http://192.168.178.123:8080/BCDFGH").unwrap();
        assert!(code.size <= 33 && code.is_dark.len() == code.size * code.size, "{}", code.size);
        // The three corners by which a phone finds it.
        assert!(code.is_dark[0] && code.is_dark[code.size - 1] && code.is_dark[code.size * (code.size - 1)]);
    }
}

//! The address of a web page.

use std::fmt;
use std::str::FromStr;

/// The address of a web page, and of nothing else: what is opened in a browser can start no program.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct WebAddress(String);

/// Not the address of a web page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("an address begins with https:// or http://, names a place such as example.org, and has no blanks")]
pub struct InvalidWebAddress;

impl WebAddress {
    /// One that stands for any, and leads to nobody.
    pub fn example() -> Self {
        Self("https://example.org".to_owned())
    }

    /// The whole address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whose page it is, such as `example.org`.
    pub fn host(&self) -> &str {
        let host =
            after_scheme(&self.0).unwrap_or_default().split(['/', '?', '#']).next().unwrap_or_default();
        host.strip_prefix("www.").unwrap_or(host)
    }
}

fn after_scheme(text: &str) -> Option<&str> {
    text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))
}

impl FromStr for WebAddress {
    type Err = InvalidWebAddress;

    fn from_str(text: &str) -> Result<Self, InvalidWebAddress> {
        let rest = after_scheme(text).ok_or(InvalidWebAddress)?;
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let (name, port) = host.split_once(':').unwrap_or((host, "80"));
        let is_label = |label: &str| {
            !label.is_empty()
                && label.chars().all(|c| c.is_alphanumeric() || c == '-')
                && !label.starts_with('-')
                && !label.ends_with('-')
        };
        // The name that is shown has to be the place that is opened: no user name before it, no marks that
        // turn the reading direction, no blanks or quotation marks anywhere.
        let is_plain = |c: char| !c.is_whitespace() && !c.is_control() && !"\"<>\\^`{|}".contains(c);
        let is_mark = |c: char| matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}');
        let is_good = name.contains('.')
            && name.split('.').all(is_label)
            && port.parse::<u16>().is_ok()
            && text.chars().all(|c| is_plain(c) && !is_mark(c));
        if is_good { Ok(Self(text.to_owned())) } else { Err(InvalidWebAddress) }
    }
}

impl fmt::Display for WebAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_address_of_a_web_page_is_one() {
        for (text, host) in [
            ("https://example.org", "example.org"),
            ("http://www.example.org/a?b=c&d#e", "example.org"),
            ("https://example.org:8080/a", "example.org:8080"),
            ("https://bücher.example/é", "bücher.example"),
        ] {
            assert_eq!(text.parse::<WebAddress>().unwrap().host(), host);
        }
        for text in [
            "",
            "example.org",
            "ftp://example.org",
            "file:///etc/passwd",
            "javascript:alert(1)",
            "https://",
            "https://localhost",
            "https://example..org",
            "https://-a.org",
            "https://example.org/a b",
            "https://bank.example@evil.example/",
            "https://example.org:x/",
            "https://example.org/\"x",
            "https://example.org/\u{202e}gpj",
            " https://example.org",
            "https://example.org\n",
        ] {
            assert_eq!(text.parse::<WebAddress>(), Err(InvalidWebAddress), "{text}");
        }
    }
}

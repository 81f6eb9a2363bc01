//! What the room answers, with the headers that keep a page to itself.

use super::assets::{SCRIPT, STYLE};
use flate2::Compression;
use flate2::write::GzEncoder;
use http_body_util::Full;
use hyper::body::Bytes;
use hyper::header::{self, HeaderName, HeaderValue};
use hyper::{Response, StatusCode};
use maud::Markup;
use std::io::Write;

/// Nothing but our own style sheet, the one script and our own forms; nothing inline runs, and nobody may frame it.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
/// What is no page can do nothing at all.
const POLICY_OF_DATA: &str = "default-src 'none'; frame-ancestors 'none'";
/// Style sheet and script may be kept: their names change with their content, and nobody's answers are in them.
const FOR_A_DAY: &str = "public, max-age=86400, immutable";
/// Seconds that a cookie lasts: a day of a course.
const COOKIE_AGE: u32 = 16 * 3600;
/// Below this, packing costs more than it saves.
const WORTH_PACKING: usize = 600;

/// An answer before it is packed.
#[derive(Debug)]
pub struct Answered {
    status: StatusCode,
    kind: &'static str,
    body: Vec<u8>,
    headers: Vec<(HeaderName, String)>,
    is_kept: bool,
}

impl Answered {
    fn new(status: StatusCode, kind: &'static str, body: impl Into<Vec<u8>>) -> Self {
        Self { status, kind, body: body.into(), headers: Vec::new(), is_kept: false }
    }

    pub fn page(status: StatusCode, page: Markup) -> Self {
        Self::new(status, "text/html; charset=utf-8", page.into_string())
    }

    pub fn json(status: StatusCode, json: &serde_json::Value) -> Self {
        Self::new(status, "application/json", json.to_string())
    }

    /// Words where nobody waits for a page.
    pub fn words(status: StatusCode, words: &str) -> Self {
        Self::new(status, "text/plain; charset=utf-8", words)
    }

    pub fn style() -> Self {
        Self { is_kept: true, ..Self::new(StatusCode::OK, "text/css; charset=utf-8", STYLE) }
    }

    pub fn script() -> Self {
        Self { is_kept: true, ..Self::new(StatusCode::OK, "text/javascript; charset=utf-8", SCRIPT) }
    }

    /// To another page, which is then read.
    pub fn see(path: &str) -> Self {
        Self::new(StatusCode::SEE_OTHER, "text/plain", "").with(header::LOCATION, path)
    }

    #[must_use]
    pub fn with(mut self, name: HeaderName, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    /// Has the browser keep its secret, where no script can read it.
    #[must_use]
    pub fn with_cookie(self, name: &str, secret: &str, is_secure: bool) -> Self {
        let secure = if is_secure { "; Secure" } else { "" };
        let cookie = format!("{name}={secret}; Path=/; HttpOnly; SameSite=Lax; Max-Age={COOKIE_AGE}{secure}");
        self.with(header::SET_COOKIE, cookie)
    }

    /// Packs it for whoever can unpack.
    pub fn pack(self, takes_gzip: bool) -> Response<Full<Bytes>> {
        let Self { status, kind, mut body, headers, is_kept } = self;
        let packed = (takes_gzip && body.len() >= WORTH_PACKING).then(|| packed(&body)).flatten();
        let is_packed = packed.is_some();
        if let Some(packed) = packed {
            body = packed;
        }
        let mut response = Response::new(Full::new(Bytes::from(body)));
        *response.status_mut() = status;
        let all = response.headers_mut();
        let policy = if kind.starts_with("text/html") { POLICY } else { POLICY_OF_DATA };
        let fixed = [
            (header::CONTENT_TYPE, kind),
            (header::CONTENT_SECURITY_POLICY, policy),
            (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
            // Not "no-referrer": browsers then say nothing of where a form comes from either.
            (header::REFERRER_POLICY, "same-origin"),
            (header::CACHE_CONTROL, if is_kept { FOR_A_DAY } else { "no-store" }),
        ];
        let own = headers.iter().map(|(name, value)| (name.clone(), value.as_str()));
        for (name, value) in fixed.into_iter().chain(own) {
            if let Ok(value) = HeaderValue::from_str(value) {
                all.insert(name, value);
            }
        }
        if is_packed {
            all.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
        }
        response
    }
}

fn packed(body: &[u8]) -> Option<Vec<u8>> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::best());
    packer.write_all(body).ok()?;
    packer.finish().ok()
}

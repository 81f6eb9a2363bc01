//! What a phone asks for, as far as the room reads it.

use http_body_util::{BodyExt, LengthLimitError, Limited};
use hyper::body::Incoming;
use hyper::header::{self, HeaderMap, HeaderName};
use hyper::{Method, Uri};
use std::time::Duration;

/// Bytes of a form.
const MOST_OF_BODY: usize = 32 << 10;
/// Time for a form to arrive.
const BODY_TIME: Duration = Duration::from_secs(5);
/// The only kind of form there is.
const FORM: &str = "application/x-www-form-urlencoded";

/// The head of a request.
#[derive(Debug)]
pub struct Asked {
    pub method: Method,
    /// Path without the first `/`, in its parts; nothing in it is unescaped, so that no part means another.
    pub path: Vec<String>,
    pub query: Vec<(String, String)>,
    pub host: Option<String>,
    pub origin: Option<String>,
    pub takes_gzip: bool,
    kind: Option<String>,
    cookies: Vec<(String, String)>,
}

/// Why a form could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoForm {
    TooLarge,
    TooSlow,
    OtherKind,
}

/// What was sent with a form.
#[derive(Debug, Default)]
pub struct Form(Vec<(String, String)>);

impl Asked {
    pub fn of(method: Method, uri: &Uri, headers: &HeaderMap) -> Self {
        let one =
            |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok()).map(ToOwned::to_owned);
        // Two of them would let each reader choose another.
        let host = one(header::HOST).filter(|_| headers.get_all(header::HOST).iter().count() == 1);
        let host = match uri.authority() {
            Some(authority) if host.as_deref() != Some(authority.as_str()) => None,
            _ => host,
        };
        let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
        Self {
            method,
            path: uri.path().trim_start_matches('/').split('/').map(ToOwned::to_owned).collect(),
            query: pairs(uri.query().unwrap_or_default().as_bytes()),
            host,
            origin: one(header::ORIGIN),
            takes_gzip: one(header::ACCEPT_ENCODING).is_some_and(|coding| coding.contains("gzip")),
            kind: one(header::CONTENT_TYPE),
            cookies: cookies
                .flat_map(|line| line.split(';'))
                .filter_map(|pair| pair.trim().split_once('='))
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .collect(),
        }
    }

    /// The value of a cookie.
    pub fn cookie(&self, name: &str) -> Option<&str> {
        self.cookies.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// A value of the query.
    pub fn query(&self, name: &str) -> Option<&str> {
        value_of(&self.query, name)
    }

    /// Reads the form that follows the head.
    ///
    /// # Errors
    /// When it is too large, comes too slowly, or is no form.
    pub async fn form(&self, body: Incoming) -> Result<Form, NoForm> {
        let is_form =
            |kind: &String| kind.split(';').next().is_some_and(|kind| kind.trim().eq_ignore_ascii_case(FORM));
        if !self.kind.as_ref().is_some_and(is_form) {
            return Err(NoForm::OtherKind);
        }
        let body = Limited::new(body, MOST_OF_BODY).collect();
        match tokio::time::timeout(BODY_TIME, body).await {
            Ok(Ok(body)) => Ok(Form(pairs(&body.to_bytes()))),
            Ok(Err(err)) if err.is::<LengthLimitError>() => Err(NoForm::TooLarge),
            Ok(Err(_)) => Err(NoForm::OtherKind),
            Err(_) => Err(NoForm::TooSlow),
        }
    }
}

impl Form {
    /// A field; `None` where it was not sent.
    pub fn get(&self, name: &str) -> Option<&str> {
        value_of(&self.0, name)
    }

    /// A field as a whole number.
    pub fn number(&self, name: &str) -> Option<u32> {
        self.get(name)?.parse().ok()
    }

    /// A field as a text of at most so many letters, without what no line of text has; `None` where it was not sent.
    pub fn text(&self, name: &str, most: usize) -> Option<String> {
        let is_text = |letter: &char| !letter.is_control() || *letter == '\n';
        let plain = self.get(name)?.replace("\r\n", "\n");
        let plain: String = plain.chars().filter(is_text).take(most).collect();
        Some(plain.trim().to_owned())
    }
}

fn pairs(bytes: &[u8]) -> Vec<(String, String)> {
    form_urlencoded::parse(bytes)
        .take(32)
        .map(|(name, value)| (name.into_owned(), value.into_owned()))
        .collect()
}

fn value_of<'a>(pairs: &'a [(String, String)], name: &str) -> Option<&'a str> {
    pairs.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
}

//! A browser as small as can be, and a room to visit.

use crate::support::{course, small_framework};
use scidip_scorecard::live::{Hears, OpenDoor, Opening, open};
use scidip_scorecard::model::{CourseSession, RatingSheet};
use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tempfile::TempDir;

/// What a server answered.
#[derive(Clone, Debug, Default)]
pub struct Got {
    pub status: u16,
    pub headers: BTreeMap<String, String>,
    pub body: String,
}

impl Got {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }
}

/// Sends bytes as they are, and reads until the server closes.
pub fn raw(to: SocketAddr, request: &[u8]) -> Got {
    let mut stream = TcpStream::connect(to).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    // A server may well close before it has read everything.
    let _ = stream.write_all(request);
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    parsed(&answer)
}

pub fn parsed(answer: &[u8]) -> Got {
    let text = String::from_utf8_lossy(answer);
    let Some((head, body)) = text.split_once("\r\n\r\n") else { return Got::default() };
    let mut lines = head.lines();
    let status = lines.next().and_then(|line| line.split(' ').nth(1)).and_then(|code| code.parse().ok());
    let headers = lines.filter_map(|line| line.split_once(": "));
    Got {
        status: status.unwrap_or(0),
        headers: headers.map(|(name, value)| (name.to_lowercase(), value.to_owned())).collect(),
        body: body.to_owned(),
    }
}

/// One phone with its cookie.
#[derive(Clone, Debug)]
pub struct Phone {
    pub to: SocketAddr,
    pub code: String,
    pub cookie: String,
}

impl Phone {
    pub fn new(to: SocketAddr, code: &str) -> Self {
        Self { to, code: code.to_owned(), cookie: String::new() }
    }

    pub fn ask(&mut self, method: &str, path: &str, body: Option<&str>) -> Got {
        let to = self.to;
        let mut request = format!("{method} {path} HTTP/1.1\r\nHost: {to}\r\nConnection: close\r\n");
        if !self.cookie.is_empty() {
            request.push_str("Cookie: ");
            request.push_str(&self.cookie);
            request.push_str("\r\n");
        }
        if let Some(body) = body {
            let form = "Content-Type: application/x-www-form-urlencoded";
            let length = body.len();
            request = format!("{request}Origin: http://{to}\r\n{form}\r\nContent-Length: {length}\r\n");
        }
        request += "\r\n";
        request += body.unwrap_or_default();
        let got = raw(to, request.as_bytes());
        if let Some((cookie, _)) = got.header("set-cookie").split_once(';') {
            cookie.clone_into(&mut self.cookie);
        }
        got
    }

    /// Reads a page of the room.
    pub fn get(&mut self, rest: &str) -> Got {
        let path = format!("/{}{rest}", self.code);
        self.ask("GET", &path, None)
    }

    /// Sends a form of the room.
    pub fn post(&mut self, rest: &str, form: &str) -> Got {
        let path = format!("/{}{rest}", self.code);
        self.ask("POST", &path, Some(form))
    }

    pub fn join(&mut self, name: &str) -> &mut Self {
        let got = self.post("/join", &format!("name={name}&sector=1"));
        assert_eq!(got.status, 303, "{got:?}");
        self
    }

    /// The number that the next save of a page has.
    pub fn edition(&mut self, rest: &str) -> u32 {
        let page = self.get(rest).body;
        let (_, after) = page.split_once("name=\"edition\" value=\"").unwrap_or_else(|| panic!("{page}"));
        after.split('"').next().unwrap().parse().unwrap()
    }

    /// Chooses an answer on a page, as somebody without a script does.
    pub fn answer(&mut self, question: usize, answer: &str) -> Got {
        let edition = self.edition(&format!("/q/{question}"));
        self.post(&format!("/q/{question}"), &format!("edition={edition}&answer={answer}&note=&go=next"))
    }

    pub fn hand_in(&mut self) -> Got {
        let edition = self.edition("/review");
        self.post("/hand-in", &format!("edition={edition}"))
    }
}

/// A room that is open, with what came out of it.
pub struct Visited {
    pub door: OpenDoor,
    pub sheets: Arc<Mutex<Vec<RatingSheet>>>,
    pub counts: Receiver<(usize, usize)>,
    pub folder: TempDir,
}

impl Visited {
    pub fn phone(&self) -> Phone {
        Phone::new(self.door.local(), self.door.code())
    }

    pub fn sheets(&self) -> Vec<RatingSheet> {
        self.sheets.lock().unwrap().clone()
    }
}

/// Opens the small course.
pub fn visited() -> Visited {
    visit(&course(&small_framework()))
}

pub fn visit(session: &CourseSession) -> Visited {
    let folder = tempfile::tempdir().unwrap();
    visit_in(session, folder)
}

pub fn visit_in(session: &CourseSession, folder: TempDir) -> Visited {
    let sheets = Arc::new(Mutex::new(Vec::new()));
    let kept = Arc::clone(&sheets);
    let (count, counts) = channel();
    let hears = Hears {
        deliver: Box::new(move |sheet| {
            kept.lock().unwrap().push(RatingSheet::clone(sheet));
            Ok(())
        }),
        on_count: Box::new(move |now| _ = count.send((now.handed_in, now.inside))),
        on_fault: Box::new(|fault| panic!("{fault}")),
    };
    let door = open(opening(session, folder.path()), hears).unwrap();
    Visited { door, sheets, counts, folder }
}

pub fn opening(session: &CourseSession, folder: &Path) -> Opening {
    let framework = session.own_framework.clone().unwrap();
    Opening {
        session: Arc::new(session.clone()),
        framework: Arc::new(framework),
        address: "127.0.0.1:0".parse().unwrap(),
        public: None,
        code: None,
        book: folder.join("room.log"),
    }
}

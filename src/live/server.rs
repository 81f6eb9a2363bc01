//! Listens on one address, on one thread, within limits: what a stranger holds open never keeps an honest phone out.

use super::request::Asked;
use super::room::LiveRoom;
use super::routes;
use crate::text::live::page as text;
use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::{TokioIo, TokioTimer};
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::convert::Infallible;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::pin::pin;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;
use tokio::task::{LocalSet, spawn_local};
use tokio::time::{Instant, sleep, sleep_until, timeout};

/// Connections at once.
const MOST_CONNECTIONS: usize = 256;
/// Of one address: generous, since a router may hide all phones of a room behind one.
const MOST_OF_ONE: usize = 224;
/// Above this, a connection is closed after its answer.
const ROOMY: usize = 128;
/// Time for the head of a request, and bytes of it.
const HEAD_TIME: Duration = Duration::from_secs(5);
const MOST_OF_HEAD: usize = 8 << 10;
const MOST_HEADERS: usize = 64;
/// From one head to the end of its answer, and to the next head.
const WHOLE_TIME: Duration = Duration::from_secs(10);
/// The first byte of a greeting in TLS: nobody here speaks it.
const TLS: u8 = 0x16;

/// One connection, as the others see it.
struct Line {
    from: IpAddr,
    /// A request is being answered.
    is_busy: Cell<bool>,
    /// When its last head came, or it was opened.
    since: Cell<Instant>,
    /// Ends it.
    end: Notify,
}

/// All connections.
#[derive(Default)]
struct Lines {
    open: RefCell<HashMap<u64, Rc<Line>>>,
    next: Cell<u64>,
}

/// Serves a room until it is told to stop.
///
/// # Errors
/// When the address cannot be listened on.
pub fn serve(listener: std::net::TcpListener, room: &Arc<LiveRoom>, stop: &Notify) -> io::Result<()> {
    listener.set_nonblocking(true)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    LocalSet::new().block_on(&runtime, async {
        let listener = TcpListener::from_std(listener)?;
        let lines = Rc::new(Lines::default());
        let mut stopped = pin!(stop.notified());
        loop {
            let accepted = tokio::select! {
                biased;
                () = &mut stopped => return Ok(()),
                accepted = listener.accept() => accepted,
            };
            match accepted {
                Ok((stream, from)) => take(stream, from, room, &lines),
                // Out of file handles, or a phone that was gone at once.
                Err(_) => sleep(Duration::from_millis(20)).await,
            }
        }
    })
}

fn take(stream: TcpStream, from: SocketAddr, room: &Arc<LiveRoom>, lines: &Rc<Lines>) {
    let Some((number, line)) = lines.add(from.ip()) else {
        refuse(&stream);
        return;
    };
    let (room, lines) = (Arc::clone(room), Rc::clone(lines));
    spawn_local(async move {
        talk(stream, &line, &lines, &room).await;
        lines.open.borrow_mut().remove(&number);
    });
}

/// Says that there is no room just now; whoever cannot read it at once is not waited for.
fn refuse(stream: &TcpStream) {
    let words = text::BUSY;
    let answer = format!(
        "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 3\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: {}\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n{words}",
        words.len()
    );
    let _ = stream.try_write(answer.as_bytes());
}

impl Lines {
    /// A place for a connection; where there is none, that of the one which has said nothing for the longest time.
    fn add(&self, from: IpAddr) -> Option<(u64, Rc<Line>)> {
        let mut open = self.open.borrow_mut();
        let of_one = open.values().filter(|line| line.from == from).count();
        let is_crowded = of_one >= MOST_OF_ONE;
        if is_crowded || open.len() >= MOST_CONNECTIONS {
            let silent =
                open.iter().filter(|(_, line)| !line.is_busy.get() && (!is_crowded || line.from == from));
            let (number, line) = silent.min_by_key(|(_, line)| line.since.get())?;
            line.end.notify_one();
            let number = *number;
            open.remove(&number);
        }
        let line = Rc::new(Line {
            from,
            is_busy: Cell::new(false),
            since: Cell::new(Instant::now()),
            end: Notify::new(),
        });
        let number = self.next.get();
        self.next.set(number + 1);
        open.insert(number, Rc::clone(&line));
        Some((number, line))
    }

    fn is_roomy(&self) -> bool {
        self.open.borrow().len() <= ROOMY
    }
}

/// Answers what comes on one connection, for as long as it may stay.
async fn talk(stream: TcpStream, line: &Line, lines: &Lines, room: &Arc<LiveRoom>) {
    let mut first = [0];
    let said = tokio::select! {
        said = timeout(HEAD_TIME, stream.peek(&mut first)) => said,
        () = line.end.notified() => return,
    };
    // Nothing was said in time, or what only ends badly: closing at once lets the browser try plain http.
    if !matches!(said, Ok(Ok(1))) || first[0] == TLS {
        return;
    }
    let answer = |request: Request<Incoming>| async move {
        line.is_busy.set(true);
        line.since.set(Instant::now());
        let response = respond(request, line.from, lines.is_roomy(), room).await;
        line.is_busy.set(false);
        Ok::<_, Infallible>(response)
    };
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(HEAD_TIME);
    http.max_buf_size(MOST_OF_HEAD).max_headers(MOST_HEADERS).auto_date_header(false);
    let mut conversation = pin!(http.serve_connection(TokioIo::new(stream), service_fn(answer)));
    loop {
        let end = line.since.get() + WHOLE_TIME;
        tokio::select! {
            _ = &mut conversation => return,
            () = line.end.notified() => return,
            () = sleep_until(end) => {
                // Another head may have come since.
                if line.since.get() + WHOLE_TIME <= Instant::now() {
                    return;
                }
            }
        }
    }
}

async fn respond(
    request: Request<Incoming>,
    from: IpAddr,
    is_roomy: bool,
    room: &LiveRoom,
) -> Response<Full<Bytes>> {
    let (head, body) = request.into_parts();
    let asked = Asked::of(head.method, &head.uri, &head.headers);
    let takes_gzip = asked.takes_gzip;
    let answered = routes::answer(room, &asked, body, from).await;
    let mut response = answered.pack(takes_gzip);
    if !is_roomy {
        let close = hyper::header::HeaderValue::from_static("close");
        response.headers_mut().insert(hyper::header::CONNECTION, close);
    }
    response
}

//! Who may speak to the room: addresses, the slowing down of wrong codes, and of wrong ways back.

use std::collections::HashMap;
use std::net::IpAddr;
use std::time::{Duration, Instant};

/// Under which addresses the room is known.
#[derive(Clone, Debug)]
pub struct Access {
    /// What `Host` may say, in small letters.
    hosts: Vec<String>,
    /// What `Origin` may say, in small letters.
    origins: Vec<String>,
    /// How the room is told, such as `http://192.168.1.5:8080`.
    pub base: String,
}

impl Access {
    /// A room at an address of this computer, and behind a proxy under `public`, such as `https://rooms.example.org`.
    pub fn new(local: &str, public: Option<&str>) -> Self {
        let mut hosts = vec![local.to_lowercase()];
        // A browser leaves out the port that every page has.
        hosts.extend(local.strip_suffix(":80").map(str::to_lowercase));
        let mut origins: Vec<String> = hosts.iter().map(|host| format!("http://{host}")).collect();
        if let Some(public) = public {
            let public = public.to_lowercase();
            hosts.extend(public.split("://").nth(1).map(ToOwned::to_owned));
            origins.push(public);
        }
        let base = public.map_or_else(|| format!("http://{local}"), ToOwned::to_owned);
        Self { hosts, origins, base }
    }

    /// Whether a request was meant for us, and not for a name that somebody has led here.
    pub fn is_host(&self, host: Option<&str>) -> bool {
        host.is_some_and(|host| self.hosts.contains(&host.to_lowercase()))
    }

    /// Whether a form was sent from a page of ours.
    pub fn is_origin(&self, origin: Option<&str>) -> bool {
        origin.is_some_and(|origin| self.origins.contains(&origin.to_lowercase()))
    }

    /// Whether pages are read over https, by a proxy before us.
    pub fn is_secure(&self) -> bool {
        self.base.starts_with("https:")
    }
}

/// What may be done about a code or a way back that somebody tries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    Now,
    /// After this time: others from the same address were wrong again and again.
    After(Duration),
    /// Not at all, before it is looked at.
    Never,
}

/// Wrong codes from one address that cost nothing: thirty people mistype.
const FREE_CODES: f64 = 40.0;
/// After that, so many are looked at in a second, right or wrong.
const CODES_A_SECOND: f64 = 10.0;
/// Nobody waits longer for that.
const LONGEST_WAIT: Duration = Duration::from_secs(4);
/// Wrong ways back from one address, and from all, within [`WAY_BACK_SPAN`].
const WAYS_BACK: u32 = 10;
const ALL_WAYS_BACK: u32 = 60;
const WAY_BACK_SPAN: Duration = Duration::from_mins(5);
/// More addresses than any room has; beyond that the oldest memory goes.
const MOST_ADDRESSES: usize = 1024;

/// What is remembered of addresses while the room is open. Nothing of it is written down.
#[derive(Debug)]
pub struct Guard {
    codes: HashMap<IpAddr, Bucket>,
    ways_back: HashMap<IpAddr, u32>,
    all_ways_back: u32,
    ways_back_since: Instant,
}

/// Wrong codes of one address, which time takes away.
#[derive(Debug)]
struct Bucket {
    wrong: f64,
    at: Instant,
    /// When the last one that waits will have had its turn.
    booked: Instant,
}

impl Guard {
    pub fn new(now: Instant) -> Self {
        Self { codes: HashMap::new(), ways_back: HashMap::new(), all_ways_back: 0, ways_back_since: now }
    }

    /// When a code from there, by somebody who has no seat, may be looked at.
    pub fn turn(&mut self, from: IpAddr, now: Instant) -> Turn {
        let Some(bucket) = self.codes.get_mut(&from) else { return Turn::Now };
        if bucket.left(now) < FREE_CODES {
            return Turn::Now;
        }
        let at = bucket.booked.max(now) + Duration::from_secs_f64(1.0 / CODES_A_SECOND);
        if at - now > LONGEST_WAIT {
            return Turn::Never;
        }
        bucket.booked = at;
        Turn::After(at - now)
    }

    /// A code from there was wrong.
    pub fn was_wrong(&mut self, from: IpAddr, now: Instant) {
        if self.codes.len() >= MOST_ADDRESSES && !self.codes.contains_key(&from) {
            self.codes.retain(|_, bucket| bucket.left(now) > 0.0);
            if self.codes.len() >= MOST_ADDRESSES {
                self.codes.clear();
            }
        }
        let bucket = self.codes.entry(from).or_insert(Bucket { wrong: 0.0, at: now, booked: now });
        bucket.wrong = (bucket.left(now) + 1.0).min(FREE_CODES * 2.0);
        bucket.at = now;
    }

    /// Whether a way back from there may be tried.
    pub fn may_find_back(&mut self, from: IpAddr, now: Instant) -> bool {
        if now.duration_since(self.ways_back_since) > WAY_BACK_SPAN {
            (self.all_ways_back, self.ways_back_since) = (0, now);
            self.ways_back.clear();
        }
        self.all_ways_back < ALL_WAYS_BACK && self.ways_back.get(&from).is_none_or(|wrong| *wrong < WAYS_BACK)
    }

    /// A way back from there led to nobody.
    pub fn was_no_way_back(&mut self, from: IpAddr) {
        self.all_ways_back += 1;
        *self.ways_back.entry(from).or_default() += 1;
    }
}

impl Bucket {
    /// Wrong codes that time has not taken away yet, one a second.
    fn left(&self, now: Instant) -> f64 {
        (self.wrong - now.duration_since(self.at).as_secs_f64()).max(0.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrong_codes_slow_down_and_time_heals() {
        let (start, one) = (Instant::now(), IpAddr::from([192, 168, 1, 7]));
        let mut guard = Guard::new(start);
        for _ in 0..200 {
            guard.was_wrong(one, start);
        }
        assert!(matches!(guard.turn(one, start), Turn::After(_)));
        assert_eq!(
            guard.turn(IpAddr::from([192, 168, 1, 8]), start),
            Turn::Now,
            "another address waits for nobody"
        );
        let turns = (0..1000).filter(|_| guard.turn(one, start) != Turn::Never).count();
        assert!(turns < 50, "{turns} were looked at within seconds");
        assert_eq!(guard.turn(one, start + Duration::from_secs(90)), Turn::Now);
    }

    #[test]
    fn wrong_ways_back_are_few() {
        let (start, one) = (Instant::now(), IpAddr::from([192, 168, 1, 7]));
        let mut guard = Guard::new(start);
        for _ in 0..WAYS_BACK {
            assert!(guard.may_find_back(one, start));
            guard.was_no_way_back(one);
        }
        assert!(!guard.may_find_back(one, start));
        assert!(guard.may_find_back(one, start + WAY_BACK_SPAN + Duration::from_secs(1)));
    }

    #[test]
    fn only_our_own_addresses_are_ours() {
        let access = Access::new("192.168.1.5:80", Some("https://rooms.example.org"));
        for host in ["192.168.1.5:80", "192.168.1.5", "Rooms.example.org"] {
            assert!(access.is_host(Some(host)), "{host}");
        }
        for host in ["evil.example", "192.168.1.5:81", "192.168.1.5.evil.example", ""] {
            assert!(!access.is_host(Some(host)), "{host}");
        }
        assert!(!access.is_host(None));
        assert!(
            access.is_origin(Some("https://rooms.example.org"))
                && access.is_origin(Some("http://192.168.1.5"))
        );
        for origin in ["null", "http://evil.example", "http://rooms.example.org"] {
            assert!(!access.is_origin(Some(origin)), "{origin}");
        }
    }
}

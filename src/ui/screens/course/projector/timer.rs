//! The timer of the projector. It is told what time it is, and asks for nothing.

use std::time::{Duration, Instant};

/// Fewest and most minutes.
const RANGE: (u64, u64) = (1, 60);

/// Minutes that count down, or wait to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timer {
    minutes: u64,
    /// When it ends; absent while it stands still.
    end: Option<Instant>,
}

impl Default for Timer {
    fn default() -> Self {
        Self { minutes: 5, end: None }
    }
}

impl Timer {
    /// The minutes it counts down from.
    pub fn minutes(self) -> u64 {
        self.minutes
    }

    pub fn is_running(self) -> bool {
        self.end.is_some()
    }

    /// Starts from the whole time, or stops.
    pub fn toggle(&mut self, now: Instant) {
        self.end = match self.end {
            Some(_) => None,
            None => now.checked_add(self.whole()),
        };
    }

    /// So many minutes more or less; one that runs ends so much later or earlier.
    pub fn change(&mut self, minutes: i64, now: Instant) {
        let (least, most) = RANGE;
        let before = self.minutes;
        self.minutes = before.saturating_add_signed(minutes).clamp(least, most);
        if let Some(end) = self.end {
            let (earlier, later) = (Duration::from_secs(60 * before), self.whole());
            let moved = (end.max(now) + later).checked_sub(earlier);
            self.end = moved.or(Some(now));
        }
    }

    /// Whole seconds left, rounded up; `None` while it stands still.
    pub fn seconds_left(self, now: Instant) -> Option<u64> {
        let left = self.end?.saturating_duration_since(now);
        Some(left.as_secs() + u64::from(left.subsec_nanos() > 0))
    }

    /// Until what is shown changes; `None` when it never will by itself.
    pub fn until_next_second(self, now: Instant) -> Option<Duration> {
        let left = self.end?.saturating_duration_since(now);
        if left.is_zero() {
            return None;
        }
        let part = Duration::from_nanos(u64::from(left.subsec_nanos()));
        Some(if part.is_zero() { Duration::from_secs(1) } else { part })
    }

    fn whole(self) -> Duration {
        Duration::from_secs(60 * self.minutes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(start: Instant, seconds: u64) -> Instant {
        start + Duration::from_millis(1000 * seconds + 250)
    }

    #[test]
    fn it_counts_down_and_asks_for_nothing_once_time_is_up() {
        let start = Instant::now();
        let mut timer = Timer::default();
        assert_eq!((timer.seconds_left(start), timer.until_next_second(start)), (None, None));
        timer.toggle(start);
        assert_eq!(timer.seconds_left(start), Some(300));
        assert_eq!(timer.seconds_left(after(start, 10)), Some(290));
        assert_eq!(timer.until_next_second(after(start, 10)), Some(Duration::from_millis(750)));
        assert_eq!(timer.seconds_left(after(start, 400)), Some(0));
        assert_eq!(timer.until_next_second(after(start, 400)), None);
        timer.toggle(after(start, 400));
        assert!(!timer.is_running());
    }

    #[test]
    fn a_minute_more_is_a_minute_more_also_while_it_runs_and_after_the_end() {
        let start = Instant::now();
        let mut timer = Timer::default();
        timer.change(-1, start);
        assert_eq!(timer.minutes(), 4);
        timer.toggle(start);
        timer.change(1, after(start, 30));
        assert_eq!(timer.seconds_left(after(start, 30)), Some(270));
        timer.change(1, after(start, 500));
        assert_eq!(timer.seconds_left(after(start, 500)), Some(60));
        for _ in 0..10 {
            timer.change(-1, after(start, 500));
        }
        assert_eq!((timer.minutes(), timer.seconds_left(after(start, 500))), (1, Some(0)));
    }
}

//! A room with phones: what people do, what strangers try, and what must never be seen.

mod blind;
pub mod client;
mod codes;
mod flows;
mod hostile;
mod killed;
mod look;

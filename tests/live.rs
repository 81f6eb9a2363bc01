//! A room with phones: what people do, what strangers try, and what must never be seen.

mod blind;
mod client;
mod flows;
mod hostile;

//! Words of the Initiative screen.

pub const TITLE: &str = "What is the initiative?";
pub const ABOUT: &str = "This describes and never scores. Only the title is needed now; the rest can wait, and can be left empty.";
pub const FACTS: &str = "Facts";
pub const INITIATIVE_TITLE: &str = "Title";
pub const TITLE_HINT: &str = "What colleagues call it";
pub const CITY: &str = "City";
pub const COUNTRY: &str = "Country";
pub const LEAD: &str = "Who leads it";
pub const LEAD_HINT: &str = "Office or organisation";
pub const YEAR: &str = "Since";
pub const YEAR_HINT: &str = "Year";
pub const YEAR_NOT_A_NUMBER: &str = "A year is a number, such as 2021. It is kept once it is one.";
pub const WEB: &str = "Web page";
pub const WEB_HINT: &str = "https://…";
pub const DESCRIPTION: &str = "In a few sentences";
pub const DESCRIPTION_HINT: &str = "What it does, with whom, and for what";
pub const KIND: &str = "Kind of science diplomacy";
pub const PURPOSE: &str = "What it serves";
pub const MOTIVES: &str = "Why the city does it";
pub const PARTNERS: &str = "Partners";
pub const PARTNERS_ABOUT: &str = "The quadruple helix: government, research, industry, civil society.";
pub const PARTNER: &str = "One more partner";
pub const PARTNER_HINT: &str = "Name";
pub const ADD_PARTNER: &str = "Add";
pub const REMOVE: &str = "Remove";
pub const GOVERNMENT: &str = "Levels of government that take part";
pub const SDGS: &str = "Sustainable Development Goals it serves";
pub const RESEMBLES: &str = "Which use of science diplomacy does it resemble most?";
pub const RESEMBLES_ABOUT: &str = "What the reference cities are examples of. Press again to take it back.";
pub const LENGTH: &str = "How many questions";
pub const LENGTH_ABOUT: &str = "You can change this at any time. What is not asked stays open, so the interval of the result stays wider.";
pub const GO_ON: &str = "Go on to the questions";

pub fn remove(partner: &str) -> String {
    format!("Remove {partner}")
}

pub fn resembles(city: &str, figure1_use: &str) -> String {
    format!("{city}: {figure1_use}")
}

pub fn full(n: usize) -> String {
    format!("Full check, {n}")
}

pub fn quick(n: usize) -> String {
    format!("Quick check, {n}")
}

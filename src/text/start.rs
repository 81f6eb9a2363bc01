//! Words of the Start screen and of opening and saving.

pub const NOTHING_OPEN: &str = "Open or begin an assessment first";
pub const RECOVERED_OPEN: &str = "This work was recovered. Save it to keep it.";

pub fn strays(criteria: &[String]) -> String {
    format!(
        "The file also rates {}, which this framework does not have. These ratings are kept and not scored.",
        criteria.join(", ")
    )
}

pub fn city_added(name: &str) -> String {
    format!("{name} was added to the reference cities")
}

pub fn framework_opened(title: &str, version: &str) -> String {
    format!("New assessments use “{title}”, version {version}, from now on")
}

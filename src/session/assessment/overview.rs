//! What the Start screen shows of files and examples without opening them.

use crate::model::{Assessment, Framework};
use crate::scoring::Scorecard;
use crate::store::{Fitted, Library};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A recent file, read for its picture.
#[derive(Clone, Debug)]
pub struct RecentFile {
    pub path: PathBuf,
    pub framework: Arc<Framework>,
    pub assessment: Arc<Assessment>,
    pub scorecard: Scorecard,
}

/// An example with its derived results.
#[derive(Clone, Debug)]
pub struct ExampleOverview {
    pub assessment: Assessment,
    pub framework: Arc<Framework>,
    pub scorecard: Scorecard,
}

/// The examples whose framework is at hand, which the tests see to.
pub fn examples(library: &Library) -> Vec<ExampleOverview> {
    let overview = |example: &Arc<crate::store::Example>| {
        let fitted = library.fit(Path::new(&example.file), example.assessment.clone()).ok()?;
        let Fitted { framework, assessment, .. } = fitted;
        let scorecard = Scorecard::of(&framework, &assessment);
        Some(ExampleOverview { assessment, framework, scorecard })
    };
    library.examples().iter().filter_map(overview).collect()
}

impl RecentFile {
    pub fn of(path: PathBuf, framework: Arc<Framework>, assessment: Arc<Assessment>) -> Self {
        let scorecard = Scorecard::of(&framework, &assessment);
        Self { path, framework, assessment, scorecard }
    }
}

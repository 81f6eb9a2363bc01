//! What the Start screen shows of files and examples without opening them.

use super::{Opened, Session};
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
pub(super) fn examples(library: &Library) -> Vec<ExampleOverview> {
    let overview = |example: &Arc<crate::store::Example>| {
        let fitted = library.fit(Path::new(&example.file), example.assessment.clone()).ok()?;
        let Fitted { framework, assessment, .. } = fitted;
        let scorecard = Scorecard::of(&framework, &assessment);
        Some(ExampleOverview { assessment, framework, scorecard })
    };
    library.examples().iter().filter_map(overview).collect()
}

impl Session {
    /// Takes in a recent file that was read for its picture.
    pub(super) fn note_recent(&mut self, path: PathBuf, Opened { saved, framework, .. }: Opened) {
        let scorecard = Scorecard::of(&framework, &saved.assessment);
        let assessment = Arc::new(saved.assessment);
        self.recent.retain(|old| old.path != path);
        self.recent.push(RecentFile { path, framework, assessment, scorecard });
    }

    /// Takes over the open document as it stands in its file.
    pub(super) fn overview_open_document(&mut self) {
        let Some(document) = &self.document else { return };
        let Some(path) = document.file().map(ToOwned::to_owned) else { return };
        let file = RecentFile {
            path: path.clone(),
            framework: document.shared_framework(),
            assessment: document.shared_assessment(),
            scorecard: document.scorecard().clone(),
        };
        self.recent.retain(|old| old.path != path);
        self.recent.push(file);
    }
}

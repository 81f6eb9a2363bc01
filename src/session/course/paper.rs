//! Documents of a course: a form, a trainer’s pack, and a report on a room.

use super::Course;
use crate::model::ReferenceRating;
use crate::session::desk::Desk;
use crate::session::{Content, CoursePaper, FilePurpose};
use crate::store::Expected;
use std::path::PathBuf;
use std::sync::Arc;

impl Course {
    /// Writes a document of the exercise or the room that is shown.
    pub(super) fn write_paper(&mut self, desk: &mut Desk, purpose: FilePurpose, path: PathBuf) {
        let Some(paper) = self.paper(desk, purpose) else { return };
        let path = match path.extension() {
            None => path.with_extension("html"),
            Some(_) => path,
        };
        self.write_course_file(desk, path, Content::Document(Arc::new(paper)), Expected::Absent);
    }

    fn paper(&self, desk: &Desk, purpose: FilePurpose) -> Option<CoursePaper> {
        let room = self.room.as_ref();
        if purpose == FilePurpose::SaveRoomReport {
            let room = room?;
            let key = room.key().map(<[ReferenceRating]>::to_vec);
            return Some(CoursePaper::Report {
                framework: room.shared_framework(),
                room: room.shared_room(),
                key,
            });
        }
        let exercise = self.exercise.clone()?;
        let framework = desk.library.latest_framework(&exercise.framework).cloned()?;
        Some(match purpose {
            FilePurpose::SaveForm => CoursePaper::Form { framework, exercise },
            _ => CoursePaper::Pack { framework, exercise, library: desk.library.clone() },
        })
    }
}

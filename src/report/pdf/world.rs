//! All that Typst may see: the layout, the data, and the typefaces. No disk, no clock, no network.

use crate::report::Typefaces;
use std::collections::HashMap;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};

const LAYOUT: &str = include_str!("../../../assets/report/report.typ");

/// The files and typefaces of one document.
pub struct PageWorld {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    main: Source,
    /// By their paths without a leading slash.
    files: HashMap<String, Bytes>,
}

impl PageWorld {
    /// A world of these files, by their names.
    pub fn new(files: HashMap<String, Vec<u8>>, typefaces: &Typefaces) -> Self {
        let fonts: Vec<Font> =
            typefaces.files().flat_map(|face| Font::iter(Bytes::new(face.to_vec()))).collect();
        let features = [Feature::A11yExtras].into_iter().collect();
        Self {
            library: LazyHash::new(Library::builder().with_features(features).build()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            main: Source::new(main_file(), LAYOUT.to_owned()),
            files: files.into_iter().map(|(name, bytes)| (name, Bytes::new(bytes))).collect(),
        }
    }
}

fn main_file() -> FileId {
    let path = VirtualPath::new("report.typ").expect("is a plain name");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

impl World for PageWorld {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() { Ok(self.main.clone()) } else { Err(FileError::NotSource) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let name = id.get().vpath().get_without_slash();
        self.files.get(name).cloned().ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

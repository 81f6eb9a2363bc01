//! Where the program keeps what belongs to no document: settings and recovery copies.

use std::path::{Path, PathBuf};

const DESKTOP_RECENT: &str = "recently-used.xbel";

/// The folders of one user. Tests use temporary ones.
#[derive(Clone, Debug)]
pub struct Places {
    config: PathBuf,
    data: PathBuf,
    /// The desktop's list of recent files.
    desktop_recent: PathBuf,
}

impl Places {
    /// The folders this desktop has for programs; `None` where the user has no home.
    pub fn of_user() -> Option<Self> {
        let folders = directories::ProjectDirs::from("", "", "scidip-scorecard")?;
        let desktop = directories::BaseDirs::new()?;
        Some(Self {
            config: folders.config_dir().to_owned(),
            data: folders.data_local_dir().to_owned(),
            // Windows and macOS keep such a list themselves, and there is no file of that name.
            desktop_recent: desktop.data_local_dir().join(DESKTOP_RECENT),
        })
    }

    /// Everything below one folder.
    pub fn below(folder: &Path) -> Self {
        let data = folder.join("data");
        Self { config: folder.join("config"), desktop_recent: data.join(DESKTOP_RECENT), data }
    }

    /// The settings file.
    pub fn settings(&self) -> PathBuf {
        self.config.join("settings.ron")
    }

    /// The folder of what is remembered of drawing.
    pub fn drawing(&self) -> PathBuf {
        self.data.join("drawing")
    }

    /// The desktop's list of recent files, on desktops that keep one as freedesktop.org says.
    pub fn desktop_recent(&self) -> &Path {
        &self.desktop_recent
    }

    /// The folder of recovery copies.
    pub fn recovery(&self) -> PathBuf {
        self.data.join("recovery")
    }

    /// A folder of what is under way in courses.
    pub fn course(&self, what: &str) -> PathBuf {
        self.data.join("course").join(what)
    }
}

/// Where documents usually go: the user's folder for them, or the one the program was started in.
pub fn documents_folder() -> PathBuf {
    directories::UserDirs::new()
        .map(|folders| folders.document_dir().unwrap_or(folders.home_dir()).to_owned())
        .unwrap_or_default()
}

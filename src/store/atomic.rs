//! Writing a file so that at every moment either the old or the new content stands there whole.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use tempfile::NamedTempFile;

/// Who may read a file that was not there before. One that was keeps its permissions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Readers {
    /// Whose work it is, alone.
    Owner,
    /// Whoever may read what other programs write: it is made to be passed on.
    AsUsual,
}

/// What may stand in the place of a file that is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Replace {
    Anything,
    /// A file that has come to be there is left, and told as [`io::ErrorKind::AlreadyExists`].
    Nothing,
}

/// Writes beside the file, syncs, keeps the previous content with the ending `.bak`, and renames.
///
/// # Errors
/// When the folder cannot be written to; the file is then as it was.
pub fn write(
    path: &Path,
    content: &[u8],
    keep_previous: bool,
    readers: Readers,
    replace: Replace,
) -> io::Result<()> {
    let path = &written_through(path);
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let previous = fs::metadata(path).ok();
    if let Some(about) = &previous
        && about.permissions().readonly()
    {
        return Err(io::Error::new(io::ErrorKind::PermissionDenied, "it is read-only"));
    }
    let mut beside = new_file_in(folder, readers)?;
    beside.write_all(content)?;
    if let Some(about) = &previous {
        beside.as_file().set_permissions(about.permissions())?;
        if keep_previous {
            copy_to_backup(path, folder)?;
        }
    }
    beside.as_file().sync_all()?;
    match replace {
        Replace::Anything => beside.persist(path).map_err(|err| err.error)?,
        Replace::Nothing => beside.persist_noclobber(path).map_err(|err| err.error)?,
    };
    sync_folder(folder);
    Ok(())
}

/// A link stays a link: what it leads to is written, also when that is not there yet.
fn written_through(path: &Path) -> PathBuf {
    if let Ok(there) = fs::canonicalize(path) {
        return there;
    }
    match fs::read_link(path) {
        Ok(target) => path.parent().map_or_else(|| target.clone(), |folder| folder.join(&target)),
        Err(_) => path.to_owned(),
    }
}

/// A folder, with those it lies in, that nobody but its owner may look into. One that is there stays as it is.
///
/// # Errors
/// When it cannot be made.
pub fn make_private_folder(folder: &Path) -> io::Result<()> {
    let mut wanted = fs::DirBuilder::new();
    wanted.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut wanted, 0o700);
    wanted.create(folder)
}

#[cfg(unix)]
fn new_file_in(folder: &Path, readers: Readers) -> io::Result<NamedTempFile> {
    use std::os::unix::fs::PermissionsExt;
    match readers {
        Readers::Owner => NamedTempFile::new_in(folder),
        // The system takes away from these what the user never gives.
        Readers::AsUsual => {
            tempfile::Builder::new().permissions(fs::Permissions::from_mode(0o666)).tempfile_in(folder)
        }
    }
}

#[cfg(not(unix))]
fn new_file_in(folder: &Path, _: Readers) -> io::Result<NamedTempFile> {
    NamedTempFile::new_in(folder)
}

/// The name under which the previous content is kept.
pub fn backup_of(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".bak");
    PathBuf::from(name)
}

fn copy_to_backup(path: &Path, folder: &Path) -> io::Result<()> {
    let mut copy = NamedTempFile::new_in(folder)?;
    io::copy(&mut File::open(path)?, &mut copy)?;
    copy.as_file().sync_all()?;
    copy.persist(backup_of(path)).map_err(|err| err.error)?;
    Ok(())
}

/// Makes the new name itself durable. Where a folder cannot be synced there is nothing to do about it.
fn sync_folder(folder: &Path) {
    #[cfg(unix)]
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
    #[cfg(not(unix))]
    let _ = folder;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_previous_content_is_kept_beside_the_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        write(&path, b"first", true, Readers::Owner, Replace::Anything).unwrap();
        assert!(!backup_of(&path).exists(), "there was nothing to keep");
        write(&path, b"second", true, Readers::Owner, Replace::Anything).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"second");
        assert_eq!(fs::read(backup_of(&path)).unwrap(), b"first");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2, "nothing else is left behind");
    }

    #[cfg(unix)]
    #[test]
    fn work_is_private_and_what_is_passed_on_is_read_like_other_files() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let mode = |name: &str| fs::metadata(folder.path().join(name)).unwrap().permissions().mode() & 0o777;
        for (name, readers) in [("work", Readers::Owner), ("passed on", Readers::AsUsual)] {
            write(&folder.path().join(name), b"content", true, readers, Replace::Anything).unwrap();
        }
        fs::write(folder.path().join("other"), b"content").unwrap();
        assert_eq!(mode("work"), 0o600);
        assert_eq!(mode("passed on"), mode("other"));
        // What was opened to colleagues stays open.
        write(&folder.path().join("passed on"), b"more", true, Readers::Owner, Replace::Anything).unwrap();
        assert_eq!(mode("passed on"), mode("other"));
    }

    #[test]
    fn a_file_that_may_not_be_written_stays_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        fs::write(&path, b"mine").unwrap();
        let mut permissions = fs::metadata(&path).unwrap().permissions();
        permissions.set_readonly(true);
        fs::set_permissions(&path, permissions).unwrap();
        assert!(write(&path, b"other", true, Readers::Owner, Replace::Anything).is_err());
        assert_eq!(fs::read(&path).unwrap(), b"mine");
    }
}

//! The desktop’s own list of recent files, as freedesktop.org describes it (Desktop Bookmark Specification 1.0), so
//! that its file manager and start menu show what was opened here too.

use super::ron_text;
use super::save::{Expected, Fingerprint, put};
use super::{Places, Readers};
use std::path::Path;

const MIME_TYPE: &str = "application/x-scidip";
const PROGRAM: &str = "scidip-scorecard";

/// Adds a file to the list that the desktop of this user keeps. A list that is not there is not begun: whoever has
/// switched it off wants none. One that is not understood is left as it is.
pub fn note_for_desktop(places: &Places, file: &Path) {
    let list = places.desktop_recent();
    let Ok(bytes) = ron_text::read_bytes(list) else { return };
    let Ok(text) = std::str::from_utf8(&bytes) else { return };
    let now = jiff::Timestamp::now().strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
    let Some(noted) = std::path::absolute(file).ok().and_then(|file| with_file(text, &file, &now)) else {
        return;
    };
    // Another program may have added one just now: its entry is worth more than ours.
    let _ = put(list, noted.as_bytes(), Expected::Unchanged(Fingerprint::of(&bytes)), Readers::Owner);
}

/// The list with that file as used now; `None` where it is not a list of that kind.
fn with_file(list: &str, file: &Path, now: &str) -> Option<String> {
    let end = list.rfind("</xbel>")?;
    if !["xmlns:bookmark=", "xmlns:mime="].iter().all(|name| list.contains(name)) {
        return None;
    }
    let address = address_of(file)?;
    let application = format!(
        "<bookmark:application name=\"{PROGRAM}\" exec=\"&apos;{PROGRAM} %f&apos;\" modified=\"{now}\" count=\"1\"/>"
    );
    let Some(start) = list.find(&format!("<bookmark href=\"{address}\"")) else {
        let bookmark = format!(
            "  <bookmark href=\"{address}\" added=\"{now}\" modified=\"{now}\" visited=\"{now}\">\n    \
             <info>\n      <metadata owner=\"http://freedesktop.org\">\n        \
             <mime:mime-type type=\"{MIME_TYPE}\"/>\n        <bookmark:applications>\n          {application}\n        \
             </bookmark:applications>\n      </metadata>\n    </info>\n  </bookmark>\n"
        );
        return Some([&list[..end], &bookmark, &list[end..]].concat());
    };
    // What other programs have noted of it stays.
    let length = list[start..].find("</bookmark>")?;
    let (before, entry, after) = (&list[..start], &list[start..start + length], &list[start + length..]);
    let head = entry.find('>')?;
    let mut entry = dated(&dated(&entry[..head], "modified", now), "visited", now) + &entry[head..];
    if !entry.contains(&format!("name=\"{PROGRAM}\"")) {
        let applications = entry.find("</bookmark:applications>")?;
        entry.insert_str(applications, &application);
    }
    Some([before, &entry, after].concat())
}

/// The head of an element with another value of an attribute.
fn dated(head: &str, attribute: &str, now: &str) -> String {
    let name = format!(" {attribute}=\"");
    let Some((before, rest)) = head.split_once(&name) else { return head.to_owned() };
    let after = rest.split_once('"').map_or("", |(_, after)| after);
    format!("{before}{name}{now}\"{after}")
}

/// The file as an address of the desktop; `None` where its name is no text.
fn address_of(file: &Path) -> Option<String> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.~/".contains(&byte);
    let escaped = |byte: u8| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") };
    Some(format!("file://{}", file.to_str()?.bytes().map(escaped).collect::<String>()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    const LIST: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xbel version=\"1.0\" \
        xmlns:bookmark=\"http://www.freedesktop.org/standards/desktop-bookmarks\" \
        xmlns:mime=\"http://www.freedesktop.org/standards/shared-mime-info\">\n</xbel>\n";

    fn href_and_visited(list: &str) -> Vec<(String, String)> {
        let document = roxmltree::Document::parse(list).unwrap();
        let bookmarks = document.descendants().filter(|node| node.has_tag_name("bookmark"));
        bookmarks
            .map(|node| {
                let value = |name| node.attribute(name).unwrap().to_owned();
                (value("href"), value("visited"))
            })
            .collect()
    }

    #[test]
    fn a_file_is_added_once_and_what_others_noted_of_it_stays() {
        let file = Path::new("/home/ana/Bürger & Luft.scidip");
        let address = "file:///home/ana/B%C3%BCrger%20%26%20Luft.scidip".to_owned();
        let once = with_file(LIST, file, "2026-01-01T00:00:00Z").unwrap();
        assert_eq!(href_and_visited(&once), [(address.clone(), "2026-01-01T00:00:00Z".to_owned())]);
        let by_another = once.replace("name=\"scidip-scorecard\"", "name=\"Files\"");
        let twice = with_file(&by_another, file, "2026-02-02T00:00:00Z").unwrap();
        assert_eq!(href_and_visited(&twice), [(address, "2026-02-02T00:00:00Z".to_owned())]);
        assert!(twice.contains("name=\"Files\"") && twice.contains("name=\"scidip-scorecard\""), "{twice}");
    }

    #[test]
    fn a_list_that_is_not_there_or_not_understood_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let places = Places::below(folder.path());
        note_for_desktop(&places, Path::new("/a.scidip"));
        assert!(!places.desktop_recent().exists());
        fs::create_dir_all(places.desktop_recent().parent().unwrap()).unwrap();
        for strange in ["", "<xbel></xbel>", "not a list"] {
            fs::write(places.desktop_recent(), strange).unwrap();
            note_for_desktop(&places, Path::new("/a.scidip"));
            assert_eq!(fs::read_to_string(places.desktop_recent()).unwrap(), strange);
        }
        fs::write(places.desktop_recent(), LIST).unwrap();
        note_for_desktop(&places, Path::new("/a.scidip"));
        let list = fs::read_to_string(places.desktop_recent()).unwrap();
        assert_eq!(href_and_visited(&list)[0].0, "file:///a.scidip");
    }
}

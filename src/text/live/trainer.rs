//! Words of the trainer’s side of a room with phones.

use crate::text::numbers::count;

pub const OPEN: &str = "Open to phones";
pub const WAY: &str = "Phones";
pub const WAY_ABOUT: &str = "Everybody scans a code and rates in the browser of their phone, in the same Wi-Fi. Nothing is installed, and nothing leaves this computer’s network.";
pub const OPENING: &str = "Opening …";
pub const CLOSE: &str = "Close to phones";
pub const LISTENS: &str = "Open to phones";
pub const JOIN_WIFI: &str = "1 Join the Wi-Fi";
pub const OPEN_ROOM: &str = "2 Open the room";
pub const OPEN_ROOM_ONLY: &str = "Open the room";
pub const OR_TYPE: &str = "Or type this address into the browser:";
pub const SAME_WIFI: &str = "Phones must be in the same Wi-Fi as this computer.";
pub const SHOW: &str = "Show to the room";
pub const BACK: &str = "Back to the room (Esc)";
pub const LOCK: &str = "Let nobody new in";
pub const UNLOCK: &str = "Let people in again";
pub const LOCKED: &str = "The door is closed: nobody new comes in. Who is inside goes on.";
pub const CLOSE_ROUND: &str = "Close the round";
pub const OPEN_ROUND: &str = "Let people change answers again";
pub const ROUND_CLOSED: &str = "The round is closed: nobody can change answers on a phone.";
pub const SHOW_KEY: &str = "Show the key on phones";
pub const HIDE_KEY: &str = "Take the key away";
pub const KEY_SHOWN: &str =
    "Who has handed in sees their own answers beside the key. Nobody can change answers meanwhile.";
pub const ADAPTER: &str = "Network of this computer";
pub const WIFI_NAME: &str = "Name of the Wi-Fi";
pub const WIFI_PASSWORD: &str = "Its password";
pub const WIFI_ABOUT: &str =
    "May stay empty. With it, the room is shown a code that joins the Wi-Fi. It is kept nowhere.";
pub const MORE: &str = "Wi-Fi and network";
pub const LESS: &str = "Hide Wi-Fi and network";
pub const TIME_IS_UP: &str =
    "The room was open to phones for eight hours and is closed to them now. Open it again if you go on.";
pub const PAGE: &str = "Save the page as one file…";
pub const PAGE_TITLE: &str = "Save the page as one file";
pub const PAGE_ABOUT: &str = "For mail, chat or a stick: it opens in any browser, needs no network, and ends in a file or a short code that this room takes in.";
pub const SHOW_CODES: &str = "Type in short codes…";
pub const HIDE_CODES: &str = "Hide short codes";
pub const CODES: &str = "Short codes";
pub const CODES_ABOUT: &str = "Who rates on the page that is one file gets a short code. Paste codes here, several at once, also with the names and times of a chat around them.";
pub const CODES_HINT: &str = "34CD-7KQD-…";
pub const TAKE_CODES: &str = "Take in";
pub const QR_WIFI: &str = "Code that joins the Wi-Fi";
pub const QR_ROOM: &str = "Code that opens the room";

pub const DOCTOR: &str = "Nobody has come in yet";
pub const DOCTOR_ABOUT: &str = "If somebody tries and cannot, go through this from the top:";
pub const DOCTOR_GREEN: &str = "Phones reach this computer.";
pub const HOTSPOT: &str = "A phone that shares its Wi-Fi carries five to ten others. For more, use the Wi-Fi of the building or a small router.";

/// What may keep phones out, the likeliest first, each with what to do.
pub fn causes(port: u16) -> Vec<(&'static str, String)> {
    vec![
        (
            "Another Wi-Fi",
            "Look on one phone which Wi-Fi it is in. It must be the one of this computer.".to_owned(),
        ),
        (
            "A network for guests keeps devices apart",
            "Many do, so that no phone reaches this computer. Use another Wi-Fi, or share one from a phone; or save the page as one file.".to_owned(),
        ),
        (
            "Mobile data",
            "A phone may leave a Wi-Fi without internet. Switch mobile data off on it for a moment.".to_owned(),
        ),
        ("A firewall on this computer", firewall(port)),
        (
            "A VPN on this computer or on the phone",
            "Switch it off while the room is open.".to_owned(),
        ),
        (
            "The wrong network of this computer",
            "Choose another one below. The code to scan changes with it.".to_owned(),
        ),
    ]
}

/// The exact rule to ask for.
fn firewall(port: u16) -> String {
    if cfg!(windows) {
        format!(
            "If Windows asks, allow access. Else ask IT for this rule: netsh advfirewall firewall add rule name=\"Scorecard room\" dir=in action=allow protocol=TCP localport={port}"
        )
    } else if cfg!(target_os = "macos") {
        "Open System Settings, Network, Firewall, Options, and allow incoming connections for this program."
            .to_owned()
    } else {
        format!("Allow it, or ask IT to: sudo ufw allow {port}/tcp")
    }
}

/// Becomes the name of the file, such as `rate-barcelona`.
pub fn page_name(city: &str) -> String {
    format!("rate {city}")
}

pub fn handed_in(handed_in: usize, inside: usize) -> String {
    match inside {
        0 => "Nobody is in yet".to_owned(),
        _ => format!("{handed_in} of {inside} handed in"),
    }
}

/// Beside the light, wherever one is in the program.
pub fn light(handed_in: usize, inside: usize) -> String {
    format!("{LISTENS} · {}", self::handed_in(handed_in, inside))
}

pub fn code(code: &str) -> String {
    format!("Code of the room: {code}")
}

pub fn adapter(name: &str, ip: &str) -> String {
    format!("{name} ({ip})")
}

/// What the codes that were scanned say, where nobody can see them.
pub fn people_inside(inside: usize) -> String {
    count(inside, "phone is inside", "phones are inside")
}

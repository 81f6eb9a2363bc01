//! By which ways of this computer phones may come: private addresses of version 4, the likeliest first.

use crate::session::Adapter;
use std::net::{IpAddr, Ipv4Addr};

/// Beginnings of the names of adapters that lead to no phone: virtual machines, containers, tunnels.
const UNLIKELY: [&str; 12] =
    ["docker", "br-", "veth", "virbr", "vmnet", "vbox", "vethernet", "tun", "tap", "wg", "utun", "zt"];

/// All of them; empty where this computer is in no network.
pub fn adapters() -> Vec<Adapter> {
    let found = if_addrs::get_if_addrs().unwrap_or_default();
    let of_version_4 = found.into_iter().filter_map(|one| match one.ip() {
        IpAddr::V4(ip) if !ip.is_loopback() && !ip.is_link_local() && !ip.is_unspecified() => {
            Some((one.name, ip))
        }
        _ => None,
    });
    let mut all: Vec<(u8, String, Ipv4Addr)> =
        of_version_4.map(|(name, ip)| (rank(&name, ip), name, ip)).collect();
    all.sort();
    all.into_iter().map(|(_, name, ip)| Adapter { name, ip: ip.to_string() }).collect()
}

/// The lower, the likelier.
fn rank(name: &str, ip: Ipv4Addr) -> u8 {
    let name = name.to_lowercase();
    let is_unlikely = UNLIKELY.iter().any(|begins| name.starts_with(begins));
    match (is_unlikely, ip.is_private()) {
        (false, true) => u8::from(!(name.starts_with("wl") || name.starts_with("wi"))),
        (false, false) => 2,
        (true, _) => 3,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wifi_comes_before_a_cable_and_both_before_what_leads_to_no_phone() {
        let private = Ipv4Addr::new(192, 168, 1, 5);
        let ranks = ["wlan0", "eth0", "docker0"].map(|name| rank(name, private));
        assert!(ranks.is_sorted() && ranks[0] < ranks[1] && ranks[1] < ranks[2], "{ranks:?}");
        assert!(rank("eth0", private) < rank("eth0", Ipv4Addr::new(203, 0, 113, 9)));
    }
}

import Foundation
import Glibc
import Observation
import Screen

/// Whether a user can read and write what a scan needs, and the commands that let them.
struct FolderChecks {
    /// Who this process is; nil where the system does not know its user.
    let account: Account?
    let language: Language

    /// Things of an inbox that are looked at, and unreadable ones that are named.
    private static let looks = 20_000
    private static let named = 5

    func inbox(_ path: String) -> Check {
        if let check = reaching(path) { return check }
        guard exists(path) else {
            return missing(path, remedy: "sudo install -d \(owner) -m 2770 \(ShellWord.quoted(path))")
        }
        let (unread, isWhole) = unreadable(below: path)
        guard unread.isEmpty else { return unreadCheck("inbox", path, unread) }
        return Check(.good, isWhole ? text("inbox", [path]) : text("inbox.many", [path, String(Self.looks)]))
    }

    func registers(_ path: String) -> Check {
        if let check = reaching(path) { return check }
        guard exists(path) else {
            return missing(path, remedy: "sudo install -d \(owner) -m 2770 \(ShellWord.quoted(path))")
        }
        let unread = unreadable(below: path).places
        return unread.isEmpty ? Check(.good, text("readable", [path])) : unreadCheck("readable", path, unread)
    }

    func out(_ path: String) -> Check {
        if let check = reaching(path) { return check }
        guard exists(path) else {
            return may(path.parent, W_OK | X_OK)
                ? Check(.good, text("out", [path]))
                : missing(path, remedy: "sudo install -d \(owner) -m 2750 \(ShellWord.quoted(path))")
        }
        guard may(path, R_OK | W_OK | X_OK) else {
            return unwritable(
                "out", path, remedy: "sudo chown \(names) \(word(path)) && sudo chmod u+rwx \(word(path))")
        }
        return Check(.good, text("out", [path]))
    }

    /// Nil where nothing keeps the user from using the store.
    func store(_ path: String) -> Check? {
        if let check = reaching(path) { return check }
        let files = ["", "-wal", "-shm", ".lock"].map { path + $0 }.filter(exists)
        guard let closed = files.first(where: { !may($0, R_OK | W_OK) }) else { return nil }
        let all = files.map(word).joined(separator: " ")
        return unwritable("files", closed, remedy: "sudo chown \(names) \(all) && sudo chmod 600 \(all)")
    }

    func log(_ path: String) -> Check {
        if let check = reaching(path) { return check }
        let target = exists(path) ? path : path.parent
        if may(target, exists(path) ? W_OK : W_OK | X_OK) { return Check(.good, text("log", [path])) }
        guard exists(target) else {
            return missing(target, remedy: "sudo install -d \(owner) -m 0750 \(ShellWord.quoted(target))")
        }
        return unwritable(
            "log", target, remedy: "sudo chown \(names) \(word(target)) && sudo chmod u+rwX \(word(target))")
    }

    /// The nightly service sees no home folders (ProtectHome=). Nil where that is no matter.
    func visibility(_ path: String) -> Check? {
        guard ["/home/", "/root/", "/run/user/"].contains(where: { path.hasPrefix($0) }) else { return nil }
        return Check(.bad, text("home", [path]), remedy: text("home.remedy"))
    }

    /// The folder of compiled models: there, and filled.
    func cache(_ path: String?, isFilled: Bool) -> Check {
        guard let path else { return Check(.lacking, text("cache.bad", ["-"])) }
        if isFilled { return Check(.good, text("cache", [path])) }
        let base = path.parent
        return Check(
            .lacking, text("cache.bad", [path]),
            remedy: "sudo install -d \(owner) -m 0750 \(word(base)) && sudo chown -R \(names) \(word(base))")
    }

    /// What is closed on the way to a path: the first folder above it that cannot be entered.
    private func reaching(_ path: String) -> Check? {
        var above = ""
        for part in path.parent.split(separator: "/") {
            above += "/" + part
            guard path.hasPrefix("/"), exists(above) else { return nil }
            if may(above, X_OK) { continue }
            let owner = FileOwner(of: PathText(above))
            return Check(
                .bad, text("unreachable", [path, name, above, owned(owner), owner?.mode ?? "-"]),
                remedies: [entering(above, owner)])
        }
        return nil
    }

    private func entering(_ folder: String, _ owner: FileOwner?) -> String {
        if owner?.user == name { return "sudo chmod u+x \(word(folder))" }
        let group = owner?.group == groupName ? "" : "sudo chgrp \(groupName) \(word(folder)) && "
        return group + "sudo chmod g+x \(word(folder))"
    }

    /// Files that cannot be read and folders that cannot be listed, and whether all was looked at.
    private func unreadable(below root: String) -> (places: [String], isWhole: Bool) {
        guard may(root, R_OK | X_OK) else { return ([root], true) }
        var unread: [String] = []
        var folders = [root]
        var left = Self.looks
        while let folder = folders.popLast() {
            for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
                guard left > 0 else { return (unread, false) }
                left -= 1
                let path = folder + "/" + name
                var status = stat()
                guard unsafe lstat(path, &status) == 0 else { continue }
                switch status.st_mode & S_IFMT {
                case S_IFDIR where may(path, R_OK | X_OK): folders.append(path)
                case S_IFDIR: unread.append(path)
                case S_IFREG where !may(path, R_OK): unread.append(path)
                default: break
                }
            }
        }
        return (unread, true)
    }

    private func unreadCheck(_ key: String, _ path: String, _ unread: [String]) -> Check {
        let details = unread.sorted().prefix(Self.named).map { place in
            let owner = FileOwner(of: PathText(place))
            return text("unread", [Terminal.safe(place), owned(owner), owner?.mode ?? "-"])
        }
        let more = unread.count - details.count
        return Check(
            .bad, text("\(key).bad", [path, name]),
            details: details + (more > 0 ? ["  " + language.text("unreadable.more", [String(more)])] : []),
            remedies: ["sudo chgrp -R \(groupName) \(word(path)) && sudo chmod -R g+rX \(word(path))"])
    }

    private func unwritable(_ key: String, _ path: String, remedy: String) -> Check {
        let owner = FileOwner(of: PathText(path))
        return Check(.bad, text("\(key).bad", [path, name, owned(owner), owner?.mode ?? "-"]), remedy: remedy)
    }

    private func missing(_ path: String, remedy: String) -> Check {
        Check(.bad, text("missing", [path]), remedy: remedy)
    }

    private func text(_ key: String, _ facts: [String] = []) -> String { language.text("doctor." + key, facts) }
    private func word(_ path: String) -> String { ShellWord.quoted(path) }
    private func may(_ path: String, _ mode: Int32) -> Bool { unsafe access(path, mode) == 0 }
    private func exists(_ path: String) -> Bool { may(path, F_OK) }
    private func owned(_ owner: FileOwner?) -> String { owner.map { "\($0.user):\($0.group)" } ?? "-" }

    private var name: String { account?.name ?? String(geteuid()) }
    private var groupName: String { account?.groupName ?? String(getegid()) }
    private var names: String { "\(name):\(groupName)" }
    private var owner: String { "-o \(name) -g \(groupName)" }
}

extension String {
    /// The folder of a path.
    fileprivate var parent: String {
        guard let slash = lastIndex(of: "/") else { return "." }
        return slash == startIndex ? "/" : String(self[..<slash])
    }
}

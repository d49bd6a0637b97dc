/// Who may read what the program writes for people.
public enum FileAccess: Sendable {
    /// Its owner alone.
    case owner
    /// Its owner, and the group of its folder.
    case group

    /// The permissions of a file.
    var filePermissions: UInt32 { self == .owner ? 0o600 : 0o640 }

    /// The permissions of a folder that is made for such files. A group's folder hands its group on to what is put in it.
    public var folderPermissions: UInt32 { self == .owner ? 0o700 : 0o2750 }

    /// Whether these permissions of a file or folder let others read, write or enter than are meant to.
    public func isExceeded(by permissions: UInt32) -> Bool { permissions & (self == .owner ? 0o077 : 0o007) != 0 }
}

/// Folders that an operating system, a NAS or a synchronizer keeps for itself: thumbnails, deleted files, earlier versions. What
/// lies in them is no post; a picture that someone deleted accuses nobody.
enum SystemFolder {
    private static let names: Set<String> = [
        // Synology
        "@eadir", "#recycle", "#snapshot", "@tmp", "@sharesnap", "@sharebin", "@appstore", "@database", "@s2s",
        "@synologydrive", "@maillog",
        // QNAP, Asustor, TerraMaster, Samba, Netapp, ZFS
        "@recycle", "@recently-snapshot", "@transcode", ".@__thumb", ".@__comp", ".@__desc", ".@upload_cache", ".qsync",
        ".@thumb", "~snapshot", ".snapshot", ".snapshots", ".zfs", ".recycle", ".recycle.bin", "recycle.bin",
        "network trash folder", "temporary items",
        // macOS
        ".trashes", ".trash", ".spotlight-v100", ".fseventsd", ".documentrevisions-v100", ".temporaryitems",
        ".appledouble", ".appledb", ".appledesktop", ".mobilebackups", "__macosx", ".ds_store",
        ".pkinstallsandboxmanager",
        // Windows
        "$recycle.bin", "recycler", "recycled", "system volume information", "$windows.~bt", "$extend",
        // Linux and Android
        "lost+found", "lost.dir", ".thumbnails", ".thumbdata", ".thumbs", ".thumbcache", ".globaltrash",
        ".cache", ".xvpics", ".picasaoriginals", ".trashbin",
        // Synchronizers and backups
        ".stversions", ".stfolder", ".sync", ".syncarchive", ".dropbox.cache", ".dropbox", ".tmp.drivedownload",
        ".tmp.driveupload", ".owncloudsync", ".resilio", ".seafile-data", ".rsync-partial", ".~tmp~", ".git", ".svn",
        ".hg",
    ]
    private static let beginnings = [
        ".trash-", ".trashes-", ".stfolder", ".syncthing", "@syno", ".nextcloudsync", ".duplicacy",
    ]

    /// Whether one of the folders of a path is such a one. Names of hashtags (`#apelpagi`) are none.
    static func holds(_ path: some Sequence<UInt8>) -> Bool {
        var folders = Array(path).split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: true)
        if !folders.isEmpty { folders.removeLast() }
        return folders.contains { isOne(String(decoding: $0, as: UTF8.self)) }
    }

    static func isOne(_ folder: String) -> Bool {
        let name = NormalForm.key(folder)
        return names.contains(name) || beginnings.contains(where: name.hasPrefix) || isFound(name)
    }

    /// `FOUND.000`, where Windows puts pieces of broken files.
    private static func isFound(_ name: String) -> Bool {
        name.hasPrefix("found.") && name.utf8.count == 9
            && name.utf8.suffix(3).allSatisfy { (0x30...0x39).contains($0) }
    }
}

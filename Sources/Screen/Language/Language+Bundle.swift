/// What `screen-cli bundle` says, and the words of its sheets.
extension Language {
    static let indonesianBundle: [String: String] = [
        "bundle.unknown": "tidak ada temuan dengan ID {*}",
        "bundle.unknown.hint":
            "salin ID dari laporan; temuan yang sudah dihapus sesuai masa simpan tidak dapat lagi dibuatkan bundel",
        "bundle.gaps": "bundel tidak dibuat: {0} berkas bukti hilang atau berubah sejak dipindai",
        "bundle.gaps.hint":
            "kembalikan berkasnya, atau pindai lagi bila perubahannya dapat dipertanggungjawabkan; dengan --allow-gaps bundel tetap dibuat dan mencatat kekurangannya",
        "bundle.moving": "bundel tidak dibuat: {0} berubah saat disalin",
        "bundle.archive": "bundel tidak dapat ditulis: {0}",
        "bundle.again": "periksa ruang penyimpanan dan kotak masuk, lalu jalankan lagi",
        "bundle.made": "bundel ditulis; periksa isinya dengan: sha256sum -c SHA256SUMS",
        "bundle.note.changed":
            "isinya berubah sejak dipindai sehingga tidak disertakan (SHA-256 sekarang {0}, saat pertama dilihat {1})",
        "bundle.note.missing": "tidak ada lagi di kotak masuk sehingga tidak disertakan ({0})",
        "bundle.note.sidecar_changed": "berkas pendamping ini diubah setelah dipindai",
        "bundle.note.never_read": "gambar ini tidak dapat dibaca saat dipindai sehingga tidak ada SHA-256 pembanding",
        "bundle.note.not_drawn": "salinan beranotasi tidak dapat dibuat: {0}",
        "bundle.note.shared_sidecar":
            "berkas pendamping ini juga memuat {0} unggahan lain; serahkan hanya bagian yang diperlukan",
        "bundle.note.other_registers":
            "dinilai dengan {0}, sedangkan nama dalam bundel ini diambil dari daftar versi {1}",
        "bundle.note.not_registered": "{0} tidak ada lagi dalam daftar, jadi namanya tidak ditampilkan",
        "bundle.guide.title": "Bundel bukti",
        "bundle.guide.content":
            """
        Isi setiap folder temuan:
          temuan.html              lembar temuan satu halaman, untuk dibaca dan dicetak
          temuan.json              temuan yang sama untuk mesin
          lembar-klarifikasi.html  lembar untuk diisi saat meminta klarifikasi
          asli/                    berkas gambar sebagaimana diterima, tidak diubah sama sekali
          anotasi/                 salinan dengan tanda yang ditemukan program (buka dengan peramban)
          pendamping/              berkas pendamping unggahan dari alat pengumpul
        """,
        "bundle.guide.check":
            """
        Memeriksa keutuhan: buka terminal di folder ini, lalu jalankan
          sha256sum -c SHA256SUMS
        Di Windows: certutil -hashfile NAMA-BERKAS SHA256, lalu bandingkan dengan SHA256SUMS.
        """,
        "bundle.guide.care":
            "Pegawai yang disebut belum tentu melakukan hal yang diduga. Lakukan klarifikasi lebih dahulu dan jangan menyebarluaskan bundel ini.",
        "bundle.guide.findings": "Temuan:",

        "page.sheet.statement": "Dokumen ini memuat dugaan yang harus diperiksa petugas, bukan keputusan.",
        "page.sheet.title": "Lembar temuan",
        "page.sheet.made": "Dibuat {0}",
        "page.sheet.level": "Tingkat",
        "page.sheet.files": "Berkas bukti",
        "page.sheet.in_bundle": "Dalam bundel",
        "page.sheet.source": "Di kotak masuk",
        "page.sheet.state": "Keadaan",
        "page.sheet.state.same": "sama seperti saat pertama dilihat",
        "page.sheet.state.sidecar": "disertakan sebagaimana adanya",
        "page.sheet.state.changed": "berubah, tidak disertakan",
        "page.sheet.state.missing": "hilang, tidak disertakan",
        "page.sheet.state.sidecar_changed": "diubah setelah dipindai",
        "page.sheet.state.never_read": "tidak terbaca saat dipindai",
        "page.sheet.state.shared_sidecar": "juga memuat unggahan lain",
        "page.sheet.notes": "Catatan tentang bundel ini",
        "page.sheet.versions": "screen-cli {0} · model {1} · dinilai dengan {2}",
        "page.sheet.caption.rest": "Selengkapnya di temuan.json.",
        "page.sheet.clarify": "Lembar klarifikasi",
        "page.sheet.clarify.intro":
            "Lembar ini digunakan untuk meminta klarifikasi dan bukan merupakan keputusan. Program dapat salah membaca, dan unggahan dapat dibuat oleh orang lain. Saudara dapat memberikan penjelasan secara bebas serta melampirkan bukti pendukung.",
        "page.sheet.clarify.closed":
            "Sumber tertutup: berasal dari percakapan pribadi. Perlihatkan hanya bagian yang diperlukan, dan lindungi pihak lain yang ada di dalamnya.",
        "page.sheet.person": "Pihak yang dimintai klarifikasi",
        "page.sheet.person.name": "Nama",
        "page.sheet.person.post": "Jabatan dan unit kerja",
        "page.sheet.person.namesakes":
            "Identitas belum pasti: ada beberapa pegawai dengan nama yang sama. Pastikan lebih dahulu.",
        "page.sheet.post": "Unggahan",
        "page.sheet.about": "Hal yang perlu dijelaskan",
        "page.sheet.questions": "Pertanyaan dan jawaban",
        "page.sheet.question.1": "Apakah akun ini milik Saudara atau Saudara kelola?",
        "page.sheet.question.1.choices": "☐ ya   ☐ tidak   ☐ dahulu, sampai ……………………",
        "page.sheet.question.2": "Apakah Saudara yang membuat atau mengunggah gambar ini?",
        "page.sheet.question.2.choices": "☐ ya   ☐ tidak, oleh ……………………",
        "page.sheet.question.3": "Kapan, di mana, dan dalam acara apa gambar ini dibuat?",
        "page.sheet.question.4": "Apa maksud tulisan atau pose dalam gambar ini menurut Saudara?",
        "page.sheet.question.5": "Penjelasan lain, dan bukti yang dilampirkan",
        "page.sheet.outcome": "Hasil klarifikasi (diisi petugas)",
        "page.sheet.outcome.1": "penjelasan diterima, dugaan tidak dilanjutkan",
        "page.sheet.outcome.2": "masih diperlukan keterangan tambahan",
        "page.sheet.outcome.3": "diteruskan ke satgas",
        "page.sheet.outcome.4": "lain: ……………………………………",
        "page.sheet.signed.official": "Pihak yang memberi penjelasan",
        "page.sheet.signed.officer": "Anggota satuan tugas",
        "page.sheet.signed.witness": "Saksi",
        "page.sheet.signed.name": "Nama dan NIP",
        "page.sheet.letterhead": "Nama instansi atau satuan tugas",
        "page.sheet.number": "Nomor",
        "page.sheet.until": "Jawaban diterima paling lambat",
        "page.sheet.basis": "Dasar hukum",
        "page.sheet.sanction.none": "belum dipastikan",
        "page.sheet.signed.place": "Tempat dan tanggal",
    ]

    static let englishBundle: [String: String] = [
        "bundle.unknown": "no finding has the id {*}",
        "bundle.unknown.hint": "copy ids from the report; a finding that was purged cannot be bundled any more",
        "bundle.gaps": "no bundle was made: {0} files of the evidence are gone or have changed since the scan",
        "bundle.gaps.hint":
            "bring the files back, or scan again if the change is in order; --allow-gaps makes a bundle that tells what it lacks",
        "bundle.moving": "no bundle was made: {0} changed while it was copied",
        "bundle.archive": "the bundle cannot be written: {0}",
        "bundle.again": "check the disk's free space and the inbox, then run again",
        "bundle.made": "bundle written; check its content with: sha256sum -c SHA256SUMS",
        "bundle.note.changed":
            "its content changed since the scan, so it is left out (SHA-256 now {0}, at first sight {1})",
        "bundle.note.missing": "is no longer in the inbox, so it is left out ({0})",
        "bundle.note.sidecar_changed": "this sidecar was written to after the scan",
        "bundle.note.never_read": "the scan could not read this picture, so there is no SHA-256 to compare with",
        "bundle.note.not_drawn": "no annotated copy could be made: {0}",
        "bundle.note.shared_sidecar": "this sidecar also tells of {0} other posts; hand on no more than is needed",
        "bundle.note.other_registers": "judged by {0}, while the names in this bundle come from registers {1}",
        "bundle.note.not_registered": "{0} is no longer in the registers, so its name is not shown",
        "bundle.guide.title": "Evidence bundle",
        "bundle.guide.content":
            """
        In each finding's folder:
          temuan.html              the finding on one page, to read and to print
          temuan.json              the same finding for machines
          lembar-klarifikasi.html  a sheet to fill in when the official is asked
          asli/                    the picture files as they are, not one byte changed
          anotasi/                 copies with the marks that the program saw (open them in a browser)
          pendamping/              the post's sidecars from the collecting tool
        """,
        "bundle.guide.check":
            """
        To check that nothing was changed, open a terminal in this folder and run
          sha256sum -c SHA256SUMS
        On Windows: certutil -hashfile FILE SHA256, and compare with SHA256SUMS.
        """,
        "bundle.guide.care":
            "Whoever is named here may not have acted as suspected. Ask first; do not pass this bundle around.",
        "bundle.guide.findings": "Findings:",

        "page.sheet.statement": "A suspicion for a person to review, not a verdict.",
        "page.sheet.title": "Finding",
        "page.sheet.made": "Made {0}",
        "page.sheet.level": "Level",
        "page.sheet.files": "Files of evidence",
        "page.sheet.in_bundle": "In the bundle",
        "page.sheet.source": "In the inbox",
        "page.sheet.state": "State",
        "page.sheet.state.same": "the same as at first sight",
        "page.sheet.state.sidecar": "enclosed as it is",
        "page.sheet.state.changed": "changed, left out",
        "page.sheet.state.missing": "gone, left out",
        "page.sheet.state.sidecar_changed": "written to after the scan",
        "page.sheet.state.never_read": "could not be read by the scan",
        "page.sheet.state.shared_sidecar": "also tells of other posts",
        "page.sheet.notes": "Notes on this bundle",
        "page.sheet.versions": "screen-cli {0} · models {1} · judged by {2}",
        "page.sheet.caption.rest": "The whole text is in temuan.json.",
        "page.sheet.clarify": "Clarification sheet",
        "page.sheet.clarify.intro":
            "This sheet asks for an explanation and decides nothing. The program can misread, and someone else may have made the post. Whoever is asked may answer freely and enclose evidence.",
        "page.sheet.clarify.closed":
            "Closed source: it comes from a private conversation. Show only what is needed, and protect the others in it.",
        "page.sheet.person": "Who is asked",
        "page.sheet.person.name": "Name",
        "page.sheet.person.post": "Position and work unit",
        "page.sheet.person.namesakes": "Not certain who: several officials have this name. Make sure first.",
        "page.sheet.post": "Post",
        "page.sheet.about": "What needs explaining",
        "page.sheet.questions": "Questions and answers",
        "page.sheet.question.1": "Is this account yours, or do you manage it?",
        "page.sheet.question.1.choices": "☐ yes   ☐ no   ☐ formerly, until ……………………",
        "page.sheet.question.2": "Did you make or upload this?",
        "page.sheet.question.2.choices": "☐ yes   ☐ no, it was ……………………",
        "page.sheet.question.3": "When, where and on what occasion was this picture made?",
        "page.sheet.question.4": "What do the words or the pose in this picture mean, in your view?",
        "page.sheet.question.5": "Anything else, and evidence that you enclose",
        "page.sheet.outcome": "Outcome (for the officer)",
        "page.sheet.outcome.1": "explanation accepted, no suspicion remains",
        "page.sheet.outcome.2": "more information is needed",
        "page.sheet.outcome.3": "forwarded to the task force",
        "page.sheet.outcome.4": "other: ……………………………………",
        "page.sheet.signed.official": "Who was asked",
        "page.sheet.signed.officer": "Member of the task force",
        "page.sheet.signed.witness": "Witness",
        "page.sheet.signed.name": "Name and NIP",
        "page.sheet.letterhead": "Name of the office or task force",
        "page.sheet.number": "Number",
        "page.sheet.until": "Answer due by",
        "page.sheet.basis": "Legal basis",
        "page.sheet.sanction.none": "not confirmed",
        "page.sheet.signed.place": "Place and date",
    ]
}

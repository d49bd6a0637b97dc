/// The help in Indonesian: each English sentence of a command or an option, and what stands for it. A longer text is looked
/// up a paragraph at a time; examples are the same in both languages.
enum HelpTexts {
    static let indonesian = commands.merging(options) { first, _ in first }

    private static let commands: [String: String] = [
        "Screens image posts for signs that a civil servant took sides in an election.":
            "Menyaring unggahan gambar untuk mencari tanda keberpihakan ASN dalam pemilihan.",
        "Look through inboxes and write what deserves a human look.":
            "Memindai kotak masuk dan menulis apa yang perlu ditinjau orang.",
        "Images that were seen before are not looked at again. The reports go to the --out folder: laporan.csv, laporan.xlsx, berkas.csv, laporan.html and ringkasan.json. A finding is a suspicion with evidence, never a verdict.":
            "Gambar yang sudah pernah dilihat tidak dilihat lagi. Laporan ditulis ke folder --out: laporan.csv, laporan.xlsx, berkas.csv, laporan.html dan ringkasan.json. Temuan adalah dugaan beserta tandanya, tidak pernah putusan.",
        "Exit codes: 0 finished; 1 leads found (with --exit-code); 2 fatal; 3 finished, but some files could not be read for the first time; 4 another run holds the lock; 64 usage; 65 registers missing, empty, wrong or expired; 130 and 143 interrupted.":
            "Kode keluar: 0 selesai; 1 ada dugaan (dengan --exit-code); 2 gagal; 3 selesai, tetapi ada berkas yang untuk pertama kali tidak dapat dibaca; 4 pemindaian lain sedang berjalan; 64 perintah salah ketik; 65 daftar tidak ada, kosong, salah atau kedaluwarsa; 130 dan 143 dihentikan.",
        "Print what is seen in images, one JSON line an image.":
            "Mencetak apa yang dilihat dalam gambar, satu baris JSON setiap gambar.",
        "Text lines, hands and faces, as seen: nothing is judged and nothing is stored. An image that cannot be read gives a line with an error code. Exit code 3 says that there was at least one.":
            "Baris tulisan, tangan dan wajah sebagaimana dilihat: tidak ada yang dinilai, tidak ada yang disimpan. Gambar yang tidak dapat dibaca menghasilkan baris dengan kode galat. Kode keluar 3: ada sedikitnya satu.",
        "Judge everything seen so far with changed registers, without opening an image.":
            "Menimbang ulang semua yang sudah dilihat dengan daftar yang berubah, tanpa membuka gambar.",
        "Write reports from the store, narrowed by date, contest or level.":
            "Menulis laporan dari simpanan, dibatasi menurut tanggal, kontes atau tingkat.",
        "Serve the page on 127.0.0.1, where officers decide.":
            "Menyajikan halaman tinjauan di 127.0.0.1, tempat petugas memutuskan.",
        "Prints the address to open; it works once, in one browser. A second officer at this machine needs another one: --browsers 2. Each decision is in the store before the page says so; while a scan runs, the page waits and tries again. From a card the clarification sheet can be opened and the evidence bundle downloaded. Ends with Ctrl-C.":
            "Mencetak alamat yang dibuka; alamat itu berlaku satu kali, di satu peramban. Petugas kedua di komputer ini perlu alamat lain: --browsers 2. Setiap keputusan sudah tersimpan sebelum halaman mengatakannya; selama pemindaian berjalan, halaman menunggu dan mencoba lagi. Dari kartu, lembar klarifikasi dapat dibuka dan bundel bukti diunduh. Berakhir dengan Ctrl-C.",
        "Tell everything known about an image or a finding.":
            "Menceritakan semua yang diketahui tentang sebuah gambar atau temuan.",
        "Put the evidence of findings into one zip, for the task force.":
            "Mengumpulkan bukti temuan ke dalam satu zip untuk satgas.",
        "Holds the untouched originals, annotated copies, each finding as a page and as JSON, the post's sidecars, a sheet for the official's answer, and SHA256SUMS for sha256sum -c. Prints the zip's own SHA-256 and name.":
            "Berisi gambar asli apa adanya, salinan bertanda, setiap temuan sebagai halaman dan JSON, berkas pendamping unggahan, lembar untuk jawaban pegawai, dan SHA256SUMS untuk sha256sum -c. Mencetak SHA-256 dan nama zip-nya.",
        "Originals are compared with what the scan saw. One that changed or is gone ends the command with exit code 2 and no zip, unless --allow-gaps says that the bundle may tell of it. An unknown id ends it with exit code 2 too.":
            "Gambar asli dibandingkan dengan yang dilihat saat pemindaian. Bila ada yang berubah atau hilang, perintah berakhir dengan kode 2 tanpa zip, kecuali --allow-gaps mengizinkan bundel mencatatnya. ID yang tidak dikenal juga berakhir dengan kode 2.",
        "Take in what other machines saw, then scan: only what they left out is looked at here.":
            "Menerima hasil lihat komputer lain, lalu memindai: di sini hanya dilihat yang belum mereka lihat.",
        "The files hold observations as `screen-cli worker` and `screen-cli observe` write them, one JSON line an image; - is standard input. They are known by SHA-256, so that a file may be taken in twice, and an image may lie anywhere. They must have been made with the same models and limits as this program's. Lines that are no observations are named by file and line and left out, and the exit code is 3; the other exit codes are those of scan.":
            "Berkasnya berisi hasil lihat sebagaimana ditulis `screen-cli worker` dan `screen-cli observe`, satu baris JSON setiap gambar; - berarti masukan standar. Gambar dikenali lewat SHA-256, sehingga berkas boleh diterima dua kali dan gambar boleh berada di mana saja. Hasilnya harus dibuat dengan model dan batas yang sama dengan program ini. Baris yang bukan hasil lihat disebut berkas dan nomornya lalu ditinggalkan, dan kode keluarnya 3; kode lain sama dengan scan.",
        "Remove what was seen in old posts, unless an officer passed them on.":
            "Menghapus hasil lihat unggahan lama, kecuali yang sudah diteruskan petugas.",
        "Ids, SHA-256 and decisions stay, so that a rejected lead does not come back. The images in the inbox are not touched. Without --older-than, posts are kept as many days as retensi_hari in the registers' pengaturan.yaml says (180 where it says nothing).":
            "ID, SHA-256 dan keputusan tetap tersimpan agar dugaan yang ditolak tidak kembali. Gambar di kotak masuk tidak disentuh. Tanpa --older-than, unggahan disimpan selama retensi_hari dalam pengaturan.yaml (180 hari jika tidak disebutkan).",
        "Copy the store, also while a scan runs, and check the copy.":
            "Menyalin simpanan, juga selama pemindaian berjalan, dan memeriksa salinannya.",
        "The copy is one file that takes the store's place as it is: stop the timer, put it there, look at it with doctor --store. Registers and inbox are plain files and are copied by any means.":
            "Salinannya satu berkas yang dapat langsung menggantikan simpanan: hentikan timer, taruh di tempatnya, periksa dengan doctor --store. Daftar dan kotak masuk adalah berkas biasa dan disalin dengan cara apa pun.",
        "Tell how the last scan went, what could not be read, and what waits for review.":
            "Memberi tahu bagaimana pemindaian terakhir, apa yang tidak dapat dibaca, dan apa yang menunggu tinjauan.",
        "Exit codes: 0 the last scan finished and read everything; 3 it finished, but files or folders of the inbox cannot be read; 2 it did not finish, there was none, or the last that finished is older than --max-age.":
            "Kode keluar: 0 pemindaian terakhir selesai dan membaca semuanya; 3 selesai, tetapi ada berkas atau folder kotak masuk yang tidak dapat dibaca; 2 tidak selesai, belum pernah ada, atau yang terakhir selesai lebih lama dari --max-age.",
        "Make a folder with an inbox, registers to fill in, a place for reports, and a guide in Indonesian.":
            "Membuat folder dengan kotak masuk, daftar untuk diisi, tempat laporan, dan panduan.",
        "Check models, languages, folders, registers, the store and the kernel, and say how to mend each.":
            "Memeriksa model, bahasa, folder, daftar, simpanan dan kernel, dan memberi tahu cara memperbaikinya.",
        "Exit code 2 says that something must be mended before a scan. It also compiles the models for this processor, so that the first scan of this user starts quickly.":
            "Kode keluar 2: ada yang harus diperbaiki sebelum memindai. Perintah ini juga menyiapkan model untuk prosesor ini, supaya pemindaian pertama pengguna ini cepat mulai.",
        "Root may read everything, so that root's eyes say nothing of the nightly service: as root it checks as the user screen-cli, where there is one, and, if no folder is named, the folders of /etc/screen-cli/scan.env.":
            "Root dapat membaca segalanya, sehingga penglihatan root tidak menggambarkan layanan malam: sebagai root, pemeriksaan dilakukan sebagai pengguna screen-cli bila ada, dan, bila tidak ada folder yang disebut, atas folder dalam /etc/screen-cli/scan.env.",
        "Answer JSON Lines on standard input with JSON Lines on standard output.":
            "Menjawab baris JSON di masukan standar dengan baris JSON di keluaran standar.",
        "One line each: {\"path\":\"foto.jpg\"} is answered by an observation or an error. Any engine that pipes lines through a process can drive it; docs/worker.md tells the requests.":
            "Satu baris satu permintaan: {\"path\":\"foto.jpg\"} dijawab dengan hasil lihat atau galat. Mesin apa pun yang mengalirkan baris lewat sebuah proses dapat memakainya; permintaannya dijelaskan di docs/worker.md.",
        "Show subcommand help information.": "Menampilkan bantuan sebuah perintah.",
    ]

    private static let options: [String: String] = [
        "Show help information.": "Menampilkan bantuan ini.",
        "Print the versions of program, models and libraries.": "Mencetak versi program, model dan pustaka.",
        "The folders that officers fill.": "Folder yang diisi petugas.",
        "Folder of the registers.": "Folder daftar.",
        "Folder of the registers (default: the last scan's).":
            "Folder daftar (bawaan: yang dipakai pemindaian terakhir).",
        "Folder of the reports.": "Folder laporan.",
        "Folder of the reports, with the store in it.": "Folder laporan, yang juga memuat simpanan.",
        "The store.": "Berkas simpanan.",
        "The store that a scan made.": "Berkas simpanan yang dibuat pemindaian.",
        "The store (default: screen.sqlite in the folder of the reports).":
            "Berkas simpanan (bawaan: screen.sqlite di folder laporan).",
        "Folder with the models (default: beside the program).": "Folder model (bawaan: di sebelah program).",
        "Folder that keeps compiled models, so that the next start is quicker.":
            "Folder untuk model yang sudah disiapkan, supaya lain kali lebih cepat mulai.",
        "Who reads the text: ppocr or tesseract.": "Pembaca tulisan: ppocr atau tesseract.",
        "Inference threads.": "Banyaknya utas penghitung.",
        "Largest file, in bytes.": "Berkas terbesar, dalam bita.",
        "Longest side, in pixels.": "Sisi terpanjang, dalam piksel.",
        "Most pixels that are decoded.": "Piksel terbanyak yang dibuka.",
        "Workers at once (default: one for each core).": "Pekerja sekaligus (bawaan: satu setiap inti prosesor).",
        "Seconds for one image.": "Detik untuk satu gambar.",
        "Memory of one worker, in MiB.": "Memori satu pekerja, dalam MiB.",
        "Language of messages and reports: id or en.": "Bahasa pesan dan laporan: id atau en.",
        "Say nothing unless something needs a person.": "Diam, kecuali ada yang perlu diketahui orang.",
        "Say more.": "Bercerita lebih banyak.",
        "Let the group of their folder read what is written, and registers. The store stays its owner's alone.":
            "Grup foldernya boleh membaca yang ditulis, dan daftar. Simpanan tetap milik pemiliknya saja.",
        "The moment that reports name (default: now).": "Waktu yang ditulis dalam laporan (bawaan: sekarang).",
        "Use registers with wrong rows, leaving those out.":
            "Memakai daftar yang punya baris salah, tanpa baris-baris itu.",
        "Accept that an inbox that held files is empty now.":
            "Menerima bahwa kotak masuk yang tadinya berisi sekarang kosong.",
        "Show also findings that were decided away.": "Menampilkan juga temuan yang sudah diputuskan bukan dugaan.",
        "End with code 1 if there are leads.": "Berakhir dengan kode 1 bila ada dugaan.",
        "Cells of CSV files: parted by commas, or by semicolons (default: excel-id with --lang id, comma with en).":
            "Pemisah sel berkas CSV: comma (koma) atau excel-id (titik koma); bawaan: excel-id dengan --lang id, comma dengan en.",
        "Show pictures with blurred faces alone; of rematch and report: those that a scan with this option made.":
            "Hanya menampilkan gambar dengan wajah tersamar; pada rematch dan report: yang dibuat pemindaian dengan pilihan ini.",
        "Append messages to this file too, with their time.": "Mencatat pesan juga ke berkas ini, dengan waktunya.",
        "Also draw everything that is seen over each image, as SVG files in this folder.":
            "Menggambar juga semua yang dilihat di atas setiap gambar, sebagai berkas SVG di folder ini.",
        "Language of the drawings: id or en.": "Bahasa dalam gambar: id atau en.",
        "The images.": "Gambar-gambarnya.",
        "Write the reports here too.": "Menulis juga laporannya di sini.",
        "Print findings as JSON Lines.": "Mencetak temuan sebagai baris JSON.",
        "Uploaded on this day or later.": "Diunggah pada hari ini atau sesudahnya.",
        "Uploaded on this day or before.": "Diunggah pada hari ini atau sebelumnya.",
        "Of this contest alone.": "Hanya dari kontes ini.",
        "Of this level or higher: rendah, sedang or tinggi.":
            "Dari tingkat ini atau lebih tinggi: rendah, sedang atau tinggi.",
        "The port (default: any that is free).": "Nomor port (bawaan: yang sedang kosong).",
        "How many browsers may open the page: prints an address for each.":
            "Banyaknya peramban yang boleh membuka halaman: satu alamat untuk masing-masing.",
        "An image's file, its SHA-256, or a finding's id.": "Berkas gambar, SHA-256-nya, atau ID temuan.",
        "Ids of findings, as reports print them.": "ID temuan, seperti tertulis dalam laporan.",
        "The zip (default: bukti-ID.zip in this folder).": "Berkas zip (bawaan: bukti-ID.zip di folder ini).",
        "Replace the zip if it is there.": "Mengganti zip yang sudah ada.",
        "Make the bundle although originals or sidecars changed or are gone; it tells which.":
            "Tetap membuat bundel walaupun gambar asli atau pendamping berubah atau hilang; bundel mencatat yang mana.",
        "Files of observations.": "Berkas hasil lihat.",
        "A folder that officers fill; any number of times.": "Folder yang diisi petugas; boleh berkali-kali.",
        "Age since a post was first seen: days, such as 180d (default: the registers' retensi_hari).":
            "Umur sejak unggahan pertama kali terlihat: hari, misalnya 180d (bawaan: retensi_hari dalam daftar).",
        "Look again at every image that failed before, not only at those whose failure may pass.":
            "Memeriksa kembali setiap gambar yang dahulu gagal, tidak hanya yang kegagalannya mungkin berlalu.",
        "Believe the clock (or --now) although it is earlier than this program or than what was seen before.":
            "Mempercayai jam (atau --now) meskipun lebih awal dari program ini atau dari unggahan yang sudah diterima.",
        "From another computer: ssh -L 8080:127.0.0.1:PORT SERVER, and the address printed here with localhost:8080.":
            "Dari komputer lain: ssh -L 8080:127.0.0.1:PORT SERVER, lalu alamat yang tercetak di sini dengan localhost:8080.",
        "Only say what would be removed.": "Hanya memberi tahu apa yang akan dihapus.",
        "The copy to make.": "Salinan yang dibuat.",
        "Replace a file that is there.": "Mengganti berkas yang sudah ada.",
        "Hours after which a scan that finished is too old.":
            "Berapa jam sesudah selesai sebuah pemindaian dianggap terlalu lama.",
        "Print one JSON object.": "Mencetak satu objek JSON.",
        "The folder to make.": "Folder yang dibuat.",
        "Check this inbox too; any number of times.": "Memeriksa juga kotak masuk ini; boleh berkali-kali.",
        "Check these registers too.": "Memeriksa juga daftar ini.",
        "Check this folder of reports too.": "Memeriksa juga folder laporan ini.",
        "Check this store too.": "Memeriksa juga simpanan ini.",
        "Check this log too.": "Memeriksa juga berkas catatan ini.",
        "Check as this user (default as root: screen-cli, if there is one).":
            "Memeriksa sebagai pengguna ini (bawaan untuk root: screen-cli, bila ada).",
        "Check the folders that this file of the nightly service names (default as root: /etc/screen-cli/scan.env).":
            "Memeriksa folder yang disebut berkas layanan malam ini (bawaan untuk root: /etc/screen-cli/scan.env).",
        "Memory, in MiB; 0 sets no limit.": "Memori, dalam MiB; 0 berarti tanpa batas.",
        "Seconds for one image, after which the worker ends itself; 0 sets no limit.":
            "Detik untuk satu gambar, sesudah itu pekerja berhenti sendiri; 0 berarti tanpa batas.",
        "A folder with images, in base64. Given, nothing else can be read.":
            "Folder berisi gambar, dalam base64. Bila disebut, tidak ada yang lain yang dapat dibaca.",
        "Instead of answering, try what the cage must prevent, and print what came of it.":
            "Alih-alih menjawab, mencoba apa yang harus dicegah kurungan, dan mencetak hasilnya.",
    ]

    /// What stands for a value: `<folder>`.
    static let indonesianValues = [
        "MiB": "MiB", "bytes": "bita", "copy": "salinan", "count": "banyak", "day": "hari", "days": "hari",
        "dialect": "jenis", "file": "berkas", "file or id": "berkas atau id", "folder": "folder", "hours": "jam",
        "id": "id", "image": "gambar", "inbox": "kotak-masuk", "language": "bahasa", "level": "tingkat", "name": "nama",
        "number": "nomor", "pixels": "piksel", "reader": "pembaca", "seconds": "detik", "subcommands": "perintah",
        "time": "waktu",
    ]
}

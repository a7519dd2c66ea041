package id.koperasi.registry.reportimport;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;

/** Why a line of the ministry's table of annual meetings is not taken, or what of it is left alone. */
sealed interface ReportImportRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "annual-meeting-unknown",
            en = "No annual meeting of your region is on record for this line",
            id = "RAT pada baris ini belum tercatat di wilayah Anda",
            enDetail = "The minutes are recorded first; the file states what the board reported of them.",
            idDetail = "Berita acara dicatat lebih dahulu; berkas ini memuat laporannya.")
    record MeetingUnknown() implements ReportImportRejection {}

    @Refusal(
            status = 422,
            code = "annual-meeting-not-single",
            en = "Several annual meetings are on record for this line",
            id = "Ada beberapa RAT yang tercatat untuk baris ini",
            enDetail = "State the id of the meeting or its day.",
            idDetail = "Cantumkan kode RAT atau tanggalnya.")
    record SeveralMeetings() implements ReportImportRejection {}

    @Refusal(
            status = 422,
            code = "differs-from-minutes",
            en = "The line says otherwise than the minutes of the meeting",
            id = "Baris ini berbeda dengan berita acara rapat",
            enDetail = "The minutes say {minutes}; they are corrected for themselves.",
            idDetail = "Berita acara menyatakan {minutes}; koreksi dilakukan pada berita acara.")
    record DiffersFromMinutes(String column, String minutes) implements ReportImportRejection {}

    @Refusal(
            status = 422,
            code = "annual-meeting-stated-before",
            en = "An earlier line of the file states the same meeting",
            id = "Baris sebelumnya pada berkas ini memuat RAT yang sama",
            enDetail = "Line {line}.",
            idDetail = "Baris {line}.")
    record StatedBefore(int line) implements ReportImportRejection {}

    @Refusal(
            status = 422,
            code = "report-status-left-alone",
            en = "How far a report has come is decided here and not taken from a file",
            id = "Status laporan ditetapkan di sini dan tidak diambil dari berkas",
            enDetail = "Here it is {here}.",
            idDetail = "Di sini statusnya {here}.")
    record StatusLeftAlone(String here) implements ReportImportRejection {}
}

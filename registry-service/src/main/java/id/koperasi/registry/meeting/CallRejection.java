package id.koperasi.registry.meeting;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.registry.paper.PaperKind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Why a meeting is not called, attended or held as told. */
sealed interface CallRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "nowhere-to-meet",
            en = "A meeting has a place or a link, or both",
            id = "Rapat memerlukan tempat atau tautan daring",
            source = MeetingRejection.STATUTES)
    record NowhereToMeet() implements CallRejection {}

    @Refusal(
            status = 422,
            code = "agenda-required",
            en = "Members are called to an extraordinary meeting for something",
            id = "Undangan rapat luar biasa memuat acara rapat",
            source = MeetingRejection.STATUTES)
    record AgendaRequired() implements CallRejection {}

    @Refusal(
            status = 409,
            code = "call-settled",
            en = "This meeting has been held or cancelled",
            id = "Rapat ini sudah diadakan atau dibatalkan",
            enDetail = "It is {call}.",
            idDetail = "Statusnya {call}.")
    record CallSettled(MeetingCall.Status call) implements CallRejection {}

    @Refusal(
            status = 422,
            code = "not-on-the-day",
            en = "Members are present on the day of the meeting",
            id = "Kehadiran dicatat pada hari rapat",
            enDetail = "It is {meetsOn}.",
            idDetail = "Rapat diadakan {meetsOn}.")
    record NotOnTheDay(LocalDate meetsOn) implements CallRejection {}

    @Refusal(
            status = 422,
            code = "not-on-the-roll",
            en = "Somebody is no member on the day of the meeting",
            id = "Ada yang bukan anggota pada hari rapat",
            enDetail = "Only members vote, and nobody for another.",
            idDetail = "Hanya anggota yang bersuara, tanpa diwakilkan.",
            source = "UU 25/1992, art. 24(3)")
    record NotOnTheRoll(List<UUID> memberIds) implements CallRejection {}

    @Refusal(
            status = 422,
            code = "attendance-differs",
            en = "The number present is not the number recorded",
            id = "Jumlah yang hadir berbeda dengan daftar hadir yang tercatat",
            enDetail = "{recorded} are recorded. Leave `present` out.",
            idDetail = "Tercatat {recorded}. Kosongkan `present`.")
    record AttendanceDiffers(int recorded) implements CallRejection {}

    @Refusal(
            status = 422,
            code = "attendance-required",
            en = "Nobody's attendance is recorded, so the number and the paper that proves it are needed",
            id = "Daftar hadir belum tercatat, sehingga jumlah dan buktinya wajib diisi")
    record AttendanceRequired() implements CallRejection {}

    @Refusal(
            status = 422,
            code = "book-year-differs",
            en = "The members were called to hear the accounts of another year",
            id = "Anggota diundang untuk membahas tahun buku yang lain",
            enDetail = "{stated} stated, {called} in the call. Leave `bookYear` out.",
            idDetail = "Disebutkan {stated}, dalam undangan {called}. Kosongkan `bookYear`.",
            source = MeetingRejection.STATUTES)
    record BookYearDiffers(int stated, int called) implements CallRejection {}

    @Refusal(
            status = 422,
            code = "minutes-paper-required",
            en = "The minutes are handed in as a paper before the meeting is put on record",
            id = "Berita acara diserahkan sebagai dokumen sebelum rapat dicatat",
            enDetail = "Hand them in as a paper of the kind {kind} and send `paperId`.",
            idDetail = "Serahkan sebagai dokumen jenis {kind}, lalu isi `paperId`.",
            source = MeetingRejection.STATUTES)
    record MinutesRequired(PaperKind kind) implements CallRejection {}

    @Refusal(
            status = 422,
            code = "attendance-list-required",
            en = "Nobody's attendance was scanned, so the list of those present is handed in as a paper",
            id = "Kehadiran tidak dipindai, sehingga daftar hadir diserahkan sebagai dokumen",
            enDetail = "Hand it in as a paper of the kind ATTENDANCE_LIST and send `attendancePaperId`.",
            idDetail = "Serahkan sebagai dokumen jenis ATTENDANCE_LIST, lalu isi `attendancePaperId`.",
            source = MeetingRejection.STATUTES)
    record AttendanceListRequired() implements CallRejection {}
}

package id.koperasi.registry.meeting;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.registry.decision.Decision;
import java.time.LocalDate;
import java.util.List;

/** Why the minutes of a meeting are not taken. */
sealed interface MeetingRejection extends Rejection {

    /** Where the rules of meetings stand. */
    String STATUTES = "Juklak Menkop 1/2025, draf anggaran dasar: rapat anggota";

    @Refusal(
            status = 422,
            code = "held-before-formation",
            en = "Members of a cooperative cannot meet before it is formed",
            id = "Rapat anggota tidak dapat diadakan sebelum koperasi terbentuk",
            enDetail = "It was formed on {formedOn}.",
            idDetail = "Koperasi ini terbentuk pada {formedOn}.")
    record HeldBeforeFormation(LocalDate formedOn) implements MeetingRejection {}

    @Refusal(
            status = 422,
            code = "notice-too-short",
            en = "The members were called too late",
            id = "Undangan rapat terlalu dekat dengan hari rapat",
            enDetail = "They had {noticeDays} days, and {requiredDays} are the least.",
            idDetail = "Jaraknya {noticeDays} hari, paling sedikit {requiredDays} hari.",
            source = STATUTES)
    record NoticeTooShort(long noticeDays, int requiredDays) implements MeetingRejection {}

    @Refusal(
            status = 422,
            code = "more-present-than-members",
            en = "More were present than there are members",
            id = "Yang hadir lebih banyak daripada jumlah anggota",
            source = "UU 25/1992, art. 24(3)")
    record MorePresentThanMembers() implements MeetingRejection {}

    @Refusal(
            status = 422,
            code = "no-quorum",
            en = "Too few members were present to decide anything",
            id = "Anggota yang hadir tidak mencapai kuorum sehingga rapat tidak dapat mengambil keputusan",
            enDetail = "{present} of {members}. Record the meeting without resolutions, then call a second one.",
            idDetail = "{present} dari {members}. Catat rapat tanpa keputusan, lalu panggil rapat kedua.",
            source = STATUTES)
    record NoQuorum(int members, int present) implements MeetingRejection {}

    @Refusal(
            status = 422,
            code = "not-a-second-call",
            en = "It is no second call of that meeting",
            id = "Rapat ini bukan panggilan kedua dari rapat tersebut",
            enDetail = "A second call names the first meeting of the same kind of this cooperative.",
            idDetail = "Panggilan kedua menyebut rapat pertama yang sejenis pada koperasi ini.")
    record NotASecondCall() implements MeetingRejection {}

    @Refusal(
            status = 422,
            code = "no-second-call-needed",
            en = "A second meeting follows one to which too few came",
            id = "Rapat kedua diadakan setelah rapat pertama yang tidak mencapai kuorum",
            source = STATUTES)
    record WithoutSecondCall() implements MeetingRejection {}

    @Refusal(
            status = 422,
            code = "second-call-too-late",
            en = "The second meeting came too late, so its lower quorum does not count",
            id = "Rapat kedua terlambat sehingga kuorum yang lebih rendah tidak berlaku",
            enDetail = "It could be held until {lastDay}, {days} days after the first.",
            idDetail = "Paling lambat {lastDay}, {days} hari setelah rapat pertama.",
            source = STATUTES)
    record SecondCallTooLate(LocalDate lastDay, int days) implements MeetingRejection {}

    @Refusal(
            status = 422,
            code = "second-call-adds-matters",
            en = "A second meeting decides what too few came to decide the first time, and nothing else",
            id = "Rapat kedua hanya memutuskan acara rapat pertama yang tidak mencapai kuorum",
            enDetail = "The first was not called for {added}. Call a meeting of its own for that.",
            idDetail = "Rapat pertama tidak diundang untuk {added}. Panggil rapat tersendiri untuk itu.")
    record SecondCallAdds(List<Decision> added) implements MeetingRejection {}

    @Refusal(
            status = 422,
            code = "second-call-of-another-year",
            en = "A second annual meeting hears the accounts of the same year as the first",
            id = "Rapat kedua membahas tahun buku yang sama dengan rapat pertama",
            enDetail = "The first was about {bookYear}.",
            idDetail = "Rapat pertama tentang tahun buku {bookYear}.")
    record SecondCallOfYear(int bookYear) implements MeetingRejection {}

    @Refusal(
            status = 409,
            code = "second-call-held-already",
            en = "That meeting has had its second call",
            id = "Panggilan kedua untuk rapat tersebut sudah diadakan")
    record SecondCallHeldAlready() implements MeetingRejection {}

    @Refusal(
            status = 422,
            code = "nobody-is-a-member",
            en = "Nobody is a member on the day of the meeting",
            id = "Tidak ada anggota pada hari rapat",
            source = "UU 25/1992, art. 22")
    record NobodyIsMember() implements MeetingRejection {}

    @Refusal(
            status = 409,
            code = "minutes-recorded-already",
            en = "Minutes of this number are on record already",
            id = "Berita acara dengan nomor ini sudah tercatat")
    record MinutesRecordedAlready() implements MeetingRejection {}

    @Refusal(
            status = 422,
            code = "members-unknown",
            en = "How many members the cooperative has is neither on its roll nor stated",
            id = "Jumlah anggota tidak tercatat pada buku daftar anggota dan tidak disebutkan",
            enDetail = "State `members` while the book of members is not open.",
            idDetail = "Isi `members` selama buku daftar anggota belum dibuka.")
    record MembersUnknown() implements MeetingRejection {}

    @Refusal(
            status = 422,
            code = "members-differ-from-roll",
            en = "The roll has another number of members on that day",
            id = "Jumlah anggota berbeda dengan buku daftar anggota pada hari tersebut",
            enDetail = "{stated} stated, {roll} on the roll. Leave `members` out.",
            idDetail = "Disebutkan {stated}, dalam daftar {roll}. Kosongkan `members`.",
            source = "UU 25/1992, art. 17(2)")
    record MembersDifferFromRoll(int stated, int roll) implements MeetingRejection {}

    @Refusal(
            status = 422,
            code = "no-such-book-year",
            en = "An annual meeting hears the accounts of a year that is over and in which there was a cooperative",
            id = "RAT membahas tahun buku yang sudah berakhir dan setelah koperasi terbentuk",
            enDetail = "Not those of {bookYear}.",
            idDetail = "Bukan tahun buku {bookYear}.",
            source = "UU 25/1992, art. 26")
    record NoSuchBookYear(int bookYear) implements MeetingRejection {}
}

package id.koperasi.funding.application;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why an application does not go on. */
public sealed interface ApplicationRejection extends Rejection {

    @Refusal(
            status = 409,
            code = "application-open",
            en = "The cooperative has an application to this programme already",
            id = "Koperasi sudah memiliki pengajuan pada program ini")
    record ApplicationOpen(
            @Nullable UUID applicationId, @Nullable Status state) implements ApplicationRejection {}

    @Refusal(
            status = 409,
            code = "wrong-state",
            en = "The application is not where this could be done",
            id = "Tahap pengajuan tidak memungkinkan tindakan ini",
            enDetail = "Its state is {state}.",
            idDetail = "Tahapnya {state}.")
    record WrongState(Status state) implements ApplicationRejection {}

    @Refusal(
            status = 422,
            code = "application-not-ready",
            en = "Something is lacking before this step",
            id = "Pengajuan belum lengkap untuk langkah ini",
            enDetail = "'lacking' lists all of it.",
            idDetail = "'lacking' memuat semua yang kurang.",
            source = "Ketentuan versi program")
    record NotReady(Step step, List<Lack> lacking) implements ApplicationRejection {}

    @Refusal(
            status = 403,
            code = "interest-in-the-cooperative",
            duty = true,
            en = "Nobody judges a cooperative in which he holds or held an office meanwhile",
            id = "Pengurus atau pengawas koperasi tidak boleh ikut memutus perkara koperasinya",
            source = "Larangan benturan kepentingan: tidak seorang pun memutus perkara koperasinya sendiri")
    record InterestInCooperative() implements ApplicationRejection {}

    @Refusal(
            status = 403,
            code = "separation-of-duties",
            duty = true,
            en = "You have acted on this application in another role",
            id = "Anda sudah bertindak pada pengajuan ini dalam peran lain",
            enDetail =
                    "You acted as {role}; analyst, committee and treasurer of one case are different people ({rule}).",
            idDetail =
                    "Anda bertindak sebagai {role}; analis, komite, dan bendahara satu perkara harus berbeda orang ({rule}).",
            source = "Pemisahan tugas: penilai tidak mencairkan, penyusun tidak menyetujui")
    record SeparationOfDuties(String role, Duty rule) implements ApplicationRejection {}

    @Refusal(
            status = 409,
            code = "already-voted",
            en = "You have voted on this application already",
            id = "Anda sudah memberikan suara pada pengajuan ini")
    record AlreadyVoted() implements ApplicationRejection {}

    @Refusal(
            status = 409,
            code = "committee-complete",
            en = "Every seat of the committee has voted",
            id = "Semua anggota komite sudah memberikan suara",
            enDetail = "The committee of this programme has {members} members.",
            idDetail = "Komite program ini beranggotakan {members} orang.")
    record CommitteeComplete(int members) implements ApplicationRejection {}

    @Refusal(
            status = 422,
            code = "score-missing",
            en = "The programme leaves the score to the analyst, and there is none",
            id = "Nilai ditentukan analis dan belum diisi")
    record ScoreMissing() implements ApplicationRejection {}

    @Refusal(
            status = 422,
            code = "score-adds-up",
            en = "The score adds up from the criteria of the programme; nobody gives it",
            id = "Nilai dihitung dari kriteria program dan tidak diisi sendiri")
    record ScoreAddsUp() implements ApplicationRejection {}

    @Refusal(
            status = 422,
            code = "marks-differ",
            en = "Marks are given for the criteria that ask for one, each once, and for no others",
            id = "Penilaian diberikan hanya untuk kriteria yang memintanya, masing-masing satu kali",
            enDetail = "Missing: {missing}. Unknown, twice, or following from a figure: {unknown}.",
            idDetail = "Belum ada: {missing}. Tidak dikenal, dua kali, atau dihitung dari angka: {unknown}.")
    record MarksDiffer(List<String> missing, List<String> unknown) implements ApplicationRejection {}

    @Refusal(
            status = 422,
            code = "return-differs",
            en = "What is sent back names the items to be mended and has no score; any other appraisal names none",
            id = "Pengembalian menyebut butir yang harus diperbaiki tanpa nilai; analisis lain tidak menyebut butir",
            enDetail = "Unknown or out of place: {unknown}.",
            idDetail = "Tidak dikenal atau tidak pada tempatnya: {unknown}.")
    record ReturnDiffers(List<String> unknown) implements ApplicationRejection {}

    @Refusal(
            status = 409,
            code = "no-quorum",
            en = "Too few members of the committee have voted",
            id = "Anggota komite yang memberikan suara belum memenuhi kuorum",
            enDetail = "{present} have voted and {quorum} are needed.",
            idDetail = "Baru {present} suara, diperlukan {quorum}.",
            source = "Ketentuan versi program")
    record NoQuorum(int present, int quorum) implements ApplicationRejection {}

    @Refusal(
            status = 409,
            code = "no-majority",
            en = "No side has more than half of the votes",
            id = "Belum ada suara terbanyak",
            enDetail = "{present} have voted; another member decides.",
            idDetail = "Sudah {present} suara; diperlukan suara anggota lain.")
    record NoMajority(int present) implements ApplicationRejection {}

    @Refusal(
            status = 422,
            code = "beyond-powers",
            en = "No body of this programme decides about this amount",
            id = "Tidak ada komite program ini yang berwenang atas jumlah ini",
            enDetail = "The highest decides up to {upTo}.",
            idDetail = "Yang tertinggi memutus sampai {upTo}.",
            source = "Ketentuan versi program")
    record BeyondPowers(Rupiah upTo) implements ApplicationRejection {}

    @Refusal(
            status = 403,
            code = "interest-declared",
            duty = true,
            en = "You have declared an interest in this case",
            id = "Anda telah menyatakan benturan kepentingan dalam perkara ini")
    record InterestDeclared() implements ApplicationRejection {}

    @Refusal(
            status = 422,
            code = "conditions-against",
            en = "Conditions belong to a vote that is for it",
            id = "Syarat hanya untuk suara setuju")
    record ConditionsAgainst() implements ApplicationRejection {}

    @Refusal(
            status = 422,
            code = "no-chair-in-office",
            en = "Nobody was chair of the cooperative on that day",
            id = "Pada tanggal itu koperasi tidak memiliki ketua")
    record NoChairInOffice() implements ApplicationRejection {}

    @Refusal(
            status = 409,
            code = "agreement-number-taken",
            en = "Another agreement has this number",
            id = "Nomor perjanjian ini sudah dipakai")
    record AgreementNumberTaken() implements ApplicationRejection {}

    @Refusal(
            status = 422,
            code = "payment-too-far-back",
            en = "The day of the payment lies too far back",
            id = "Tanggal pembayaran terlalu jauh ke belakang",
            enDetail = "This version of the programme takes payments from {earliest} on.",
            idDetail = "Versi program ini menerima pembayaran mulai {earliest}.",
            source = "Ketentuan versi program")
    record PaymentTooFarBack(LocalDate earliest) implements ApplicationRejection {}

    @Refusal(
            status = 403,
            code = "person-unknown",
            duty = true,
            en = "Your account names no person, so that nobody can tell whether you may judge",
            id = "Akun Anda tidak memuat rujukan orang sehingga kewenangan memutus tidak dapat diperiksa",
            enDetail = "Who administers the accounts adds the reference of the person.",
            idDetail = "Pengelola akun menambahkan rujukan orang pada akun Anda.",
            source = "Pemisahan tugas dan larangan benturan kepentingan")
    record PersonUnknown() implements ApplicationRejection {}

    @Refusal(
            status = 422,
            code = "unknown-purpose",
            en = "The budget has no such purpose",
            id = "Anggaran tidak memuat tujuan ini",
            enDetail = "It has: {purposes}.",
            idDetail = "Yang ada: {purposes}.")
    record UnknownPurpose(List<String> purposes) implements ApplicationRejection {}

    @Refusal(
            status = 422,
            code = "purpose-exhausted",
            en = "The line of the budget holds less than that",
            id = "Sisa baris anggaran tidak mencukupi",
            enDetail = "{open} of it is open.",
            idDetail = "Sisanya {open}.")
    record PurposeExhausted(String purpose, Rupiah open) implements ApplicationRejection {}
}

package id.koperasi.funding.application;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why an application does not go on. */
sealed interface ApplicationRejection extends Rejection {

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
            status = 403,
            code = "interest-in-the-cooperative",
            en = "Nobody judges a cooperative in which he holds or held an office meanwhile",
            id = "Pengurus atau pengawas koperasi tidak boleh ikut memutus perkara koperasinya")
    record InterestInCooperative() implements ApplicationRejection {}

    @Refusal(
            status = 403,
            code = "separation-of-duties",
            en = "You have acted on this application in another role",
            id = "Anda sudah bertindak pada pengajuan ini dalam peran lain",
            enDetail = "You acted as {role}; analyst, committee and treasurer of one case are different people.",
            idDetail = "Anda bertindak sebagai {role}; analis, komite, dan bendahara satu perkara harus berbeda orang.")
    record SeparationOfDuties(String role) implements ApplicationRejection {}

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

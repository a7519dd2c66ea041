package id.koperasi.training.invitation;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why nobody is invited, or why an invitation is not taken. */
sealed interface InvitationRejection extends Rejection {

    /**
     * An office of a cooperative.
     *
     * @param cooperativeId the cooperative
     * @param office the office
     * @param memberNumber of an ordinary member, in the book of members
     */
    record Holder(
            UUID cooperativeId, String office, @Nullable Integer memberNumber) {}

    @Refusal(
            status = 422,
            code = "region-outside-session",
            en = "The session is not for this region",
            id = "Kegiatan ini bukan untuk wilayah tersebut",
            enDetail = "It is for {sessionRegion}.",
            idDetail = "Kegiatan ini untuk {sessionRegion}.")
    record RegionOutsideSession(String sessionRegion) implements InvitationRejection {}

    @Refusal(
            status = 422,
            code = "invited-after-the-end",
            en = "Nobody is invited after the last day",
            id = "Undangan tidak dapat dibuat setelah hari terakhir kegiatan")
    record InvitedAfterTheEnd(LocalDate endsOn) implements InvitationRejection {}

    @Refusal(
            status = 422,
            code = "nobody-holds-the-office",
            en = "Nobody holds these offices on the first day of the session",
            id = "Tidak ada yang memegang jabatan ini pada hari pertama kegiatan")
    record NobodyHoldsTheOffice(List<Holder> offices) implements InvitationRejection {}

    @Refusal(
            status = 422,
            code = "rule-or-list",
            en = "Either a rule or a list says who is invited",
            id = "Undangan ditentukan oleh aturan atau daftar, salah satu saja",
            enDetail = "Send 'offices' with 'regionCode', or 'persons' alone.",
            idDetail = "Kirim 'offices' bersama 'regionCode', atau 'persons' saja.")
    record RuleOrList() implements InvitationRejection {}

    @Refusal(
            status = 409,
            code = "invitation-lapsed",
            en = "The invitation ended with the office",
            id = "Undangan berakhir bersama jabatannya",
            enDetail = "Somebody else held the office on the first day of the session.",
            idDetail = "Pada hari pertama kegiatan jabatan itu sudah tidak dipegang oleh yang diundang.")
    record InvitationLapsed() implements InvitationRejection {}

    @Refusal(
            status = 409,
            code = "invitation-ended",
            en = "No letter is printed of an invitation that ended",
            id = "Undangan yang sudah berakhir tidak dicetak",
            enDetail = "It is {ended}.",
            idDetail = "Statusnya {ended}.")
    record InvitationEnded(InvitationStatus ended) implements InvitationRejection {}

    @Refusal(
            status = 409,
            code = "nothing-to-hand-over",
            en = "Who declined, cancelled or lost his office has nothing to hand over",
            id = "Undangan yang ditolak, dibatalkan atau gugur tidak dapat dialihkan")
    record NothingToHandOver() implements InvitationRejection {}

    @Refusal(
            status = 422,
            code = "no-substitute",
            en = "Nobody else of this cooperative holds that office on the first day of the session",
            id = "Tidak ada orang lain di koperasi ini yang memegang jabatan itu pada hari pertama kegiatan")
    record NoSubstitute(String office) implements InvitationRejection {}

    @Refusal(
            status = 409,
            code = "substitute-comes-himself",
            en = "The colleague comes himself",
            id = "Rekan tersebut sudah terdaftar sendiri")
    record SubstituteComesHimself() implements InvitationRejection {}
}
